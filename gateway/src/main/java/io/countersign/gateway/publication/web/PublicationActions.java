package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.RecordHandOver;
import io.countersign.gateway.publication.ResolveOutcome;
import io.countersign.gateway.publication.RestartPublication;
import io.countersign.gateway.publication.RetryRelease;
import io.countersign.gateway.publication.WithdrawPublication;
import io.countersign.gateway.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people decide on a publication's page. */
@Controller
@RequestMapping("/publications")
class PublicationActions {

    private final ResolveOutcome resolve;
    private final RestartPublication restart;
    private final RecordHandOver handOver;
    private final WithdrawPublication withdraw;
    private final RetryRelease retry;

    PublicationActions(
            ResolveOutcome resolve,
            RestartPublication restart,
            RecordHandOver handOver,
            WithdrawPublication withdraw,
            RetryRelease retry) {
        this.resolve = resolve;
        this.restart = restart;
        this.handOver = handOver;
        this.withdraw = withdraw;
        this.retry = retry;
    }

    @PostMapping("/{id}/published")
    String published(
            @PathVariable UUID id, @RequestParam String postUrl, CurrentUser user, RedirectAttributes redirect) {
        resolve.published(new PublicationId(id), postUrl, user);
        return done(id, "publication.done.published", redirect);
    }

    @PostMapping("/{id}/not-published")
    String notPublished(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean retry,
            CurrentUser user,
            RedirectAttributes redirect) {
        resolve.notPublished(new PublicationId(id), retry, user);
        return done(id, retry ? "publication.done.restarted" : "publication.done.notPublished", redirect);
    }

    @PostMapping("/{id}/restart")
    String restart(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        restart.restart(new PublicationId(id), user);
        return done(id, "publication.done.restarted", redirect);
    }

    @PostMapping("/{id}/by-hand")
    String byHand(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        restart.byHand(new PublicationId(id), user);
        return done(id, "publication.done.byHand", redirect);
    }

    @PostMapping("/{id}/hand-over")
    String handedOver(
            @PathVariable UUID id, @RequestParam String postUrl, CurrentUser user, RedirectAttributes redirect) {
        handOver.published(new PublicationId(id), postUrl, user);
        return done(id, "publication.done.handedOver", redirect);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, CurrentUser user, RedirectAttributes redirect) {
        withdraw.order(new PublicationId(id), reason, user);
        return done(id, "publication.done.withdrawal", redirect);
    }

    @PostMapping("/{id}/withdrawal/confirmation")
    String confirm(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        withdraw.confirm(new PublicationId(id), user);
        return done(id, "publication.done.confirmed", redirect);
    }

    @PostMapping("/{id}/removal")
    String removed(@PathVariable UUID id, CurrentUser user, RedirectAttributes redirect) {
        withdraw.removedByHand(new PublicationId(id), user);
        return done(id, "publication.done.removed", redirect);
    }

    @PostMapping("/releases/{revision}")
    String retry(@PathVariable UUID revision, CurrentUser user, RedirectAttributes redirect) {
        retry.retry(new RevisionId(revision), user);
        redirect.addFlashAttribute("flash", Flash.done("publication.done.checkedAgain"));
        return "redirect:/publications";
    }

    private static String done(UUID id, String code, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(code));
        return "redirect:/publications/" + id;
    }
}
