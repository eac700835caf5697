package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.supervision.ActivityBook;
import io.countersign.gateway.supervision.PostHistory;
import io.countersign.gateway.supervision.WeekBars;
import io.countersign.gateway.supervision.YearMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** An account's activity: a block of the account's page, or a page of its own. */
@Controller
class ActivityPage {

    private static final int POSTS = 20;

    private final Accounts accounts;
    private final ActivityBook book;
    private final PostHistory history;
    private final Clock clock;

    ActivityPage(Accounts accounts, ActivityBook book, PostHistory history, Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/accounts/{id}/activity")
    String activity(
            CurrentUser user,
            Model model,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Account account = accounts.visible(new AccountId(id), user).orElseThrow(() -> new NotFound("account " + id));
        LocalDate today = Campus.today(clock);
        Map<LocalDate, Integer> daily =
                history.daily(List.of(account.id()), YearMap.firstDay(today)).getOrDefault(account.id(), Map.of());
        model.addAttribute("account", account);
        model.addAttribute("activity", book.of(account));
        model.addAttribute("weeks", WeekBars.of(daily, today));
        model.addAttribute("year", YearMap.of(daily, today));
        model.addAttribute("posts", user.seesPosts() ? history.newest(account.id(), POSTS) : List.of());
        return part ? "supervision/activity :: block" : "supervision/activity";
    }
}
