package io.countersign.trial;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class TrialServicesTests {

    @Test
    void dataFolderIsHeldAsLongAsTheTrialRuns(@TempDir Path folder) {
        try (GenericApplicationContext trial = new GenericApplicationContext()) {
            trial.getEnvironment().getPropertySources().addFirst(new MapPropertySource("outside", settings(folder)));
            new TrialServices().initialize(trial);
            trial.refresh();
            System.gc();
            assertThatExceptionOfType(TrialRefused.class)
                    .isThrownBy(() -> DataFolder.take(folder))
                    .withMessageContaining("Another Countersign is running");
        }
    }

    /** With stores from outside nothing is started but the sandboxes. */
    private static Map<String, Object> settings(Path folder) {
        return Map.of(
                "server.port",
                0,
                "countersign.data-dir",
                folder.toString(),
                "spring.datasource.url",
                "jdbc:postgresql://localhost/outside",
                "spring.data.redis.url",
                "redis://localhost");
    }
}
