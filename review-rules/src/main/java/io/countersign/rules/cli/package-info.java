/** The command line of the rules: screens documents, searches words, checks lexicon folders. */
@NullMarked
package io.countersign.rules.cli;

import org.jspecify.annotations.NullMarked;
