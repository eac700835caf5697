package io.countersign.gateway.registry;

/** Where an account stands in its life: 待开通, 运行, 暂停发布, 注销/整合中, 已注销, 已整合, 已下线 (6.2). */
public enum AccountStatus {
    PREPARING,
    ACTIVE,
    SUSPENDED,
    CLOSING,
    CLOSED,
    MERGED,
    OFFLINE
}
