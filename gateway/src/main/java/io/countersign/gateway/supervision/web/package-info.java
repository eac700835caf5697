/** The supervision page, an account's activity, and the call of the API. */
@NullMarked
package io.countersign.gateway.supervision.web;

import org.jspecify.annotations.NullMarked;
