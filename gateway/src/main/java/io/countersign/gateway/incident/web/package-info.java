/** The cases, for people and for programs. */
@NullMarked
package io.countersign.gateway.incident.web;

import org.jspecify.annotations.NullMarked;
