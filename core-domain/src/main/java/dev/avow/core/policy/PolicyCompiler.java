package dev.avow.core.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles a policy to typed rules, or to every problem it has: each with its path, a stable code and what would be right.
 * What cannot be decided is a problem, never a guess.
 */
public final class PolicyCompiler {

    private PolicyCompiler() {}

    /**
     * Compiles the app maker's policy over the base and the profiles that it names.
     *
     * @param app what {@code avow.yaml} says
     */
    public static Compilation compile(PolicyTree app) {
        Layers layers = new Layers();
        return compileNew(layers.app(app), layers.problems());
    }

    /**
     * Compiles the same for one shop, whose settings may only be stricter.
     *
     * @param app what {@code avow.yaml} says
     * @param settings what the shop chose
     */
    public static Compilation compile(PolicyTree app, PolicyTree settings) {
        Layers layers = new Layers();
        return compileNew(layers.shop(layers.app(app), settings), layers.problems());
    }

    /**
     * Compiles an app's policy for one shop, whose settings may only be stricter.
     *
     * @param app the app's compiled policy
     * @param settings what the shop chose
     */
    public static Compilation compileFor(PolicySet app, PolicyTree settings) {
        Layers layers = new Layers();
        return compileNew(layers.shop(app.tree(), settings), layers.problems());
    }

    /**
     * What is wrong with a shop's settings by themselves, though the app's policy does not compile: all problems are told at
     * once. Of options at which the app itself has a problem nothing is said.
     */
    public static List<PolicyProblem> problemsOfShop(PolicyTree app, PolicyTree settings) {
        Layers layers = new Layers();
        PolicyTree merged = layers.app(app);
        List<PolicyProblem> own = List.copyOf(layers.problems());
        Set<String> unread = own.stream().map(PolicyProblem::path).collect(Collectors.toSet());
        layers.shop(merged, settings);
        return layers.problems().stream()
                .skip(own.size())
                .filter(problem -> !unread.contains(problem.path()))
                .toList();
    }

    /**
     * A policy of an app, made stricter by settings of a shop that were made for a later one. A setting that would loosen
     * it, or contradict it, is without effect; the others hold.
     */
    static PolicySet strictest(PolicySet app, PolicyTree settings) {
        return stricter(app, settings).fold(Compilation.Compiled::policy, contradictory -> oneByOne(app, settings));
    }

    private static PolicySet oneByOne(PolicySet app, PolicyTree settings) {
        PolicySet holds = app;
        for (PolicyEntry setting : settings.entries().values()) {
            PolicySet before = holds;
            holds = stricter(before, PolicyTree.of(List.of(setting)))
                    .fold(Compilation.Compiled::policy, contradictory -> before);
        }
        return holds;
    }

    private static Compilation stricter(PolicySet app, PolicyTree settings) {
        Layers layers = new Layers();
        return compile(layers.stricter(app.tree(), settings), layers.problems());
    }

    /**
     * Compiles a policy that is merged already, as a {@link PolicySet#tree} is, for example one that was kept. What an earlier
     * release took and this one does not carry out is read as well; no text claims it.
     */
    public static Compilation compileMerged(PolicyTree merged) {
        List<PolicyProblem> unknown = merged.entries().keySet().stream()
                .filter(path -> Options.at(path).isEmpty())
                .map(path -> new PolicyProblem(path, "option.unknown", Options.hint(path)))
                .toList();
        return unknown.isEmpty() ? compile(merged, List.of()) : new Compilation.Rejected(unknown);
    }

    /** What is written now may say nothing that this release does not do. */
    private static Compilation compileNew(PolicyTree merged, List<PolicyProblem> unreadable) {
        return compile(merged, unreadable, CarriedOut.problems(merged));
    }

    private static Compilation compile(PolicyTree merged, List<PolicyProblem> unreadable) {
        return compile(merged, unreadable, List.of());
    }

    private static Compilation compile(
            PolicyTree merged, List<PolicyProblem> unreadable, List<PolicyProblem> notCarriedOut) {
        List<Finding> findings = Contradictions.in(merged);
        Set<String> unread = unreadable.stream().map(PolicyProblem::path).collect(Collectors.toSet());
        TreeSet<PolicyProblem> problems = new TreeSet<>(unreadable);
        Stream.of(
                        Requirements.problems(merged).stream(),
                        RedactionRules.problems(merged).stream(),
                        notCarriedOut.stream(),
                        findings.stream()
                                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                                .map(Finding::problem))
                .flatMap(Function.identity())
                .filter(problem -> !unread.contains(problem.path()))
                .forEach(problems::add);
        return problems.isEmpty()
                ? new Compilation.Compiled(new PolicySet(merged, findings))
                : new Compilation.Rejected(List.copyOf(problems));
    }
}
