/** What the gateway's tests share: stores, clock and structure. */
@NullMarked
package io.countersign.gateway;

import org.jspecify.annotations.NullMarked;
