package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the widget's own tests (lint, protocol, accessibility) with npm. Needs npm's registry, so only under -Pfull. */
class WidgetScriptTest {

    private static final Path FOLDER = Path.of("src", "test", "js");
    private static final long PATIENCE_MINUTES = 8;

    @Test
    void theWidgetsOwnTestsPass() throws Exception {
        assumeThat(Boolean.getBoolean("checks.full"))
                .as("npm checks run under -Pfull")
                .isTrue();

        run("ci", "--no-audit", "--no-fund");
        run("test");
    }

    private static void run(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        Path log = Path.of("target", "widget-npm-" + arguments[0] + ".log");
        Files.createDirectories(log.getParent());
        Process npm = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(npm.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("npm %s ends", arguments[0])
                    .isTrue();
            assertThat(npm.exitValue())
                    .as("npm %s, see %s:%n%s", arguments[0], log, Files.readString(log))
                    .isZero();
        } finally {
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
        }
    }
}
