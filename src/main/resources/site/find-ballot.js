// Looks a serial up in the published list, on this device: the server never learns which serial is whose.
const find = document.getElementById('find');
const typed = document.getElementById('serial-typed');
const told = document.getElementById('find-told');

async function look() {
    const serial = typed.value.trim().toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(serial)) {
        told.textContent = find.dataset.missing;
        return;
    }
    const list = await (await fetch(find.dataset.list, { credentials: 'omit' })).text();
    const line = list.split('\n').findIndex(one => one.startsWith(`{"serial":"${serial}"`)) + 1;
    told.textContent = line ? find.dataset.found.replace('{0}', line) : find.dataset.missing;
}

find.hidden = false;
document.getElementById('find-go').addEventListener('click', look);
if (location.hash.length === 65) {
    typed.value = location.hash.slice(1);
    look();
}
