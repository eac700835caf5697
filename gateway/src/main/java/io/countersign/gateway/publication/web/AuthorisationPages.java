package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.publication.AuthoriseWeibo;
import io.countersign.gateway.publication.channel.WeiboAuthorisation;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.gateway.shared.web.Flash;
import io.countersign.rules.Clause;
import io.countersign.rules.Refusal;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way to the platform's authorise page and back; both are reached by link, because no form may lead to another host. */
@Controller
class AuthorisationPages {

    private static final int LONGEST_CODE = 200;

    private final AuthoriseWeibo authorise;
    private final Clock clock;

    AuthorisationPages(AuthoriseWeibo authorise, Clock clock) {
        this.authorise = authorise;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/authorisation")
    String ask(@PathVariable UUID id, CurrentUser user, HttpSession session) {
        AccountId account = new AccountId(id);
        PendingAuthorisation pending = PendingAuthorisation.of(account, clock.instant());
        String page = authorise.page(account, pending.state(), user).toString();
        session.setAttribute(PendingAuthorisation.NAME, pending);
        return "redirect:" + page;
    }

    /** The state is used up by the first answer, whatever it is. */
    @GetMapping(WeiboAuthorisation.CALLBACK)
    String answered(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            CurrentUser user,
            HttpSession session,
            RedirectAttributes redirect) {
        Object asked = session.getAttribute(PendingAuthorisation.NAME);
        session.removeAttribute(PendingAuthorisation.NAME);
        if (!(asked instanceof PendingAuthorisation pending) || !pending.isAnsweredBy(state, clock.instant()))
            throw new Refused(HttpStatus.FORBIDDEN, Refusal.of(Clause.R8, "authorisation.notAsked"));
        try {
            if (code == null || code.isBlank() || code.length() > LONGEST_CODE)
                throw new Refused(HttpStatus.CONFLICT, Refusal.of(Clause.R8, "authorisation.declined"));
            authorise.complete(new AccountId(pending.account()), code, user);
            redirect.addFlashAttribute("flash", Flash.done("publication.done.connected"));
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.FORBIDDEN) throw refused;
            redirect.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/accounts/" + pending.account() + "/connection";
    }
}
