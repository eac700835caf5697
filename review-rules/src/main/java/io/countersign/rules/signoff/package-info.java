/** Who may sign, what counts, and whether a signed revision may go out (R1-R7, R11-R13, R17, R20). */
@NullMarked
package io.countersign.rules.signoff;

import org.jspecify.annotations.NullMarked;
