package dev.avow.core.policy;

import dev.avow.core.consent.PurposeRule;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.SubjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must be said together: asked of the merged policy, after every single value was found right. */
final class Requirements {

    private final PolicyTree tree;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private Requirements(PolicyTree tree) {
        this.tree = tree;
    }

    /** Everything that is missing or does not go together. */
    static List<PolicyProblem> problems(PolicyTree tree) {
        Requirements requirements = new Requirements(tree);
        tree.under("retention").forEach(requirements::retention);
        tree.under("purposes").forEach(requirements::purpose);
        tree.under("holds").forEach(requirements::hold);
        tree.under("evidence").forEach(requirements::evidence);
        requirements.recipients();
        requirements.terms();
        return requirements.problems;
    }

    private void retention(String key) {
        String prefix = "retention." + key + ".";
        all(prefix, "starts", "life", "purpose");
        tree.text(prefix + "purpose")
                .filter(purpose -> tree.text("purposes." + purpose + ".basis").isEmpty())
                .ifPresent(purpose -> problem(
                        prefix + "purpose", "retention.purpose-not-pursued", "a purpose that has a basis of its own"));
        if (DataClass.of(key).orElseThrow().subject() != SubjectKind.NOBODY) {
            all("roles.", key);
        }
        boolean sum = tree.says(prefix + "then", "aggregate-then-delete");
        Set<String> leaves = tree.words(prefix + "leaves");
        if (sum == leaves.isEmpty()) {
            problem(
                    prefix + "leaves",
                    "retention.leaves",
                    "the classes that a sum is kept in, exactly where the last step is aggregate-then-delete");
        }
        leaves.forEach(other -> ruled(prefix + "leaves", other));
        parent(key);
    }

    private void parent(String key) {
        String path = "retention." + key + ".parent";
        parentOf(key).ifPresent(parent -> ruled(path, parent));
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(key);
        while (next.isPresent() && seen.add(next.get())) {
            next = parentOf(next.get());
        }
        if (next.filter(key::equals).isPresent()) {
            problem(path, "parent.circle", "a parent that does not hang on this class again");
        }
    }

    private Optional<String> parentOf(String key) {
        return tree.text("retention." + key + ".parent")
                .filter(link -> link.indexOf(' ') > 0)
                .map(link -> link.substring(link.indexOf(' ') + 1));
    }

    private void ruled(String path, String other) {
        if (tree.text("retention." + other + ".life").isEmpty()) {
            problem(path, "retention.no-rule", "a class that has a life of its own");
        }
    }

    private void purpose(String key) {
        String prefix = "purposes." + key + ".";
        if (tree.text(prefix + "basis").isEmpty()) {
            problem(
                    prefix + "basis",
                    "purpose.no-basis",
                    Options.require(prefix + "basis").kind().allowed());
        }
        if (tree.says(prefix + "basis", "legal-obligation")) {
            all(prefix, "law", "law-end");
        }
        boolean instructed = PurposeRule.needsInstruction(Purpose.valueOf(RedactionRules.constant(key)));
        if (instructed && tree.words(prefix + "features").isEmpty()) {
            problem(prefix + "features", "purpose.no-feature", "the features whose switching on is the instruction");
        }
    }

    private void hold(String name) {
        String prefix = "holds." + name + ".";
        all(prefix, "class", "law", "from");
        filled(prefix + "fields");
        if (tree.text(prefix + "end").isEmpty()) {
            problem(prefix + "end", "hold.no-end", "the first day on which the law does not ask for it any more");
        }
        ordered(prefix, "from", "end");
        tree.text(prefix + "class").ifPresent(key -> ruled(prefix + "class", key));
    }

    private void evidence(String promise) {
        String prefix = "evidence." + promise + ".";
        all(prefix, "sentence", "at", "reviewer", "reviewed", "expires");
        ordered(prefix, "reviewed", "expires");
    }

    private void recipients() {
        Set<String> taken = new HashSet<>();
        for (String name : tree.under("recipients")) {
            String prefix = "recipients." + name + ".";
            all(prefix, "name", "kind", "region", "evidence", "reviewer", "reviewed", "expires");
            filled(prefix + "purposes");
            ordered(prefix, "reviewed", "expires");
            if (tree.text(prefix + "name")
                    .filter(text -> !taken.add("name " + text))
                    .isPresent()) {
                problem(prefix + "name", "recipient.twice", "a name that no other recipient has");
            }
            if (tree.words(prefix + "hosts").stream().anyMatch(host -> !taken.add(host))) {
                problem(prefix + "hosts", "recipient.twice", "hosts that no other recipient has");
            }
        }
    }

    private void terms() {
        whole("attribution");
        whole("recovery");
        filled("rights.channels");
        filled("rights.locator");
        filled("notice.material.channels");
        if (Paths.longer(tree, "uninstall.job", "uninstall.limit")) {
            problem("uninstall.job", "uninstall.job-after-limit", "at most the limit");
        }
    }

    /** A group of which nothing is said, or everything. */
    private void whole(String group) {
        if (tree.under(group).isEmpty()) {
            return;
        }
        Options.all().stream()
                .filter(option -> option.pattern().startsWith(group + "."))
                .forEach(option -> all("", option.pattern()));
        if (group.equals("attribution")) {
            filled("attribution.key");
            filled("attribution.cookie");
        }
    }

    private void all(String prefix, String... lasts) {
        for (String last : lasts) {
            if (tree.text(prefix + last).isEmpty()) {
                problem(
                        prefix + last,
                        "option.missing",
                        Options.require(prefix + last).kind().allowed());
            }
        }
    }

    private void filled(String path) {
        if (tree.words(path).isEmpty()) {
            problem(
                    path,
                    "list.empty",
                    "at least one; " + Options.require(path).kind().allowed());
        }
    }

    private void ordered(String prefix, String first, String second) {
        tree.text(prefix + first)
                .flatMap(from -> tree.text(prefix + second).filter(until -> until.compareTo(from) <= 0))
                .ifPresent(until -> problem(prefix + second, "date.order", "a day after " + first));
    }

    private void problem(String path, String code, String allowed) {
        problems.add(new PolicyProblem(path, code, allowed));
    }
}
