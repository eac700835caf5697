package io.countersign.gateway.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The messages of one module in Chinese, and beside it in English. */
record Bundle(String name, Properties chinese, Properties english) {

    static List<Bundle> all() {
        return Sources.files(Sources.RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.getFileName().toString().contains("_"))
                .map(Bundle::read)
                .toList();
    }

    private static Bundle read(Path file) {
        String name = file.getFileName().toString().replace(".properties", "");
        return new Bundle(name, load(file), load(file.resolveSibling(name + "_en.properties")));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) return properties;
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public String toString() {
        return name;
    }
}
