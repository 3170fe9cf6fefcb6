// What somebody recorded at doors waits on this phone until the server has it: under the badge of the account, one entry
// each so that two tabs never write over each other.

const ANSWERS_WITHIN = 10_000, SILENT_FOR = 60_000;
const WAITS = "visit:";
export const me = document.body.dataset.badge, keptAt = document.body.dataset.kept;
export const jsonOf = (name) => JSON.parse(localStorage.getItem(name) ?? "null");

const everything = () => Object.keys(localStorage).filter((name) => name.startsWith(WAITS)).map(jsonOf)
  .filter((one) => one?.of === me).sort((one, other) => one.at - other.at);
export const waiting = () => everything().filter((one) => !one.refused);
export const refused = () => everything().filter((one) => one.refused);
export const put = (one) => localStorage.setItem(WAITS + one.key, JSON.stringify({ ...one, of: me }));
export const drop = (one) => localStorage.removeItem(WAITS + one.key);

// An earlier version knew people by the name on the bar. What it kept is sent once, by whoever it belongs to.
export const adopt = () => {
  const old = jsonOf("later") ?? [], name = document.querySelector(".bar-name")?.textContent;
  const mine = old.filter((one) => one.who === name);
  if (!mine.length) return;
  mine.forEach(({ key, action, body }, place) => put({ key, action, body, at: place }));
  localStorage.setItem("later", JSON.stringify(old.filter((one) => one.who !== name)));
};

class SignedOut extends Error {}
// A page that had to do without the network takes it for silent until it hears of it.
let silentAt = keptAt ? Infinity : 0;
let token = keptAt ? "" : tokenOf(document), signedOut = false, sending = null;

export const isSilent = () => !navigator.onLine || Date.now() - silentAt < SILENT_FOR;
export const isSignedOut = () => signedOut;
export const read = (text) => new DOMParser().parseFromString(text, "text/html");
function tokenOf(page) {
  return page.querySelector("[name=_csrf]")?.value ?? "";
}

// A kept page's token may be old, and the session another's by now: a page just fetched knows both.
const freshToken = async (signal) => {
  const answer = await fetch("/visits", { signal });
  const page = read(await answer.text());
  if (page.body.dataset.badge === me) return tokenOf(page);
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

// Sends one, and again where its token was old or somebody else was just writing. Whether it had been recorded before,
// though no answer came, does not matter: its key is recorded once.
export const send = async (one) => {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN);
  for (let tries = 0; tries < 3; tries++) {
    const answer = await post(one, signal);
    if (isRecorded(answer, one)) return { how: "sent" };
    if (answer.ok || answer.status >= 500) break;
    if ([401, 403, 409].includes(answer.status)) continue;
    const page = read(await answer.text());
    return { how: page.body.dataset.badge === me ? "refused" : "broken", page };
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
  return told;
};
const sendAll = () => sending ??= sendEach().finally(() => { sending = null; });

// The form somebody just sent, from a page that was just fetched. What came of it; nothing where it has to wait.
export const sendNow = async (one) => {
  await sending;
  return isSilent() ? undefined : (await sendAll()).get(one.key);
};

// What waited is sent by itself, the keys of what was are told. Who is signed in may have changed since it was written.
export const sendWaiting = async () => {
  if (!waiting().length || sending) return [];
  token = "";
  return [...await sendAll()].filter(([, { how }]) => how === "sent").map(([key]) => key);
};
