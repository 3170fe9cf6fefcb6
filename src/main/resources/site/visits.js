// Visits go on without a network: a record waits on this phone until the server has it, and the campaign's pages are kept
// by visits-worker.js. Without this file the page's forms are sent like any other.

const ANSWERS_WITHIN = 10_000, TRIES_EVERY = 30_000;
const me = document.body.dataset.mark, keptAt = document.body.dataset.kept;
const main = document.getElementById("main");
const read = (text) => new DOMParser().parseFromString(text, "text/html");
const newKey = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
const jsonOf = (name) => JSON.parse(localStorage.getItem(name) ?? "null");

// Sentences of the page: hidden until there is something to say.
const line = (name) => main.querySelector(`[data-${name}]`);
const say = (name, shown, part, ...values) => {
  const place = line(name);
  if (!place) return;
  place.hidden = !shown;
  if (!part) return;
  const words = place.getAttribute(`data-${part}`).replace(/\{(\d)\}/g, (_, which) => values[which]);
  (place.querySelector("a, span") ?? place).textContent = words;
};

// What waits: one entry each, so that two tabs never write over each other.
const WAITS = "visit:";
const everything = () => Object.keys(localStorage).filter((name) => name.startsWith(WAITS)).map(jsonOf)
  .filter((one) => one?.of === me).sort((one, other) => one.at - other.at);
const waiting = () => everything().filter((one) => !one.refused);
const refused = () => everything().filter((one) => one.refused);
const put = (one) => localStorage.setItem(WAITS + one.key, JSON.stringify(one));
const drop = (one) => localStorage.removeItem(WAITS + one.key);

// An earlier version knew people by the name on the bar. What it kept is sent once, by whoever it belongs to, and what was
// begun is there for whoever opens the form, as it was.
const adopt = () => {
  for (const form of forms()) {
    const before = "draft:" + form.dataset.visit, draft = jsonOf(before);
    if (!draft) continue;
    localStorage.setItem(draftOf(form), JSON.stringify({ ...draft, chosen: jsonOf(before + ":boxes") ?? [] }));
    for (const name of [before, before + ":boxes"]) localStorage.removeItem(name);
  }
  const old = jsonOf("later") ?? [], name = document.querySelector(".bar-name")?.textContent;
  const mine = old.filter((one) => one.who === name);
  if (!mine.length) return;
  mine.forEach((one, place) => put({ of: me, key: one.key, at: place, action: one.action, body: one.body }));
  localStorage.setItem("later", JSON.stringify(old.filter((one) => one.who !== name)));
};

// Sending.
class SignedOut extends Error {}
let token = keptAt ? "" : document.querySelector("[name=_csrf]")?.value;
let signedOut = false, silentAt = keptAt ? Date.now() : 0, sending = null;

// A kept page's token may be old, and its session another's by now: a page just fetched knows both.
const freshToken = async (signal) => {
  const answer = await fetch("/visits", { signal });
  const page = read(await answer.text());
  if (page.body.dataset.mark === me) return page.querySelector("[name=_csrf]").value;
  throw answer.status < 500 ? new SignedOut() : new Error("No answer of the site's own");
};
const post = async (one, signal) => {
  token ||= await freshToken(signal);
  const body = new URLSearchParams(one.body);
  body.set("_csrf", token);
  const answer = await fetch(one.action, { method: "POST", body, signal });
  if ([401, 403].includes(answer.status)) token = "";
  return answer;
};
const isRecorded = (answer, one) => answer.ok && new URL(answer.url).searchParams.get("done") === one.key;

// Sends one, and again where its token was old or somebody else was just writing. Whether it went on to be recorded
// though no answer came does not matter: its key is recorded once.
const send = async (one) => {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN);
  for (let tries = 0; tries < 3; tries++) {
    const answer = await post(one, signal);
    if (isRecorded(answer, one)) return { how: "sent" };
    if (answer.status >= 500) return { how: "broken" };
    if (![401, 403, 409].includes(answer.status)) return { how: answer.ok ? "broken" : "refused", page: await answer.text() };
  }
  return { how: "broken" };
};

