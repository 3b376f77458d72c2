package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Invented texts that stand at the edges of the rules, two lines each: the text, and what becomes of it with the one
 * spelling of each value. Every rule that decides something decides one of them: without it, or with its bound moved by one,
 * the text falls on the other side (mutation tests, docs/benchmarks/mutation.md). A stream gives the same (S1-28, S1-29, S1-30).
 * {@code -Dgolden=write} writes the second lines anew.
 */
class EdgesTest {

    private static final Path WRITTEN = Path.of("src/test/resources/dev/avow/core/redaction/edges.txt");

    private final Redactor redactor = new Redactor();

    @Test
    void aTextAtTheEdgeOfARuleFallsOnItsSide() throws IOException {
        List<String> lines = Texts.lines("edges.txt");
        if ("write".equals(System.getProperty("golden"))) {
            lines = written(lines);
        }
        for (int i = 0; i < lines.size(); i += 2) {
            CorpusLine text = CorpusLine.of(lines.get(i));
            assertThat(whole(text)).as(lines.get(i)).isEqualTo(lines.get(i + 1));
            assertThat(streamed(text)).as("stream of %s", lines.get(i)).isEqualTo(lines.get(i + 1));
        }
        assertThat(lines).hasSizeGreaterThan(1_000);
    }

    private List<String> written(List<String> lines) throws IOException {
        List<String> anew = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            anew.add(lines.get(i));
            anew.add(whole(CorpusLine.of(lines.get(i))));
        }
        Files.write(WRITTEN, anew);
        return anew;
    }

    private String whole(CorpusLine line) {
        Spellings spellings = new Spellings();
        return spellings.told(redactor.redact(line.text(), Texts.ALL, spellings, line.context()));
    }

    private String streamed(CorpusLine line) {
        Spellings spellings = new Spellings();
        RedactionStream stream = redactor.stream(Texts.ALL, spellings, line.context());
        String text = line.text().value();
        int middle = text.length() / 2;
        stream.accept(RawText.of(text.substring(0, middle)));
        stream.accept(RawText.of(text.substring(middle)));
        stream.finish();
        return spellings.told(stream.whole());
    }

    /** Numbers the values as they come and keeps their one spelling. */
    private static final class Spellings implements PlaceholderNumbers {

        private final List<String> spellings = new ArrayList<>();

        @Override
        public int numberOf(EntityKind kind, String canonical) {
            spellings.add(canonical);
            return spellings.size();
        }

        String told(RedactedText text) {
            String redacted = text.asString(Sink.MODEL);
            return CorpusLine.escaped("  = " + redacted + (spellings.isEmpty() ? "" : " " + spellings));
        }
    }
}
