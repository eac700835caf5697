package io.countersign.rules.signoff;

/**
 * Whether an account may publish today (A4, A12, A2).
 *
 * @param active it runs: not suspended, closing or closed
 * @param filed its filing was accepted
 * @param stopped the school has ordered it to stop
 * @param registeredOnly its platform is only registered here and never gets a publication (R13)
 */
public record AccountStanding(boolean active, boolean filed, boolean stopped, boolean registeredOnly) {}
