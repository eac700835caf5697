@NullMarked
package io.countersign.rules.resemblance;

import org.jspecify.annotations.NullMarked;
