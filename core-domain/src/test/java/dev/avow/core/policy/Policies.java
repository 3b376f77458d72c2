package dev.avow.core.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Policies for tests, written as lines of {@code path = value}. */
final class Policies {

    private Policies() {}

    static PolicyTree app(String... lines) {
        return tree(Origin.APP, lines);
    }

    static PolicyTree shop(String... lines) {
        return tree(Origin.SHOP, lines);
    }

    static PolicySet policy(String... lines) {
        return PolicyCompiler.compile(app(lines)).orThrow();
    }

    static List<String> codes(Compilation compilation) {
        return compilation.problems().stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static PolicyTree tree(Origin origin, String... lines) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(String.join("\n", lines)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return PolicyTree.of(origin, properties);
    }
}
