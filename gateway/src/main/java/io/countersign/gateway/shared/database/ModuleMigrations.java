package io.countersign.gateway.shared.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates the modules in the order of their arrows; each has a folder and a history table of its own. */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final List<String> MODULES = List.of(
            "__root",
            "organisation",
            "access",
            "lexicon",
            "registry",
            "draft",
            "review",
            "publication",
            "supervision",
            "incident",
            "notification",
            "audit",
            "insight");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : MODULES) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
