package dev.avow.core.policy;

import dev.avow.core.subject.Region;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an option may hold. Immutable and thread-safe.
 */
public final class ValueKind {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern LINK = Pattern.compile("https://[^ ]{1,400}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

    private final String name;
    private final String allowed;
    private final Function<String, Optional<String>> fault;
    private final String schema;
    private final boolean list;

    private ValueKind(
            String name, String allowed, Function<String, Optional<String>> fault, String schema, boolean list) {
        this.name = name;
        this.allowed = allowed;
        this.fault = fault;
        this.schema = schema;
        this.list = list;
    }

    private ValueKind(String name, String allowed, Function<String, Optional<String>> fault, String schema) {
        this(name, allowed, fault, schema, false);
    }

    private static ValueKind list(String name, String allowed, String code, Predicate<String> item, String schema) {
        return new ValueKind(
                name, allowed, text -> unless(WordSet.of(text).stream().allMatch(item), code), Json.list(schema), true);
    }

    /** The kind in one word, for example {@code span}. */
    public String name() {
        return name;
    }

    /** What a value may be, one sentence without a full stop. */
    public String allowed() {
        return allowed;
    }

    /** What is wrong with a value, as a problem's code; empty if it is of this kind. */
    public Optional<String> fault(String text) {
        return fault.apply(text);
    }

    /** The one spelling of a value of this kind: lists are sorted. */
    String canonical(String text) {
        return list ? WordSet.text(WordSet.of(text)) : text;
    }

    /** A JSON Schema for the value. */
    String schema() {
        return schema;
    }

    /** A span of time, exact or in calendar months and years. */
    static ValueKind span() {
        return new ValueKind(
                "span",
                "a whole number above zero and a unit from seconds to years, at most 100 years, for example 24 months",
                Spans::fault,
                Json.pattern("^" + Spans.SHAPE + "$"));
    }

    /** A span of time that is as long at any date. */
    static ValueKind exactSpan() {
        return new ValueKind(
                "exact span",
                "a whole number above zero and a unit from seconds to weeks, at most 100 years, for example 36 hours",
                text -> Spans.fault(text)
                        .or(() -> Spans.exact(text).isPresent() ? Optional.empty() : Optional.of("span.not-exact")),
                Json.pattern("^" + Spans.SHAPE.replace("|month|year", "") + "$"));
    }

    /** One of some words. */
    static ValueKind choice(Collection<String> words) {
        List<String> all = List.copyOf(words);
        return new ValueKind(
                "choice",
                "one of " + String.join(", ", all),
                text -> unless(all.contains(text), "choice.unknown"),
                "{\"enum\": " + Json.array(all) + "}");
    }

    /** One of some words. */
    static ValueKind choice(String... words) {
        return choice(Arrays.asList(words));
    }

    /** Yes or no. */
    static ValueKind flag() {
        return new ValueKind(
                "flag",
                "true or false",
                text -> unless(text.equals("true") || text.equals("false"), "flag.malformed"),
                "{\"type\": \"boolean\"}");
    }

    /** A whole number; both bounds are inclusive. */
    static ValueKind number(int least, int most) {
        return new ValueKind(
                "number",
                "a whole number from " + least + " to " + most,
                text -> {
                    if (!NUMBER.matcher(text).matches()) {
                        return Optional.of("number.malformed");
                    }
                    int value = Integer.parseInt(text);
                    return unless(value >= least && value <= most, "number.out-of-bounds");
                },
                "{\"type\": \"integer\", \"minimum\": " + least + ", \"maximum\": " + most + "}");
    }

    /** Some of some words. */
    static ValueKind words(Collection<String> words) {
        List<String> all = words.stream().sorted().toList();
        return list(
                "list",
                "none, or some of " + String.join(", ", all),
                "list.unknown",
                all::contains,
                "{\"enum\": " + Json.array(all) + "}");
    }

    /** Some of some words. */
    static ValueKind words(String... words) {
        return words(Arrays.asList(words));
    }

    /** Some names of the app maker's own choice. */
    static ValueKind names() {
        return list(
                "names",
                "none, or names of a-z, 0-9, dashes and underscores with commas between them",
                "list.malformed",
                item -> NAME.matcher(item).matches(),
                Json.pattern("^" + NAME.pattern() + "$"));
    }

    /** Some regions. */
    static ValueKind regions() {
        return list(
                "regions",
                "none, or EEA and countries such as DE or parts of one such as US-CA with commas between them",
                "region.malformed",
                ValueKind::isRegion,
                Json.pattern("^(EEA|[A-Z]{2}(-[A-Z0-9]{1,3})?)$"));
    }

    /** One region. */
    static ValueKind region() {
        return new ValueKind(
                "region",
                "a country such as DE or a part of one such as US-CA",
                text -> unless(isRegion(text) && !text.equals("EEA"), "region.malformed"),
                Json.pattern("^[A-Z]{2}(-[A-Z0-9]{1,3})?$"));
    }

    /** Some hosts. */
    static ValueKind hosts() {
        return list(
                "hosts",
                "none, or hosts in lower case, with *. in front for all below one",
                "host.malformed",
                item -> HOST.matcher(item).matches(),
                Json.pattern("^" + HOST.pattern() + "$"));
    }

    /** An address of evidence. */
    static ValueKind link() {
        return new ValueKind(
                "link",
                "an https address",
                text -> unless(LINK.matcher(text).matches(), "link.malformed"),
                Json.pattern("^" + LINK.pattern() + "$"));
    }

    /** What starts a clock. */
    static ValueKind clock() {
        return new ValueKind(
                "clock",
                "one of " + String.join(", ", Clocks.EVENTS) + ", or \"earlier of A, B\" or \"later of A, B\"",
                text -> unless(Clocks.isClock(text), "clock.unknown"),
                Json.pattern("^(" + events() + "|(earlier|later) of (" + events() + "), (" + events() + "))$"));
    }

    /** How a class hangs on another one. */
    static ValueKind parent(Collection<String> classes) {
        Pattern shape =
                Pattern.compile("independent|(dies-with|keeps) (" + String.join("|", new TreeSet<>(classes)) + ")");
        return new ValueKind(
                "parent",
                "independent, or dies-with or keeps and a class of data",
                text -> unless(shape.matcher(text).matches(), "parent.unknown"),
                Json.pattern("^(" + shape.pattern() + ")$"));
    }

    /** A time zone. */
    static ValueKind zone() {
        return new ValueKind(
                "zone",
                "a time zone such as UTC or Europe/Bucharest",
                text -> unless(isZone(text), "zone.unknown"),
                Json.pattern("^[A-Za-z][A-Za-z0-9_+/-]{0,62}$"));
    }

    /** A day. */
    static ValueKind date() {
        return new ValueKind(
                "date",
                "a day such as 2027-12-31",
                text -> unless(isDate(text), "date.malformed"),
                Json.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    }

    /** Words for people; the bound is inclusive. */
    static ValueKind text(int longest) {
        return new ValueKind(
                "text",
                "a text of at most " + longest + " characters",
                text -> unless(
                        text.length() <= longest && text.chars().noneMatch(Character::isISOControl), "text.malformed"),
                "{\"type\": \"string\", \"minLength\": 1, \"maxLength\": " + longest + "}");
    }

    private static String events() {
        return String.join("|", Clocks.EVENTS);
    }

    private static Optional<String> unless(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(code);
    }

    private static boolean isRegion(String text) {
        if (text.equals("EEA")) {
            return true;
        }
        try {
            return !new Region(text).equals(Region.UNKNOWN);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
