package io.countersign.gateway.organisation;

/** Kinds of units: 部门处室, 学院（部）, 学生组织、社团. */
public enum UnitKind {
    OFFICE,
    COLLEGE,
    STUDENT_ORGANISATION
}
