// The editor: writing tool, counters, saving in the background, pictures. The form works without any of it.
(() => {
  const form = document.getElementById("draft-form");
  if (!form) return;
  const words = form.dataset;
  const saved = document.getElementById("saved");
  const token = document.querySelector("meta[name=csrf]");
  const PAUSE = 2500;
  const PLACE = "draft-place";
  let timer;
  let saving = false;
  let changed = false;
  let leaving = false;
  let fresh = false;
  form.classList.add("scripted");

  const headers = () => {
    const all = { Accept: "application/json" };
    if (token) all[token.dataset.header] = token.content;
    return all;
  };

  const say = (text, bad) => {
    saved.textContent = text;
    saved.classList.toggle("counter-over", Boolean(bad));
  };

  // Saving: a pause after the last change, one call at a time, the version of the answer goes into the next.
  const tell = (what) => document.body.dispatchEvent(new CustomEvent(what));

  const schedule = () => {
    changed = true;
    tell("typed");
    say(words.unsaved);
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };

  const content = () => {
    window.tinymce?.get("bodyHtml")?.save();
    const data = new FormData(form);
    for (const file of ["coverFile", "weiboFile", "bodyFile"]) data.delete(file);
    return data;
  };

  const showFaults = (faults) => {
    const names = { "weibo.text": "weiboText", "weibo.mediaIds": "weiboMedia", "weibo.linkUrl": "weiboLinkUrl", "weibo.form": "weiboForm", "rights.source": "rightsSource", "rights.licence": "rightsLicence" };
    for (const place of form.querySelectorAll("[data-fault]")) {
      const own = faults.filter((it) => {
        const bare = it.field.replace(/\[\d+]$/, "");
        return (names[bare] ?? bare) === place.dataset.fault;
      });
      place.hidden = own.length === 0;
      place.textContent = own.map((it) => it.message).join(" ");
    }
  };

  const reopen = () => {
    leaving = true;
    sessionStorage.setItem(PLACE, JSON.stringify(place()));
    location.replace(`${form.action}/edit`);
  };

  const place = () => {
    const tool = window.tinymce?.get("bodyHtml");
    if (tool?.hasFocus()) return { body: tool.selection.getBookmark(2, true) };
    const field = document.activeElement;
    return field?.form === form && field.name ? { name: field.name, at: field.selectionStart } : null;
  };

  const adopt = (answer, sent) => {
    const unchanged = JSON.stringify([...content()]) === sent;
    form.elements.version.value = answer.version;
    say(answer.saved);
    if (!form.action.endsWith(answer.id)) {
      fresh = true;
      form.action = `${form.action}/${answer.id}`;
      if (!unchanged) history.replaceState(null, "", `${form.action}/edit`);
    }
    // A new draft has neither check nor preview on its page; whoever is writing is not interrupted for them.
    if (fresh && unchanged) return reopen();
    tell("saved");
    const preview = document.getElementById("preview");
    if (preview) preview.src = preview.src;
  };

  const save = async () => {
    if (saving) return schedule();
    saving = true;
    changed = false;
    say(words.saving);
    try {
      const data = content();
      const answer = await fetch(form.action, { method: "POST", headers: headers(), body: data });
      if (answer.status === 412) {
        // Somebody else saved in between: the server shows both versions.
        leaving = true;
        form.submit();
        return;
      }
      const body = await answer.json();
      showFaults(answer.ok ? [] : (body.errors ?? []));
      if (answer.ok) adopt(body, JSON.stringify([...data]));
      else fail(body.detail);
    } catch {
      fail();
    } finally {
      saving = false;
    }
  };

  const fail = (detail) => {
    changed = true;
    say(detail ? `${words.failed} ${detail}` : words.failed, true);
  };

  form.addEventListener("input", (event) => {
    if (event.target.type !== "file") schedule();
    count();
  });
  form.addEventListener("submit", () => {
    leaving = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed && !leaving) event.preventDefault();
  });

  // Sending into review begins with what is on the screen.
  const submission = document.getElementById("submit-draft");
  submission?.addEventListener("submit", async (event) => {
    if (!changed && !saving) return;
    event.preventDefault();
    clearTimeout(timer);
    delete submission.dataset.sent;
    await save();
    if (changed) return;
    leaving = true;
    submission.submit();
  });

  // Counters: code points for WeChat, Weibo's own halves for Weibo.
  const count = () => {
    for (const counter of form.querySelectorAll("[data-counts]")) {
      const field = form.elements[counter.dataset.counts];
      const most = Number(counter.dataset.most);
      const weibo = counter.hasAttribute("data-weibo");
      const link = form.elements.weiboLinkUrl.value;
      const number = weibo ? (field.value.trim() ? window.countWeibo(field.value, link) : 0) : [...field.value.trim()].length;
      counter.textContent = `${number} / ${most}`;
      counter.classList.toggle("counter-over", number > most);
      counter.classList.toggle("counter-tight", weibo && number <= most && number > Number(counter.dataset.safe));
    }
  };

  // Pictures go into the library as soon as they are chosen.
  const upload = (blob, name, progress) =>
    new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open("POST", "/media");
      for (const [header, value] of Object.entries(headers())) call.setRequestHeader(header, value);
      call.upload.addEventListener("progress", (event) => progress?.((event.loaded / event.total) * 100));
      call.addEventListener("error", () => reject(new Error(words.uploadFailed)));
      call.addEventListener("load", () => {
        let body = {};
        try {
          body = JSON.parse(call.responseText);
        } catch {
          // An answer without JSON has only its status to say.
        }
        if (call.status === 201) resolve(body);
        else reject(new Error(body.detail ?? words.uploadFailed));
      });
      const data = new FormData();
      data.append("file", blob, name);
      call.send(data);
    });

  // Pictures of other sites are fetched into the library; one that is refused stays, and saving names it.
  const fetchOutside = async (body) => {
    for (const image of body.querySelectorAll("img[src^='https:']")) {
      if (new URL(image.src).origin === location.origin) continue;
      say(words.uploading);
      const answer = await fetch("/media/fetches", {
        method: "POST",
        headers: { ...headers(), "Content-Type": "application/json" },
        body: JSON.stringify({ url: image.src }),
      });
      if (answer.status !== 201) continue;
      const { id } = await answer.json();
      image.setAttribute("src", `/media/${id}`);
      image.setAttribute("data-mce-src", `/media/${id}`);
    }
    say("");
  };

  for (const place of form.querySelectorAll("[data-picture]")) {
    const id = place.querySelector("input[type=hidden]");
    const file = place.querySelector("[data-upload]");
    const remove = place.querySelector("[data-remove]");
    const fault = place.querySelector("[data-fault]");
    const show = () => {
      let image = place.querySelector("img");
      if (id.value && !image) {
        image = document.createElement("img");
        image.className = "picture-chosen";
        image.alt = "";
        file.before(image);
      }
      if (image && id.value) image.src = `/media/${id.value}`;
      if (image && !id.value) image.remove();
      remove.hidden = !id.value;
    };
    file.addEventListener("change", async () => {
      if (!file.files.length) return;
      say(words.uploading);
      fault.hidden = true;
      try {
        const medium = await upload(file.files[0], file.files[0].name);
        id.value = medium.id;
        file.value = "";
        show();
        schedule();
      } catch (e) {
        fault.hidden = false;
        fault.textContent = e.message;
        say("");
      }
    });
    remove.addEventListener("click", () => {
      id.value = "";
      show();
      schedule();
    });
    show();
  }

  // Several pictures: each is one of the form's ticks, in the order in which they stand.
  for (const place of form.querySelectorAll("[data-pictures]")) {
    const list = place.querySelector("ol");
    const blank = place.querySelector("template");
    const file = place.querySelector("[data-upload]");
    const fault = place.querySelector("[data-fault]");
    const equip = (item) => {
      const earlier = item.querySelector("[data-earlier]");
      const remove = item.querySelector("[data-remove]");
      item.querySelector(".form-check").hidden = true;
      earlier.hidden = remove.hidden = false;
      earlier.addEventListener("click", () => {
        item.previousElementSibling?.before(item);
        (item.previousElementSibling ? earlier : remove).focus();
        schedule();
      });
      remove.addEventListener("click", () => {
        item.remove();
        file.focus();
        schedule();
      });
    };
    file.addEventListener("change", async () => {
      if (!file.files.length) return;
      say(words.uploading);
      fault.hidden = true;
      try {
        for (const each of [...file.files]) {
          const { id } = await upload(each, each.name);
          const item = blank.content.cloneNode(true).firstElementChild;
          item.querySelector("input").value = id;
          item.querySelector("img").src = `/media/${id}`;
          list.append(item);
          equip(item);
          schedule();
        }
      } catch (e) {
        fault.hidden = false;
        fault.textContent = e.message;
        if (!changed) say("");
      } finally {
        file.value = "";
      }
    });
    for (const item of list.children) equip(item);
  }

  // Library pictures are media:ID in the text and /media/ID on the screen.
  const MEDIA = /^media:([0-9A-Za-z-]+)$/;
  const pictures = (editor) => {
    editor.parser.addAttributeFilter("src", (nodes) => {
      for (const node of nodes) {
        const match = MEDIA.exec(node.attr("src") ?? "");
        if (!match) continue;
        node.attr("data-mce-src", node.attr("src"));
        node.attr("src", `/media/${match[1]}`);
      }
    });
    editor.serializer.addAttributeFilter("src,data-mce-src", (nodes) => {
      for (const node of nodes) {
        const match = /^(?:https?:\/\/[^/]+)?\/media\/([0-9A-Za-z-]+)$/.exec(node.attr("src") ?? "");
        if (match) node.attr("src", `media:${match[1]}`);
      }
    });
  };

  // Where the writer stood before the page of a new draft was opened again.
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  sessionStorage.removeItem(PLACE);
  if (kept?.name) {
    form.elements[kept.name]?.focus?.();
    if (kept.at != null) form.elements[kept.name]?.setSelectionRange?.(kept.at, kept.at);
  }

  if (window.tinymce) {
    const tool = window.tinymce;
    tool.addI18n(words.language, JSON.parse(words.words));
    const dark = document.documentElement.dataset.bsTheme === "dark";
    const [paragraph, second, third] = ["Paragraph", "Heading 2", "Heading 3"].map((it) => JSON.parse(words.words)[it]);
    tool.init({
      selector: "#bodyHtml",
      language: words.language,
      suffix: ".min",
      skin: dark ? "oxide-dark" : "oxide",
      content_css: false,
      content_style: "body{font:17px/1.75 'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#333;background:#fff;max-width:36rem;margin:16px auto;padding:0 16px}img{max-width:100%;height:auto}::highlight(finding-block){background-color:#fdebe9;text-decoration:underline 2px #b0241c}::highlight(finding-justify){background-color:#fdf0dd;text-decoration:underline 2px #834600}::highlight(finding-note){background-color:#edf0f4;text-decoration:underline 2px #4a5565}",
      menubar: false,
      branding: false,
      promotion: false,
      statusbar: false,
      min_height: 520,
      plugins: "lists link image table autoresize",
      toolbar: "undo redo | blocks | bold italic underline forecolor backcolor | alignleft aligncenter alignright | bullist numlist blockquote | table link image hr | removeformat",
      block_formats: `${paragraph}=p;${second}=h2;${third}=h3`,
      toolbar_mode: window.innerWidth < 768 ? "sliding" : "wrap",
      relative_urls: false,
      convert_urls: false,
      paste_webkit_styles: "all",
      paste_remove_styles_if_webkit: false,
      paste_data_images: true,
      convert_unsafe_embeds: true,
      automatic_uploads: true,
      images_file_types: "jpeg,jpg,png,gif",
      images_upload_handler: (blob, progress) => upload(blob.blob(), blob.filename(), progress).then((it) => `/media/${it.id}`),
      setup: (editor) => {
        editor.on("PreInit", () => pictures(editor));
        editor.on("PastePostProcess", () => {
          setTimeout(() => fetchOutside(editor.getBody()).then(schedule), 0);
        });
        editor.on("input change undo redo", schedule);
        editor.on("SelectionChange", () => tell("moved"));
        editor.on("init", () => {
          for (const plain of form.querySelectorAll("[data-plain]")) plain.hidden = true;
          tell("typed");
          if (!kept?.body) return;
          editor.focus();
          editor.selection.moveToBookmark(kept.body);
        });
      },
    });
  }
  count();
})();
