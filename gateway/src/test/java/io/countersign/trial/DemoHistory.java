package io.countersign.trial;

import io.countersign.gateway.registry.Platform;
import io.countersign.gateway.registry.Publishing;
import io.countersign.gateway.shared.time.Campus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Opens the demo accounts on the sandboxes and fills them with ninety days of posts from before the gateway. */
class DemoHistory {

    private static final int DAYS = 90;
    /** The last post of the account that fell asleep. */
    private static final int SILENT_DAYS = 120;

    private static final List<String> TITLES = List.of(
            "新学期开学典礼举行",
            "图书馆延长开放时间的通知",
            "学院举办青年教师教学竞赛",
            "校园招聘双选会本周五举行",
            "学生科创团队在省赛中获奖",
            "关于做好冬季宿舍安全检查的通知",
            "名师讲堂：人工智能与学科交叉",
            "志愿者服务队走进社区",
            "运动会精彩瞬间",
            "奖学金评审结果公示",
            "教学楼电梯检修安排",
            "校史馆面向新生开放");

    private final Sandboxes sandboxes;
    private final Clock clock;

    DemoHistory(Sandboxes sandboxes, Clock clock) {
        this.sandboxes = sandboxes;
        this.clock = clock;
    }

    /** A post of the past as the platform has it. */
    record PastPost(DemoAccount account, String platformPostId, String url, String title, Instant at) {}

    /** Everything that was posted, oldest first. */
    List<PastPost> fill() {
        List<PastPost> posts = new ArrayList<>();
        for (DemoAccount account : DemoAccount.values()) {
            if (!account.platform.connectable()) continue;
            open(account);
            posts.addAll(days(account).stream().map(at -> post(account, at)).toList());
        }
        return posts;
    }

    private void open(DemoAccount account) {
        if (account.platform == Platform.WEIBO) {
            sandboxes.weibo().account(account.platformId(), account.title);
            sandboxes.weibo().authorise(account.platformId(), account.platformSecret(), Duration.ofDays(30));
        } else if (account.publishing == Publishing.API) {
            sandboxes.wechat().addVerified(account.platformId(), account.platformSecret(), account.title);
        } else {
            sandboxes.wechat().addUnverified(account.platformId(), account.platformSecret(), account.title);
        }
    }

    /** Some mornings and afternoons, in the account's rhythm, none of them in the future. */
    private List<Instant> days(DemoAccount account) {
        LocalDate today = Campus.today(clock);
        List<Instant> times = new ArrayList<>();
        if (account.rhythm == 0) {
            for (int ago : new int[] {SILENT_DAYS + 60, SILENT_DAYS + 25, SILENT_DAYS})
                times.add(at(today.minusDays(ago), ago));
            return times;
        }
        for (int ago = DAYS; ago >= 1; ago -= account.rhythm + (ago % 3 == 0 ? 1 : 0))
            times.add(at(today.minusDays(ago), ago));
        return times;
    }

    private static Instant at(LocalDate day, int seed) {
        return day.atTime(LocalTime.of(9 + seed % 9, seed * 7 % 60))
                .atZone(Campus.ZONE)
                .toInstant();
    }

    private PastPost post(DemoAccount account, Instant at) {
        String title = TITLES.get(Math.floorMod(at.getEpochSecond() / 3600 + account.rhythm, TITLES.size()));
        if (account.platform == Platform.WEIBO) {
            var post = sandboxes.weibo().postByHand(account.platformId(), title, at);
            return new PastPost(account, post.id(), post.url(), title, at);
        }
        var post = sandboxes.wechat().postByHand(account.platformId(), title, "<p>" + title + "。</p>", at);
        return new PastPost(account, post.articleId(), post.url(), title, at);
    }
}
