/** Proves who gets in and what a repeated call gets. */
@NullMarked
package io.countersign.gateway.access;

import org.jspecify.annotations.NullMarked;
