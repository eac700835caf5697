@NullMarked
package io.countersign.rules.infringement;

import org.jspecify.annotations.NullMarked;
