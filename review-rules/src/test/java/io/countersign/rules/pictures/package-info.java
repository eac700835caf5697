/** Pictures made for each case: codes drawn by the library that also reads them, and bytes written by hand. */
@NullMarked
package io.countersign.rules.pictures;

import org.jspecify.annotations.NullMarked;
