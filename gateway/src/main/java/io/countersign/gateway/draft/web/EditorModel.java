package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.Unit;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.content.CoverCrop;
import io.countersign.rules.content.HtmlPolicy;
import io.countersign.rules.content.WechatLimits;
import io.countersign.rules.content.WechatPart;
import io.countersign.rules.content.WeiboForm;
import io.countersign.rules.content.WeiboText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor's page shows around its form. */
@Component
class EditorModel {

    private static final Map<String, Integer> LIMITS = Map.of(
            "title",
            WechatLimits.TITLE,
            "author",
            WechatLimits.AUTHOR,
            "digest",
            WechatLimits.DIGEST,
            "weibo",
            WeiboText.LIMIT,
            "weiboSafe",
            WeiboText.SAFE);

    private final Organisation organisation;
    private final Accounts accounts;
    private final EditorWords words;
    private final Headings headings;
    private final Labels labels;

    EditorModel(Organisation organisation, Accounts accounts, EditorWords words, Headings headings, Labels labels) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.words = words;
        this.headings = headings;
        this.labels = labels;
    }

    /** The units that the user writes for, in the school's order. */
    List<Unit> unitsOf(CurrentUser user) {
        return organisation.units().stream()
                .filter(it -> Drafts.mayWrite(user, it.id()))
                .toList();
    }

    /** Fills the page; what is loaded into the editor is cleaned on the way, whatever the database holds. */
    String page(Model model, UnitId unit, @Nullable WorkingDraft draft, DraftForm form, List<FieldFault> faults) {
        FormFaults.show(model, form, faults);
        String body = form.bodyHtml();
        model.addAttribute("body", HtmlPolicy.clean(body == null ? "" : body).html());
        model.addAttribute("unit", organisation.unit(unit));
        model.addAttribute("heading", draft == null ? labels.say("draft.new") : headings.of(draft.head()));
        model.addAttribute("draft", draft);
        if (draft != null)
            model.addAttribute("editor", organisation.get(draft.editedBy()).name());
        model.addAttribute("choices", choices(unit, form));
        model.addAttribute("words", words.json());
        model.addAttribute("limits", LIMITS);
        model.addAttribute("kinds", WechatPart.Kind.values());
        model.addAttribute("comments", WechatPart.Comments.values());
        model.addAttribute("weiboForms", WeiboForm.values());
        model.addAttribute("crops", CoverCrop.values());
        return "draft/editor";
    }

    private List<TargetChoice> choices(UnitId unit, DraftForm form) {
        return accounts.ofUnit(unit).stream()
                .filter(it -> it.platform().connectable())
                .filter(it -> !it.closed() || chosen(it, form))
                .map(it -> TargetChoice.of(it, chosen(it, form)))
                .toList();
    }

    private static boolean chosen(Account account, DraftForm form) {
        return form.targetsAccount(account.id().toString());
    }
}
