package dev.avow.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an app's process takes, as the operating system and the process's own JVM tell. */
public final class AppProbe {

    private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");
    private static final Pattern COMPILING = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
    private static final Pattern TICKS = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");

    private final ProcessHandle app;

    /** Of this one. */
    public AppProbe(AppProcess app) {
        this.app = app.handle();
    }

    /** How long it had a processor; in steps of ten milliseconds. */
    public Duration processorTime() {
        return app.info().totalCpuDuration().orElseThrow();
    }

    /** How long its compiler has been at work, also beside itself. */
    public Duration compiling() {
        String counters = ask("PerfCounter.print");
        return Duration.ofNanos((long) (1e9 * number(COMPILING, counters) / number(TICKS, counters)));
    }

    /** Bytes in use after its garbage was collected, which is done now. */
    public long heap() {
        ask("GC.run");
        return number(USED, ask("GC.heap_info")) << 10;
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the JVM does not say " + pattern);
        }
        return Long.parseLong(found.group(1));
    }

    private String ask(String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asking = new ProcessBuilder(jcmd, Long.toString(app.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
