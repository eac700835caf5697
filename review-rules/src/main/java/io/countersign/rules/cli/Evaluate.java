package io.countersign.rules.cli;

import io.countersign.rules.learning.Example;
import io.countersign.rules.learning.Figures;
import io.countersign.rules.screening.Screening;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Measures the screen on labelled texts: one by one, and put together to drafts. */
final class Evaluate {

    private final PrintStream out;

    Evaluate(PrintStream out) {
        this.out = out;
    }

    int run(Options options) throws IOException {
        Screening screening = new Screening(LexiconFolder.chosen(options));
        List<Example> examples = Examples.read(options.files());
        Figures figures = new Figures();
        figures.pieces(screening, examples);
        figures.drafts(screening, examples, options.number("--seed", 1));
        out.print(figures.summary());
        out.print(figures.bySource());
        return Command.DONE;
    }
}
