/** The school's policy by date (R20). */
@NullMarked
package io.countersign.gateway.shared.policy;

import org.jspecify.annotations.NullMarked;
