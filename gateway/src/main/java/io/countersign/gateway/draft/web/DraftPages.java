package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftPanel;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.content.HtmlPolicy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of drafts, one draft to read, and the article as its readers will see it. */
@Controller
@RequestMapping("/drafts")
class DraftPages {

    private final Drafts drafts;
    private final DraftQuery query;
    private final DraftRows rows;
    private final EditorModel editor;
    private final Organisation organisation;
    private final Headings headings;
    private final ObjectProvider<DraftPanel> panels;

    DraftPages(
            Drafts drafts,
            DraftQuery query,
            DraftRows rows,
            EditorModel editor,
            Organisation organisation,
            Headings headings,
            ObjectProvider<DraftPanel> panels) {
        this.drafts = drafts;
        this.query = query;
        this.rows = rows;
        this.editor = editor;
        this.organisation = organisation;
        this.headings = headings;
        this.panels = panels;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "ALL") DraftTab tab,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user,
            Model model) {
        String sought = words == null || words.isBlank() ? null : words.strip();
        Items<DraftHead> page =
                query.find(new DraftQuery.Filter(tab.states(), unit, sought, null), after, PageLimit.STANDARD, user);
        model.addAttribute("rows", rows.of(page.items()));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", DraftTab.all());
        model.addAttribute("unit", unit);
        model.addAttribute("words", sought);
        model.addAttribute("units", rows.unitsVisibleTo(user));
        model.addAttribute("mayWrite", !editor.unitsOf(user).isEmpty());
        model.addAttribute("more", page.next() == null ? null : more(tab, unit, sought, page.next()));
        return "draft/list";
    }

    private static String more(DraftTab tab, @Nullable UUID unit, @Nullable String words, String after) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/drafts").queryParam("tab", tab).queryParam("after", after);
        if (unit != null) address.queryParam("unit", unit);
        if (words != null) address.queryParam("words", "{words}");
        return address.encode().buildAndExpand(words == null ? "" : words).toUriString();
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, CurrentUser user, Model model) {
        WorkingDraft draft = working(id, user);
        DraftHead head = draft.head();
        model.addAttribute("draft", draft);
        model.addAttribute("heading", headings.of(head));
        model.addAttribute("row", rows.of(List.of(head)).get(0));
        model.addAttribute("mayEdit", head.state().editable() && Drafts.mayWrite(user, head.unit()));
        model.addAttribute(
                "panels",
                panels.orderedStream()
                        .flatMap(it -> it.path(head, user).stream())
                        .toList());
        return "draft/read";
    }

    /** Stands alone in a sandboxed frame: nothing of the product around it, nothing of it can run. */
    @GetMapping("/{id}/preview")
    String preview(@PathVariable UUID id, CurrentUser user, Model model) {
        WorkingDraft draft = working(id, user);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "body", HtmlPolicy.forReading(draft.content().signed().bodyHtml(), "/media/"));
        model.addAttribute("unit", organisation.unit(draft.head().unit()));
        return "draft/preview";
    }

    private WorkingDraft working(UUID id, CurrentUser user) {
        return drafts.working(new DraftId(id), user).orElseThrow(() -> new NotFound("draft " + id));
    }
}
