package dev.avow.core.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class EmbeddingTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/avow/core/example/Embedding.java");
    private static final Path DOCS = Path.of("../docs/embedding.md");

    @Test
    void aPlainMainRedactsAndStoresAConversation() {
        var console = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Embedding.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Call me at [PHONE_1] about order #[ORDER_NUMBER_1], [EMAIL_1]");
    }

    @Test
    void theDocumentationShowsTheVeryCodeThatIsTestedHere() throws IOException {
        String source = Files.readString(SOURCE);
        String example = source.substring(source.indexOf("// docs:begin") + "// docs:begin".length());
        example = example.substring(0, example.indexOf("// docs:end"))
                .stripIndent()
                .strip();

        assertThat(Files.readString(DOCS)).contains(example.stripIndent());
        assertThat(example.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(20);
    }
}
