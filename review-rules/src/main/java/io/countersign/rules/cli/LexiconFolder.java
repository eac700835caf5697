package io.countersign.rules.cli;

import io.countersign.rules.screening.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A lexicon as a folder of text files. */
final class LexiconFolder {

    private LexiconFolder() {}

    static Map<String, String> files(String folder) throws IOException {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) throw new Misuse("no folder: " + folder);
        try (Stream<Path> paths = Files.walk(root)) {
            Map<String, String> files = new TreeMap<>();
            List<Path> texts =
                    paths.filter(path -> path.toString().endsWith(".txt")).toList();
            for (Path path : texts)
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            return files;
        }
    }

    /** The lexicon that the options name, else the one that comes with the library. */
    static Lexicon chosen(Options options) throws IOException {
        String folder = options.value("--lexicon");
        return folder == null ? Lexicon.standard() : Lexicon.of(files(folder));
    }
}
