package dev.avow.adapters.shopify.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation for the Admin interface: a {@code .graphql} resource beside this class, with its comments left out. Its
 * head says in a comment which scopes it needs, as {@code # scopes: read_orders read_products}. Immutable.
 */
public final class AdminDocument {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final String COMMENT = "#";
    private static final String SCOPES = "# scopes:";
    private static final String MUTATION = "mutation";

    private final String name;
    private final String text;
    private final Set<String> scopes;

    private AdminDocument(String name, String text, Set<String> scopes) {
        this.name = name;
        this.text = text;
        this.scopes = Set.copyOf(scopes);
    }

    /**
     * Loads the resource {@code NAME.graphql}.
     *
     * @throws IllegalStateException if there is none
     */
    public static AdminDocument named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a document's name is small letters, digits and hyphens");
        }
        List<String> lines = lines(name);
        Set<String> scopes = lines.stream()
                .filter(line -> line.startsWith(SCOPES))
                .flatMap(line -> Arrays.stream(line.substring(SCOPES.length()).split(" ", -1)))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        String text = lines.stream().filter(line -> !line.startsWith(COMMENT)).collect(Collectors.joining("\n"));
        return new AdminDocument(name, text.strip(), scopes);
    }

    private static List<String> lines(String name) {
        try (InputStream in = AdminDocument.class.getResourceAsStream(name + ".graphql")) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name + ".graphql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name, fit for a log. */
    public String name() {
        return name;
    }

    /** What is sent. */
    public String text() {
        return text;
    }

    /** The scopes without which Shopify refuses it. */
    public Set<String> scopes() {
        return scopes;
    }

    /** Whether it changes something, so that it must not be repeated blindly. */
    public boolean isMutation() {
        return text.startsWith(MUTATION);
    }

    @Override
    public String toString() {
        return name;
    }
}
