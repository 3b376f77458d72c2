package dev.avow.testkit.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Policies that a compiler and a schema of policies must take or refuse. */
public final class PolicyCorpus {

    private static final Pattern PROBLEMS = Pattern.compile("; ");

    private PolicyCorpus() {}

    /** What both the compiler and the schema take. */
    public static List<PolicyCase> accepted() {
        return cases("accept");
    }

    /** What both the compiler and the schema refuse. */
    public static List<PolicyCase> rejected() {
        return cases("reject");
    }

    /** What only the compiler refuses: each value is right, but they do not go together, or a bound needs arithmetic. */
    public static List<PolicyCase> rejectedTogether() {
        return cases("reject-together");
    }

    private static List<PolicyCase> cases(String folder) {
        return text(folder + "/cases.txt")
                .lines()
                .map(line -> read(folder, line))
                .toList();
    }

    private static PolicyCase read(String folder, String line) {
        int colon = line.indexOf(": ");
        String name = colon < 0 ? line : line.substring(0, colon);
        List<String> problems = colon < 0
                ? List.of()
                : PROBLEMS.splitAsStream(line.substring(colon + 2)).toList();
        return new PolicyCase(name, text(folder + "/" + name + ".json"), problems);
    }

    private static String text(String name) {
        try (InputStream in = PolicyCorpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
