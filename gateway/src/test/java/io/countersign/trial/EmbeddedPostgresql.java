package io.countersign.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL from binaries that Maven brings, as a child process on loopback. */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String MAINTENANCE = "postgres";

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server whose data stay in the folder; one that a dead gateway left behind there is ended first. */
    static EmbeddedPostgresql keeping(Path folder) {
        Orphan.of(folder.resolve("postmaster.pid")).ifPresent(Orphan::end);
        try {
            Files.createDirectories(folder);
            return new EmbeddedPostgresql(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
        }
    }

    /** A fast server for tests, gone with the process. */
    public static EmbeddedPostgresql passing() {
        try {
            return new EmbeddedPostgresql(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "400")
                    .setRegisterShutdownHook(false)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** The database of that name, made where it is missing. */
    public String database(String name) {
        try (Connection connection = server.getDatabase(USER, MAINTENANCE).getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!there) statement.executeUpdate("create database " + name + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("could not make database " + name, e);
        }
        return server.getJdbcUrl(USER, name);
    }

    public String user() {
        return USER;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
