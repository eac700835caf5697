package io.countersign.gateway.draft.web;

import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.content.HtmlPolicy;
import io.countersign.rules.content.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two versions side by side: what somebody just sent, and what another one saved before. */
@Component
class ConflictModel {

    private final Organisation organisation;
    private final Labels labels;

    ConflictModel(Organisation organisation, Labels labels) {
        this.organisation = organisation;
        this.labels = labels;
    }

    /**
     * A field in which the two differ.
     *
     * @param label message key of its name
     */
    record Field(String label, String mine, String theirs) {}

    String page(Model model, DraftForm mine, WorkingDraft current) {
        DraftForm theirs = DraftForm.of(current);
        model.addAttribute("draft", current);
        model.addAttribute("editor", organisation.get(current.editedBy()).name());
        model.addAttribute("form", mine);
        model.addAttribute("fields", fields(mine, theirs));
        model.addAttribute("mine", read(mine));
        model.addAttribute("theirs", read(theirs));
        return "draft/conflict";
    }

    private static SafeHtml read(DraftForm form) {
        return HtmlPolicy.forReading(Objects.requireNonNullElse(form.bodyHtml(), ""), "/media/");
    }

    private List<Field> fields(DraftForm mine, DraftForm theirs) {
        List<Field> fields = new ArrayList<>();
        differing(fields, "draft.title", mine.title(), theirs.title());
        differing(fields, "draft.author", mine.author(), theirs.author());
        differing(fields, "draft.digest", mine.digest(), theirs.digest());
        differing(fields, "draft.sourceUrl", mine.sourceUrl(), theirs.sourceUrl());
        differing(fields, "draft.kind", word("kind", mine.wechatKind()), word("kind", theirs.wechatKind()));
        differing(fields, "draft.comments", word("comments", mine.comments()), word("comments", theirs.comments()));
        differing(
                fields, "draft.coverCrop", word("coverCrop", mine.coverCrop()), word("coverCrop", theirs.coverCrop()));
        differing(fields, "draft.weibo.text", mine.weiboText(), theirs.weiboText());
        differing(fields, "draft.weibo.link", mine.weiboLinkUrl(), theirs.weiboLinkUrl());
        differing(
                fields, "draft.weibo.form", word("weiboForm", mine.weiboForm()), word("weiboForm", theirs.weiboForm()));
        differing(fields, "draft.rights.source", mine.rightsSource(), theirs.rightsSource());
        differing(fields, "draft.rights.licence", mine.rightsLicence(), theirs.rightsLicence());
        differing(fields, "draft.publishAt", mine.publishAt(), theirs.publishAt());
        return fields;
    }

    private @Nullable String word(String choice, @Nullable String name) {
        return name == null ? null : labels.of(choice, name);
    }

    private static void differing(List<Field> fields, String label, @Nullable String mine, @Nullable String theirs) {
        String one = Objects.requireNonNullElse(mine, "").replace("\r\n", "\n").strip();
        String other = Objects.requireNonNullElse(theirs, "");
        if (!one.equals(other)) fields.add(new Field(label, one, other));
    }
}
