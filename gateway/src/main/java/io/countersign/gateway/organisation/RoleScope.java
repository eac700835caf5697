package io.countersign.gateway.organisation;

/** What a role is held for: one account, a unit, or the whole school. */
public enum RoleScope {
    ACCOUNT,
    UNIT,
    SCHOOL
}
