/** Teaches the classifier from labelled texts and measures honestly what it has learnt. */
@NullMarked
package io.countersign.rules.learning;

import org.jspecify.annotations.NullMarked;
