// Visits go on without a network: a record waits on this phone until the server has it (visits-sending.js), and the
// campaign's pages are kept (visits-worker.js). Without scripts the forms are sent like any other.
import { adopt, drop, isSignedOut, isSilent, jsonOf, keptAt, me, put, refused, send, sendNow, sendWaiting, waiting }
  from "/site/visits-sending.js";

const TRIES_EVERY = 30_000;
const main = document.getElementById("main");
let isKept = Boolean(keptAt); // until a page of the server's takes its place

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

// The forms.
const forms = () => [...main.querySelectorAll("form[data-visit]")];
const doorsOf = (form) => [...form.querySelectorAll("[name=room]")];
const note = (form, which, shown) => { form.querySelector(`[data-${which}-note]`).hidden = !shown; };
const newKey = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

const FIELDS = ["key", "on", "againOn", "opinion"], BOXES = "[name=room], [name=outcome]";
const draftOf = (form) => `draft:${me}:${form.dataset.visit}`;
const isBegun = (form) => doorsOf(form).some((door) => door.checked) || form.elements.opinion.value || form.elements.againOn.value;
const keepDraft = (form) => isBegun(form) ? localStorage.setItem(draftOf(form), JSON.stringify({
  ...Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value])),
  chosen: [...form.querySelectorAll(BOXES)].filter((box) => box.checked).map((box) => box.value) }))
  : localStorage.removeItem(draftOf(form));
const restore = (form) => {
  const draft = jsonOf(draftOf(form));
  if (!draft) return;
  for (const name of FIELDS) form.elements[name].value = draft[name];
  for (const box of form.querySelectorAll(BOXES)) box.checked = draft.chosen.includes(box.value);
  note(form, "draft", true);
};
// What an earlier version kept of a form is there for whoever opens it first, as it was then.
const adoptDraft = (form) => {
  const before = "draft:" + form.dataset.visit, draft = jsonOf(before);
  if (!draft) return;
  localStorage.setItem(draftOf(form), JSON.stringify({ ...draft, chosen: jsonOf(before + ":boxes") ?? [] }));
  for (const name of [before, before + ":boxes"]) localStorage.removeItem(name);
};

// A page that was kept has the keys and the day of that time: two records from it are two, and made today.
const prepare = (form, isDrawn) => {
  form.addEventListener("input", () => { note(form, "no-door", false); keepDraft(form); });
  form.addEventListener("submit", submitted);
  if (isDrawn) return keepDraft(form);
  form.elements.key.value = newKey();
  if (isKept) form.elements.on.value = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  adoptDraft(form);
  restore(form);
};

let counted = 0; // how long the page was looked at goes with one record only
const recordOf = (form) => {
  const written = new FormData(form), seconds = Number(written.get("_seconds")) - counted;
  written.delete("_csrf");
  written.set("_seconds", seconds);
  counted += seconds;
  return { key: form.elements.key.value, at: Date.now(), action: form.action, body: new URLSearchParams(written).toString() };
};

