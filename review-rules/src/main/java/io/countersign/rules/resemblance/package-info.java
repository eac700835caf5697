/** Fingerprints of sentences by which a text is known again after small edits (A9). */
@NullMarked
package io.countersign.rules.resemblance;

import org.jspecify.annotations.NullMarked;
