package io.countersign.rules.cli;

import io.countersign.rules.learning.Course;
import io.countersign.rules.learning.Figures;
import io.countersign.rules.learning.Material;
import io.countersign.rules.screening.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Teaches the classifier and tells how well it does on texts that it has not learnt. */
final class Train {

    private final PrintStream out;
    private final PrintStream err;

    Train(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(Options options) throws IOException {
        String file = options.value("--out");
        if (file == null) throw new Misuse("train needs --out FILE");
        Lexicon lexicon = LexiconFolder.chosen(options);
        String teaching = options.value("--teach");
        Material material = new Material(
                teaching == null ? List.of() : Examples.read(List.of(teaching)), Examples.read(options.files()));
        Course course = new Course(lexicon, material, options.number("--seed", 1), this::tell);
        Course.Result result = course.learn();
        Files.writeString(Path.of(file), result.weights().text());
        print("five folds", result.figures());
        print("each source left out", course.leaveSourcesOut(result.weights()));
        return Command.DONE;
    }

    private void print(String head, Figures figures) {
        out.println(head);
        out.print(figures.summary());
        out.print(figures.bySource());
        out.flush();
    }

    private void tell(String progress) {
        err.println(progress);
        err.flush();
    }
}
