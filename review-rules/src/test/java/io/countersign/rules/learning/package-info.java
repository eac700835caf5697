@NullMarked
package io.countersign.rules.learning;

import org.jspecify.annotations.NullMarked;
