/** The clock of the house and the zone of the campus. */
@NullMarked
package io.countersign.gateway.shared.time;

import org.jspecify.annotations.NullMarked;
