package dev.avow.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.promise.Nature;
import dev.avow.core.promise.Promise;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.testkit.docs.Promises.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The register that the service shows says what the acceptance table says, and what it binds to a promise exists and speaks of
 * it. {@code -Dpromises.write=true} writes the words, the types and the tests anew; the probes are written by hand.
 */
class PromiseRegisterTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path FILE = ROOT.resolve(
            Path.of("core-domain", "src", "main", "resources", "dev", "avow", "core", "promise", "promises.txt"));
    private static final Map<String, Nature> NATURES =
            Map.of("Y", Nature.CODE, "D", Nature.DEPLOYMENT, "G", Nature.GENERATED, "H", Nature.HUMAN);
    private static final String HEAD = """
        # The promises of docs/promises.md, each with the types that keep it, the tests that prove it and the probes that look at it
        # in the running service. PromiseRegister says how it is read, PromiseRegisterTest checks it and can write it anew.
        """;

    private final List<Row> rows =
            Promises.read(ROOT.resolve(Path.of("docs", "promises.md"))).rows();
    private final Bindings bindings = Bindings.read(ROOT);

    PromiseRegisterTest() throws IOException {}

    @Test
    void registerSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("promises.write")) {
            write();
        }
        List<Promise> read = PromiseRegister.parse(Files.readString(FILE)).all();

        assertThat(read)
                .extracting(Promise::id)
                .containsExactlyElementsOf(rows.stream().map(Row::id).toList());
        assertThat(read)
                .extracting(Promise::says)
                .containsExactlyElementsOf(rows.stream().map(Row::promise).toList());
        assertThat(read)
                .extracting(Promise::nature)
                .containsExactlyElementsOf(
                        rows.stream().map(PromiseRegisterTest::nature).toList());
    }

    @Test
    void everyTypeAndTestThatIsBoundExistsAndSpeaksOfItsPromise() throws IOException {
        for (Promise promise : PromiseRegister.parse(Files.readString(FILE)).all()) {
            assertThat(bindings.code(promise.id())).as(promise.id()).containsAll(promise.code());
            assertThat(bindings.tests(promise.id())).as(promise.id()).containsAll(promise.tests());
        }
    }

    private static Nature nature(Row row) {
        return Objects.requireNonNull(NATURES.get(row.software()));
    }

    private void write() throws IOException {
        Map<String, List<String>> probes = PromiseRegister.parse(Files.readString(FILE)).all().stream()
                .collect(Collectors.toMap(Promise::id, Promise::probes));
        StringBuilder text = new StringBuilder(HEAD);
        for (Row row : rows) {
            text.append("\n%s | %s | %s\n".formatted(row.id(), nature(row).key(), row.promise()));
            bindings.code(row.id())
                    .forEach(type -> text.append("  code ").append(type).append('\n'));
            bindings.tests(row.id())
                    .forEach(type -> text.append("  test ").append(type).append('\n'));
            probes.getOrDefault(row.id(), List.of())
                    .forEach(probe -> text.append("  live ").append(probe).append('\n'));
        }
        Files.writeString(FILE, text.toString());
    }
}
