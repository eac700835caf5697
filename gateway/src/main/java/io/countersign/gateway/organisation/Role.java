package io.countersign.gateway.organisation;

/** Roles of the domain guide, section 3. No role can publish without three signatures (N2c). */
public enum Role {
    OPERATOR(RoleScope.ACCOUNT),
    REVIEWER(RoleScope.ACCOUNT),
    CONTENT_REVIEW_LEAD(RoleScope.ACCOUNT),
    SUPERVISING_TEACHER(RoleScope.ACCOUNT),
    FIRST_RESPONSIBLE(RoleScope.ACCOUNT),
    UNIT_ADMIN(RoleScope.UNIT),
    UNIT_PRINCIPAL(RoleScope.UNIT),
    REGISTRAR(RoleScope.SCHOOL),
    INSPECTOR(RoleScope.SCHOOL),
    PROPAGANDA_HEAD(RoleScope.SCHOOL),
    SCHOOL_LEADER(RoleScope.UNIT),
    AUDITOR(RoleScope.SCHOOL),
    SYSTEM_ADMIN(RoleScope.SCHOOL);

    private final RoleScope scope;

    Role(RoleScope scope) {
        this.scope = scope;
    }

    public RoleScope scope() {
        return scope;
    }
}
