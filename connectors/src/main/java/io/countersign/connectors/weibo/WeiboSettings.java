package io.countersign.connectors.weibo;

import io.countersign.connectors.Secret;
import io.countersign.connectors.http.ApiBase;
import io.countersign.connectors.http.GuardSettings;
import io.countersign.connectors.http.TimeLimits;

/**
 * One account of the school's Weibo app.
 *
 * @param token the account's access token
 * @param uid the account that the token was given for
 * @param appKey key of the school's app
 * @param safeDomain host that links have to lead to, as registered with the app
 * @param realIp public address of the operator, the platform's {@code rip}
 * @param api where the platform answers, OAuth and {@code /2/} below it
 * @param text time limits of calls without a picture
 * @param picture time limits of calls with one
 * @param guard circuit breaker, rate limiter and retry of reads
 */
public record WeiboSettings(
        Secret token,
        String uid,
        String appKey,
        String safeDomain,
        String realIp,
        ApiBase api,
        TimeLimits text,
        TimeLimits picture,
        GuardSettings guard) {

    public WeiboSettings {
        // A header takes nothing else; the value itself must not show up in the message.
        if (!token.reveal().matches("[\\x21-\\x7e]+"))
            throw new IllegalArgumentException("the access token of " + uid + " holds blanks or letters beyond ASCII");
        if (!uid.matches("[0-9]{1,19}")) throw new IllegalArgumentException("a uid is a number: " + uid);
        if (safeDomain.isBlank()) throw new IllegalArgumentException("the safe domain is missing");
        if (realIp.isBlank()) throw new IllegalArgumentException("the real address (rip) is missing");
    }

    /** The same account with other time limits. */
    public WeiboSettings within(TimeLimits text, TimeLimits picture) {
        return new WeiboSettings(token, uid, appKey, safeDomain, realIp, api, text, picture, guard);
    }

    /** An account in daily use. */
    public static WeiboSettings of(
            Secret token, String uid, String appKey, String safeDomain, String realIp, ApiBase api) {
        return new WeiboSettings(
                token,
                uid,
                appKey,
                safeDomain,
                realIp,
                api,
                TimeLimits.ordinary(),
                TimeLimits.withPicture(),
                GuardSettings.ordinary());
    }
}
