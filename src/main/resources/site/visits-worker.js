// Keeps the pages of a campaign on the phone, so that visits go on without a network. Answers for /visits only.
"use strict";

const PATIENCE = 4_000, LITTLE = 1_000; // how long the network may take where there is a copy
const QUIET = 30_000; // for so long a network that has been silent is not waited for as before
const FRESH = 600_000; // a copy that young is not fetched again
const LASTING = 4 * 3_600_000; // nor one that young of a building nobody has come to since
const AT_ONCE = 3; // so many at a time leave the network to whoever uses it
const LOOSELY = { ignoreVary: true };
let quietUntil = 0, keeping = Promise.resolve();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  // One after the other: whoever goes on to the next page meanwhile does not make the same be fetched twice.
  keeping = keeping.then(() => keepAll(event.data)).catch(() => {});
  event.waitUntil(keeping);
});
self.addEventListener("fetch", (event) => {
  const { request } = event, { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // What the page's script asks for goes to the network: a record is sent with what is true now.
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (/^\/(site|lib)\//.test(pathname)) event.respondWith(file(request));
});

// The address under which a page is kept: without what only says how one came there.
const nameOf = (address) => {
  const { pathname, searchParams } = new URL(address, self.location.origin);
  const building = searchParams.get("building") ?? "";
  return /^\d{1,3}$/.test(building) ? `${pathname}?building=${building}` : pathname;
};

async function page(event) {
  const { url } = event.request, name = nameOf(url);
  const live = fetch(event.request).catch(() => null);
  event.waitUntil(live.then((answer) => answer && learn(answer.clone(), url)).catch(() => {}));
  const kept = await caches.match(name, LOOSELY);
  if (!kept) return (await live) ?? nearest(name);
  return (await inTime(live)) ?? kept;
}

// Styles and scripts come with the page: where the page had to do without the network, they do not wait for it.
async function file(request) {
  const kept = await caches.match(request, LOOSELY);
  if (!kept) return fetch(request);
  if (Date.now() < quietUntil) return kept;
  return (await inTime(fetch(request).catch(() => null))) ?? kept;
}

// What the network gives within a short time; nothing where it is silent or only a server in between answers.
async function inTime(live) {
  const patience = Date.now() < quietUntil ? LITTLE : PATIENCE;
  const answer = await Promise.race([live, new Promise((done) => setTimeout(done, patience))]);
  const there = answer && answer.status < 500;
  quietUntil = there ? 0 : Date.now() + QUIET;
  return there ? answer : null;
}

// A page that is not on the phone: the campaign's own or the list, which say so.
async function nearest(name) {
  const kept = (await caches.match(name.split("?")[0], LOOSELY)) ?? (await caches.match("/visits", LOOSELY));
  return kept ? new Response((await kept.text()).replace("<body", "<body data-missing"), { headers: kept.headers }) : Response.error();
}

const badgeOf = (text) => /<body data-badge="([0-9a-f]{32})"/.exec(text)?.[1];
const lookOf = (text) => /<html[^>]*>/.exec(text)?.[0] ?? "";
const newestOf = (text, name) => text.split(`href="${name}" data-newest="`)[1]?.split('"')[0] ?? "";
const cacheOf = (badge) => caches.open("visits-" + badge);

// A page somebody looked at is kept as it is now; one that says what has just been done is fetched without that.
async function learn(answer, url) {
  if (answer.status === 404) return forget(nameOf(url));
  if (!answer.ok || answer.redirected) return;
  const text = await answer.text(), badge = badgeOf(text), name = nameOf(url);
  if (!badge) return;
  const cache = await cacheOf(badge);
  if (url.endsWith(name)) await put(cache, name, text, answer.headers);
  else if (await cache.match(name, LOOSELY)) await fetchPage(cache, name, badge);
}

async function put(cache, name, text, told) {
  const headers = new Headers(told), at = new Date().toISOString();
  headers.delete("content-encoding");
  headers.set("kept-at", at);
  headers.set("kept-look", lookOf(text));
  headers.set("kept-newest", newestOf(text, name));
  await cache.put(name, new Response(text.replace("<body", `<body data-kept="${at}"`), { headers }));
  if (name === "/visits") await forgetOthers(cache, text);
}

const wanted = (name) => fetch(name, { signal: AbortSignal.timeout(20_000) });

// Whether the page is kept. Nothing is kept for one person that was shown to another.
async function fetchPage(cache, name, badge) {
  const answer = await wanted(name);
  if (answer.status === 404) return forget(name);
  const text = answer.ok && !answer.redirected ? await answer.text() : "";
  if (badgeOf(text) !== badge) return false;
  await put(cache, name, text, answer.headers);
  return true;
}

async function fetchFile(cache, name) {
  const answer = await wanted(name), headers = new Headers(answer.headers);
  if (!answer.ok) return false;
  headers.delete("content-encoding");
  headers.set("kept-at", new Date().toISOString());
  await cache.put(name, new Response(await answer.blob(), { headers }));
  return true;
}

// A campaign that is not on the list any more, or cannot be opened, does not stay on the phone.
const campaignOf = (name) => /^\/visits\/([^?]+)/.exec(name)?.[1];
async function forgetOthers(cache, list) {
  const there = new Set([...list.matchAll(/href="\/visits\/([^"?]+)/g)].map((found) => found[1]));
  await forgetWhere(cache, (campaign) => !there.has(campaign));
}
async function forget(name) {
  const gone = campaignOf(name); // without one it is the list that is closed to them, and everything behind it
  for (const cache of await caches.keys()) await forgetWhere(await caches.open(cache), (campaign) => !gone || campaign === gone);
  return false;
}
async function forgetWhere(cache, which) {
  for (const { url } of await cache.keys()) {
    const campaign = campaignOf(new URL(url).pathname);
    if (campaign && which(campaign)) await cache.delete(url, LOOSELY);
  }
}

// Puts on the phone what a campaign needs, and says how far it has come.
async function keepAll({ badge, look, campaign, files, pages, newest }) {
  const cache = await cacheOf(badge), of = pages.filter(isBuilding).length;
  let kept = 0;
  const work = [...files.map((name) => [name, () => fetchFile(cache, name)]),
    ...pages.map((name) => [name, () => fetchPage(cache, name, badge)])];
  const worker = async () => {
    for (let next; (next = work.shift());) {
      const there = await keep(cache, look, newest, ...next);
      if (!there || !isBuilding(next[0])) continue;
      kept++;
      tell({ campaign, kept, of, done: false });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await tell({ campaign, kept, of, done: true });
}

const isBuilding = (name) => name.includes("?building=");
const tell = async (progress) => (await self.clients.matchAll({ includeUncontrolled: true })).forEach((client) => client.postMessage(progress));

async function keep(cache, look, newest, name, renew) {
  const before = await cache.match(name, LOOSELY);
  if (before && isTrue(before.headers, look, newest[name])) return true;
  return (await renew().catch(() => false)) || Boolean(await cache.match(name, LOOSELY));
}

// Whether a copy needs not be fetched again: on the way every page costs whoever pays for the network.
function isTrue(told, look, newest) {
  const age = Date.now() - Date.parse(told.get("kept-at"));
  if ((told.get("kept-look") ?? look) !== look) return false;
  return newest === undefined ? age < FRESH : age < LASTING && told.get("kept-newest") === newest;
}
