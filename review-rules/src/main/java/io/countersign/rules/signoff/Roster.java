package io.countersign.rules.signoff;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may sign a revision today: only people appointed on every one of its targets. */
public final class Roster {

    private static final Comparator<Appointee> IN_ORDER = Comparator.comparing(Appointee::deputy)
            .thenComparing(one -> one.signer().name())
            .thenComparing(one -> one.signer().person());

    private final List<ReleaseTarget> targets;
    private final Map<UUID, Qualification> qualifications = new HashMap<>();

    private Roster(List<ReleaseTarget> targets, boolean urgent) {
        this.targets = targets;
        if (targets.isEmpty()) return;
        for (var one : targets.get(0).appointees()) {
            var person = one.signer().person();
            qualify(person, urgent).ifPresent(qualification -> qualifications.put(person, qualification));
        }
    }

    public static Roster of(ReleaseCase facts) {
        return new Roster(facts.targets(), facts.urgent());
    }

    /** What the person is entitled to on all targets together; empty if nothing. */
    public Optional<Qualification> qualification(UUID person) {
        return Optional.ofNullable(qualifications.get(person));
    }

    private Optional<Qualification> qualify(UUID person, boolean urgent) {
        var appointees = targets.stream()
                .flatMap(target -> on(target, person).stream())
                .filter(one -> !one.steps().isEmpty())
                .toList();
        if (appointees.size() < targets.size()) return Optional.empty();
        var steps = EnumSet.allOf(ReviewStep.class);
        // R17: in an emergency any appointed reviewer may take any step; the number of signatures stays.
        if (!urgent) appointees.forEach(one -> steps.retainAll(one.steps()));
        if (steps.isEmpty()) return Optional.empty();
        return Optional.of(new Qualification(
                steps,
                appointees.stream().anyMatch(Appointee::leads),
                appointees.stream().allMatch(Appointee::deputy)));
    }

    Set<ReviewStep> steps(UUID person) {
        return qualification(person).map(Qualification::steps).orElse(Set.of());
    }

    boolean leads(ReleaseTarget target, UUID person) {
        return on(target, person).filter(Appointee::leads).isPresent();
    }

    /** Everybody who may sign something, principals before deputies. */
    public List<Signer> everybody() {
        if (targets.isEmpty()) return List.of();
        return targets.get(0).appointees().stream()
                .filter(one -> !steps(one.signer().person()).isEmpty())
                .sorted(IN_ORDER)
                .map(Appointee::signer)
                .toList();
    }

    private static Optional<Appointee> on(ReleaseTarget target, UUID person) {
        return target.appointees().stream()
                .filter(one -> one.signer().person().equals(person))
                .findFirst();
    }
}
