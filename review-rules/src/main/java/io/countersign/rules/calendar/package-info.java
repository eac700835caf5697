/** Working days of the State Council's yearly arrangement and the deadlines counted in them (R14). */
@NullMarked
package io.countersign.rules.calendar;

import org.jspecify.annotations.NullMarked;
