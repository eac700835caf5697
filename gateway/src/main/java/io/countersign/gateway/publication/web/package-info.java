/** Pages and calls of publications, connections and observed posts. */
@NullMarked
package io.countersign.gateway.publication.web;

import org.jspecify.annotations.NullMarked;
