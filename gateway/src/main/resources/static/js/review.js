// Keys of the review page: "a" opens the sheet to approve. The page works without them.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!button) return;
    // The key must not also land in the field that gets the focus.
    event.preventDefault();
    button.click();
  });
})();
