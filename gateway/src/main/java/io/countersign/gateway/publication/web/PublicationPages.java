package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.publication.Authority;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.channel.Channels;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.PieceForm;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.PicturePost;
import io.countersign.rules.content.WechatPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of publications, and the page that tells how far one of them is and whose move it is. */
@Controller
@RequestMapping("/publications")
class PublicationPages {

    private static final Pattern PLATFORM_CODE = Pattern.compile("-?[0-9]+|publish_status:[0-9]+|msg_status:[A-Z_]+");

    private final PublicationRows rows;
    private final ReleaseRows releases;
    private final PublicationDetails details;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Authority authority;
    private final Channels channels;
    private final MissingWords missing;

    PublicationPages(
            PublicationRows rows,
            ReleaseRows releases,
            PublicationDetails details,
            Drafts drafts,
            Accounts accounts,
            Organisation organisation,
            Authority authority,
            Channels channels,
            MissingWords missing) {
        this.rows = rows;
        this.releases = releases;
        this.details = details;
        this.drafts = drafts;
        this.accounts = accounts;
        this.organisation = organisation;
        this.authority = authority;
        this.channels = channels;
        this.missing = missing;
    }

    /** A publication with the names of what it concerns. */
    record Listed(PublicationRow row, String title, Account account) {}

    /** A release that waits or was refused. */
    record Ordered(ReleaseRow row, String title, boolean mayRetry, List<MissingView> missing) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, CurrentUser user, Model model) {
        Items<PublicationRow> page = Items.page(
                rows.visible(user, after, PageLimit.STANDARD + 1),
                PageLimit.STANDARD,
                it -> it.id().toString());
        model.addAttribute(
                "waiting",
                rows.waitingForPerson(user).stream().map(this::listed).toList());
        model.addAttribute("rows", page.items().stream().map(this::listed).toList());
        model.addAttribute(
                "orders",
                releases.open().stream()
                        .flatMap(it -> ordered(it, user).stream())
                        .toList());
        if (page.next() != null) model.addAttribute("more", "/publications?after=" + page.next());
        return "publication/publications";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, CurrentUser user, Model model) {
        PublicationRow row = visible(id, user);
        Account account = accounts.get(row.account());
        DraftContent content = drafts.revision(new RevisionId(row.revision()))
                .orElseThrow(() -> new NotFound("revision of publication " + id))
                .content();
        boolean staged =
                account.platform().takes(PieceForm.ARTICLE) && !row.mode().byHand();
        model.addAttribute("it", new Listed(row, content.title(), account));
        model.addAttribute("line", StageView.line(row, staged, details.reached(row.id())));
        model.addAttribute("signedText", signedText(content, account));
        model.addAttribute("drifts", details.drifts(row.id()));
        model.addAttribute("looks", details.looks(row.id()));
        model.addAttribute("candidates", details.candidates(row));
        model.addAttribute("mayHandle", authority.mayHandle(row.id(), user));
        model.addAttribute("mayWithdraw", authority.mayWithdraw(row.id(), user));
        if (row.errorCode() != null && PLATFORM_CODE.matcher(row.errorCode()).matches())
            model.addAttribute("explained", channels.explain(account.platform(), row.errorCode()));
        details.withdrawal(row.id()).ifPresent(order -> withdrawal(order, user, model));
        return "publication/publication";
    }

    /** Asks before a post is taken back. */
    @GetMapping("/{id}/withdrawal")
    String withdrawal(@PathVariable UUID id, CurrentUser user, Model model) {
        PublicationRow row = visible(id, user);
        authority.requireWithdraw(row.id(), user);
        model.addAttribute("it", listed(row));
        return "publication/withdrawal";
    }

    private void withdrawal(PublicationDetails.Withdrawal order, CurrentUser user, Model model) {
        model.addAttribute("withdrawal", order);
        model.addAttribute("requestedBy", name(order.requestedBy()));
        if (order.confirmedBy() != null) model.addAttribute("confirmedBy", name(order.confirmedBy()));
        model.addAttribute(
                "mayConfirm", !order.requestedBy().equals(user.person().value()));
    }

    private PublicationRow visible(UUID id, CurrentUser user) {
        return rows.visible(new PublicationId(id), user).orElseThrow(() -> new NotFound("publication " + id));
    }

    private Listed listed(PublicationRow row) {
        String title = drafts.find(row.draft()).map(DraftHead::title).orElse("");
        return new Listed(row, title, accounts.get(row.account()));
    }

    private Optional<Ordered> ordered(ReleaseRow row, CurrentUser user) {
        return drafts.visible(new DraftId(row.draftId()), user)
                .map(it -> new Ordered(
                        row,
                        it.title(),
                        Drafts.mayWrite(user, it.unit()),
                        row.refusals().stream().map(missing::of).toList()));
    }

    private String name(UUID person) {
        return organisation.get(new PersonId(person)).name();
    }

    /** What was signed for this platform, as text. */
    private static String signedText(DraftContent content, Account account) {
        if (account.platform().takes(PieceForm.POST) && content.weibo() != null)
            return Objects.requireNonNull(content.weibo()).text();
        return content.wechat().kind() == WechatPart.Kind.PICTURES
                ? PicturePost.of(content.bodyHtml()).text()
                : Jsoup.parse(content.bodyHtml()).wholeText().strip();
    }
}