// All that waits, in the order it was written: the newest word about a door comes last.
const sendEach = async () => {
  const told = new Map();
  signedOut = false;
  try {
    for (let one; (one = waiting().find((next) => !told.has(next.key)));) {
      const outcome = await send(one);
      told.set(one.key, outcome);
      if (outcome.how === "sent") drop(one);
      if (outcome.how === "refused") put({ ...one, refused: true });
    }
    silentAt = 0;
  } catch (trouble) {
    signedOut = trouble instanceof SignedOut;
    silentAt = signedOut ? 0 : Date.now();
  }
  tell();
  return told;
};
const sendAll = () => sending ??= sendEach().finally(() => { sending = null; });

// What waited is sent by itself. Somebody who is writing is left alone; else the page is shown as it is now.
const sendWaiting = async () => {
  if (!waiting().length || sending) return;
  token = ""; // who is signed in may have changed since they were written
  const sent = [...await sendAll()].filter(([, { how }]) => how === "sent").map(([key]) => key);
  if (!sent.length) return;
  if (forms().some((form) => jsonOf(draftOf(form)))) say("sent", true, "sent", sent.length);
  else arrive(sent.at(-1));
};
const arrive = (key) => {
  const here = new URL(location.href);
  here.searchParams.set("done", key);
  location.assign(here);
};

// The forms.
const forms = () => [...main.querySelectorAll("form[data-visit]")];
const doorsOf = (form) => [...form.querySelectorAll("[name=room]")];
const draftOf = (form) => `draft:${me}:${form.dataset.visit}`;
const note = (form, which, shown) => { form.querySelector(`[data-${which}-note]`).hidden = !shown; };
const chosenIn = (form) => [...form.querySelectorAll("[name=room]:checked, [name=outcome]:checked")].map((box) => box.value);
const FIELDS = ["key", "on", "againOn", "opinion"];
const keepDraft = (form) => localStorage.setItem(draftOf(form), JSON.stringify(
  { ...Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value])), chosen: chosenIn(form) }));
const restore = (form) => {
  const draft = jsonOf(draftOf(form));
  if (!draft) return;
  for (const name of FIELDS) form.elements[name].value = draft[name];
  for (const box of form.querySelectorAll("[name=room], [name=outcome]")) box.checked = draft.chosen.includes(box.value);
  note(form, "draft", true);
};

// A page that was kept has the day and the keys of that time: two records from it are two, and made today.
const prepare = (form, drawn) => {
  form.addEventListener("input", () => { note(form, "no-door", false); keepDraft(form); });
  form.addEventListener("submit", submitted);
  if (drawn) return keepDraft(form);
  form.elements.key.value = newKey();
  if (keptAt) form.elements.on.value = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  restore(form);
};

let counted = 0; // how long the page was looked at goes with one record only
const recordOf = (form) => {
  const written = new FormData(form), seconds = Number(written.get("_seconds")) - counted;
  written.delete("_csrf");
  written.set("_seconds", seconds);
  counted += seconds;
  return { of: me, key: form.elements.key.value, at: Date.now(), action: form.action, body: new URLSearchParams(written).toString() };
};

// The record is put by before it is sent: whatever becomes of the network or the page, it is not lost.
const submitted = (event) => {
  event.preventDefault();
  const form = event.target;
  if (!doorsOf(form).some((door) => door.checked)) return note(form, "no-door", true);
  const one = recordOf(form);
  try { put(one); } catch { return note(form, "full", true); }
  form.elements.key.value = newKey();
  localStorage.removeItem(draftOf(form));
  if (!isSilent()) return sendNow(form, one);
  letWait(form);
  if (navigator.onLine) sendWaiting();
};
const isSilent = () => !navigator.onLine || Date.now() - silentAt < TRIES_EVERY;
const sendNow = async (form, one) => {
  form.inert = true;
  note(form, "sending", true);
  await sending;
  const { how, page } = isSilent() ? {} : (await sendAll()).get(one.key) ?? {};
  note(form, "sending", false);
  form.inert = false;
  if (how === "sent") arrive(one.key);
  else if (how === "refused") showRefused(one, page);
  else letWait(form);
};
const letWait = (form) => {
  for (const door of doorsOf(form)) door.checked = false;
  form.elements.outcome[0].checked = true;
  form.elements.opinion.value = form.elements.againOn.value = "";
  note(form, "draft", false);
  note(form, "offline", true);
  form.querySelector("button").focus();
  tell();
};

