// The scrutineer's device: makes the second key of a poll and keeps it, signs unseen what voters' phones have blinded,
// and signs the result and what written-in names mean. What is secret never leaves this device, unless the scrutineer takes it along as a file.
import { BlindRSA, PrepareType } from '/site/blindrsa/blindrsa.js';
import * as ed from '/site/ed25519/index.js';

const page = document.getElementById('scrutineer');
const poll = page.dataset.poll;
const part = name => document.getElementById(name);
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const utf8 = text => new TextEncoder().encode(text);
const sha256 = async text => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
const whole = base64 => BigInt('0x' + hex(Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0))));
const OFTEN = 1500;

let own = null;
let due = 0;
let signing = '';
let going = false;

class Refused extends Error {}

// What this device keeps

const store = () => new Promise((good, bad) => {
    const asked = indexedDB.open('huying-scrutineer', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('keys', { keyPath: 'poll' });
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
});

async function inStore(mode, act) {
    const keys = (await store()).transaction('keys', mode).objectStore('keys');
    return new Promise((good, bad) => {
        const asked = act(keys);
        asked.onsuccess = () => good(asked.result);
        asked.onerror = () => bad(asked.error);
    });
}

const keep = () => inStore('readwrite', keys => keys.put(own));

// The key

function power(base, exponent, modulus) {
    let result = 1n;
    for (const bit of exponent.toString(2)) {
        result = result * result % modulus;
        if (bit === '1') {
            result = result * base % modulus;
        }
    }
    return result;
}

// The raw private operation of RFC 9474 §4.3 by the Chinese remainder theorem, checked before it leaves, so that a fault
// in computing never tells the key. The kept library takes some hundred times as long.
function sign(blinded) {
    const { n, e, p, q, dp, dq, qi } = own.key;
    const [N, E, P, Q] = [n, e, p, q].map(whole);
    const message = BigInt('0x' + blinded);
    if (message >= N) {
        throw new Refused(page.dataset.swapped);
    }
    const byP = power(message % P, whole(dp), P);
    const byQ = power(message % Q, whole(dq), Q);
    const signed = byQ + Q * ((whole(qi) * (byP - byQ) % P + P) % P);
    if (power(signed, E, N) !== message) {
        throw new Error('signing failed');
    }
    return signed.toString(16).padStart(blinded.length, '0');
}

// Kept only once the server has taken it: an invitation that was used before must not replace the key that is here.
async function make() {
    const before = own;
    part('make').disabled = true;
    part('making').hidden = false;
    try {
        const blindRsa = new BlindRSA({ hash: 'SHA-384', saltLength: 48, prepareType: PrepareType.Randomized });
        const pair = await blindRsa.generateKey({ publicExponent: Uint8Array.of(1, 0, 1), modulusLength: 2048 });
        const key = await crypto.subtle.exportKey('jwk', pair.privateKey);
        const { secretKey, publicKey } = await ed.keygenAsync();
        own = { poll, key, board: hex(secretKey), boardOpen: hex(publicKey), signed: {}, digest: '',
            bearer: hex(crypto.getRandomValues(new Uint8Array(32))) };
        const modulus = whole(key.n).toString(16);
        const signature = hex(await ed.signAsync(utf8(`huying device\n${poll}\n${modulus}`), secretKey));
        await send('device', { invitation: location.hash.slice(1), modulus, board: own.boardOpen, bearer: own.bearer, signature });
        await keep();
        history.replaceState(null, '', location.pathname);
        await begin();
    } catch (problem) {
        own = before;
        part('make').disabled = false;
        part('making').hidden = true;
        tell(problem);
    }
}

async function send(where, fields) {
    const answer = await fetch(`/scrutineer/${poll}/${where}`, { method: 'POST',
        body: new URLSearchParams({ _csrf: part('csrf').value, ...fields }) });
    if (!answer.ok) {
        throw answer.status === 422 ? new Refused((await answer.json()).refused) : new Error(String(answer.status));
    }
    return answer.json();
}

function tell(problem) {
    part('problem').hidden = false;
    part('problem').textContent = problem instanceof Refused ? problem.message : page.dataset.offline;
}

function show(...names) {
    for (const other of ['invited', 'nothing', 'at-work', 'sealed', 'spelled', 'over', 'files']) {
        part(other).hidden = !names.includes(other);
    }
}

// What it does while the poll is open

// That the poll was frozen with this device's keys and no others, and for how many.
async function checkPoll() {
    const text = await (await fetch(`/open/ballots/${poll}/poll.json`, { credentials: 'omit' })).text();
    const frozen = JSON.parse(text);
    const digest = await sha256(text);
    if (frozen.blindKeys[1].n !== whole(own.key.n).toString(16) || frozen.boardKeys[1] !== own.boardOpen
        || own.digest && own.digest !== digest) {
        throw new Refused(page.dataset.swapped);
    }
    due = frozen.due;
    if (!own.digest) {
        own.digest = digest;
        await keep();
    }
}

// One signature for each voter and no more than the roll has: what was signed is kept before it is sent.
async function answer(waiting) {
    const answers = [];
    for (const ask of waiting) {
        const digest = await sha256(ask.blinded);
        const known = own.signed[ask.voter];
        if (known && known.digest !== digest) {
            tell(new Refused(page.dataset.two.replace('{0}', ask.name)));
            continue;
        }
        if (!known && Object.keys(own.signed).length >= due) {
            throw new Refused(page.dataset.many);
        }
        const signed = sign(ask.blinded);
        own.signed[ask.voter] = { name: ask.name, digest };
        answers.push({ voter: ask.voter, signed });
    }
    if (answers.length) {
        await keep();
    }
    return answers;
}

async function round() {
    let answers = [];
    while (going) {
        let wait = OFTEN;
        try {
            const turn = await send('turn', { bearer: own.bearer, answers: JSON.stringify(answers) });
            answers = [];
            part('problem').hidden = true;
            draw(turn);
            if (turn.stage === 'Open') {
                if (!due) {
                    await checkPoll();
                }
                answers = await answer(turn.waiting);
                wait = answers.length ? 0 : OFTEN;
            } else if (turn.toSign) {
                await offer(turn);
            } else if (turn.stage !== 'Draft') {
                going = false;
                show('over');
            }
        } catch (problem) {
            tell(problem);
        }
        await new Promise(later => setTimeout(later, wait));
    }
}

function draw(turn) {
    part('standing').textContent = turn.stage === 'Open' ? page.dataset.open : page.dataset.waits;
    part('signed').textContent = turn.answered;
    part('waiting').textContent = turn.asked - turn.answered;
    part('names').replaceChildren(...Object.values(own.signed).map(one => {
        const line = document.createElement('li');
        line.textContent = one.name;
        return line;
    }));
}

async function offer(turn) {
    if (signing === turn.toSign) {
        return;
    }
    const result = JSON.parse(turn.toSign);
    if (result.format === 'huying-names-1') {
        await offerNames(turn, result);
        return;
    }
    const signed = Object.keys(own.signed).length;
    if (result.poll !== own.digest || result.ballots > signed) {
        throw new Refused(page.dataset.more);
    }
    signing = turn.toSign;
    part('tokens').textContent = result.tokens;
    part('ballots').textContent = result.ballots;
    part('signed-in-all').textContent = signed;
    part('root').textContent = result.root;
    show('sealed', 'files');
    part('sealed').querySelector('h2').focus();
}

// What two tellers made of names written in, after the result was signed.
async function offerNames(turn, names) {
    const text = await (await fetch(`/open/ballots/${poll}/poll.json`, { credentials: 'omit' })).text();
    if (names.poll !== own.digest || await sha256(text) !== own.digest) {
        throw new Refused(page.dataset.more);
    }
    const frozen = JSON.parse(text);
    const called = id => frozen.names[frozen.items.indexOf(id)] ?? id;
    signing = turn.toSign;
    part('same').replaceChildren(...Object.entries(names.same).map(([spelling, meant]) => {
        const line = document.createElement('li');
        line.textContent = part('same').dataset.is.replace('{0}', () => spelling).replace('{1}', () => called(meant));
        return line;
    }));
    part('by').textContent = part('by').dataset.by.replace('{0}', () => names.by.join(' · '));
    show('spelled', 'files');
    part('spelled').querySelector('h2').focus();
}

async function signResult() {
    part('sign').disabled = part('sign-names').disabled = true;
    try {
        const result = hex(await ed.signAsync(utf8(signing), unhex(own.board)));
        await send('turn', { bearer: own.bearer, result });
        part('problem').hidden = true;
    } catch (problem) {
        tell(problem);
    }
    part('sign').disabled = part('sign-names').disabled = false;
}

async function begin() {
    part('fingerprint').textContent = (await sha256(whole(own.key.n).toString(16))).slice(0, 16);
    part('keep').href = URL.createObjectURL(new Blob([JSON.stringify(own)], { type: 'application/json' }));
    show('at-work', 'files');
    stayAwake();
    going = true;
    round();
}

// A screen that goes dark stops the page.
function stayAwake() {
    navigator.wakeLock?.request('screen').catch(() => {});
}

async function bring() {
    try {
        const read = JSON.parse(await part('bring').files[0].text());
        if (read.poll !== poll || !read.key?.qi || !/^[0-9a-f]{64}$/.test(read.bearer)) {
            throw new Error('another file');
        }
        going = false;
        read.signed = { ...read.signed, ...own?.signed };
        own = read;
        await keep();
        location.reload();
    } catch {
        tell(new Refused(page.dataset.noFile));
    }
}

async function start() {
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
        tell(new Refused(page.dataset.insecure));
        return;
    }
    part('make').addEventListener('click', make);
    part('sign').addEventListener('click', signResult);
    part('sign-names').addEventListener('click', signResult);
    part('bring').addEventListener('change', bring);
    part('remove').addEventListener('click', async () => {
        await inStore('readwrite', keys => keys.delete(poll));
        show('nothing');
    });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && going && stayAwake());
    own = await inStore('readonly', keys => keys.get(poll)) ?? null;
    if (location.hash.length > 1) {
        show('invited'); // a new invitation goes before what an earlier one left here
    } else if (own) {
        await begin();
    } else {
        show('nothing', 'files');
        part('keep').hidden = true;
    }
}

start();
