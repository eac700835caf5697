/** Reads pictures: the codes in them, the marks of their owners, their words; and says what these mean (A9). */
@NullMarked
package io.countersign.rules.pictures;

import org.jspecify.annotations.NullMarked;
