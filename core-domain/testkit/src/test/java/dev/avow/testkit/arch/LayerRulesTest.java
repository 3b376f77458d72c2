package dev.avow.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.avow.core.subject.ShopId;
import java.lang.constant.ConstantDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every rule flags what was planted against it, and nothing else does. */
class LayerRulesTest {

    private static final LayerRules RULES = LayerRules.forBase(PlantedHouse.BASE);

    private static final String SCATTERED = "rule 7: keep a sealed family in one package";

    @TempDir
    static Path folder;

    private static PlantedHouse house;
    /** What is flagged when all plants stand in the house together; they do not know each other. */
    private static SortedMap<Integer, List<String>> flagged;

    @BeforeAll
    static void build() {
        house = new PlantedHouse(folder);
        flagged = RULES.violations(house.with(PlantedViolations.ALL.stream()
                .collect(Collectors.toMap(PlantedViolations.Plant::name, PlantedViolations.Plant::source))));
    }

    @Test
    void theCleanHouseBreaksNoRule() {
        assertThat(RULES.violations(house.classes())).isEmpty();

        RULES.check(house.classes());
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationIsFlaggedByItsRule() {
        return PlantedViolations.ALL.stream()
                .map(plant -> DynamicTest.dynamicTest(
                        "rule " + plant.rule() + ": " + plant.source(), () -> assertFlagged(plant)));
    }

    @Test
    void everySentenceOfEveryRuleIsBrokenBySomePlant() {
        Set<String> sentences = flagged.values().stream()
                .flatMap(List::stream)
                .map(violation -> violation.substring(0, violation.indexOf(" -- ")))
                .collect(Collectors.toSet());
        sentences.add(SCATTERED);

        assertThat(sentences).containsExactlyInAnyOrderElementsOf(RULES.sentences());
    }

    @Test
    void aModuleIsWhatWasCompiledBesideItsTests() {
        JavaClasses kit = LayerRules.ofModule(LayerRulesTest.class);

        assertThat(kit.contain(LayerRules.class)).isTrue();
        assertThat(kit.contain(LayerRulesTest.class)).as("a test").isFalse();
        assertThat(kit.contain(ShopId.class)).as("another module's").isFalse();
    }

    /** Only a named module can hold such a family, and the JDK has some. */
    @Test
    void aSealedFamilyOverTwoPackagesIsFlagged() {
        JavaClasses scattered = new ClassFileImporter().importClasses(ConstantDesc.class);

        assertThat(LayerRules.forBase("java.lang").violations(scattered).get(7))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith(SCATTERED)
                        .contains("java.lang.constant.ConstantDesc")
                        .contains("java.lang.String"));
    }

    @Test
    void theReportNamesRuleAndPlace() {
        JavaClasses planted = house.with("~core.subject.Reported", "public class Reported { java.net.URI home; }");

        assertThatThrownBy(() -> RULES.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rule 1: ")
                .hasMessageContaining("rule 7: ")
                .hasMessageContaining("dev.avow.planted.core.subject.Reported");
    }

    @Test
    void nothingToCheckIsAFailure() {
        assertThatThrownBy(() -> LayerRules.checkClassPath("dev.nobody"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes");
    }

    private static void assertFlagged(PlantedViolations.Plant plant) {
        String name = plant.name().replace("~", PlantedHouse.BASE + ".");
        Predicate<String> speaksOfIt =
                Pattern.compile(Pattern.quote(name) + "(?![A-Za-z])").asPredicate();
        Set<Integer> rules = new TreeSet<>();
        flagged.forEach((rule, violations) -> {
            if (violations.stream().anyMatch(speaksOfIt)) {
                rules.add(rule);
            }
        });

        assertThat(rules).containsExactly(plant.rule());
    }
}
