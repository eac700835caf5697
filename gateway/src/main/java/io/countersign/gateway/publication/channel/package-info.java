/** One account's way onto its platform, made of a connector and the account's credentials. */
@NullMarked
package io.countersign.gateway.publication.channel;

import org.jspecify.annotations.NullMarked;
