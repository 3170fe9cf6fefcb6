// A ballot is made, signed unseen, and handed in here, on the voter's own phone. What identifies the voter goes to
// /vote, with the session; what stands on the ballot goes to /urn, without any cookie. Neither ever sees the other.
import { BlindRSA, PrepareType } from '/site/blindrsa/blindrsa.js';
import * as ed from '/site/ed25519/index.js';

const page = document.getElementById('vote');
const poll = page.dataset.poll;
const part = name => document.getElementById(name);
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const utf8 = text => new TextEncoder().encode(text);
const sha256 = async text => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
const blindRsa = new BlindRSA({ hash: 'SHA-384', saltLength: 48, prepareType: PrepareType.Randomized });

let voter = page.dataset.voter;
let code = '';
let kept = {};
let digest = '';
let keys = [];
let commentKey = null; // lets the voter leave a word that nothing joins to the ballot
let waitsOpenly = false; // the ballot is being filled in while the scrutineer's signature is still to come

class Refused extends Error {}

function show(name) {
    for (const other of ['who', 'choose', 'review', 'sending', 'done', 'getting']) {
        part(other).hidden = other !== name;
    }
    part(name).querySelector('h2')?.focus();
}

function tell(problem) {
    part('problem').hidden = false;
    part('problem').textContent = problem instanceof Refused ? problem.message : page.dataset.broken;
    part('problem').scrollIntoView({ block: 'center' });
}

const place = () => `huying-ballot-${poll}-${voter}`;
const keep = () => localStorage.setItem(place(), JSON.stringify(kept));

