package io.countersign.connectors.weibo;

/**
 * The app that the school has registered with the fake platform.
 *
 * @param safeDomain the one host that links may lead to
 * @param name source under the app's posts
 */
record WeiboApp(String key, String secret, String safeDomain, String name) {}
