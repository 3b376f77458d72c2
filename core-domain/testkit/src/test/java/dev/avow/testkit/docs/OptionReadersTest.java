package dev.avow.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.policy.Option;
import dev.avow.core.policy.Options;
import dev.avow.testkit.docs.OptionReaders.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No option is published that nobody reads and nobody thought about: each is bound to a type that decides by it, or stands in the
 * reviewed list of those that are only said, with a reason (S0-23). The page of policies shows that list; {@code
 * -Dpolicy.documents=write} writes it.
 */
class OptionReadersTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path LIST =
            Path.of("src", "test", "resources", "dev", "avow", "testkit", "docs", "option-readers.txt");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "policies.md"));
    private static final String OPEN = "<!-- said -->\n";
    private static final String CLOSE = "<!-- /said -->";
    private static final List<String> OPTIONS =
            Options.all().stream().map(Option::pattern).toList();

    private final OptionReaders readers = OptionReaders.of(ROOT);
    private final List<Line> lines = OptionReaders.lines(Files.readAllLines(LIST));

    OptionReadersTest() throws IOException {}

    @Test
    void eachOptionIsReadBySomebodyOrSaidForAReason() {
        assertThat(readers.faults(lines, OPTIONS)).isEmpty();
    }

    @Test
    void pageOfPoliciesShowsWhatIsOnlySaid() throws IOException {
        String wanted = lines.stream()
                .filter(line -> line.type().isEmpty())
                .map(line -> "| `" + line.option() + "` | " + line.words() + " |")
                .collect(Collectors.joining(
                        "\n", OPEN + "| option | why nothing decides by it |\n| --- | --- |\n", "\n"));
        String page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("policy.documents"))) {
            page = page.substring(0, page.indexOf(OPEN)) + wanted + page.substring(page.indexOf(CLOSE));
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains(wanted + CLOSE);
    }

    @Test
    void whatIsNotSoIsFound() {
        List<Line> wrong = OptionReaders.lines(List.of(
                "# a comment",
                "",
                "recovery.mails | RecoveryPolicy | terms.mails()",
                "recovery.delay | RecoveryPolicy | terms.patience()",
                "recovery.fields | NobodyAtAll | terms.fields()",
                "recovery.fields | NoticeText | policy.tree()",
                "model.training | said | so",
                "notice.minor.days | PolicyChange | before.notice().minor()",
                "notice.minor.days | inside | PolicyChange | before.notice().minor()",
                "recovery.nothing | said | there is no such option"));

        assertThat(readers.faults(
                        wrong,
                        List.of("recovery.mails", "recovery.delay", "recovery.fields", "model.training", "version")))
                .containsExactly(
                        "recovery.fields: stands 2 times in the list",
                        "version: stands 0 times in the list",
                        "recovery.delay: RecoveryPolicy does not read it: terms.patience()",
                        "recovery.fields: no such type: NobodyAtAll",
                        "recovery.fields: no such type: NoticeText",
                        "model.training: says no reason",
                        "notice.minor.days: is no option",
                        "notice.minor.days: no such type: PolicyChange",
                        "notice.minor.days: is no option",
                        "recovery.nothing: is no option");
        assertThatIllegalArgumentException().isThrownBy(() -> OptionReaders.lines(List.of("recovery.mails | said")));
    }
}
