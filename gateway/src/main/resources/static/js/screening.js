// The machine check while somebody writes: asked after a pause, marked in place, one tap to each finding. Nothing is
// kept by it, and the form works without it.
(() => {
  const panel = document.querySelector("[data-screening]");
  const form = document.getElementById("draft-form");
  if (!panel || !form) return;
  const PAUSE = 600;
  const FIELDS = { title: "title", digest: "digest", sourceUrl: "sourceUrl", "weibo.text": "weiboText", bodyHtml: "bodyHtml" };
  const token = document.querySelector("meta[name=csrf]");
  let timer;
  let asking;
  let source = "";

  const editor = () => {
    const tool = window.tinymce?.get("bodyHtml");
    return tool?.initialized ? tool : null;
  };

  const typed = () => ({
    title: form.elements.title.value,
    digest: form.elements.digest.value,
    bodyHtml: editor()?.getContent() ?? form.elements.bodyHtml.value,
    sourceUrl: form.elements.sourceUrl.value,
    weiboText: form.elements.weiboText.value,
  });

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const headers = { "Content-Type": "application/json", Accept: "text/html" };
    if (token) headers[token.dataset.header] = token.content;
    const fields = typed();
    try {
      const answer = await fetch(panel.dataset.screening, { method: "POST", headers, body: JSON.stringify(fields), signal: asking.signal });
      // What cannot be screened now is said when it is saved; the last findings stay until then.
      if (!answer.ok || answer.redirected) return;
      panel.innerHTML = await answer.text();
      source = fields.bodyHtml;
      mark();
    } catch {
      // A newer text is being asked about, or there is no network.
    }
  };

  // Places are counted in characters that are no white space: source and screen differ in the rest.
  const solid = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, "").length;

  const place = (finding) => {
    const tool = editor();
    if (!tool) return null;
    const from = solid(source.slice(0, Number(finding.dataset.start)));
    const to = solid(source.slice(0, Number(finding.dataset.end)));
    const range = tool.getDoc().createRange();
    const walker = tool.getDoc().createTreeWalker(tool.getBody(), NodeFilter.SHOW_TEXT);
    let count = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("[data-mce-bogus=all]")) continue;
      for (let i = 0; i < node.data.length; i++) {
        if (/\s/.test(node.data[i])) continue;
        if (count === from) range.setStart(node, i);
        count++;
        if (count > from && count >= to) {
          range.setEnd(node, i + 1);
          return { range, shown: to > from };
        }
      }
    }
    return null;
  };

  // Highlights lie over the text and are no part of it; a browser without them has the panel.
  const mark = () => {
    const view = editor()?.getWin();
    if (!view?.Highlight) return;
    for (const severity of ["NOTE", "JUSTIFY", "BLOCK"]) {
      const places = [...panel.querySelectorAll(`[data-field=bodyHtml][data-severity=${severity}]`)].map(place);
      const ranges = places.filter((it) => it?.shown).map((it) => it.range);
      view.CSS.highlights.set(`finding-${severity.toLowerCase()}`, new view.Highlight(...ranges));
    }
  };

  panel.addEventListener("click", (event) => {
    const finding = event.target.closest("[data-jump]")?.closest("[data-field]");
    if (!finding) return;
    const tool = editor();
    if (finding.dataset.field === "bodyHtml" && tool) {
      const found = place(finding);
      if (!found) return;
      tool.focus();
      tool.selection.setRng(found.range);
      found.range.startContainer.parentElement.scrollIntoView({ block: "center" });
      return;
    }
    const field = form.elements[FIELDS[finding.dataset.field]];
    if (!field) return;
    field.focus();
    field.setSelectionRange(Number(finding.dataset.start), Number(finding.dataset.end));
    field.scrollIntoView({ block: "center" });
  });

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  document.body.addEventListener("typed", soon);
  document.body.addEventListener("saved", soon);
})();
