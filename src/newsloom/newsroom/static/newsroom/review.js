// An article's page: keys, and what was changed. Everything works without this script, too.
(() => {
  const form = document.querySelector("[data-review]");
  const found = [...document.querySelectorAll("[data-finding]")];
  const steps = document.querySelector("[data-steps]");
  let at = -1;
  let leaving = false;

  const isTyping = (event) =>
    event.target.closest("input, textarea, select, [contenteditable]") !== null;

  const step = (by) => {
    if (!found.length) return;
    at = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    found.forEach((one, number) => one.classList.toggle("newsroom-finding--here", number === at));
    found[at].focus({ preventScroll: true });
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    found[at].scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  };

  if (steps && found.length) {
    steps.hidden = false;
    steps.addEventListener("click", (event) => {
      const button = event.target.closest("[data-step]");
      if (button) step(Number(button.dataset.step));
    });
  }

  document.addEventListener("keydown", (event) => {
    if (form && (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-save]"));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "n") document.querySelector("[data-next-held]")?.click();
  });

  document.getElementById("refused")?.focus();
  if (!form) return;

  const fields = [...form.querySelectorAll("textarea[data-was]")];
  const changed = () => fields.filter((field) => field.value !== field.dataset.was);
  const said = form.querySelector("[data-changed]");

  const tell = () => {
    const now = changed();
    fields.forEach((field) => field.classList.toggle("newsroom-changed", now.includes(field)));
    said.hidden = now.length === 0;
    said.querySelector("[data-count]").textContent = String(now.length);
  };

  form.addEventListener("input", tell);
  form.querySelectorAll("[data-take]").forEach((button) => { button.hidden = false; });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-take]");
    const field = button?.closest(".newsroom-sentence").querySelector("textarea");
    if (!field) return;
    field.value = button.dataset.take;
    field.focus();
    tell();
  });
  form.addEventListener("submit", () => {
    leaving = true;
    const now = new Set(changed());
    fields.forEach((field) => { field.disabled = !now.has(field); }); // only what was changed is sent
  });
  addEventListener("pageshow", () => {
    leaving = false;
    fields.forEach((field) => { field.disabled = false; });
    tell();
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && changed().length) event.preventDefault();
  });
})();
