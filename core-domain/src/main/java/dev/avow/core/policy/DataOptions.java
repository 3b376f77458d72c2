package dev.avow.core.policy;

import static dev.avow.core.policy.Comparison.INCOMPARABLE;
import static dev.avow.core.policy.Comparison.LOOSER;

import dev.avow.core.policy.Strictness.Descriptive;
import dev.avow.core.policy.Strictness.EarlierClock;
import dev.avow.core.policy.Strictness.Fewer;
import dev.avow.core.policy.Strictness.Higher;
import dev.avow.core.policy.Strictness.LessLeft;
import dev.avow.core.policy.Strictness.Lower;
import dev.avow.core.policy.Strictness.Ranked;
import dev.avow.core.policy.Strictness.Shorter;
import dev.avow.core.policy.Strictness.Unordered;
import dev.avow.core.redaction.Mode;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The options that speak of data: how long, in whose role, how redacted, for what. */
final class DataOptions {

    private static final Strictness FREE = new Descriptive(Optional.empty());
    private static final Strictness NONE_STRICTER = new Unordered(INCOMPARABLE);
    private static final Strictness MORE_SAID_IS_LOOSER = new Unordered(LOOSER);

    private DataOptions() {}

    static List<Option> all() {
        return List.of(
                say(
                                "version",
                                ValueKind.number(1, 1_000_000),
                                FREE,
                                "The policy's number; a later one is higher.",
                                "S1-54")
                        .or("1"),
                say(
                        "profiles",
                        ValueKind.words(Profiles.names()),
                        FREE,
                        "The shipped profiles that this policy starts from.",
                        "S1-21"),

                // Retention.
                retention(
                        "starts",
                        ValueKind.clock(),
                        new EarlierClock(),
                        "What starts the clock.",
                        "S1-21",
                        "S3-18",
                        "S4-16"),
                retention(
                        "life",
                        ValueKind.span(),
                        new Shorter(),
                        "How long it lives from there.",
                        "S1-21",
                        "S0-13",
                        "S3-18"),
                retention("zone", ValueKind.zone(), NONE_STRICTER, "Whose calendar counts months and years.", "S3-18")
                        .or("UTC"),
                retention(
                                "by",
                                ValueKind.choice("weekly", "daily", "read", "event", "ttl"),
                                ranked("weekly", "daily", "read", "event", "ttl"),
                                "What ends it: a weekly or daily job, an event, the database's own expiry, or the read that"
                                        + " hides it.",
                                "S1-21",
                                "S3-20",
                                "S4-16")
                        .or("daily"),
                retention(
                                "tolerance",
                                ValueKind.exactSpan(),
                                new Shorter(),
                                "How much later it may still be physically there; reads hide it at once.",
                                "S3-21",
                                "S1-21")
                        .or("1 day"),
                retention(
                                "then",
                                ValueKind.choice(
                                        "redact", "anonymise", "aggregate-then-delete", "destroy-key", "delete"),
                                new LessLeft(),
                                "How the life ends: in this release credited orders join a sum, and all else is deleted.",
                                "S3-20",
                                "S1-33")
                        .or("delete"),
                retention(
                        "leaves",
                        ValueKind.words(Placeholder.DATA_CLASS.words()),
                        with("then"),
                        "The classes in which a sum or a trace of it lives on, by their own rules.",
                        "S3-20",
                        "S3-26"),
                retention(
                                "parent",
                                ValueKind.parent(Placeholder.DATA_CLASS.words()),
                                NONE_STRICTER,
                                "Whether it dies with another class, or keeps it alive; of two clocks the earlier decides.",
                                "S1-22")
                        .or("independent"),
                retention(
                        "purpose",
                        ValueKind.choice(Placeholder.keys(Purpose.values())),
                        NONE_STRICTER,
                        "What it is kept for; the rule's legal basis is that purpose's.",
                        "S1-34"),
                retention(
                        "reason", ValueKind.text(400), with("life"), "Why this long, as the notice says it.", "S3-19"),
                retention("law", ValueKind.text(200), with("life"), "The law that asks for it, if one does.", "S1-33"),

                // Holds and freezes.
                hold(
                        "class",
                        ValueKind.choice(Placeholder.DATA_CLASS.words()),
                        "The class that an erasure leaves while the law holds; it ends by its own life all the same."),
                hold("law", ValueKind.text(200), "The law, article or section included."),
                hold(
                        "fields",
                        ValueKind.names(),
                        "The fields it needs: all, since meanwhile an erasure leaves the whole class."),
                hold("from", ValueKind.date(), "The first day, UTC, on which it holds."),
                hold("end", ValueKind.date(), "The first day, UTC, on which it does not hold any more."),
                hold("pauses", ValueKind.flag(), "Whether the clock stands still meanwhile; not in this release.")
                        .or("false"),
                say(
                                "freeze.restriction",
                                ValueKind.choice("runs", "pauses"),
                                NONE_STRICTER,
                                "Whether the clock stands still while processing is restricted; not in this release.",
                                "S1-39")
                        .or("runs"),
                say(
                                "freeze.open-request",
                                ValueKind.choice("runs", "pauses"),
                                NONE_STRICTER,
                                "Whether the clock stands still while a request of the data subject is open; not in this release.",
                                "S1-45")
                        .or("runs"),

                // Roles and protection.
                say(
                        "roles.<data-class>",
                        ValueKind.choice(Placeholder.keys(Role.values())),
                        NONE_STRICTER,
                        "What the maker of the app is to this class.",
                        "S1-01",
                        "S1-02",
                        "S3-47",
                        "S3-48"),
                say(
                                "sensitive.<data-class>",
                                ValueKind.flag(),
                                ranked("false", "true"),
                                "Whether it is called sensitive: then fields of it must be encrypted one by one. Which are, the"
                                        + " inventory says.",
                                "S0-02",
                                "S2-11",
                                "S4-11")
                        .or("false"),
                say(
                                "redaction.<entity>.<sink>",
                                ValueKind.choice(Placeholder.keys(Mode.values())),
                                ranked(Placeholder.keys(Mode.values())),
                                "What becomes of such a value on its way there, in every context but verification.",
                                "S1-11",
                                "S1-30")
                        .or("placeholder"),
                say(
                                "redaction.<entity>.<sink>.<context>",
                                ValueKind.choice(Placeholder.keys(Mode.values())),
                                ranked(Placeholder.keys(Mode.values())),
                                "The same for one context.",
                                "S1-10",
                                "S1-28",
                                "S1-29")
                        .or("placeholder"),

                // Purposes.
                purpose(
                        "basis",
                        ValueKind.choice(Placeholder.keys(LegalBasis.values())),
                        MORE_SAID_IS_LOOSER,
                        "The one legal basis of the purpose.",
                        "S1-34"),
                purpose(
                                "gate",
                                ValueKind.choice("none", "signal-where-regime", "signal"),
                                ranked("none", "signal-where-regime", "signal"),
                                "Which signal of the visitor it waits for.",
                                "S3-09")
                        .or("signal"),
                purpose(
                                "features",
                                ValueKind.words(Placeholder.keys(Feature.values())),
                                NONE_STRICTER,
                                "Any one of these, switched on, is the merchant's instruction.",
                                "S0-16",
                                "S1-02",
                                "S3-12",
                                "S3-48")
                        .or("none"),
                purpose(
                        "objection",
                        ValueKind.text(200),
                        FREE,
                        "How somebody objects to a legitimate interest.",
                        "S1-41"),
                purpose("law", ValueKind.text(200), with("basis"), "The law behind a legal obligation.", "S1-34"),
                purpose(
                        "law-end",
                        ValueKind.date(),
                        with("basis"),
                        "The first day on which that law asks no more.",
                        "S1-34"),

                // Consent.
                say(
                                "consent.gpc",
                                ValueKind.choice("ignored", "counts"),
                                ranked("ignored", "counts"),
                                "Whether Global Privacy Control counts as no.",
                                "S3-09")
                        .or("counts"),
                say(
                                "consent.withdrawal",
                                ValueKind.choice("stop", "stop-and-delete"),
                                ranked("stop", "stop-and-delete"),
                                "Whether a withdrawal also deletes what was collected.",
                                "S1-42")
                        .or("stop-and-delete"),
                say(
                                "consent.age.default",
                                ValueKind.number(13, 18),
                                new Higher(),
                                "The age in years below which the service is not meant for somebody, anywhere.",
                                "S1-51",
                                "S2-18",
                                "S3-55")
                        .or("16"),
                say(
                                "consent.age.<region>",
                                ValueKind.number(13, 18),
                                new Higher(),
                                "A higher age for one region; a lower one changes nothing.",
                                "S3-55")
                        .or("13"),
                say(
                        "export.<data-class>.fields",
                        ValueKind.names(),
                        NONE_STRICTER,
                        "What an access package holds of this class: the names of its fields, or all.",
                        "S3-36",
                        "S1-40"),
                say(
                                "export.format",
                                ValueKind.choice("json", "csv"),
                                NONE_STRICTER,
                                "The format of an access package; in this release JSON.",
                                "S1-40")
                        .or("json"),
                say(
                                "statistics.least-group",
                                ValueKind.number(1, 1000),
                                new Higher(),
                                "The smallest group that a statistic may speak of.",
                                "S1-24")
                        .or("5"),

                // Outside parties.
                recipient("name", ValueKind.text(80), FREE, "Its name in the register.", "S0-19"),
                recipient(
                        "kind",
                        ValueKind.choice("sub-processor", "third-party"),
                        MORE_SAID_IS_LOOSER,
                        "Works for us, or decides for itself.",
                        "S4-08"),
                recipient(
                        "purposes",
                        ValueKind.words(Placeholder.keys(Purpose.values())),
                        new Fewer(),
                        "What it receives data for.",
                        "S0-19"),
                recipient("hosts", ValueKind.hosts(), new Fewer(), "Where it is reached.", "S1-18"),
                recipient("region", ValueKind.region(), MORE_SAID_IS_LOOSER, "Where it keeps the data.", "S1-27"),
                recipient(
                                "transfer",
                                ValueKind.choice("not-needed", "adequacy", "standard-clauses", "binding-rules"),
                                NONE_STRICTER,
                                "Why data may go there.",
                                "S1-27",
                                "S3-49")
                        .or("not-needed"),
                recipient(
                        "keeps",
                        ValueKind.exactSpan(),
                        new Shorter(),
                        "How long it keeps data on its own account.",
                        "S1-26"),
                recipient(
                                "training",
                                ValueKind.flag(),
                                ranked("true", "false"),
                                "Whether it may train models.",
                                "S1-25",
                                "S2-07")
                        .or("false"),
                recipient("evidence", ValueKind.link(), FREE, "Where the proof of its vetting is.", "S0-20"),
                recipient("reviewer", ValueKind.text(80), FREE, "Who looked, as a function or a team.", "S0-20"),
                recipient("reviewed", ValueKind.date(), FREE, "When, UTC.", "S0-20"),
                recipient("expires", ValueKind.date(), FREE, "The first day on which that counts no more.", "S0-20"),
                say(
                                "sharing.most.<purpose>",
                                ValueKind.number(0, 50),
                                new Lower(),
                                "How many recipients may receive data for this purpose.",
                                "S0-19",
                                "S3-16",
                                "S4-26")
                        .or("50"),
                say(
                                "sharing.third-parties",
                                ValueKind.choice("listed", "none"),
                                ranked("listed", "none"),
                                "Whether anybody who decides for himself may receive data.",
                                "S3-14",
                                "S4-08")
                        .or("none"),

                // Places.
                say("regions.allowed", ValueKind.regions(), new Fewer(), "Where stores may be.", "S1-32"),
                say(
                        "stores.<name>.region",
                        ValueKind.region(),
                        MORE_SAID_IS_LOOSER,
                        "Where a store is.",
                        "S1-32",
                        "S3-16"),

                // Evidence of what only people can keep.
                evidence("sentence", ValueKind.text(400), "What the notice says while the evidence counts."),
                evidence("at", ValueKind.link(), "Where the proof is."),
                evidence("reviewer", ValueKind.text(80), "Who looked, as a function or a team."),
                evidence("reviewed", ValueKind.date(), "When, UTC."),
                evidence("expires", ValueKind.date(), "The first day on which that counts no more."));
    }

