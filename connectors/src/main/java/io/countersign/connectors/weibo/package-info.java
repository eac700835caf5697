/** Weibo's open platform by OkHttp and Jackson; {@link io.countersign.connectors.weibo.WeiboConnector} is its one door. */
@NullMarked
package io.countersign.connectors.weibo;

import org.jspecify.annotations.NullMarked;
