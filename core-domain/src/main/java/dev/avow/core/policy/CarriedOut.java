package dev.avow.core.policy;

import dev.avow.core.retention.LastStep;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.subject.DataClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an option may hold and this release does not do. Asked of a policy that somebody writes now, and not of one that was announced
 * by an earlier release and is kept: that one must stay readable, and the texts that are written from it do not claim what is not done.
 */
final class CarriedOut {

    private static final String CODE = "option.not-carried-out";
    private static final String SUM = "aggregate-then-delete";
    private static final Set<String> LEFT = Set.of("commission-total", "forgotten-order");
    private static final Set<String> WHOLE = Set.of("all");
    private static final Pattern CONTACT = Pattern.compile("privacy contact", Pattern.CASE_INSENSITIVE);

    private final PolicyTree tree;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private CarriedOut(PolicyTree tree) {
        this.tree = tree;
    }

    /** Everything that would be published and not be so. */
    static List<PolicyProblem> problems(PolicyTree tree) {
        CarriedOut carriedOut = new CarriedOut(tree);
        Paths.classes(tree).forEach(carriedOut::retention);
        tree.under("holds").forEach(name -> carriedOut.hold("holds." + name + "."));
        carriedOut.never("freeze.restriction", "pauses", "runs: no clock stands still");
        carriedOut.never("freeze.open-request", "pauses", "runs: no clock stands still");
        carriedOut.never("rights.hand-over", "mail", "in-app: no package goes by mail");
        carriedOut.never("export.format", "csv", "json: a package has no other form");
        carriedOut.never("attribution.orders-by", "webhook", "polling: no order is credited by a webhook");
        carriedOut.locator();
        tree.under("purposes").forEach(carriedOut::objection);
        return Stream.concat(
                        carriedOut.problems.stream(),
                        Contradictions.inNew(tree).stream().map(Finding::problem))
                .toList();
    }

    /** The life ends as the sweeps end it, and two clocks hang together only where a store looks at both. */
    private void retention(String key) {
        String prefix = "retention." + key + ".";
        String done = LastStep.carriedOut(DataClass.of(key).orElseThrow()).key();
        if (tree.text(prefix + "then").filter(step -> !step.equals(done)).isPresent()) {
            problem(prefix + "then", done + ": the sweeps know no other end of this class");
        }
        if (done.equals(SUM) && !tree.words(prefix + "leaves").equals(LEFT)) {
            problem(prefix + "leaves", "commission-total, forgotten-order: both are left, and nothing else");
        }
        String hangs = key.equals("lead") ? "dies-with transcript" : "independent";
        if (tree.text(prefix + "parent")
                .filter(link -> !link.equals("independent") && !link.equals(hangs))
                .isPresent()) {
            problem(
                    prefix + "parent",
                    "independent, and for a lead dies-with transcript: no other two clocks hang together");
        }
    }

    /** What an erasure leaves for a law is the class as it is: nothing takes single fields out of a row. */
    private void hold(String prefix) {
        never(prefix + "pauses", "true", "false: no clock stands still");
        Set<String> fields = tree.words(prefix + "fields");
        if (!fields.isEmpty() && !fields.equals(WHOLE)) {
            problem(prefix + "fields", "all: an erasure leaves the whole class while a law holds it");
        }
    }

    private void locator() {
        Arrays.stream(Locator.values())
                .filter(locator -> !locator.isCarriedOut())
                .map(locator -> locator.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(word -> tree.words("rights.locator").contains(word))
                .forEach(word -> problem("rights.locator", "any but " + word + ": nobody is found by that"));
    }

    private void objection(String purpose) {
        String path = "purposes." + purpose + ".objection";
        if (!Paths.has(tree, "contact.privacy")
                && tree.text(path).filter(text -> CONTACT.matcher(text).find()).isPresent()) {
            problems.add(new PolicyProblem(
                    path,
                    "objection.no-contact",
                    "a way that there is; or name contact.privacy, which this text points to"));
        }
    }

    private void never(String path, String word, String instead) {
        if (tree.says(path, word)) {
            problem(path, instead);
        }
    }

    private void problem(String path, String instead) {
        problems.add(new PolicyProblem(path, CODE, instead));
    }
}
