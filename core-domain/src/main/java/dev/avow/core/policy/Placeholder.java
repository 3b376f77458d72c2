package dev.avow.core.policy;

import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextContext;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a segment in angle brackets stands for: one of some words, or a name of a shape. */
enum Placeholder {
    DATA_CLASS(Arrays.stream(DataClass.values()).map(DataClass::key).toList()),
    PURPOSE(keys(Purpose.values())),
    ENTITY(List.of(
            "phone",
            "order-number",
            "email",
            "card",
            "card-security-code",
            "iban",
            "bank-account",
            "ip",
            "mac",
            "national-id",
            "parcel-number",
            "secret",
            "password",
            "postal-address",
            "url-value",
            "date-of-birth",
            "name")),
    SINK(keys(Sink.values())),
    CONTEXT(keys(TextContext.values())),
    REGION("[A-Z]{2}(-[A-Z0-9]{1,3})?"),
    PROMISE("[A-Z][A-Z0-9]*-[0-9]{1,4}"),
    NAME("[a-z0-9][a-z0-9-]{0,62}");

    private static final Pattern BAR = Pattern.compile("\\|");

    private final Pattern shape;
    private final boolean closed;

    Placeholder(List<String> words) {
        this.shape = Pattern.compile(String.join("|", words));
        this.closed = true;
    }

    Placeholder(String shape) {
        this.shape = Pattern.compile(shape);
        this.closed = false;
    }

    /** The placeholder that a pattern's segment names; empty for a plain word. */
    static Optional<Placeholder> of(String segment) {
        return Arrays.stream(values())
                .filter(placeholder -> segment.equals("<" + key(placeholder) + ">"))
                .findFirst();
    }

    /** All words, or none if only the shape is known. */
    List<String> words() {
        return closed ? BAR.splitAsStream(shape.pattern()).toList() : List.of();
    }

    /** The shape as a regular expression. */
    String shape() {
        return shape.pattern();
    }

    boolean accepts(String segment) {
        return shape.matcher(segment).matches();
    }

    /** An enum's word in paths: lower case with dashes. */
    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words of an enum. */
    static List<String> keys(Enum<?>[] all) {
        return Arrays.stream(all).map(Placeholder::key).toList();
    }
}
