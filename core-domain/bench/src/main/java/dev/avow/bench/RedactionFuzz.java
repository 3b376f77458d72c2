package dev.avow.bench;

import dev.avow.core.redaction.PlaceholderNumbers;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.RedactionStream;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a coverage-guided fuzzer calls with every input it thinks of: no crash, the stream gives what the whole text gives,
 * redacting twice equals redacting once, and no digit of a phone number behind a cue survives (S1-28 to S1-30).
 * docs/redaction.md says how to run it.
 */
public final class RedactionFuzz {

    private static final Set<Sink> SINKS = Set.of(Sink.MODEL);
    private static final Redactor REDACTOR = new Redactor();
    private static final TextGate GATE = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);

    private RedactionFuzz() {}

    /**
     * Checks one input; its first byte says how a stream is cut.
     *
     * @throws IllegalStateException if a property does not hold
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2 || input.length > 20_000) {
            return;
        }
        String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        try {
            RedactedText whole = REDACTOR.redact(RawText.of(text), SINKS, numbers());
            String once = whole.asString(Sink.MODEL);
            check(whole.segments(Sink.MODEL).equals(streamed(text, 1 + (input[0] & 31))), "stream");
            check(redacted(once).equals(once), "twice");
        } catch (RedactionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        check(!GATE.pass(text).equals("[text withheld]"), "gate");
        String planted = GATE.pass(text + "\nmy phone number is 0161 496 0998, thanks");
        check(isGone(planted, text, "0998") && isGone(planted, text, "496"), "phone");
    }

    private static Object streamed(String text, int step) {
        RedactionStream stream = REDACTOR.stream(SINKS, numbers());
        for (int i = 0; i < text.length(); i += step) {
            stream.accept(RawText.of(text.substring(i, Math.min(text.length(), i + step))));
        }
        stream.finish();
        return stream.whole().segments(Sink.MODEL);
    }

    private static String redacted(String text) {
        return REDACTOR.redact(RawText.of(text), SINKS, numbers()).asString(Sink.MODEL);
    }

    private static PlaceholderNumbers numbers() {
        Map<String, Integer> known = new HashMap<>();
        Map<Object, Integer> counts = new HashMap<>();
        return (kind, canonical) ->
                known.computeIfAbsent(kind + " " + canonical, key -> counts.merge(kind, 1, Integer::sum));
    }

    /** Whether a part of the planted number is gone; of one that the text had anyhow nothing is said. */
    private static boolean isGone(String planted, String text, String part) {
        return text.contains(part) || !planted.contains(part);
    }

    private static void check(boolean holds, String property) {
        if (!holds) {
            throw new IllegalStateException(property);
        }
    }
}
