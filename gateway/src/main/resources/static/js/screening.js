// The machine check while somebody writes: asked after a pause, marked in place, one tap to each finding. Nothing is
// kept by it, and the form works without it.
(() => {
  const panel = document.querySelector("[data-screening]");
  const here = document.querySelector(".screening-here");
  const form = document.getElementById("draft-form");
  if (!panel || !form) return;
  const PAUSE = 600;
  const FIELDS = { title: "title", digest: "digest", sourceUrl: "sourceUrl", "weibo.text": "weiboText", bodyHtml: "bodyHtml" };
  const token = document.querySelector("meta[name=csrf]");
  let timer;
  let asking;
  let source = "";
  let shown = "";
  let marked = [];

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
      const findings = await answer.text();
      source = fields.bodyHtml;
      show(findings);
      mark();
    } catch {
      // A newer text is being asked about, or there is no network.
    }
  };

  // Whoever is in the panel with the keyboard stays there.
  const show = (findings) => {
    if (findings === shown) return;
    const jumps = () => [...panel.querySelectorAll("[data-jump]")];
    const held = jumps().indexOf(document.activeElement);
    panel.innerHTML = shown = findings;
    jumps()[held]?.focus();
  };

  // Places are counted in characters that are no white space: source and screen differ in the rest. Signs are put into
  // the source where the places begin and end, so that it is read once, however many there are.
  const SIGN = /\uE000(\d+)\uE001/;

  const counted = (places) => {
    const offsets = [...new Set(places.flat())].sort((a, b) => a - b);
    const cut = offsets.map((at, i) => `${source.slice(offsets[i - 1] ?? 0, at)}\uE000${at}\uE001`);
    const html = cut.join("") + source.slice(offsets.at(-1) ?? 0);
    const body = new DOMParser().parseFromString(html, "text/html").body;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ALL);
    const counts = new Map();
    let count = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeType === Node.TEXT_NODE;
      // What a tag or a comment holds stands where that is.
      const read = node.nodeType === Node.ELEMENT_NODE ? node.cloneNode(false).outerHTML : node.data;
      read.split(SIGN).forEach((part, i) => {
        if (i % 2) counts.set(Number(part), count);
        else if (text) count += part.replace(/\s+/g, "").length;
      });
    }
    return counts;
  };

  /** Each solid character on the screen: its node and its place there. */
  const letters = (tool) => {
    const all = [];
    const walker = tool.getDoc().createTreeWalker(tool.getBody(), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("[data-mce-bogus=all]")) continue;
      for (const it of node.data.matchAll(/\S/g)) all.push([node, it.index]);
    }
    return all;
  };

  // Where findings in the body stand on the screen; one in a tag or a comment stands there and is not shown.
  const locate = (findings) => {
    const tool = editor();
    if (!tool) return [];
    const places = findings.map(({ dataset }) => [Number(dataset.start), Number(dataset.end)]);
    const counts = counted(places);
    const all = letters(tool);
    return places.flatMap((place, i) => {
      const [from, to] = place.map((at) => counts.get(at));
      const first = all[from];
      const last = all[Math.max(from, to - 1)];
      if (!first || !last) return [];
      const range = tool.getDoc().createRange();
      range.setStart(...first);
      range.setEnd(last[0], last[1] + 1);
      return [{ finding: findings[i], range, shown: to > from }];
    });
  };

  // Highlights lie over the text and are no part of it; a browser without them has the panel.
  const mark = () => {
    marked = locate([...panel.querySelectorAll("[data-field=bodyHtml]")]).filter((it) => it.shown);
    tell();
    const view = editor()?.getWin();
    if (!view?.Highlight) return;
    for (const severity of ["NOTE", "JUSTIFY", "BLOCK"]) {
      const ranges = marked.filter((it) => it.finding.dataset.severity === severity).map((it) => it.range);
      view.CSS.highlights.set(`finding-${severity.toLowerCase()}`, new view.Highlight(...ranges));
    }
  };

  // What is said of the place where the writer stands, and how much there is in all.
  const tell = () => {
    const caret = editor()?.hasFocus() ? editor().selection.getRng() : null;
    const at = caret && marked.find(({ range }) => range.isPointInRange(caret.startContainer, caret.startOffset));
    const said = document.createElement(at ? "div" : "a");
    if (at) {
      said.innerHTML = at.finding.querySelector(".finding").outerHTML;
      said.firstElementChild.removeAttribute("id");
    } else {
      said.href = "#check-title";
      said.textContent = [...panel.querySelectorAll("h3")].map((it) => it.textContent.trim()).join(" · ");
    }
    if (said.innerHTML === here.firstElementChild?.innerHTML) return;
    here.replaceChildren(said);
    here.hidden = !said.textContent;
  };

  panel.addEventListener("click", (event) => {
    const finding = event.target.closest("[data-jump]")?.closest("[data-field]");
    if (!finding) return;
    const tool = editor();
    if (finding.dataset.field === "bodyHtml" && tool) {
      const [found] = locate([finding]);
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
  document.body.addEventListener("moved", tell);
})();
