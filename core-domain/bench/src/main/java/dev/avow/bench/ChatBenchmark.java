package dev.avow.bench;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Short messages, as a chat brings them. A score is nanoseconds a message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChatBenchmark {

    private static final int MESSAGES = 1000;
    private static final String[] SET = {
        "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}",
        "(?:\\+?\\d{1,3}[ .-]?)?(?:\\(\\d{1,4}\\)[ .-]?)?\\d{2,4}(?:[ .-]?\\d{2,4}){2,4}",
        "\\b(?:\\d[ -]?){13,19}\\b",
        "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b",
        "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b",
        "\\b\\d{3}-\\d{2}-\\d{4}\\b",
        "#\\d{3,}|\\b(?:order|bestellung|commande|pedido|ordine)\\s*(?:no\\.?|nr\\.?|number)?\\s*#?\\d{3,}",
        "\\b(?:sk|pk|ghp|shpat)_[A-Za-z0-9_]{16,}\\b",
    };

    /**
     * Of an ordinary day, about 29 or 120 characters, four in five clean; the same lengths where nearly every clean message
     * has a number that looks like a value; about 120 characters of those, all clean.
     */
    @Param({"everyday29", "everyday120", "chat29", "chat120", "clean120"})
    public String corpus = "everyday29";

    private final TextGate gate = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Pattern[] patterns = new Pattern[SET.length];
    private final com.google.re2j.Pattern[] linear = new com.google.re2j.Pattern[SET.length];
    private String[] messages = {};

    /** Compiles what is compiled once. */
    @Setup
    public void compile() {
        messages = switch (corpus) {
            case "everyday29" -> Messages.everyday();
            case "everyday120" -> Messages.everyday120();
            case "chat29" -> Messages.chat();
            case "chat120" -> Messages.long120();
            default -> Messages.clean120();
        };
        for (int i = 0; i < SET.length; i++) {
            patterns[i] = Pattern.compile(SET[i], Pattern.CASE_INSENSITIVE);
            linear[i] = com.google.re2j.Pattern.compile(SET[i], com.google.re2j.Pattern.CASE_INSENSITIVE);
        }
    }

    /** This engine, from text to text. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int engine() {
        int length = 0;
        for (String message : messages) {
            length += gate.pass(message).length();
        }
        return length;
    }

    /** Looking at every character once and finding nothing out: the floor. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int plainScan() {
        int digits = 0;
        for (String message : messages) {
            for (int i = 0; i < message.length(); i++) {
                char c = message.charAt(i);
                digits += (c >= '0' && c <= '9') || c == '@' ? 1 : 0;
            }
        }
        return digits;
    }

    /** The usual regular expressions one after the other. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int regexSet() {
        int length = 0;
        for (String message : messages) {
            String text = message;
            for (Pattern pattern : patterns) {
                text = pattern.matcher(text).replaceAll("[X]");
            }
            length += text.length();
        }
        return length;
    }

    /** The same expressions in a matcher that is linear in the worst case. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int re2jSet() {
        int length = 0;
        for (String message : messages) {
            String text = message;
            for (com.google.re2j.Pattern pattern : linear) {
                text = pattern.matcher(text).replaceAll("[X]");
            }
            length += text.length();
        }
        return length;
    }

    /** Phone numbers only, with the region known. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public int libphonenumber() {
        int found = 0;
        for (String message : messages) {
            for (PhoneNumberMatch match : phones.findNumbers(message, "RO")) {
                found += match.end() - match.start();
            }
        }
        return found;
    }
}
