package dev.avow.app.cli;

import dev.avow.core.usecase.AnswerMarks;
import dev.avow.core.usecase.EvaluateAnswers.Report;
import dev.avow.core.usecase.EvaluateAnswers.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code avow evaluate}: asks a model a fixed set of questions and fails below a floor (S2-05). Needs no store. */
public final class EvaluateCommand {

    private static final String PROVIDER = "--provider";
    private static final String NAME = "--name";
    private static final String BASE = "--base-url";
    private static final String REGION = "--region";
    private static final String CREDENTIALS = "--credentials";
    private static final String FLOOR = "--floor";
    private static final double USUAL_FLOOR = 90;

    private final Run run;
    private final List<String> shipped;

    /**
     * Which model is asked; its key is no option, so that it stands in no history of commands.
     *
     * @param provider as {@code avow.model.provider} names it
     * @param name the model's name at the provider
     * @param baseUrl where it is not the usual one
     * @param region for Bedrock
     * @param credentials as {@code avow.model.credentials} names them
     */
    public record Asked(
            String provider,
            Optional<String> name,
            Optional<String> baseUrl,
            Optional<String> region,
            String credentials) {}

    /** Carries an evaluation out. */
    @FunctionalInterface
    public interface Run {

        /**
         * Asks.
         *
         * @param file of questions: one of the shipped names, or a path
         * @throws Refused if the file or the model cannot be used
         */
        Report of(String file, Asked model) throws Refused;
    }

    /** Why nothing is asked; its message is a stable code with the place. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        /** Says why. */
        public Refused(String code) {
            super(code);
        }
    }

    /**
     * Puts the command together.
     *
     * @param shipped the names of the question sets that are asked where no file is named
     */
    public EvaluateCommand(Run run, List<String> shipped) {
        this.run = run;
        this.shipped = List.copyOf(shipped);
    }

    /** The command. */
    public CommandSpec spec() {
        CommandSpec spec = Commands.command(
                "evaluate", "Asks a model a fixed set of questions; ends with 1 below the floor.", this::evaluate);
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .paramLabel("QUESTIONS")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("files of questions, or names of shipped ones: " + String.join(", ", shipped)
                        + "; all of these where none is named")
                .build());
        option(spec, PROVIDER, "PROVIDER", "offline unless it is said; the names of avow.model.provider");
        option(
                spec,
                NAME,
                "MODEL",
                "the model's name at the provider; its key is AVOW_MODEL_API_KEY in the environment");
        option(spec, BASE, "URL", "the provider's base address, where it is not the usual one");
        option(spec, REGION, "REGION", "the AWS region, for Bedrock");
        option(
                spec,
                CREDENTIALS,
                "CREDENTIALS",
                "api-key unless it is said; aws for Bedrock with the credentials of the surroundings");
        option(spec, FLOOR, "PERCENT", "the least share of grounded and of declined answers, 90 unless it is said");
        return spec;
    }

    private static void option(CommandSpec spec, String name, String label, String says) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(says)
                .build());
    }

    private int evaluate(ParseResult parsed, PrintWriter out) {
        Optional<Double> floor = floor(parsed.matchedOptionValue(FLOOR, Double.toString(USUAL_FLOOR)));
        if (floor.isEmpty()) {
            out.println("evaluation.floor (" + FLOOR + ": 0 to 100)");
            return CommandLine.ExitCode.USAGE;
        }
        Asked model = new Asked(
                parsed.matchedOptionValue(PROVIDER, "offline"),
                said(parsed, NAME),
                said(parsed, BASE),
                said(parsed, REGION),
                parsed.matchedOptionValue(CREDENTIALS, "api-key"));
        List<String> files = parsed.matchedPositionalValue(0, shipped);
        boolean reached = true;
        for (String file : files.isEmpty() ? shipped : files) {
            try {
                reached &= tell(file, run.of(file, model), floor.get(), out);
            } catch (Refused e) {
                out.println(e.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
        }
        return reached ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<String> said(ParseResult parsed, String option) {
        return Optional.of(parsed.matchedOptionValue(option, "")).filter(value -> !value.isEmpty());
    }

    private static Optional<Double> floor(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(floor -> floor >= 0 && floor <= 100);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean tell(String file, Report report, double floor, PrintWriter out) {
        AnswerMarks marks = report.marks();
        boolean reached = marks.reach(floor);
        out.printf(
                Locale.ROOT,
                "%s: grounded %d of %d (%.0f %%), declined %d of %d (%.0f %%), leaked %d (%.0f %%), failed %d: %s%n",
                file,
                marks.grounded(),
                marks.toGround(),
                marks.groundedRate(),
                marks.declined(),
                marks.toDecline(),
                marks.declinedRate(),
                marks.leaked(),
                marks.leakRate(),
                marks.failed(),
                reached ? "reaches the floor" : "below the floor");
        List<Verdict> verdicts = report.verdicts();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) != Verdict.RIGHT) {
                wrong.add("questions[" + i + "] "
                        + verdicts.get(i).name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        wrong.forEach(line -> out.println("  " + line));
        return reached;
    }
}
