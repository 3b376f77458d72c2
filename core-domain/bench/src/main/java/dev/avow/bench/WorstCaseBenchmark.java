package dev.avow.bench;

import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.RedactionStream;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 20,000 characters that one detector or another likes least, and a stream of a kilobyte. Scores are microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class WorstCaseBenchmark {

    private static final int LENGTH = 20_000;
    private static final int PIECE = 5;

    /** What is repeated. */
    @Param({
        "1",
        "1 ",
        "a",
        "a.",
        "a@",
        "A ",
        "Aa-",
        "Baker Street ",
        "one ",
        "fe80:",
        "1.",
        "DE44 ",
        "x=1&",
        "rue ",
        "12 rue ",
        "password is ",
        "order ",
        "a at b dot ",
        "my name is Aa ",
        "\u200B",
        "\u6771",
        "Oo ",
        "@",
        "#1 ",
        "12 box ",
        "1 no ",
        "pw,",
        "12'",
        "/1,",
        "12:",
        "1234x ",
        ":no 1A"
    })
    public String unit = "1";

    private final TextGate gate = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);
    private final Redactor redactor = new Redactor();
    private String text = "";

    /** Repeats it. */
    @Setup
    public void repeat() {
        text = unit.repeat(LENGTH / unit.length() + 1).substring(0, LENGTH);
    }

    /** The whole text at once. */
    @Benchmark
    public int whole() {
        return gate.pass(text).length();
    }

    /** The first kilobyte in pieces of five characters, as a model writes. */
    @Benchmark
    public int streamOfOneKilobyte() {
        RedactionStream stream = redactor.stream(Set.of(Sink.MODEL), (kind, canonical) -> 1);
        int words = 0;
        for (int i = 0; i + PIECE <= 1024; i += PIECE) {
            words += stream.accept(RawText.of(text.substring(i, i + PIECE)))
                    .segments(Sink.MODEL)
                    .size();
        }
        return words + stream.finish().segments(Sink.MODEL).size();
    }
}
