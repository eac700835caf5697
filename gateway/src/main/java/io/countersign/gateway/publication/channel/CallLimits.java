package io.countersign.gateway.publication.channel;

import java.util.Map;

/**
 * What a platform allows an account per day.
 *
 * @param perAccount calls on all paths together, 0 where each path has its own limit
 * @param perPath calls by path; a path without an entry is not counted
 * @param reserve calls that reads leave to publishing
 */
record CallLimits(int perAccount, Map<String, Integer> perPath, int reserve) {

    private static final int FREEPUBLISH_PER_DAY = 100;

    /** A new account's numbers (WeChat guide, section 9). */
    static CallLimits wechat() {
        return new CallLimits(
                0,
                Map.of(
                        "/cgi-bin/freepublish/submit", FREEPUBLISH_PER_DAY,
                        "/cgi-bin/freepublish/get", FREEPUBLISH_PER_DAY,
                        "/cgi-bin/freepublish/getarticle", FREEPUBLISH_PER_DAY,
                        "/cgi-bin/freepublish/batchget", FREEPUBLISH_PER_DAY,
                        "/cgi-bin/freepublish/delete", 10,
                        "/cgi-bin/message/mass/sendall", 100,
                        "/cgi-bin/message/mass/delete", 10,
                        "/cgi-bin/draft/add", 1000,
                        "/cgi-bin/draft/get", 500),
                0);
    }

    /** An ordinary app's numbers, with a fifth left to publishing (Weibo guide, section 6). */
    static CallLimits weibo() {
        return new CallLimits(100, Map.of(), 20);
    }

    CallLimits {
        perPath = Map.copyOf(perPath);
    }

    /** The counter that a call on the path moves, and how far it may go. */
    Counter counter(String path) {
        return perAccount > 0
                ? new Counter("all", perAccount)
                : new Counter(path, perPath.getOrDefault(path, Integer.MAX_VALUE));
    }

    /** One counter and its limit. */
    record Counter(String name, int limit) {}
}
