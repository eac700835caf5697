package io.countersign.rules.cli;

import io.countersign.rules.screening.LexiconRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Chooses what the arguments ask for and answers with the exit status. */
final class Command {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    /** At least one line of the input could not be read; all others were answered. */
    static final int UNREADABLE_LINES = 3;

    private static final String USAGE = """
            usage: screen [--format jsonl|html|text] [--evidence] [--stats] [--lexicon DIR] [FILE...]
                   match --words FILE [--format jsonl|html|text] [--stats] [FILE...]
                   lexicon check DIR [--clean FILE]
                   train --out FILE [--teach FILE] [--lexicon DIR] [--seed N] FILE...
                   evaluate [--lexicon DIR] [--seed N] FILE...""";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Command(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (Misuse e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return MISUSED;
        } catch (LexiconRejected e) {
            e.faults().forEach(err::println);
            return FAILED;
        } catch (IOException e) {
            err.println("cannot read or write: " + e.getMessage());
            return FAILED;
        }
    }

    private int dispatch(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) throw new Misuse("nothing to do");
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "screen" -> {
                Options options = Options.of(rest, "--format", "--lexicon");
                yield new Documents(in, out, err).answerAll(options, new ScreenAnswer(options));
            }
            case "match" -> {
                Options options = Options.of(rest, "--format", "--words", "--lexicon");
                yield new Documents(in, out, err).answerAll(options, new MatchAnswer(options));
            }
            case "lexicon" -> {
                if (rest.isEmpty() || !rest.get(0).equals("check")) throw new Misuse("lexicon what?");
                yield new LexiconCheck(out).run(Options.of(rest.subList(1, rest.size()), "--clean"));
            }
            case "train" -> new Train(out, err).run(Options.of(rest, "--out", "--teach", "--lexicon", "--seed"));
            case "evaluate" -> new Evaluate(out).run(Options.of(rest, "--lexicon", "--seed"));
            default -> throw new Misuse("unknown command: " + arguments.get(0));
        };
    }
}
