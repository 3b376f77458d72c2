package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who may import whom. A module's whole layer test is
 *
 * <pre>
 * class LayerTest {
 *     &#64;Test
 *     void everyClassKeepsToItsLayer() {
 *         LayerRules.checkModule("dev.avow", LayerTest.class);
 *     }
 * }
 * </pre>
 *
 * and {@link #checkClassPath} where a program is put together, for all that it is made of.
 *
 * <p>The nine rules: 1 core uses the JDK's base alone; 2 who sees whom in core; 3 what adapters see, and no vendor type
 * in their methods; 4 redacted text; 5 no ambient time or randomness; 6 the app; 7 closed types; 8 every class in one
 * layer, and nothing in production leans on test code; 9 connections to the outside come from one factory (S0-01, S0-19).
 */
public final class LayerRules {

    private final List<Rule> rules;

    private LayerRules(String base) {
        Rooms rooms = new Rooms(base);
        List<Rule> all = new ArrayList<>(sightRules(rooms));
        all.addAll(new CoreRules(rooms).all());
        all.addAll(new OuterRules(rooms).all());
        rules = List.copyOf(all);
    }

    /** The rules for a house of the same shape under another root package. */
    public static LayerRules forBase(String base) {
        return new LayerRules(base);
    }

    /**
     * Checks all classes under the root package that are on the class path, tests excepted.
     *
     * @throws AssertionError if a rule is broken, or if there are no classes
     */
    public static void checkClassPath(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        forBase(base).check(classes);
    }

    /**
     * Checks the classes of one module: those that Maven compiled beside its tests.
     *
     * @param test any class of the module's tests
     * @throws AssertionError if a rule is broken, or if there are no classes
     */
    public static void checkModule(String base, Class<?> test) {
        forBase(base).check(ofModule(test));
    }

    static JavaClasses ofModule(Class<?> test) {
        try {
            Path tests = Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new ClassFileImporter().importPath(tests.resolveSibling("classes"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the tests lie in no directory", e);
        }
    }

    /**
     * Checks these classes.
     *
     * @throws AssertionError with every violation of every rule
     */
    public void check(JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        violations(classes).forEach((rule, found) -> violations.addAll(found));
        if (classes.isEmpty()) {
            throw new AssertionError("there are no classes to check");
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("the layers are broken:\n" + String.join("\n", violations));
        }
    }

    /** What breaks the rules, by number of the rule; empty where all is well. */
    SortedMap<Integer, List<String>> violations(JavaClasses classes) {
        SortedMap<Integer, List<String>> found = new TreeMap<>();
        for (Rule rule : rules) {
            ArchRule archRule = rule.toArchRule().allowEmptyShould(true);
            List<String> details = archRule.evaluate(classes).getFailureReport().getDetails();
            for (String detail : details) {
                found.computeIfAbsent(rule.number(), number -> new ArrayList<>())
                        .add(archRule.getDescription() + " -- " + detail);
            }
        }
        return found;
    }

    /** What the rules say, one sentence each. */
    List<String> sentences() {
        return rules.stream().map(rule -> rule.toArchRule().getDescription()).toList();
    }

    /** Rules 2, 3, 6 and 8, as far as they are one table. */
    private static List<Rule> sightRules(Rooms rooms) {
        return IntStream.of(2, 3, 6, 8)
                .mapToObj(number -> new Rule(
                        number, "see only what their room may see", type -> forbiddenLooks(rooms, type, number)))
                .toList();
    }

    private static Stream<String> forbiddenLooks(Rooms rooms, JavaClass type, int number) {
        return rooms.room(type).stream()
                .flatMap(from -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> rooms.room(target(dependency.getTargetClass()))
                                .filter(to -> !Rooms.maySee(from, to) && Rooms.ruleAgainst(from, to) == number)
                                .isPresent())
                        .map(dependency -> dependency.getDescription()));
    }

    private static JavaClass target(JavaClass type) {
        return type.getBaseComponentType();
    }
}
