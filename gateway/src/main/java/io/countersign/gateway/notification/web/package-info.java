/** The notices of the signed-in person: page, call of the API, and the stream that keeps counts fresh. */
@NullMarked
package io.countersign.gateway.notification.web;

import org.jspecify.annotations.NullMarked;
