package dev.avow.core.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All promises, read from a file of lines. A promise begins with {@code S1-21 | code | what it says}; below it stand, indented,
 * {@code code} and {@code test} with the name of a type, and {@code live} with the name of a probe. {@code #} begins a comment.
 * Immutable and thread-safe.
 */
public final class PromiseRegister {

    private static final String FILE = "promises.txt";

    private final List<Promise> promises;

    private PromiseRegister(List<Promise> promises) {
        this.promises = List.copyOf(promises);
    }

    /** The shipped one: the 182 promises of the acceptance table. */
    public static PromiseRegister shipped() {
        try (InputStream in = PromiseRegister.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * Reads a register.
     *
     * @throws IllegalArgumentException if a line has another shape, or an id stands twice
     */
    public static PromiseRegister parse(String text) {
        List<Promise> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Entry entry = null;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                if (entry == null) {
                    throw new IllegalArgumentException("a register begins with a promise");
                }
                entry.add(line.strip());
                continue;
            }
            if (entry != null) {
                read.add(entry.promise());
            }
            entry = new Entry(line);
            if (!ids.add(entry.id)) {
                throw new IllegalArgumentException("a promise stands twice: " + entry.id);
            }
        }
        if (entry != null) {
            read.add(entry.promise());
        }
        return new PromiseRegister(read);
    }

    /** In the order of the file. */
    public List<Promise> all() {
        return promises;
    }

    /** The promise with this id. */
    public Optional<Promise> find(String id) {
        return promises.stream().filter(promise -> promise.id().equals(id)).findFirst();
    }

    /** A promise that is being read. */
    private static final class Entry {
        private final String id;
        private final Nature nature;
        private final String says;
        private final List<String> code = new ArrayList<>();
        private final List<String> tests = new ArrayList<>();
        private final List<String> probes = new ArrayList<>();

        Entry(String line) {
            List<String> cells = List.of(line.split(" \\| ", 3));
            if (cells.size() != 3) {
                throw new IllegalArgumentException("a promise has an id, a nature and what it says: " + line);
            }
            id = cells.get(0);
            nature = Nature.of(cells.get(1))
                    .orElseThrow(() -> new IllegalArgumentException("no such nature: " + cells.get(1)));
            says = cells.get(2);
        }

        void add(String line) {
            List<String> words = List.of(line.split(" ", 2));
            if (words.size() != 2) {
                throw new IllegalArgumentException("a line below a promise has two words: " + line);
            }
            switch (words.get(0)) {
                case "code" -> code.add(words.get(1));
                case "test" -> tests.add(words.get(1));
                case "live" -> probes.add(words.get(1));
                default -> throw new IllegalArgumentException("no such line below a promise: " + line);
            }
        }

        Promise promise() {
            return new Promise(id, nature, says, code, tests, probes);
        }
    }
}
