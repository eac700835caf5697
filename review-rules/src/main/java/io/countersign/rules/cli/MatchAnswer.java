package io.countersign.rules.cli;

import io.countersign.rules.screening.Screening;
import io.countersign.rules.screening.WordSearch;
import io.countersign.rules.screening.WordSearch.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The given words that stand in a document, under whatever disguise. */
final class MatchAnswer implements Answer {

    private final WordSearch search;

    MatchAnswer(Options options) throws IOException {
        String file = options.value("--words");
        if (file == null) throw new Misuse("match needs --words FILE");
        List<String> words = Files.readAllLines(Path.of(file)).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        search = new Screening(LexiconFolder.chosen(options)).search(words);
    }

    @Override
    public void addTo(ObjectNode line, Document document) {
        ArrayNode hits = line.putArray("hits");
        if (document.title() != null) add(hits, search.inText(document.title()));
        if (document.html() != null) add(hits, search.inHtml(document.html()));
        if (document.text() != null) add(hits, search.inText(document.text()));
    }

    private static void add(ArrayNode hits, List<Found> found) {
        for (Found one : found)
            hits.addObject().put("word", one.word()).put("start", one.start()).put("end", one.end());
    }
}
