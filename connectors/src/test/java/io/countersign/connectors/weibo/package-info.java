/** A Weibo to test against, and the connector's behaviour towards it. */
@NullMarked
package io.countersign.connectors.weibo;

import org.jspecify.annotations.NullMarked;
