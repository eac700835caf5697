// Hears of changes for the signed-in person; blocks of a page refresh themselves on the event. Pages work without it.
(() => {
  if (!document.getElementById("notice-link") || !("EventSource" in window)) return;
  const SETTLED = 2000;
  let source;
  let waiting;

  const listen = () => {
    source ??= new EventSource("/notices/stream");
    source.addEventListener("notices", () => document.body.dispatchEvent(new CustomEvent("countersign:notices")));
  };
  // A hidden page lets go of its connection: browsers allow only a few to one host.
  const follow = () => {
    clearTimeout(waiting);
    if (document.visibilityState === "visible") {
      waiting = setTimeout(listen, SETTLED);
    } else {
      source?.close();
      source = undefined;
    }
  };

  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", () => source?.close());
  follow();
})();
