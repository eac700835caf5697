package io.countersign.gateway.incident;

/** Why a case was opened: 绕审, 与审签稿不一致, 不良信息或舆情. */
public enum CaseKind {
    UNREVIEWED_POST,
    DRIFT,
    INCIDENT
}
