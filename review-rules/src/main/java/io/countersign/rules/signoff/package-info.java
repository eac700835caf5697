/** Who may sign what, and whether the signatures suffice (R1 to R7, R11, R12, R17). */
@NullMarked
package io.countersign.rules.signoff;

import org.jspecify.annotations.NullMarked;
