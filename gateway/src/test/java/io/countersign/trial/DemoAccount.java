package io.countersign.trial;

import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.AccountStatus;
import io.countersign.gateway.registry.ComplianceFacet;
import io.countersign.gateway.registry.ConnectionFacet;
import io.countersign.gateway.registry.FilingFacet;
import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.PostingGrant;
import io.countersign.gateway.registry.Publishing;
import io.countersign.rules.activity.DormancyLevel;
import java.time.LocalDate;

/** The accounts of the demo school. */
enum DemoAccount {
    SCHOOL_WECHAT(
            "school-wechat", DemoSchool.PROPAGANDA, Platform.WECHAT_OA, "青岚大学", "〔2024〕-WX-0001", Publishing.API, 2),
    SCHOOL_WEIBO("school-weibo", DemoSchool.PROPAGANDA, Platform.WEIBO, "青岚大学", "〔2024〕-WB-0001", Publishing.API, 1),
    COLLEGE_WECHAT(
            "college-wechat",
            DemoSchool.COLLEGE,
            Platform.WECHAT_OA,
            "青岚大学信息工程学院",
            "〔2024〕-WX-0007",
            Publishing.API,
            4),
    COLLEGE_WEIBO(
            "college-weibo", DemoSchool.COLLEGE, Platform.WEIBO, "青岚大学信息工程学院", "〔2024〕-WB-0004", Publishing.API, 3),
    COLLEGE_QQ("college-qq", DemoSchool.COLLEGE, Platform.QQ_GROUP, "信息工程学院新生群", "〔2025〕-QQ-0002", Publishing.NONE, 0),
    STUDENTS_WECHAT(
            "students-wechat",
            DemoSchool.STUDENTS,
            Platform.WECHAT_OA,
            "青岚信工学生会",
            "〔2025〕-WX-0019",
            Publishing.HAND_OVER,
            9),
    LANGUAGES_WEIBO(
            "languages-weibo", DemoSchool.LANGUAGES, Platform.WEIBO, "青岚大学外国语学院", "〔2024〕-WB-0009", Publishing.API, 0),
    /** Taken offline after a long silence; its history stays (R16). */
    COLLEGE_FORMER(
            "college-former", DemoSchool.COLLEGE, Platform.WECHAT_OA, "青岚信工就业服务", "〔2024〕-WX-0011", Publishing.NONE, 0);

    final String key;
    final UnitId unit;
    final Platform platform;
    final String title;
    final String filingNumber;
    final Publishing publishing;
    /** Days between two posts of the seeded history; 0 for none. */
    final int rhythm;

    DemoAccount(
            String key,
            UnitId unit,
            Platform platform,
            String title,
            String filingNumber,
            Publishing publishing,
            int rhythm) {
        this.key = key;
        this.unit = unit;
        this.platform = platform;
        this.title = title;
        this.filingNumber = filingNumber;
        this.publishing = publishing;
        this.rhythm = rhythm;
    }

    AccountId id() {
        return DemoSchool.accountId(key);
    }

    /** Its id on the sandbox: appid or uid. */
    String platformId() {
        String made = DemoIds.of("platform", key).toString().replace("-", "");
        return platform == Platform.WEIBO
                ? "56" + "%08d".formatted(Integer.parseInt(made.substring(0, 6), 16))
                : "wx" + made.substring(0, 16);
    }

    /** What proves to the sandbox that the gateway may use the account. */
    String platformSecret() {
        return platform == Platform.WEIBO ? "2.00sandbox" + key.replace("-", "") : "sandbox-secret-" + key;
    }

    /** The account as it is entered, before its connection has been checked. */
    Account registered() {
        return new Account(
                id(),
                unit,
                platform,
                title,
                null,
                this == COLLEGE_FORMER ? AccountStatus.OFFLINE : AccountStatus.ACTIVE,
                FilingFacet.VALID,
                filingNumber,
                connection(),
                this == COLLEGE_FORMER ? DormancyLevel.DORMANT : DormancyLevel.UNKNOWN,
                ComplianceFacet.CLEAR,
                publishing,
                LocalDate.of(2024, 9, 10),
                PostingGrant.ORDINARY,
                0);
    }

    private ConnectionFacet connection() {
        return switch (publishing) {
            case API -> ConnectionFacet.BROKEN;
            case HAND_OVER -> ConnectionFacet.MANUAL;
            case NONE -> platform.connectable() ? ConnectionFacet.MANUAL : ConnectionFacet.REGISTERED_ONLY;
        };
    }
}
