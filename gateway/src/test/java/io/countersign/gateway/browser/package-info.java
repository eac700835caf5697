/** The product as people see it: a real browser on the whole application with demo data. */
@NullMarked
package io.countersign.gateway.browser;

import org.jspecify.annotations.NullMarked;
