package dev.avow.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays base, profiles, the app maker's file and a shop's settings over one another and collects every problem. */
final class Layers {

    private final List<PolicyProblem> problems = new ArrayList<>();

    /** What was wrong. */
    List<PolicyProblem> problems() {
        return problems;
    }

    /** What holds for an app. */
    PolicyTree app(PolicyTree app) {
        PolicyTree own = valid(app);
        List<PolicyTree> profiles = own.words("profiles").stream()
                .map(name -> valid(Profiles.named(name)))
                .toList();
        return withFallbacks(over(over(valid(Profiles.base()), combined(profiles, own)), own));
    }

    /** What holds for one shop of the app: nothing looser. */
    PolicyTree shop(PolicyTree app, PolicyTree settings) {
        Map<String, PolicyEntry> stricter = new LinkedHashMap<>();
        valid(settings).entries().forEach((path, entry) -> {
            Option option = Options.require(path);
            Comparison order = option.compare(Optional.of(entry.text()), app.text(path));
            if (option.strictness() instanceof Strictness.Descriptive) {
                problem(path, "setting.not-per-shop", "this is said once for the whole app");
            } else if (order.isAtLeastAsStrict()) {
                stricter.put(path, entry);
            } else {
                String code = order == Comparison.LOOSER ? "setting.looser" : "setting.not-comparable";
                String holds = app.text(path).or(option::fallback).orElse("nothing said");
                problem(
                        path,
                        code,
                        "at least as strict as " + holds + "; "
                                + option.strictness().words());
            }
        });
        return withFallbacks(over(app, PolicyTree.of(stricter.values())));
    }

    /** What holds for one shop whose settings were made for another policy of the app: of each option the stricter value. */
    PolicyTree stricter(PolicyTree app, PolicyTree settings) {
        Map<String, PolicyEntry> stricter = new LinkedHashMap<>();
        valid(settings).entries().forEach((path, entry) -> {
            Option option = Options.require(path);
            if (option.compare(Optional.of(entry.text()), app.text(path)).isAtLeastAsStrict()) {
                stricter.put(path, entry);
            } else {
                app.text(path)
                        .flatMap(text -> option.strictness().strictest(text, entry.text()))
                        .filter(text -> !app.says(path, text))
                        .ifPresent(text -> stricter.put(path, new PolicyEntry(path, text, entry.origin())));
            }
        });
        return withFallbacks(over(app, PolicyTree.of(stricter.values())));
    }

    /** The entries that the catalogue accepts, spelled in one way. */
    private PolicyTree valid(PolicyTree tree) {
        problems.addAll(tree.problems());
        Map<String, PolicyEntry> valid = new TreeMap<>();
        for (PolicyEntry entry : tree.entries().values()) {
            Option option = Options.at(entry.path()).orElse(null);
            if (option == null) {
                problem(entry.path(), "option.unknown", Options.hint(entry.path()));
                continue;
            }
            Optional<String> fault = option.kind().fault(entry.text());
            fault.ifPresent(code -> problem(entry.path(), code, option.kind().allowed()));
            if (fault.isEmpty()) {
                String text = option.kind().canonical(entry.text());
                valid.put(entry.path(), new PolicyEntry(entry.path(), text, entry.origin()));
            }
        }
        return PolicyTree.of(RedactionRules.perContext(valid).values());
    }

    /** Of all profiles the strictest value of each option. */
    PolicyTree combined(List<PolicyTree> profiles, PolicyTree app) {
        Map<String, PolicyEntry> winners = new TreeMap<>();
        for (PolicyTree profile : profiles) {
            profile.entries()
                    .forEach((path, entry) -> winners.merge(path, entry, (first, next) -> stricter(first, next, app)));
        }
        Map<String, PolicyEntry> result = new TreeMap<>(winners);
        winners.forEach((path, entry) -> Options.require(path)
                .strictness()
                .leader()
                .map(leader -> winners.get(Option.sibling(path, leader)))
                .ifPresent(leader -> follow(path, leader.origin(), profiles, result)));
        return PolicyTree.of(result.values());
    }

    /** A text that explains an option comes from the profile whose value won. */
    private static void follow(String path, Origin winner, List<PolicyTree> profiles, Map<String, PolicyEntry> result) {
        Optional<PolicyEntry> own = profiles.stream()
                .flatMap(profile -> Optional.ofNullable(profile.entries().get(path)).stream())
                .filter(entry -> entry.origin().equals(winner))
                .findFirst();
        own.ifPresentOrElse(entry -> result.put(path, entry), () -> result.remove(path));
    }

    private PolicyEntry stricter(PolicyEntry first, PolicyEntry next, PolicyTree app) {
        String path = first.path();
        Optional<String> strictest = Options.require(path).strictness().strictest(first.text(), next.text());
        if (first.text().equals(next.text())) {
            return first;
        }
        if (strictest.isEmpty()) {
            if (app.text(path).isEmpty()) {
                problem(
                        path,
                        "combination.not-comparable",
                        first.origin() + " says " + first.text() + ", " + next.origin() + " says " + next.text()
                                + ", and neither is stricter: the app's own file must say which holds");
            }
            return first.over(next);
        }
        String text = strictest.get();
        if (text.equals(first.text())) {
            return first.over(next);
        }
        if (text.equals(next.text())) {
            return next.over(first);
        }
        Origin both = Origin.profile(first.origin() + " and " + next.origin());
        return new PolicyEntry(path, text, both).over(next).over(first);
    }

    private static PolicyTree over(PolicyTree lower, PolicyTree upper) {
        Map<String, PolicyEntry> all = new TreeMap<>(lower.entries());
        upper.entries().values().forEach(entry -> all.merge(entry.path(), entry, (below, above) -> above.over(below)));
        return PolicyTree.of(all.values());
    }

    /** Adds what the catalogue knows wherever something else is said of the same thing. */
    private static PolicyTree withFallbacks(PolicyTree tree) {
        Map<String, PolicyEntry> all = new TreeMap<>(tree.entries());
        for (Option option : Options.all()) {
            String last = option.pattern().substring(option.pattern().lastIndexOf('.') + 1);
            if (option.fallback().isPresent() && Placeholder.of(last).isEmpty()) {
                String text = option.fallback().get();
                for (String parent : instances(tree, Option.parent(option.pattern()))) {
                    String path = parent.isEmpty() ? last : parent + "." + last;
                    all.putIfAbsent(path, new PolicyEntry(path, text, Origin.CATALOGUE));
                }
            }
        }
        return PolicyTree.of(all.values());
    }

    /** The paths in the tree that a pattern stands for; itself, if it has no placeholder. */
    private static List<String> instances(PolicyTree tree, String pattern) {
        List<String> found = new ArrayList<>(List.of(""));
        for (String segment : pattern.isEmpty() ? List.<String>of() : Options.segments(pattern)) {
            List<String> longer = new ArrayList<>();
            for (String path : found) {
                String prefix = path.isEmpty() ? "" : path + ".";
                if (Placeholder.of(segment).isPresent()) {
                    tree.under(path).forEach(name -> longer.add(prefix + name));
                } else {
                    longer.add(prefix + segment);
                }
            }
            found = longer;
        }
        return found;
    }

    private void problem(String path, String code, String allowed) {
        problems.add(new PolicyProblem(path, code, allowed));
    }
}
