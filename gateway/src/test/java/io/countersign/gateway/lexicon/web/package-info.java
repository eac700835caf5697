/** Tests of the pages 规则与词库. */
@NullMarked
package io.countersign.gateway.lexicon.web;

import org.jspecify.annotations.NullMarked;
