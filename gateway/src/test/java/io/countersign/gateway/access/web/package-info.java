/** Proves the pages of people. */
@NullMarked
package io.countersign.gateway.access.web;

import org.jspecify.annotations.NullMarked;
