/** Channels and what they share: budgets and stores. */
@NullMarked
package io.countersign.gateway.publication.channel;

import org.jspecify.annotations.NullMarked;
