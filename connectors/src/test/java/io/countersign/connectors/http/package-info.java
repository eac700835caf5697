/** What the wire does when a platform misbehaves. */
@NullMarked
package io.countersign.connectors.http;

import org.jspecify.annotations.NullMarked;
