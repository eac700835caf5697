package io.countersign.gateway.shared.web;

/**
 * How a state looks besides its word.
 *
 * @param icon a symbol of {@code img/icons.svg}
 * @param tone {@code calm}, {@code busy}, {@code good}, {@code warn} or {@code bad}
 */
public record Look(String icon, String tone) {}
