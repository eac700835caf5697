package io.countersign.connectors.wechat;

import io.countersign.connectors.Secret;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.http.GuardSettings;
import io.countersign.connectors.http.TimeLimits;
import java.time.Duration;
import java.util.List;

/**
 * One official account.
 *
 * @param appId the account's AppID
 * @param appSecret its AppSecret
 * @param api where the platform answers
 * @param calls time limits of calls without a picture
 * @param uploads time limits of calls with one
 * @param mediaPauses waits before draft/add is tried again because the platform does not know a fresh picture yet
 * @param guard circuit breaker, rate limiter and retry of reads
 */
public record WechatSettings(
        String appId,
        Secret appSecret,
        ApiBase api,
        TimeLimits calls,
        TimeLimits uploads,
        List<Duration> mediaPauses,
        GuardSettings guard) {

    public WechatSettings {
        if (!appId.matches("[A-Za-z0-9_-]{1,64}"))
            throw new IllegalArgumentException("an AppID is letters and digits: " + appId);
        mediaPauses = List.copyOf(mediaPauses);
    }

    /** The same account with other time limits. */
    public WechatSettings within(TimeLimits calls, TimeLimits uploads) {
        return new WechatSettings(appId, appSecret, api, calls, uploads, mediaPauses, guard);
    }

    /** An account in daily use. */
    public static WechatSettings of(String appId, Secret appSecret, ApiBase api) {
        return new WechatSettings(
                appId,
                appSecret,
                api,
                TimeLimits.ordinary(),
                TimeLimits.withPicture(),
                List.of(Duration.ofMillis(2500), Duration.ofSeconds(5)),
                GuardSettings.ordinary());
    }
}
