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
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });

  // One box chooses all.
  for (const all of document.querySelectorAll("[data-all]")) {
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll(`[name="${all.dataset.all}"]`)) box.checked = all.checked;
    });
  }

  // A draft is kept on this device until it was sent; without a network it is sent when the network is back.
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const name = "draft:" + form.dataset.draft;
    const fields = () => [...form.elements].filter((field) => field.name && field.name !== "_csrf");
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
