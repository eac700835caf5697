/** Finds advertisements and business information in a draft (A9), points at them and says how sure it is. */
@NullMarked
package io.countersign.rules.screening;

import org.jspecify.annotations.NullMarked;
