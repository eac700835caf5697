// Behaviour that every page shares; pages work without it.
(() => {
  const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

  // <button data-opens="id"> opens the <dialog id="id">; [data-closes] inside closes it. Focus returns by itself.
  document.addEventListener("click", (event) => {
    const opener = closest(event, "[data-opens]");
    if (opener) {
      const sheet = document.getElementById(opener.dataset.opens);
      if (sheet instanceof HTMLDialogElement) {
        event.preventDefault();
        sheet.showModal();
      }
    }
    const closer = closest(event, "[data-closes]");
    if (closer) closer.closest("dialog")?.close();
    if (event.target instanceof HTMLDialogElement) event.target.close();
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    }
    const back = closest(event, "[data-back]");
    if (back && history.length > 1) {
      event.preventDefault();
      history.back();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });

  // A decision is safe to tap twice: the second tap of a plain form goes nowhere.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.dataset.sent) {
      if (form.dataset.sent) event.preventDefault();
      return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // Calls of htmx outside of forms carry the same token as the forms do.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("meta[name=csrf]");
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });

  // A thin bar while something loads longer than 200 ms.
  let loading;
  document.addEventListener("htmx:beforeRequest", () => {
    clearTimeout(loading);
    loading = setTimeout(() => document.body.classList.add("loading"), 200);
  });
  for (const end of ["htmx:afterRequest", "htmx:sendError"]) {
    document.addEventListener(end, () => {
      clearTimeout(loading);
      document.body.classList.remove("loading");
    });
  }

  if (history.length > 1) {
    for (const back of document.querySelectorAll("[data-back]")) back.hidden = false;
  }
  document.querySelector("[data-focus]")?.focus();
})();
