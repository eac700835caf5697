package io.countersign.rules.cli;

import tools.jackson.databind.node.ObjectNode;

/** What a command says of one document. */
interface Answer {

    /** Adds the answer to the line that is going out. */
    void addTo(ObjectNode line, Document document);
}
