/** What text that people type must look like. */
@NullMarked
package io.countersign.gateway.shared.text;

import org.jspecify.annotations.NullMarked;
