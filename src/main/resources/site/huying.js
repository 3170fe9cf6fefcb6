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
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.dataset.draft && !navigator.onLine) return;
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
  for (const all of document.querySelectorAll("[data-all]")) {
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll(`[name="${all.dataset.all}"]`)) box.checked = all.checked;
    });
  }

  // A draft is kept on this device until it was sent; without a network it is sent when the network is back.
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const name = "draft:" + form.dataset.draft;
    const fields = () => [...form.elements].filter((field) => field.name && !field.name.startsWith("_"));
    const note = (which, shown) => { const p = form.querySelector(`[data-${which}-note]`); if (p) p.hidden = !shown; };
    const saved = JSON.parse(localStorage.getItem(name) || "null");
    if (saved && !document.getElementById("refusal")) {
      for (const field of fields()) if (saved[field.name]) field.value = saved[field.name];
      note("draft", true);
    }
    form.addEventListener("input", () => {
      localStorage.setItem(name, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, field.value]))));
    });
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      note("offline", true);
      window.addEventListener("online", () => form.requestSubmit(), { once: true });
    });
  }
  if (document.querySelector(".receipt")) localStorage.removeItem("draft:opinion");
})();
