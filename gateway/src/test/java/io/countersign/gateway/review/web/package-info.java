/** Tests of the pages and calls of review. */
@NullMarked
package io.countersign.gateway.review.web;

import org.jspecify.annotations.NullMarked;
