/** What events of several modules have in common. */
@NullMarked
package io.countersign.gateway.shared.event;

import org.jspecify.annotations.NullMarked;
