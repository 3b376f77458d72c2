package dev.avow.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL on one data folder. Not thread-safe. */
final class PostgresServer {

    static final String USER = "avow";
    static final String PASSWORD = "avow";
    private static final String DATABASE = "avow";
    private static final int SHOWN_LOG_LINES = 15;

    private final Path data;
    private final Path log;
    private final Duration startWait;
    private @Nullable EmbeddedPostgres server;
    private int port;

    PostgresServer(Path folder, Duration startWait) {
        this.startWait = startWait;
        this.data = dataIn(folder);
        this.log = folder.resolve("postgres.log");
    }

    /** Names the major version: another one cannot read it. */
    static Path dataIn(Path folder) {
        return folder.resolve("postgres-18");
    }

    Path data() {
        return data;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    void start() {
        if (server != null) {
            return;
        }
        PostgresProcesses.endLeftOver(data);
        try {
            EmbeddedPostgres started = builder().start();
            server = started;
            port = started.getPort();
            prepareDatabase(started);
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            PostgresProcesses.endLeftOver(data);
            throw new StoresException("PostgreSQL did not start on " + data + lastLines(), e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(startWait)
                // Not for ever, should another program have taken the port.
                .setConnectConfig("socketTimeout", "10")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                // The same order and the same upper and lower case on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library would turn both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Statements and values may be personal data, and errors quote them: the log is about the server alone.
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse");
    }

    private static void prepareDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("DROP ROLE IF EXISTS " + USER);
            statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
        }
    }

    void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running == null) {
            return;
        }
        PostgresProcesses.resume(data);
        try {
            running.close();
        } catch (IOException e) {
            throw new StoresException("PostgreSQL did not stop on " + data, e);
        } finally {
            PostgresProcesses.endLeftOver(data);
        }
    }

    void pause() {
        PostgresProcesses.pause(data);
    }

    void resume() {
        PostgresProcesses.resume(data);
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size());
            return "; the end of " + log + ":\n" + String.join("\n", last);
        } catch (IOException e) {
            return "; there is no log";
        }
    }
}
