package dev.avow.app.rest;

import dev.avow.core.usecase.ExportData.Line;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes rows while they are read; whoever closes the connection ends the export. Whatever fails on the way is thrown on, and the
 * stream is neither flushed nor closed then: a response that has begun breaks off, so that nobody takes a part for the whole
 * (S0-17, S1-40).
 */
final class ExportLines {

    private ExportLines() {}

    /** Reads rows into a sink. */
    interface Reading {
        void into(Consumer<Line> sink);
    }

    static void ndjson(OutputStream out, Reading rows) throws IOException {
        write(out, writer -> rows.into(line -> append(writer, line.json() + "\n")));
    }

    /** RFC 4180, with a header. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static void csv(OutputStream out, List<String> fields, Reading rows) throws IOException {
        write(out, writer -> {
            append(writer, String.join(",", fields) + "\r\n");
            rows.into(line -> append(
                    writer,
                    fields.stream()
                                    .map(field -> cell(line.values().getOrDefault(field, "")))
                                    .collect(Collectors.joining(","))
                            + "\r\n"));
        });
    }

    /** Writes, and throws {@link UncheckedIOException} where that fails. */
    interface Work {
        void on(Writer writer);
    }

    static void write(OutputStream out, Work work) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            work.on(writer);
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String value) {
        boolean isFormula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = isFormula ? "'" + value : value;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
