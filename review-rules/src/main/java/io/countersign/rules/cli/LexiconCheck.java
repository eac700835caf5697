package io.countersign.rules.cli;

import io.countersign.rules.screening.Evidence;
import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.LexiconFault;
import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.ScreeningInput;
import io.countersign.rules.screening.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells an editor what is wrong with a lexicon folder, and what it does to texts known to be clean. */
final class LexiconCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintStream out;

    LexiconCheck(PrintStream out) {
        this.out = out;
    }

    int run(Options options) throws IOException {
        if (options.files().size() != 1) throw new Misuse("lexicon check takes one folder");
        Map<String, String> files = LexiconFolder.files(options.files().get(0));
        List<LexiconFault> faults = Lexicon.check(files);
        faults.forEach(out::println);
        if (faults.stream().anyMatch(LexiconFault::fatal)) return Command.FAILED;
        Lexicon lexicon = Lexicon.of(files);
        String clean = options.value("--clean");
        if (clean != null) tryOn(clean, new Screening(lexicon));
        out.println("lexicon " + lexicon.version() + ": usable, " + faults.size() + " doubts");
        return Command.DONE;
    }

    /** JSON Lines with {@code text}; lines whose {@code label} is not clean are passed over. */
    private void tryOn(String file, Screening screening) throws IOException {
        Map<String, Integer> signs = new TreeMap<>();
        int texts = 0;
        int flagged = 0;
        try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode json = JSON.readTree(line);
                if (!json.path("label").asString("clean").equals("clean")) continue;
                ScreeningInput input = ScreeningInput.ofText(json.path("text").asString(""));
                texts++;
                if (screening.screen(input).verdict() != Verdict.PASS) flagged++;
                screening.evidence(input).stream()
                        .map(LexiconCheck::name)
                        .distinct()
                        .forEach(name -> signs.merge(name, 1, Integer::sum));
            }
        }
        out.println("clean texts " + texts + ", flagged " + flagged + "; seen in them:");
        signs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(50)
                .forEach(entry -> out.println("  " + entry.getValue() + "  " + entry.getKey()));
    }

    private static String name(Evidence seen) {
        return seen.category() + " " + seen.normalised();
    }
}
