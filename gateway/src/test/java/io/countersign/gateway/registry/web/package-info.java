/** Proves the pages of the register. */
@NullMarked
package io.countersign.gateway.registry.web;

import org.jspecify.annotations.NullMarked;
