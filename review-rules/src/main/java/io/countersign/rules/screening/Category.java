package io.countersign.rules.screening;

/** The kinds of content that the screen points at. */
public enum Category {
    /** 商品或服务推销 */
    PROMOTION,
    /** 引流：联系方式、扫码、加好友 */
    CONTACT,
    /** 店铺、购买链接与口令 */
    SHOP,
    /** 代理、兼职、刷单招募 */
    RECRUITMENT,
    /** 收费培训 */
    TRAINING,
    /** 贷款、理财、套现 */
    FINANCE,
    /** 博彩 */
    GAMBLING,
    /** 发票、证件代办 */
    DOCUMENTS,
    /** 代写代考 */
    GHOST_WRITING,
    /** 医疗美容推销 */
    MEDICAL,
    /** 游戏币与账号交易 */
    GAME_TRADE,
    /** 绝对化用语 */
    SUPERLATIVE,
    /** 版权：转载、图片权利、与他人作品相同 */
    COPYRIGHT
}
