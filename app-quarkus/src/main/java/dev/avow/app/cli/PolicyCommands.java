package dev.avow.app.cli;

import dev.avow.core.consent.AgeRule;
import dev.avow.core.disclosure.ReviewStanding;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Explanation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.policy.Profiles;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Region;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow policy check|explain|diff}: needs a file and nothing else. */
public final class PolicyCommands {

    private final Function<Path, Compilation> read;
    private final InstantSource clock;

    /**
     * Puts the commands together.
     *
     * @param read compiles a file
     * @param clock says when a change would be announced, and which reviews count
     */
    public PolicyCommands(Function<Path, Compilation> read, InstantSource clock) {
        this.read = read;
        this.clock = clock;
    }

    /** The commands. */
    public CommandSpec spec() {
        CommandSpec policy = Commands.group("policy", "Looks at an avow.yaml, or at a shipped profile by its name.");
        policy.addSubcommand(
                "check",
                command(
                        "check",
                        "Lists every problem and warning; what rests on a stale review fails.",
                        this::check,
                        "POLICY"));
        policy.addSubcommand(
                "explain",
                command("explain", "Says where each value comes from and what it overrode.", this::explain, "POLICY"));
        policy.addSubcommand(
                "diff",
                command(
                        "diff",
                        "Says what changes, how grave it is and when it takes effect.",
                        this::diff,
                        "OLD",
                        "NEW"));
        return policy;
    }

    private static CommandSpec command(String name, String says, Commands.Action action, String... files) {
        CommandSpec spec = Commands.command(name, says, action);
        for (int i = 0; i < files.length; i++) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index(Integer.toString(i))
                    .paramLabel(files[i])
                    .arity("1")
                    .required(true)
                    .type(String.class)
                    .description("a file, or one of " + String.join(", ", Profiles.names()))
                    .build());
        }
        return spec;
    }

    private int check(ParseResult parsed, PrintWriter out) {
        Compilation compilation = compile(parsed, 0);
        return compilation.fold(
                compiled -> {
                    compiled.policy()
                            .warnings()
                            .forEach(warning -> out.printf(
                                    "warning %s: %s (%s; %s)%n",
                                    warning.id(),
                                    warning.sentence(),
                                    String.join(", ", warning.paths()),
                                    String.join(", ", warning.promises())));
                    List<ReviewStanding> stale = stale(compiled.policy());
                    stale.forEach(review -> out.printf(
                            "%s: %s counted until %s%n", ReviewStanding.STALE, review.about(), review.expiresOn()));
                    out.printf(
                            "The policy holds together: %d options, %d warnings, %d stale reviews.%n",
                            compiled.policy().tree().entries().size(),
                            compiled.policy().warnings().size(),
                            stale.size());
                    return stale.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
                },
                rejected -> refused(rejected, out));
    }

    /** What no release may rest on (S0-06, S0-20, S0-23). */
    private List<ReviewStanding> stale(PolicySet policy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ReviewStanding.on(today, policy.recipients(), policy.evidence()).stream()
                .filter(review -> !review.fresh())
                .toList();
    }

    private int explain(ParseResult parsed, PrintWriter out) {
        return compile(parsed, 0)
                .fold(
                        compiled -> {
                            for (Explanation explanation : compiled.policy().explain()) {
                                out.println(explanation);
                            }
                            out.println(ages(compiled.policy().ages()));
                            return CommandLine.ExitCode.OK;
                        },
                        rejected -> refused(rejected, out));
    }

    /** From which age on the service is meant for somebody: what follows from the options, region by region. */
    private static String ages(AgeRule rule) {
        return rule.regions().keySet().stream()
                .sorted(Comparator.comparing(Region::code))
                .map(region -> ", " + region + " " + rule.minimum(region))
                .collect(Collectors.joining(
                        "",
                        "ages: " + rule.standard(),
                        ", where nobody knows the region " + rule.minimum(Region.UNKNOWN) + " (S1-51, S2-18, S3-55)"));
    }

    private int diff(ParseResult parsed, PrintWriter out) {
        return compile(parsed, 0)
                .fold(
                        before -> compile(parsed, 1)
                                .fold(
                                        after -> diff(before.policy(), after.policy(), out),
                                        rejected -> refused(rejected, out)),
                        rejected -> refused(rejected, out));
    }

    private int diff(PolicySet before, PolicySet after, PrintWriter out) {
        PolicyVersion next = new PolicyVersion(before.version().number() + 1);
        PolicyChange change = new PolicyChange(before, after.as(next), clock.instant());
        change.differences().forEach(out::println);
        if (change.differences().isEmpty()) {
            out.println("Nothing changes.");
        } else {
            out.printf(
                    "%s change, announced now %s; in force from %s. What is stricter is in force at once.%n",
                    change.kind() == PolicyChange.Kind.MATERIAL ? "A material" : "A minor",
                    change.channels().isEmpty() ? "nowhere" : "by " + Commands.words(change.channels()),
                    change.effectiveAt());
        }
        return CommandLine.ExitCode.OK;
    }

    private Compilation compile(ParseResult parsed, int index) {
        return compile(read, parsed.matchedPositionalValue(index, ""));
    }

    /** Compiles a shipped profile by its name, or a file. */
    static Compilation compile(Function<Path, Compilation> read, String named) {
        return Profiles.names().contains(named)
                ? PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", named)))
                : read.apply(Path.of(named));
    }

    private static int refused(Compilation.Rejected rejected, PrintWriter out) {
        out.print(PolicyScreen.of(rejected.all()));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
