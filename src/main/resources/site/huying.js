// Comforts only: every page works without this file.
(() => {
  "use strict";

  // Ctrl+Enter sends the form one is in.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    tellSeconds(form);
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });

  // How long the form was before somebody's eyes goes with it, for the public figure of what forms cost.
  let looked = 0, since = document.hidden ? 0 : Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && since) { looked += Date.now() - since; since = 0; }
    else if (!document.hidden && !since) since = Date.now();
  });
  function tellSeconds(form) {
    const field = form.elements._seconds || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "_seconds" }));
    field.value = Math.round((looked + (since ? Date.now() - since : 0)) / 1000);
  }

  // One box chooses all.
  // of many tabs the one that is open is in sight
  for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
    const row = tab.parentElement;
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }

  for (const all of document.querySelectorAll("[data-all]")) {
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll(`[name="${all.dataset.all}"]`)) box.checked = all.checked;
    });
  }

  // Photos are made smaller here, before they are sent. That also leaves behind where they were taken.
  const SIDE = 1600;
  const smaller = async (file) => {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const drawn = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return new File([drawn], "photo.jpg", { type: "image/jpeg" });
  };

  for (const field of document.querySelectorAll("[data-photos]")) {
    const input = field.querySelector("input[type=file]");
    const thumbs = field.querySelector("[data-thumbs]");
    const problem = field.querySelector("[data-photos-problem]");
    const add = field.querySelector("[data-photos-add]");
    const most = Number(field.dataset.most);
    let chosen = [];
    let working = null;

    const room = () => most - chosen.length - field.querySelectorAll("[name=kept]:checked").length;
    const say = (sentence) => { problem.textContent = sentence; problem.hidden = !sentence; };
    const show = () => {
      const files = new DataTransfer();
      for (const file of chosen) files.items.add(file);
      input.files = files.files;
      for (const image of thumbs.querySelectorAll("img")) URL.revokeObjectURL(image.src);
      thumbs.replaceChildren(...chosen.map((file, place) => {
        const image = document.createElement("img");
        image.src = URL.createObjectURL(file);
        image.alt = field.dataset.alt.replace("{0}", place + 1);
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "thumb-remove";
        remove.textContent = "×";
        remove.setAttribute("aria-label", field.dataset.remove.replace("{0}", place + 1));
        remove.addEventListener("click", () => {
          chosen.splice(place, 1);
          say("");
          show();
          input.focus();
          field.dispatchEvent(new CustomEvent("photos", { bubbles: true, detail: chosen }));
        });
        const item = document.createElement("li");
        item.append(image, remove);
        return item;
      }));
      thumbs.hidden = chosen.length === 0;
    };
    const take = async (files) => {
      let sentence = "";
      for (const file of files) {
        if (room() < 1) { sentence = field.dataset.tooMany; break; }
        try { chosen.push(await smaller(file)); } catch { sentence = field.dataset.unreadable; }
      }
      say(sentence);
      show();
      field.dispatchEvent(new CustomEvent("photos", { bubbles: true, detail: chosen }));
    };

    input.addEventListener("change", () => {
      const files = [...input.files];
      show();
      working = (working ?? Promise.resolve()).then(() => take(files)).finally(() => { working = null; });
    });
    input.form.addEventListener("submit", (event) => {
      if (!working) return;
      event.preventDefault();
      const by = event.submitter;
      working.then(() => input.form.requestSubmit(by?.isConnected ? by : undefined));
    });
    field.restore = (files) => {
      field.querySelector("[data-kept]")?.remove();
      chosen = files;
      show();
    };
    input.classList.add("visually-hidden");
    add.hidden = false;
  }

  // Photos of a draft lie in a small database of the browser's; where it has none, only the text is kept.
  const drafts = (mode, ask) => new Promise((done, fail) => {
    const open = indexedDB.open("huying", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("photos");
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const answer = ask(open.result.transaction("photos", mode).objectStore("photos"));
      answer.onsuccess = () => { open.result.close(); done(answer.result); };
      answer.onerror = () => { open.result.close(); fail(answer.error); };
    };
  }).catch(() => undefined);

  // What the server says has arrived is let go: only then, whatever the browser believed of its network.
  for (const done of document.querySelectorAll("[data-done]")) {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith("draft:") && !key.endsWith(":boxes"))) {
      if (JSON.parse(localStorage.getItem(name))?.key !== done.dataset.done) continue;
      localStorage.removeItem(name);
      localStorage.removeItem(name + ":boxes");
    }
  }

  // Which doors were ticked is kept too, and how it went, where a form asks for it.
  const keepBoxes = (form, name, refused) => {
    const boxes = [...form.querySelectorAll("input[type=checkbox], input[type=radio]")];
    const ticked = JSON.parse(localStorage.getItem(name) || "[]");
    if (!refused) for (const box of boxes) if (ticked.includes(box.value)) box.checked = true;
    form.addEventListener("change", () => localStorage.setItem(name, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value))));
  };

  // Without a network one goes on from door to door: each record waits on this device until the server has it.
  const me = document.querySelector(".bar-name")?.textContent ?? "";
  const waiting = () => JSON.parse(localStorage.getItem("later") || "[]");
  const mine = () => waiting().filter((one) => one.who === me);
  const tellWaiting = () => {
    for (const p of document.querySelectorAll("[data-later]")) {
      p.hidden = mine().length === 0;
      p.querySelector("b").textContent = mine().length;
    }
  };
  const drop = (done) => {
    localStorage.setItem("later", JSON.stringify(waiting().filter((one) => one.key !== done.key)));
    tellWaiting();
  };
  const anotherKey = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
  const later = (form, name) => {
    const doors = [...form.querySelectorAll("[name=room]")].filter((door) => door.checked);
    if (doors.length === 0) return false;
    const written = new FormData(form);
    written.delete("_csrf");
    const one = { who: me, action: form.action, key: form.elements.key.value, name, body: new URLSearchParams(written).toString() };
    localStorage.setItem("later", JSON.stringify([...waiting(), one]));
    for (const door of doors) {
      door.checked = false;
      door.parentElement.className = "door door-" + written.get("outcome");
    }
    form.querySelector("[name=outcome]").checked = true;
    form.elements.opinion.value = form.elements.againOn.value = "";
    form.elements.key.value = anotherKey();
    localStorage.removeItem(name);
    localStorage.removeItem(name + ":boxes");
    tellWaiting();
    return true;
  };
  // What is refused is shown with the sentence why, as if it were sent now.
  const show = (one, token) => {
    const form = document.body.appendChild(Object.assign(document.createElement("form"), { method: "post", action: one.action, hidden: true }));
    for (const [field, value] of [...new URLSearchParams(one.body), ["_csrf", token]]) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: field, value }));
    }
    const written = [...new URLSearchParams(one.body)], chosen = ["room", "outcome"];
    localStorage.setItem(one.name, JSON.stringify(Object.fromEntries(written.filter(([field]) => !chosen.includes(field)))));
    localStorage.setItem(one.name + ":boxes", JSON.stringify(written.filter(([field]) => chosen.includes(field)).map(([, value]) => value)));
    drop(one);
    form.submit();
  };
  let sending = false;
  const sendWaiting = async () => {
    const token = document.querySelector("[name=_csrf]")?.value;
    if (sending || !token || !document.querySelector("[data-later]")) return;
    sending = true;
    let last = "";
    try {
      for (const one of mine()) {
        const body = new URLSearchParams(one.body);
        body.set("_csrf", token);
        const answer = await fetch(one.action, { method: "POST", body });
        if (answer.status === 422) { show(one, token); return; }
        if (!answer.ok || !answer.url.includes("done=" + one.key)) break;
        last = answer.url;
        drop(one);
      }
    } catch { /* no network after all: it goes on waiting */ }
    sending = false;
    if (last) location.assign(last);
  };
  tellWaiting();
  window.addEventListener("online", sendWaiting);
  if (navigator.onLine) sendWaiting();

  // A draft is kept on this device until it was sent; without a network it is sent when the network is back.
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const name = "draft:" + form.dataset.draft;
    const refused = document.getElementById("refusal") !== null;
    const fields = () => [...form.elements].filter((field) => field.name && !field.name.startsWith("_")
      && !["file", "checkbox", "radio"].includes(field.type));
    const note = (which, shown) => { const p = form.querySelector(`[data-${which}-note]`); if (p) p.hidden = !shown; };
    const keep = () => localStorage.setItem(name,
      JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, field.value]))));
    const saved = JSON.parse(localStorage.getItem(name) || "null");
    if (saved && !refused) {
      for (const field of fields()) if (saved[field.name]) field.value = saved[field.name];
      note("draft", true);
    }
    if (saved) drafts("readonly", (photos) => photos.get(name)).then((photos) => {
      if (photos?.length) form.querySelector("[data-photos]")?.restore(photos);
    });
    form.addEventListener("input", keep);
    if ("draftBoxes" in form.dataset) keepBoxes(form, name + ":boxes", refused);
    form.addEventListener("photos", (event) => {
      keep();
      drafts("readwrite", (photos) => photos.put([...event.detail], name));
    });
    form.addEventListener("submit", (event) => {
      if (form.dataset.draft.startsWith("opinion")) sessionStorage.setItem("draft:sent", name);
      if (navigator.onLine || event.defaultPrevented) return;
      event.preventDefault();
      note("offline", true);
      if ("draftBoxes" in form.dataset && later(form, name)) return;
      const by = event.submitter;
      window.addEventListener("online", () => form.requestSubmit(by?.isConnected ? by : undefined), { once: true });
    });
  }
  if (document.querySelector(".receipt")) {
    const sent = sessionStorage.getItem("draft:sent") ?? "draft:opinion";
    localStorage.removeItem(sent);
    drafts("readwrite", (photos) => photos.delete(sent));
  }

  // What says the same is looked for while somebody types, a moment after they stop. Nothing waits for it.
  for (const part of document.querySelectorAll("[data-alike]")) {
    const form = part.closest("form");
    form.querySelector("[data-alike-look]").hidden = true;
    let waits = 0, asked = 0, before = "";
    const look = async () => {
      const text = form.elements.text.value.trim(), region = form.elements.region.value;
      if (text + region === before) return;
      before = text + region;
      const mine = ++asked;
      try {
        const answer = await fetch(part.dataset.alike, { method: "POST",
          body: new URLSearchParams({ text, region, _csrf: form.elements._csrf.value }), signal: AbortSignal.timeout(4000) });
        if (answer.ok && mine === asked) part.innerHTML = await answer.text();
      } catch { /* without it the form is what it was */ }
    };
    const soon = () => { clearTimeout(waits); waits = setTimeout(look, 600); };
    for (const name of ["text", "region"]) form.elements[name].addEventListener("input", soon);
    if (form.elements.text.value.trim()) soon();
  }

  // Maps are loaded only where there is one.
  const maps = document.querySelectorAll("[data-map]");
  if (maps.length) import("/site/map.js").then(({ draw }) => maps.forEach(draw));
})();

// The match board: a deputy dragged onto a project is chosen in the form, which asks for the reason.
(() => {
    const form = document.getElementById("decide");
    if (!form) return;
    document.querySelectorAll("[data-drag]").forEach(one => one.addEventListener("dragstart", event => {
        event.dataTransfer.setData("text/plain", one.dataset.drag);
    }));
    document.querySelectorAll("[data-drop]").forEach(one => {
        one.addEventListener("dragover", event => { event.preventDefault(); one.classList.add("over-drop"); });
        one.addEventListener("dragleave", () => one.classList.remove("over-drop"));
        one.addEventListener("drop", event => {
            event.preventDefault();
            one.classList.remove("over-drop");
            form.elements.deputy.value = event.dataTransfer.getData("text/plain");
            form.elements.project.value = one.dataset.drop;
            form.elements.reason.focus();
        });
    });
})();
