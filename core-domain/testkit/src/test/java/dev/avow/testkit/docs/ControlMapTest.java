package dev.avow.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.promise.Promise;
import dev.avow.core.promise.PromiseRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of Shopify's requirements for protected customer data names promises that are proven, or says who else has to meet them. */
class ControlMapTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "protected-data.md");
    private static final Set<String> WHO = Set.of("the software", "in part", "the operator");
    private static final Pattern BETWEEN = Pattern.compile(", ");

    private final PromiseRegister register = PromiseRegister.shipped();
    private final List<Control> controls = Promises.read(PAGE).table("## The sixteen").stream()
            .map(cells -> new Control(cells.get(0), cells.get(2), promises(cells.get(3))))
            .toList();

    ControlMapTest() throws IOException {}

    private record Control(String id, String who, List<String> promises) {}

    private static List<String> promises(String cell) {
        return cell.isEmpty() ? List.of() : BETWEEN.splitAsStream(cell).toList();
    }

    @Test
    void s4_22_eachOfTheNineAndTheSevenHasARow() {
        List<String> asked = Stream.concat(
                        IntStream.rangeClosed(1, 9).mapToObj(row -> "L1-" + row),
                        IntStream.rangeClosed(1, 7).mapToObj(row -> "L2-" + row))
                .toList();

        assertThat(controls).extracting(Control::id).containsExactlyElementsOf(asked);
    }

    @Test
    void s4_22_whatTheSoftwareMeetsIsProvenByTestsOfPromises() {
        assertThat(controls).allSatisfy(control -> {
            assertThat(control.who()).isIn(WHO);
            assertThat(control.promises().isEmpty())
                    .as("%s names no promise if the operator alone meets it", control.id())
                    .isEqualTo(control.who().equals("the operator"));
            assertThat(control.promises())
                    .allSatisfy(id -> assertThat(register.find(id).map(Promise::tests))
                            .as("%s: %s", control.id(), id)
                            .hasValueSatisfying(tests -> assertThat(tests).isNotEmpty()));
        });
    }

    /** As long as one of them is not the software's alone, no test makes the whole kept. */
    @Test
    void theWholeWaitsForTheOperatorsReview() {
        assertThat(controls).extracting(Control::who).contains("the operator");
        assertThat(register.find("S4-22").map(Promise::probes))
                .hasValueSatisfying(probes -> assertThat(probes).contains("review:S4-22"));
    }
}
