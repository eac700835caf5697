/** What the platforms need of the wire: each body sent once, time limits, circuit breaker and rate limiter, masked logging. */
@NullMarked
package io.countersign.connectors.http;

import org.jspecify.annotations.NullMarked;
