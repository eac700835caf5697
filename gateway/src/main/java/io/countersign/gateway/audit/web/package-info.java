/** The chain and the history of a draft, for people and for programs. */
@NullMarked
package io.countersign.gateway.audit.web;

import org.jspecify.annotations.NullMarked;
