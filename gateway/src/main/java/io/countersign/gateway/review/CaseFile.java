package io.countersign.gateway.review;

import io.countersign.rules.Policy;
import io.countersign.rules.signoff.ReleaseCase;
import java.util.List;
import java.util.Optional;

/** One revision under review with everything that the rules and the pages need to know of it. */
record CaseFile(
        ReleaseCase facts,
        Policy policy,
        Optional<ScreeningRun> screening,
        List<Waiver> waivers,
        List<HandOver> handOvers,
        List<Ruling> rulings) {}
