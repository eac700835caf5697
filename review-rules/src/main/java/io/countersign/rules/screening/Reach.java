package io.countersign.rules.screening;

/** Where the signs that a rule needs must stand together. */
enum Reach {
    /** In neighbouring sentences. */
    PASSAGE,
    SENTENCE,
    /** Inside a passage that another rule flagged. */
    FINDING,
    /** The classifier finds the passage suspect; no sign is needed. */
    WORDING
}
