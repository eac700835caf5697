/** Tests of review on real stores. */
@NullMarked
package io.countersign.gateway.review;

import org.jspecify.annotations.NullMarked;
