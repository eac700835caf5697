package io.countersign.gateway.insight;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.time.Campus;
import io.countersign.gateway.supervision.ActivityBook;
import io.countersign.gateway.supervision.PostHistory;
import io.countersign.gateway.supervision.WeekBars;
import io.countersign.rules.activity.DormancyReading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The three questions of the desk: what must I do, what is wrong, how are our accounts. */
@Component
public class Desk {

    private final List<TaskSource> sources;
    private final Troubles troubles;
    private final Accounts accounts;
    private final ActivityBook activity;
    private final PostHistory history;
    private final Clock clock;

    Desk(
            List<TaskSource> sources,
            Troubles troubles,
            Accounts accounts,
            ActivityBook activity,
            PostHistory history,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.troubles = troubles;
        this.accounts = accounts;
        this.activity = activity;
        this.history = history;
        this.clock = clock;
    }

    /** How one account has been posting. */
    public record Pulse(Account account, DormancyReading reading, WeekBars weeks) {}

    /** What waits for the user, the most pressing first. */
    public List<Task> tasks(CurrentUser user) {
        return sources.stream()
                .flatMap(it -> it.of(user).stream())
                .sorted(Task.MOST_PRESSING)
                .toList();
    }

    public List<Trouble> troubles(CurrentUser user) {
        return troubles.of(user);
    }

    public List<Pulse> pulses(CurrentUser user) {
        LocalDate today = Campus.today(clock);
        List<Account> visible =
                accounts.visibleTo(user).stream().filter(it -> !it.closed()).toList();
        Map<AccountId, Map<LocalDate, Integer>> daily =
                history.daily(visible.stream().map(Account::id).toList(), WeekBars.firstDay(today));
        return visible.stream()
                .map(it -> new Pulse(
                        it, activity.of(it).reading(), WeekBars.of(daily.getOrDefault(it.id(), Map.of()), today)))
                .toList();
    }

    /** Whether the accounts shown are those of the whole school. */
    public boolean wholeSchool(CurrentUser user) {
        return user.seesAllAccounts() && !user.has(Role.OPERATOR);
    }
}