    private static Option retention(String last, ValueKind kind, Strictness order, String text, String... promises) {
        return say("retention.<data-class>." + last, kind, order, text, promises);
    }

    private static Option purpose(String last, ValueKind kind, Strictness order, String text, String... promises) {
        return say("purposes.<purpose>." + last, kind, order, text, promises);
    }

    private static Option recipient(String last, ValueKind kind, Strictness order, String text, String... promises) {
        return say("recipients.<name>." + last, kind, order, text, promises);
    }

    private static Option hold(String last, ValueKind kind, String text) {
        return say("holds.<name>." + last, kind, MORE_SAID_IS_LOOSER, text, "S3-42", "S1-33");
    }

    private static Option evidence(String last, ValueKind kind, String text) {
        return say("evidence.<promise>." + last, kind, FREE, text, "S0-06", "S0-20", "S0-23");
    }

    private static Strictness ranked(String... words) {
        return new Ranked(Arrays.asList(words));
    }

    private static Strictness ranked(List<String> words) {
        return new Ranked(words);
    }

    private static Strictness with(String sibling) {
        return new Descriptive(Optional.of(sibling));
    }

    static Option say(String pattern, ValueKind kind, Strictness order, String text, String... promises) {
        return new Option(pattern, kind, order, Optional.empty(), text, Arrays.asList(promises));
    }
}
