/** Accounts and units on pages and over the API. */
@NullMarked
package io.countersign.gateway.registry.web;

import org.jspecify.annotations.NullMarked;
