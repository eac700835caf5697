/** The way back to the words of every other fault for what no controller saw. */
@NullMarked
package io.countersign.gateway.shared.problem.web;

import org.jspecify.annotations.NullMarked;
