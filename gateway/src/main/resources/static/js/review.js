// Keys of the review page: "a" opens the sheet to approve. The page works without them.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
    document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
  });
})();
