package dev.avow.app.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class writes to the log while somebody listens. Thread-safe. */
public final class LogLines implements AutoCloseable {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    /** Listens from now on. */
    public static LogLines of(Class<?> writer) {
        LogLines lines = new LogLines(Logger.getLogger(writer.getName()));
        lines.logger.addHandler(lines.handler);
        return lines;
    }

    /** Every line, each with the values that it was given. */
    public List<String> all() {
        return records.stream().map(LogLines::text).toList();
    }

    /** Those that are errors: the level has a name of its own with JBoss, and the number of {@link Level#SEVERE}. */
    public List<String> errors() {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogLines::text)
                .toList();
    }

    /** Whether the values stand within the text yet depends on who writes the log. */
    private static String text(LogRecord line) {
        return line.getMessage() + " " + Arrays.toString(line.getParameters());
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
