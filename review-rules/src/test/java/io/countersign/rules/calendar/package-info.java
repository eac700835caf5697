/** Tests of working days and deadlines. */
@NullMarked
package io.countersign.rules.calendar;

import org.jspecify.annotations.NullMarked;
