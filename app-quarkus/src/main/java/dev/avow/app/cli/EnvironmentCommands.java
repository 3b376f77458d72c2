package dev.avow.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.avow.core.disclosure.DeclaredSecret;
import dev.avow.core.disclosure.Environment;
import dev.avow.core.disclosure.EnvironmentCheck;
import dev.avow.core.disclosure.EnvironmentProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code avow environment print|compare|grants}: that test and production are apart (S4-14), and that the database grants the
 * service what is declared and nothing else (S0-05), can be shown.
 */
public final class EnvironmentCommands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ROLE = "--for-role";

    private final Supplier<Environment> environment;
    private final Grants grants;

    /**
     * Puts the commands together.
     *
     * @param environment declares this one, with fingerprints of its secrets, when it is asked for
     * @param grants looks at the database
     */
    public EnvironmentCommands(Supplier<Environment> environment, Grants grants) {
        this.environment = environment;
        this.grants = grants;
    }

    /**
     * What the database grants.
     *
     * @param problems where it differs from what is declared, when that is asked for
     * @param statements what makes it right for a role; refuses a role that has no plain name
     */
    public record Grants(Supplier<List<String>> problems, Function<String, List<String>> statements) {}

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("environment", "Says what this environment uses, and compares two.");
        group.addSubcommand(
                "print",
                Commands.command(
                        "print", "Prints hosts, databases and fingerprints of secrets, never a secret.", this::print));
        CommandSpec compare = Commands.command(
                "compare", "Says what a production and a test environment share; nothing is right.", this::compare);
        compare.addPositional(file(0, "FIRST")).addPositional(file(1, "SECOND"));
        group.addSubcommand("compare", compare);
        CommandSpec granted = Commands.command(
                "grants", "Says what the database grants beyond or below what is declared.", this::grants);
        granted.addOption(OptionSpec.builder(ROLE)
                .paramLabel("ROLE")
                .type(String.class)
                .description("prints the statements that grant this role what is declared")
                .build());
        group.addSubcommand("grants", granted);
        return group;
    }

    private static PositionalParamSpec file(int index, String label) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel(label)
                .arity("1")
                .required(true)
                .type(String.class)
                .description("what `environment print` printed")
                .build();
    }

    private int print(ParseResult parsed, PrintWriter out) {
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(environment.get())));
            return CommandLine.ExitCode.OK;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can be written", e);
        }
    }

    private int grants(ParseResult parsed, PrintWriter out) {
        String role = parsed.matchedOptionValue(ROLE, "");
        if (!role.isEmpty()) {
            try {
                grants.statements().apply(role).forEach(out::println);
                return CommandLine.ExitCode.OK;
            } catch (IllegalArgumentException e) {
                out.println("grants.role-name (" + ROLE + ")");
                return CommandLine.ExitCode.USAGE;
            }
        }
        List<String> problems = grants.problems().get();
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println("The database grants what is declared and nothing else.");
        }
        return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int compare(ParseResult parsed, PrintWriter out) {
        List<Environment> read = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String file = parsed.matchedPositionalValue(i, "");
            Optional<Environment> one = read(Path.of(file));
            if (one.isEmpty()) {
                out.println("environment.unreadable (" + file + ")");
                return CommandLine.ExitCode.SOFTWARE;
            }
            read.add(one.get());
        }
        Environment first = read.get(0);
        Environment second = read.get(1);
        if (first.production() == second.production()) {
            out.println("environment.same-kind (one of the two must be production, the other not)");
            return CommandLine.ExitCode.SOFTWARE;
        }
        List<EnvironmentProblem> shared = EnvironmentCheck.shared(first, second);
        shared.forEach(problem -> out.println(problem.code() + " (" + problem.about() + ")"));
        if (shared.isEmpty()) {
            out.println("The two environments share nothing.");
        }
        return shared.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static ObjectNode json(Environment environment) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("name", environment.name());
        tree.put("production", environment.production());
        tree.put("simulatedClock", environment.simulatedClock());
        add(tree.putArray("storeHosts"), environment.storeHosts());
        add(tree.putArray("databases"), environment.databases());
        ArrayNode secrets = tree.putArray("secrets");
        for (DeclaredSecret secret : environment.secrets()) {
            secrets.addObject()
                    .put("name", secret.name())
                    .put("fingerprint", secret.fingerprint())
                    .put("mark", secret.mark().name().toLowerCase(Locale.ROOT));
        }
        return tree;
    }

    private static void add(ArrayNode list, Set<String> texts) {
        new TreeSet<>(texts).forEach(list::add);
    }

    /** What is missing or of another shape makes a file unreadable: an empty list would pass for "nothing shared". */
    private static Optional<Environment> read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            List<DeclaredSecret> secrets = new ArrayList<>();
            for (JsonNode secret : tree.required("secrets")) {
                secrets.add(new DeclaredSecret(
                        secret.required("name").asText(),
                        secret.required("fingerprint").asText(),
                        DeclaredSecret.Mark.valueOf(
                                secret.required("mark").asText().toUpperCase(Locale.ROOT))));
            }
            if (secrets.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Environment(
                    tree.required("name").asText(),
                    tree.required("production").booleanValue(),
                    texts(tree.required("storeHosts")),
                    texts(tree.required("databases")),
                    secrets,
                    tree.required("simulatedClock").booleanValue()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("an environment has stores");
        }
        return texts;
    }
}
