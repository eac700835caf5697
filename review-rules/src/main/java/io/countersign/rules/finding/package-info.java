/** Findings that no wording gives away: their rules as data, and what is the school's own. */
@NullMarked
package io.countersign.rules.finding;

import org.jspecify.annotations.NullMarked;
