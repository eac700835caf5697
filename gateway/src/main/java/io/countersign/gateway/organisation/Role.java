package io.countersign.gateway.organisation;

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
    SYSTEM_ADMIN
}
