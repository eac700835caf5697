/** What a draft itself says of its origin, held against what is declared (A9, R12). */
@NullMarked
package io.countersign.rules.infringement;

import org.jspecify.annotations.NullMarked;
