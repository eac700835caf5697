package io.countersign.gateway.organisation;

import java.util.EnumSet;
import java.util.Set;

/** Roles of the domain guide, section 3. No role can publish without three signatures (N2c). */
public enum Role {
    OPERATOR,
    REVIEWER,
    CONTENT_REVIEW_LEAD,
    SUPERVISING_TEACHER,
    FIRST_RESPONSIBLE,
    UNIT_ADMIN,
    UNIT_PRINCIPAL,
    REGISTRAR,
    INSPECTOR,
    PROPAGANDA_HEAD,
    SCHOOL_LEADER,
    AUDITOR,
    SYSTEM_ADMIN;

    private static final Set<Role> OF_ACCOUNT =
            EnumSet.of(OPERATOR, REVIEWER, CONTENT_REVIEW_LEAD, SUPERVISING_TEACHER, FIRST_RESPONSIBLE);

    /** Whether the unit appoints people to it, account by account. */
    boolean ofAccount() {
        return OF_ACCOUNT.contains(this);
    }
}
