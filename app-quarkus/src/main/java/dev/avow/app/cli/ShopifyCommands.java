package dev.avow.app.cli;

import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.policy.Profiles;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow shopify toml}: writes what Shopify is to know of the app, out of the policy (S0-12, S2-15, S3-31). */
public final class ShopifyCommands {

    private static final String NAME = "--name";
    private static final String CLIENT_ID = "--client-id";
    private static final String URL = "--url";

    private final Function<Path, Compilation> read;
    private final Writer writer;

    /** Makes the file's text. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes it.
         *
         * @throws IllegalArgumentException if the address is none that Shopify reaches
         */
        String write(PolicySet policy, String name, String clientId, URI url);
    }

    /**
     * Puts the commands together.
     *
     * @param read compiles a file
     */
    public ShopifyCommands(Function<Path, Compilation> read, Writer writer) {
        this.read = read;
        this.writer = writer;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec group = Commands.group("shopify", "Makes what Shopify is to know of the app.");
        CommandSpec toml = Commands.command(
                "toml", "Prints shopify.app.toml: the scopes, topics and addresses that the policy needs.", this::toml);
        toml.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("POLICY")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("a file, or one of " + String.join(", ", Profiles.names()))
                .build());
        toml.addOption(option(NAME, "NAME", "the app's name at Shopify"));
        toml.addOption(option(CLIENT_ID, "ID", "the app's client id"));
        toml.addOption(option(URL, "URL", "where Shopify reaches the service, such as https://chat.example.com"));
        group.addSubcommand("toml", toml);
        return group;
    }

    private static OptionSpec option(String name, String label, String says) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .required(true)
                .type(String.class)
                .description(says)
                .build();
    }

    private int toml(ParseResult parsed, PrintWriter out) {
        String named = parsed.matchedPositionalValue(0, "");
        Compilation compilation = Profiles.names().contains(named)
                ? PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", named)))
                : read.apply(Path.of(named));
        return compilation.fold(compiled -> print(parsed, compiled.policy(), out), rejected -> {
            out.print(PolicyScreen.of(rejected.all()));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    private int print(ParseResult parsed, PolicySet policy, PrintWriter out) {
        try {
            out.print(writer.write(
                    policy, value(parsed, NAME), value(parsed, CLIENT_ID), URI.create(value(parsed, URL))));
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException e) {
            out.println("shopify.url (" + URL + ": https and a host, nothing else)");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static String value(ParseResult parsed, String option) {
        return parsed.matchedOptionValue(option, "");
    }
}
