package io.countersign.rules.cli;

/** The arguments make no sense; the message says which. */
final class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
