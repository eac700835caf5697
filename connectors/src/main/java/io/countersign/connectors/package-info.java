/** What a platform can do for the gateway, in small capabilities; how it does it lies in one package per platform. */
@NullMarked
package io.countersign.connectors;

import org.jspecify.annotations.NullMarked;