async function key(open) {
    const base64 = text => btoa(String.fromCharCode(...unhex(text.length % 2 ? '0' + text : text)))
        .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    return crypto.subtle.importKey('jwk', { kty: 'RSA', alg: 'PS384', n: base64(open.n), e: base64(open.e), ext: true },
        { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}

async function readPoll() {
    const answer = await fetch(`/open/ballots/${poll}/poll.json`, { credentials: 'omit' });
    const text = await answer.text();
    digest = await sha256(text);
    const frozen = JSON.parse(text);
    keys = await Promise.all(frozen.blindKeys.map(key));
    commentKey = frozen.commentKey && await key(frozen.commentKey);
}

async function blinded(one, message) {
    const prepared = blindRsa.prepare(message);
    const { blindedMsg, inv } = await blindRsa.blind(one, prepared);
    return { prepared: hex(prepared), blinded: hex(blindedMsg), inverse: hex(inv) };
}

// The ballot key is made once and kept before anything is asked, so that a lost answer can be asked for again.
async function makeKey() {
    const { secretKey, publicKey } = await ed.keygenAsync();
    const serial = hex(publicKey);
    const message = utf8(`huying token\n${digest}\n${serial}`);
    const blinds = [];
    for (const one of keys) {
        blinds.push(await blinded(one, message));
    }
    kept = { secret: hex(secretKey), serial, blinds, counter: 0 };
    if (commentKey) {
        const word = hex(crypto.getRandomValues(new Uint8Array(32)));
        kept.word = { serial: word, ...await blinded(commentKey, utf8(`huying comment\n${digest}\n${word}`)) };
    }
    keep();
}

// Both signatures: the server's comes at once, the scrutineer's from a device that may be away. What waits for it is
// asked for again, ever more seldom, and once it is there what the voter has meanwhile filled in goes on by itself.
async function getTokens() {
    let pause = 1000;
    for (;;) {
        let told = { signed: [], away: true };
        try {
            told = await askTokens();
        } catch (problem) {
            if (problem instanceof Refused || !waitsOpenly) {
                throw problem;
            }
        }
        if (told.signed.length === keys.length) {
            await holdTokens(told.signed, told.comment);
            return;
        }
        part('waits').hidden = false;
        part('waits').textContent = told.away ? page.dataset.away : page.dataset.there;
        localStorage.setItem(`huying-ballot-${poll}-waits`, code); // so that the page goes on after it was closed
        if (!waitsOpenly) {
            waitsOpenly = true;
            show(kept.waiting ? 'sending' : 'choose');
        }
        await new Promise(later => setTimeout(later, pause));
        pause = Math.min(8000, pause * 1.3);
    }
}

async function askTokens() {
    const fields = new URLSearchParams({ _csrf: part('csrf').value, code });
    kept.blinds.forEach(blind => fields.append('blinded', blind.blinded));
    if (kept.word) {
        fields.append('blinded', kept.word.blinded);
    }
    const answer = await fetch(`/vote/${poll}/token`, { method: 'POST', body: fields });
    const told = await answer.json();
    if (!answer.ok) {
        throw new Refused(told.refused);
    }
    return told;
}

async function holdTokens(signed, comment) {
    const tokens = [];
    for (let i = 0; i < keys.length; i++) {
        const { prepared, inverse } = kept.blinds[i];
        const signature = await blindRsa.finalize(keys[i], unhex(prepared), unhex(signed[i]), unhex(inverse));
        tokens.push({ prefix: prepared.slice(0, 64), signature: hex(signature) });
    }
    kept.tokens = tokens;
    if (kept.word) {
        const { serial, prepared, inverse } = kept.word;
        const signature = await blindRsa.finalize(commentKey, unhex(prepared), unhex(comment), unhex(inverse));
        kept.word = { serial, prefix: prepared.slice(0, 64), signature: hex(signature) };
    }
    delete kept.blinds;
    keep();
    localStorage.removeItem(`huying-ballot-${poll}-waits`);
    part('waits').hidden = true;
}

async function begin() {
    part('problem').hidden = true;
    show('getting');
    try {
        kept = JSON.parse(localStorage.getItem(place()) ?? '{}');
        await readPoll();
        if (!kept.serial) {
            await makeKey();
        }
        if (!kept.tokens) {
            await getTokens();
            if (waitsOpenly && !kept.waiting) {
                return; // still choosing: nothing jumps
            }
            if (waitsOpenly) {
                // Not at the very moment of the signature, which is known.
                await new Promise(later => setTimeout(later, Math.random() * 6000));
            }
        }
        if (kept.waiting) {
            await cast(kept.waiting); // handed in and not answered: the same once more
        } else if (kept.receipt) {
            done();
        } else {
            show('choose');
        }
    } catch (problem) {
        part('waits').hidden = true;
        show(voter === page.dataset.voter && voter ? 'getting' : 'who');
        part('getting').hidden = true;
        tell(problem);
    }
}

// What is left empty, and no points, is not marked; a name written in is marked like one on the paper.
function marks() {
    const marked = [...new FormData(part('choose'))].map(([item, mark]) => [item, mark.trim()])
        .filter(([item, mark]) => mark && !(page.dataset.points === 'true' && Number(mark) === 0))
        .map(([item, mark]) => item === 'written-in' ? [writtenIn(mark), 'yes'] : [item, mark]);
    return Object.fromEntries(marked);
}

function writtenIn(name) {
    const plain = name.normalize('NFKC').trim();
    return /^[\p{Script=Han}\s]+$/u.test(plain) ? plain.replace(/\s/g, '') : plain.replace(/\s+/g, ' ');
}

// The words of one line of the ballot, as the voter reads them before handing it in.
function told(item, mark) {
    const input = part('choose').querySelector(`[name="${CSS.escape(item)}"]`);
    if (!input) {
        return item; // a name written in
    }
    if (input.type === 'checkbox') {
        return input.closest('.paper-line').querySelector('span').firstChild.textContent;
    }
    if (input.type === 'radio') {
        return input.closest('fieldset').querySelector('legend').firstChild.textContent + '：' + part('choose')
            .querySelector(`[name="${CSS.escape(item)}"][value="${mark}"]`).nextElementSibling.textContent;
    }
    return input.labels[0].textContent + '：' + (input.selectedOptions ? input.selectedOptions[0].textContent : mark);
}

function review(event) {
    event.preventDefault();
    part('problem').hidden = true;
    const chosen = Object.entries(marks());
    part('marks').replaceChildren(...(chosen.length ? chosen : [[null, null]]).map(([item, mark]) => {
        const line = document.createElement('li');
        line.textContent = item ? told(item, mark) : page.dataset.nothing;
        return line;
    }));
    show('review');
}

// An object of JavaScript puts 2 before 10; what is signed has its names in the order of their letters.
function inOrder(marks) {
    return '{' + Object.entries(marks).sort(([one], [other]) => one < other ? -1 : 1)
        .map(pair => pair.map(word => JSON.stringify(word)).join(':')).join(',') + '}';
}

async function cast(waiting) {
    show('sending');
    kept.waiting = waiting;
    keep();
    if (!kept.tokens) {
        return; // goes on when the scrutineer has signed
    }
    try {
        const counter = kept.counter + 1;
        const head = `{"serial":"${kept.serial}","counter":${counter},"marks":${inOrder(waiting)}}`;
        const signature = await ed.signAsync(utf8(`huying ballot\n${digest}\n${head}`), unhex(kept.secret));
        const ballot = { serial: kept.serial, counter, marks: waiting, tokens: kept.tokens, signature: hex(signature) };
        const answer = await fetch(`/urn/${poll}`, { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer',
            headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(ballot) });
        const told = await answer.json();
        if (!answer.ok) {
            delete kept.waiting;
            keep();
            throw new Refused(page.dataset[told.refused?.replace('ballots.', '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase())]
                ?? page.dataset.broken);
        }
        // What was marked is not kept: nobody who looks at this phone later shall find it.
        kept = { secret: kept.secret, serial: kept.serial, tokens: kept.tokens, word: kept.word, counter, receipt: told.receipt,
            signature: told.signature, code: told.code };
        keep();
        done();
    } catch (problem) {
        show('review');
        tell(problem);
    }
}

function done() {
    part('serial').textContent = kept.serial;
    part('receipt').textContent = kept.receipt;
    const picture = part('code-picture');
    picture.setAttribute('viewBox', `-2 -2 ${kept.code.length + 4} ${kept.code.length + 4}`);
    picture.replaceChildren();
    kept.code.forEach((line, y) => [...line].forEach((bit, x) => {
        if (bit === '1') {
            const dot = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
            Object.entries({ x, y, width: 1, height: 1 }).forEach(([name, value]) => dot.setAttribute(name, value));
            picture.append(dot);
        }
    }));
    part('keep').href = URL.createObjectURL(new Blob([page.dataset.slip.replace('{0}', kept.serial)
        .replace('{1}', kept.receipt).replace('{2}', kept.signature)], { type: 'text/plain;charset=utf-8' }));
    if (part('word')) {
        part('word').hidden = !kept.word;
    }
    show('done');
}

// A word goes the same way as a ballot, without cookies, under a number of its own, and once.
async function leave(event) {
    event.preventDefault();
    const text = part('comment').value.trim();
    const button = part('word').querySelector('button');
    if (!text || !kept.word || button.disabled) {
        return;
    }
    button.disabled = true;
    part('word-going').hidden = false;
    try {
        const answer = await fetch(`/urn/${poll}/word`, { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer',
            headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...kept.word, text }) });
        if (!answer.ok) {
            throw new Refused(page.dataset[(await answer.json()).refused === 'ballots.closed' ? 'closed' : 'broken']);
        }
        delete kept.word;
        keep();
        part('word').hidden = true;
        part('word-left').hidden = false;
    } catch (problem) {
        tell(problem);
    }
    button.disabled = false;
    part('word-going').hidden = true;
}

function count(event) {
    const most = Number(page.dataset.most);
    if (page.dataset.points === 'true') {
        const given = [...part('choose').querySelectorAll('[type=number]')].reduce((sum, one) => sum + Number(one.value), 0);
        part('chosen').textContent = page.dataset.chosen.replace('{0}', given);
        part('chosen').classList.toggle('problem', given > most);
        return;
    }
    // Two in one place: the earlier one gives it up.
    part('choose').querySelectorAll('select').forEach(one => {
        if (one !== event.target && one.value && one.value === event.target.value) {
            one.value = '';
        }
    });
    const boxes = [...part('choose').querySelectorAll('[type=checkbox]')];
    const other = part('written-in')?.value.trim() ? 1 : 0;
    const chosen = boxes.filter(box => box.checked).length + other;
    boxes.forEach(box => box.disabled = !box.checked && chosen >= most);
    if (boxes.length) {
        part('chosen').textContent = page.dataset.chosen.replace('{0}', chosen);
    }
}

async function start() {
    if (!globalThis.crypto?.subtle) {
        tell(new Refused(page.dataset.insecure));
        return;
    }
    part('choose').addEventListener('change', count);
    part('word')?.addEventListener('submit', leave);
    part('choose').addEventListener('submit', review);
    part('back').addEventListener('click', () => show('choose'));
    part('cast').addEventListener('click', () => cast(marks()));
    part('again').addEventListener('click', () => show('choose'));
    part('who').addEventListener('submit', event => {
        event.preventDefault();
        byCode(part('code').value);
    });
    // A code in the address stands behind the #, where no server sees it, and goes from the address at once.
    const given = decodeURIComponent(location.hash.slice(1));
    if (given) {
        history.replaceState(null, '', location.pathname);
        await byCode(given);
    } else if (localStorage.getItem(`huying-ballot-${poll}-waits`)) {
        await byCode(localStorage.getItem(`huying-ballot-${poll}-waits`));
    } else if (voter) {
        await begin();
    } else {
        show('who');
    }
}

async function byCode(typed) {
    code = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
    voter = (await sha256(`${poll}\n${code}`)).slice(0, 16);
    await begin();
}

start();
