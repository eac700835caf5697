/** What every page shares: frame and navigation, words for enums and times, the look of a state, languages. */
@NullMarked
package io.countersign.gateway.shared.web;

import org.jspecify.annotations.NullMarked;
