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
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });

  // How long the form was before somebody's eyes goes with it, for the public figure of what forms cost.
  let looked = 0, since = document.hidden ? 0 : Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && since) { looked += Date.now() - since; since = 0; }
    else if (!document.hidden && !since) since = Date.now();
  });
  document.addEventListener("submit", ({ target: form }) => {
    if (form.method !== "post") return;
    const field = form.elements._seconds || form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "_seconds" }));
    field.value = Math.round((looked + (since ? Date.now() - since : 0)) / 1000);
  }, true);

  // What a phone keeps of visits is one person's: it goes when they sign out, or when another signs in on it.
  const forgetVisits = async (mine) => {
    const names = (await window.caches?.keys()) ?? [];
    await Promise.all(names.filter((name) => name.startsWith("visits-") && name !== "visits-" + mine).map((name) => caches.delete(name)));
  };
  if (document.body.dataset.badge) forgetVisits(document.body.dataset.badge).catch(() => {});
  document.querySelector("form[action='/sign-out']")?.addEventListener("submit", (event) => {
    event.preventDefault();
    forgetVisits().catch(() => {}).finally(() => event.target.submit());
  });

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
    form.addEventListener("photos", (event) => {
      keep();
      drafts("readwrite", (photos) => photos.put([...event.detail], name));
    });
    form.addEventListener("submit", (event) => {
      if (form.dataset.draft.startsWith("opinion")) sessionStorage.setItem("draft:sent", name);
      if (navigator.onLine || event.defaultPrevented) return;
      event.preventDefault();
      note("offline", true);
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
