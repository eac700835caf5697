/** Few and long: a post from a draft to its readers, over the API as the contract writes it. */
@NullMarked
package io.countersign.gateway.journey;

import org.jspecify.annotations.NullMarked;
