/** The desk. */
@NullMarked
package io.countersign.gateway.insight.web;

import org.jspecify.annotations.NullMarked;