// The record is put by before it is sent: whatever becomes of the network or the page, it is not lost.
const submitted = (event) => {
  event.preventDefault();
  const form = event.target, one = recordOf(form);
  if (!doorsOf(form).some((door) => door.checked)) return note(form, "no-door", true);
  try { put(one); } catch { return note(form, "full", true); }
  form.elements.key.value = newKey();
  localStorage.removeItem(draftOf(form));
  if (!isSilent()) return waitFor(form, one);
  letWait(form);
  if (navigator.onLine) catchUp();
};
const waitFor = async (form, one) => {
  form.inert = true;
  note(form, "sending", true);
  const outcome = await sendNow(one);
  note(form, "sending", false);
  form.inert = false;
  if (outcome?.how === "sent") arrive(one.key);
  else if (outcome?.how === "refused") showRefused(one, outcome.page);
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

// The page as it is now, which says that it is recorded.
const arrive = (key) => {
  const here = new URL(location.href);
  here.searchParams.set("done", key);
  location.assign(here);
};
// Somebody who is writing is left alone.
const catchUp = async () => {
  const sent = await sendWaiting();
  tell();
  if (!sent.length) return;
  if (forms().some((form) => jsonOf(draftOf(form)))) say("went", true, "went", sent.length);
  else arrive(sent.at(-1));
};

// The server's own page says why. It takes the place of this one, as if the form had just been sent.
const showRefused = (one, page) => {
  const written = new URLSearchParams(one.body);
  drop(one);
  isKept = false;
  document.title = page.title;
  main.replaceChildren(...page.getElementById("main").childNodes);
  history.replaceState(null, "", `${one.action}?building=${written.get("building")}`);
  begin((form) => form.elements.unit.value === written.get("unit"));
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
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
const showDoor = (form, room, outcome) => {
  const door = doorsOf(form).find((one) => one.value === room)?.parentElement;
  if (!door) return;
  door.dataset.words = form.querySelector(`[name=outcome][value="${outcome}"]`).parentElement.textContent.trim();
  door.className = `door door-waits door-${outcome}`;
  door.lastElementChild.textContent = `${door.dataset.words} ${line("waits-key").textContent}`;
};
const showDoors = () => {
  for (const door of main.querySelectorAll(".door.door-waits")) {
    door.classList.remove("door-waits");
    door.lastElementChild.textContent = door.dataset.words;
  }
  for (const one of waiting()) {
    const written = new URLSearchParams(one.body);
    const form = forms().find((there) => there.action === one.action
      && ["building", "unit"].every((name) => there.elements[name].value === written.get(name)));
    if (form) for (const room of written.getAll("room")) showDoor(form, room, written.get("outcome"));
  }
  say("waits-key", main.querySelector(".door.door-waits"));
};

const tell = () => {
  const waits = waiting().length, not = refused().length;
  say("later", waits && !isSignedOut(), "later", waits);
  say("sign-in", waits && isSignedOut(), "sign-in", waits);
  say("not-taken", not, "not-taken", not);
  if (!waits) for (const form of forms()) note(form, "offline", false);
  showDoors();
};

// The pages on the phone.
let stored = null;
const addresses = (selector, name) => [...document.querySelectorAll(selector)].map((one) => one.getAttribute(name));
const keepPages = async () => {
  if (!navigator.serviceWorker || !me || isKept) return;
  await navigator.serviceWorker.register("/site/visits-worker.js", { scope: "/visits" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ badge: me, look: document.documentElement.cloneNode(false).outerHTML.replace("</html>", ""),
    campaign: location.pathname,
    files: [...addresses("link[rel=stylesheet], link[rel=icon]", "href"), ...addresses("script[src]", "src")],
    pages: [...new Set(["/visits", location.pathname, ...addresses(".buildings a", "href")])],
    newest: Object.fromEntries([...document.querySelectorAll(".buildings a")].map((one) => [one.getAttribute("href"), one.dataset.newest])) });
};
const tellStored = () => {
  if (!stored?.of) return;
  const { kept, of, done } = stored;
  say("stored", true, !done ? "storing" : kept < of ? "lacking" : "stored", kept, done ? of - kept : of);
};
const tellKept = () => {
  say("as-of", isKept, "as-of", new Date(keptAt).toLocaleString(document.documentElement.lang,
    { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }));
  for (const part of main.querySelectorAll("[data-online]")) part.hidden = isKept; // what cannot wait
  say("missing", isKept && "missing" in document.body.dataset);
};

const begin = (isDrawn = () => false) => {
  for (const form of forms()) prepare(form, isDrawn(form));
  const link = line("sign-in")?.querySelector("a");
  if (link) link.href = "/sign-in?next=" + encodeURIComponent(location.pathname + location.search);
  line("not-taken")?.querySelector("button").addEventListener("click", askWhy);
  tell();
  tellKept();
  tellStored();
};

adopt();
begin();
if (navigator.onLine) catchUp();
addEventListener("online", catchUp);
document.addEventListener("visibilitychange", catchUp);
setInterval(catchUp, TRIES_EVERY);
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data.campaign === location.pathname) { stored = data; tellStored(); }
});
keepPages().catch(() => {});
