package io.countersign.rules.signoff;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an account (N2f, A3).
 *
 * @param firstResponsible the person answerable for the account, if one is appointed
 * @param divisionRank whether that person is a division-level cadre today
 * @param studentOrganisation whether the account belongs to a student organisation
 * @param supervisingTeacher the teacher who guides a student organisation's account
 */
public record Responsibility(
        @Nullable Signer firstResponsible,
        boolean divisionRank,
        boolean studentOrganisation,
        @Nullable Signer supervisingTeacher) {}
