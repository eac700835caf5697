package io.countersign.gateway.supervision.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.Organisation;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.supervision.AccountActivity;
import io.countersign.gateway.supervision.ActivityBook;
import io.countersign.rules.activity.DormancyLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the supervision page shows of the accounts that the user may see. */
@Component
class SupervisionBoard {

    private final Accounts accounts;
    private final Organisation organisation;
    private final ActivityBook book;
    private final LevelsOfLastWeek lastWeek;

    SupervisionBoard(Accounts accounts, Organisation organisation, ActivityBook book, LevelsOfLastWeek lastWeek) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.book = book;
        this.lastWeek = lastWeek;
    }

    /** How many accounts are at a level, and how many more or fewer than a week ago. */
    record LevelCount(DormancyLevel level, int accounts, int change) {}

    /**
     * Something about an account that is not as it should be.
     *
     * @param facet the constant of the facet
     * @param days days without a post where the facet is dormancy
     */
    record Reason(Account account, Enum<?> facet, @Nullable Integer days) {}

    /** A unit's accounts and what is not in order with them. */
    record UnitLine(String name, int accounts, int inOrder, List<Reason> reasons) {}

    /** An account with its reading. */
    record Line(Account account, String unitName, AccountActivity activity) {

        public DormancyLevel level() {
            return activity.reading().level();
        }

        public int silence() {
            return Objects.requireNonNullElse(activity.reading().daysSince(), -1);
        }
    }

    record Board(List<LevelCount> levels, List<Line> decisions, List<UnitLine> units, int accounts) {}

    Board of(CurrentUser user) {
        List<Line> lines = accounts.visibleTo(user).stream()
                .filter(account -> !account.closed())
                .map(this::line)
                .toList();
        return new Board(levels(lines), decisions(lines), units(lines), lines.size());
    }

    private Line line(Account account) {
        return new Line(account, organisation.unit(account.unit()).name(), book.of(account));
    }

    private List<LevelCount> levels(List<Line> lines) {
        Map<DormancyLevel, Long> now =
                lines.stream().collect(Collectors.groupingBy(Line::level, Collectors.counting()));
        Map<DormancyLevel, Long> then = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> lastWeek.of(line.account().id(), line.level()), Collectors.counting()));
        return Arrays.stream(DormancyLevel.values())
                .map(level -> count(level, now.getOrDefault(level, 0L), then.getOrDefault(level, 0L)))
                .toList();
    }

    private static LevelCount count(DormancyLevel level, long now, long then) {
        return new LevelCount(level, (int) now, (int) (now - then));
    }

    private static List<Line> decisions(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.level().needsDisposition())
                .sorted(Comparator.comparing(Line::silence).reversed())
                .toList();
    }

    /** Units in the school's own order, which is that of the accounts. */
    private List<UnitLine> units(List<Line> lines) {
        List<UnitId> inOrder =
                lines.stream().map(line -> line.account().unit()).distinct().toList();
        return inOrder.stream()
                .map(unit -> unit(lines.stream()
                        .filter(line -> line.account().unit().equals(unit))
                        .toList()))
                .toList();
    }

    private static UnitLine unit(List<Line> lines) {
        List<Reason> reasons =
                lines.stream().flatMap(line -> reasons(line).stream()).toList();
        long troubled =
                reasons.stream().map(reason -> reason.account().id()).distinct().count();
        return new UnitLine(lines.get(0).unitName(), lines.size(), lines.size() - (int) troubled, reasons);
    }

    private static List<Reason> reasons(Line line) {
        Account account = line.account();
        List<Reason> reasons = new ArrayList<>();
        if (line.level().isWorseThan(DormancyLevel.NORMAL))
            reasons.add(
                    new Reason(account, line.level(), line.activity().reading().daysSince()));
        if (account.filing() != FilingFacet.VALID) reasons.add(new Reason(account, account.filing(), null));
        if (account.connection() == ConnectionFacet.BROKEN || account.connection() == ConnectionFacet.EXPIRING)
            reasons.add(new Reason(account, account.connection(), null));
        if (account.compliance() != ComplianceFacet.CLEAR) reasons.add(new Reason(account, account.compliance(), null));
        return reasons;
    }
}
