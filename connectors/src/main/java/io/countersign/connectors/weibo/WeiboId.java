package io.countersign.connectors.weibo;

import java.math.BigInteger;
import java.time.Instant;

/** Id of a post: it holds the second of posting, and its base62 form stands in the public address. */
record WeiboId(long value) {
    /** How answers write it. */
    static final String DECIMAL = "[1-9][0-9]{0,17}";

    private static final long EPOCH = 515_483_463;
    private static final int SECOND_SHIFT = 22;
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final long GROUP = 10_000_000;
    private static final int GROUP_WIDTH = 4;

    WeiboId {
        if (value <= 0) throw new IllegalArgumentException("not the id of a post: " + value);
    }

    /** The id in its decimal form; fails with a NumberFormatException on anything else. */
    static WeiboId of(String decimal) {
        return new WeiboId(new BigInteger(decimal).longValueExact());
    }

    /** The id from the last part of a public address. */
    static WeiboId ofBid(String bid) {
        long value = 0;
        int end = (bid.length() - 1) % GROUP_WIDTH + 1;
        for (int start = 0; start < bid.length(); start = end, end += GROUP_WIDTH)
            value = value * GROUP + fromBase62(bid.substring(start, end));
        return new WeiboId(value);
    }

    /** The smallest id that a post of this second can have. */
    static WeiboId smallestAt(Instant second) {
        return new WeiboId((second.getEpochSecond() - EPOCH) << SECOND_SHIFT);
    }

    /** The second of posting. */
    Instant second() {
        return Instant.ofEpochSecond((value >> SECOND_SHIFT) + EPOCH);
    }

    /** Last part of the public address: groups of seven decimal digits from the right, each in base62. */
    String bid() {
        StringBuilder bid = new StringBuilder();
        for (long rest = value; rest > 0; rest /= GROUP) {
            String group = toBase62(rest % GROUP);
            boolean first = rest < GROUP;
            bid.insert(0, first ? group : "0".repeat(GROUP_WIDTH - group.length()) + group);
        }
        return bid.toString();
    }

    /** Where everybody reads the post. */
    String url(String uid) {
        return "https://weibo.com/" + uid + "/" + bid();
    }

    private static String toBase62(long number) {
        StringBuilder text = new StringBuilder();
        long rest = number;
        do {
            text.insert(0, DIGITS.charAt((int) (rest % 62)));
            rest /= 62;
        } while (rest > 0);
        return text.toString();
    }

    private static long fromBase62(String group) {
        long number = 0;
        for (int i = 0; i < group.length(); i++) {
            int at = DIGITS.indexOf(group.charAt(i));
            if (at < 0) throw new IllegalArgumentException("not in base62: " + group);
            number = number * 62 + at;
        }
        return number;
    }
}