// The server's own page says why. It takes the place of this one, as if the form had just been sent.
const showRefused = (one, text) => {
  const page = read(text), written = new URLSearchParams(one.body);
  drop(one);
  document.title = page.title;
  main.replaceChildren(...page.getElementById("main").childNodes);
  token = page.querySelector("[name=_csrf]")?.value ?? "";
  history.replaceState(null, "", `${one.action}?building=${written.get("building")}`);
  begin((form) => form.elements.unit.value === written.get("unit"));
  scrollTo(0, 0);
  main.focus();
};
const askWhy = async () => {
  const [one] = refused();
  try {
    const { how, page } = await send(one);
    if (how === "refused") showRefused(one, page);
    if (how === "sent") { drop(one); arrive(one.key); }
  } catch { /* it stays where it is */ }
};

// What waits is seen at its doors.
const show = (form, room, outcome) => {
  const door = doorsOf(form).find((one) => one.value === room), how = form.querySelector(`[name=outcome][value="${outcome}"]`);
  if (!door || !how) return;
  const words = how.parentElement.textContent.trim();
  door.parentElement.className = `door door-waits door-${outcome}`;
  door.parentElement.dataset.words = words;
  door.parentElement.lastElementChild.textContent = `${words} ${line("waits-key")?.textContent}`;
};
const showDoors = () => {
  for (const door of main.querySelectorAll(".door-waits[data-words]")) {
    door.classList.remove("door-waits");
    door.lastElementChild.textContent = door.dataset.words;
  }
  for (const one of waiting()) {
    const written = new URLSearchParams(one.body);
    const form = forms().find((there) => there.action === one.action
      && ["building", "unit"].every((name) => there.elements[name].value === written.get(name)));
    if (form) for (const room of written.getAll("room")) show(form, room, written.get("outcome"));
  }
  say("waits-key", main.querySelector(".door-waits[data-words]"));
};

const tell = () => {
  const waits = waiting().length, not = refused().length;
  say("later", waits && !signedOut);
  if (line("later")) line("later").querySelector("b").textContent = waits;
  say("sign-in", waits && signedOut, "sign-in", waits);
  say("not-taken", not, "not-taken", not);
  showDoors();
};

// The pages on the phone.
let stored = null;
const linksTo = (selector, name) => [...document.querySelectorAll(selector)].map((one) => one.getAttribute(name));
const keepPages = async () => {
  if (!navigator.serviceWorker || !me || keptAt) return;
  await navigator.serviceWorker.register("/site/visits-worker.js", { scope: "/visits" });
  const { active } = await navigator.serviceWorker.ready;
  const campaign = location.pathname, buildings = linksTo(".buildings a", "href");
  active.postMessage({ mark: me, look: document.documentElement.cloneNode(false).outerHTML.replace("</html>", ""), campaign,
    files: [...linksTo("link[rel=stylesheet], link[rel=icon]", "href"), ...linksTo("script[src]", "src")],
    pages: [...new Set(["/visits", campaign, ...buildings])] });
};
const tellStored = () => {
  if (!stored?.of) return;
  const { kept, of, done } = stored;
  say("stored", true, !done ? "storing" : kept < of ? "lacking" : "stored", kept, done ? of - kept : of);
};

const begin = (isDrawn = () => false) => {
  for (const form of forms()) prepare(form, isDrawn(form));
  const link = line("sign-in")?.querySelector("a");
  if (link) link.href = "/sign-in?next=" + encodeURIComponent(location.pathname + location.search);
  line("not-taken")?.querySelector("button").addEventListener("click", askWhy);
  if (keptAt) {
    say("as-of", true, "as-of", new Date(keptAt).toLocaleString(document.documentElement.lang,
      { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }));
    say("missing", "missing" in document.body.dataset);
  }
  tell();
  tellStored();
};

adopt();
begin();
addEventListener("online", sendWaiting);
document.addEventListener("visibilitychange", sendWaiting);
setInterval(sendWaiting, TRIES_EVERY);
if (navigator.onLine) sendWaiting();
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data.campaign === location.pathname) { stored = data; tellStored(); }
});
keepPages().catch(() => {});
