package io.countersign.gateway.publication.channel;

import java.util.List;
import java.util.Map;

/**
 * What a platform allows an account per day, as long as it does not say so itself.
 *
 * @param perDay calls by kind; a path of no kind is not counted unless all are counted together
 * @param reserve calls that reads leave to publishing
 */
record CallLimits(Map<CallKind, Integer> perDay, int reserve) {

    private static final int FREEPUBLISH_PER_DAY = 100;

    /** A new account's numbers (WeChat guide, section 9). */
    static CallLimits wechat() {
        return new CallLimits(
                Map.of(
                        CallKind.SUBMIT, FREEPUBLISH_PER_DAY,
                        CallKind.OUTCOME, FREEPUBLISH_PER_DAY,
                        CallKind.ARTICLE, FREEPUBLISH_PER_DAY,
                        CallKind.LIST, FREEPUBLISH_PER_DAY,
                        CallKind.DELETE, 10,
                        CallKind.MASS_SEND, 100,
                        CallKind.MASS_DELETE, 10,
                        CallKind.DRAFT_ADD, 1000,
                        CallKind.DRAFT_GET, 500),
                0);
    }

    /** An ordinary app's numbers, with a fifth left to publishing (Weibo guide, section 6). */
    static CallLimits weibo() {
        return new CallLimits(Map.of(CallKind.ALL, 100), 20);
    }

    CallLimits {
        perDay = Map.copyOf(perDay);
    }

    /** Paths of the calls that are counted. */
    List<String> paths() {
        return perDay.keySet().stream().map(CallKind::path).toList();
    }

    /** The counter that a call on the path moves, and how far it may go. */
    Counter counter(String path) {
        return perDay.entrySet().stream()
                .filter(it -> it.getKey() == CallKind.ALL || it.getKey().path().equals(path))
                .map(it -> new Counter(it.getKey().path(), it.getValue()))
                .findFirst()
                .orElseGet(() -> new Counter(path, Integer.MAX_VALUE));
    }

    /** One counter and its limit. */
    record Counter(String name, int limit) {}
}
