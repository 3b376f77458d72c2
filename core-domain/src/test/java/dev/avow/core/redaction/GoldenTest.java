package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is found in each of more than ten thousand invented messages, in some forty languages: the same on every JDK, because
 * the character tables are our own (S1-28, S1-29, S1-30). A change of the rules shows here message by message; whether it is
 * for the better, the corpora of the testkit say. {@code -Dgolden=write} writes the file anew.
 */
class GoldenTest {

    private static final Path WRITTEN = Path.of("src/test/resources/dev/avow/core/redaction/corpus-golden.txt");

    private final Redactor redactor = new Redactor();

    @Test
    void everyJdkFindsTheSameInEveryMessage() throws IOException {
        List<String> corpus = Texts.lines("corpus.txt");
        List<String> found = corpus.stream().map(this::found).toList();
        List<String> golden = golden(found);

        List<String> different = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            if (!found.get(i).equals(golden.get(i))) {
                different.add(corpus.get(i) + " | " + golden.get(i) + " | " + found.get(i));
            }
        }

        assertThat(different).as("message | as it was | as it is").isEmpty();
        assertThat(golden).hasSameSizeAs(corpus).filteredOn(String::isEmpty).hasSizeLessThan(corpus.size() / 2);
    }

    private static List<String> golden(List<String> found) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(WRITTEN, found);
            return found;
        }
        return Texts.lines("corpus-golden.txt");
    }

    private String found(String line) {
        CorpusLine message = CorpusLine.of(line);
        return redactor.inspect(message.text(), message.context()).entries().stream()
                .map(entry -> entry.kind().name() + " " + entry.start() + "-" + entry.end())
                .collect(Collectors.joining(", "));
    }
}
