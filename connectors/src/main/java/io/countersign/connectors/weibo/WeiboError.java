package io.countersign.connectors.weibo;

/** The platform's own words for what went wrong. */
record WeiboError(String code, String text) {}
