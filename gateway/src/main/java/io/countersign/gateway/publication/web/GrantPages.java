package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.PostingGrants;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the connection page what the platform has granted an account. */
@Controller
class GrantPages {

    private final PostingGrants grants;

    GrantPages(PostingGrants grants) {
        this.grants = grants;
    }

    @PostMapping("/accounts/{id}/grant")
    String choose(
            @PathVariable UUID id, @RequestParam PostingGrant grant, CurrentUser user, RedirectAttributes redirect) {
        grants.choose(new AccountId(id), grant, user);
        redirect.addFlashAttribute("flash", Flash.done("publication.done.grant"));
        return "redirect:/accounts/" + id + "/connection";
    }
}
