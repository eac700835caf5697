/** The school's lexicon as versions, on real stores. */
@NullMarked
package io.countersign.gateway.lexicon;

import org.jspecify.annotations.NullMarked;
