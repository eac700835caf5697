package io.countersign.gateway.organisation;

/** How a person belongs to the school. */
public enum StaffKind {
    TEACHER,
    STAFF,
    STUDENT
}
