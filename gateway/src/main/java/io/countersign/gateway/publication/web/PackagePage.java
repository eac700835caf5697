package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Forms;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.publication.channel.WeiboSharing;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.web.PublicAddress;
import io.countersign.rules.content.DraftContent;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The signed package for the person who publishes by hand: everything to copy, nothing to change. */
@Controller
@RequestMapping("/publications/{id}/package")
class PackagePage {

    private final PublicationRows rows;
    private final PublicationDetails details;
    private final Drafts drafts;
    private final Accounts accounts;
    private final WeiboSharing sharing;
    private final PublicAddress address;

    PackagePage(
            PublicationRows rows,
            PublicationDetails details,
            Drafts drafts,
            Accounts accounts,
            WeiboSharing sharing,
            PublicAddress address) {
        this.rows = rows;
        this.details = details;
        this.drafts = drafts;
        this.accounts = accounts;
        this.sharing = sharing;
        this.address = address;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        PublicationRow row = visible(id, user);
        DraftContent content = drafts.revision(new RevisionId(row.revision()))
                .orElseThrow(() -> new NotFound("revision of publication " + id))
                .content();
        Account account = accounts.get(row.account());
        model.addAttribute("row", row);
        model.addAttribute("account", account);
        model.addAttribute("piece", SignedPackage.of(content));
        boolean article = Forms.isArticle(account.platform(), content);
        model.addAttribute("asArticle", article);
        if (account.platform() == Platform.WEIBO && content.weibo() != null && !article)
            model.addAttribute("sharePage", sharing.page(content.weibo(), details.link(row.id())));
        model.addAttribute("inTheBox", details.reached(row.id()).containsKey(PublicationState.STAGED));
        return "publication/package";
    }

    /** Leads a phone to the same page. */
    @GetMapping(path = "/code.svg", produces = "image/svg+xml")
    ResponseEntity<String> code(@PathVariable UUID id, CurrentUser user) {
        visible(id, user);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(address.at("/publications/" + id + "/package")));
    }

    private PublicationRow visible(UUID id, CurrentUser user) {
        return rows.visible(new PublicationId(id), user).orElseThrow(() -> new NotFound("publication " + id));
    }
}
