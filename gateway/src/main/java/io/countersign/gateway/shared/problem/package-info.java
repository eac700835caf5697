/** Faults as types, turned into problem details for programs and sentences for people in one place. */
@NullMarked
package io.countersign.gateway.shared.problem;

import org.jspecify.annotations.NullMarked;
