/** Everything the school may be asked to justify: clauses, refusals and policy. Plain Java, no I/O, no clock. */
@NullMarked
package io.countersign.rules;

import org.jspecify.annotations.NullMarked;
