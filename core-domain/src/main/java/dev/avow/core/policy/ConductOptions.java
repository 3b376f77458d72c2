package dev.avow.core.policy;

import static dev.avow.core.policy.DataOptions.say;

import dev.avow.core.policy.Strictness.Descriptive;
import dev.avow.core.policy.Strictness.Fewer;
import dev.avow.core.policy.Strictness.Higher;
import dev.avow.core.policy.Strictness.Longer;
import dev.avow.core.policy.Strictness.Lower;
import dev.avow.core.policy.Strictness.More;
import dev.avow.core.policy.Strictness.Ranked;
import dev.avow.core.policy.Strictness.Shorter;
import dev.avow.core.policy.Strictness.Unordered;
import dev.avow.core.subject.DataClass;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The options that speak of conduct: what the app does, when, and whom it tells. */
final class ConductOptions {

    private static final Strictness FREE = new Descriptive(Optional.empty());
    private static final Strictness NONE_STRICTER = new Unordered(Comparison.INCOMPARABLE);

    private ConductOptions() {}

    static List<Option> all() {
        return List.of(
                // Attribution.
                say(
                        "attribution.touch",
                        ValueKind.choice("first", "last"),
                        NONE_STRICTER,
                        "Which visit counts.",
                        "S3-08"),
                say("attribution.window", ValueKind.exactSpan(), new Shorter(), "How long a touch counts.", "S3-08"),
                ranked("attribution.sliding", "Whether a later visit prolongs it.", "true", "false", "S3-08"),
                say(
                        "attribution.key",
                        ValueKind.words("cookie", "cart-attribute", "code"),
                        new Fewer(),
                        "What carries the reference from the visit to the order.",
                        "S3-04",
                        "S3-07"),
                say("attribution.cookie", ValueKind.names(), NONE_STRICTER, "The cookie's name.", "S3-07"),
                say(
                        "attribution.orders-by",
                        ValueKind.choice("polling", "webhook"),
                        NONE_STRICTER,
                        "How new orders arrive; by webhook not in this release.",
                        "S3-11"),
                say(
                        "attribution.poll-every",
                        ValueKind.exactSpan(),
                        new Shorter(),
                        "How often orders are asked for.",
                        "S3-11"),
                say(
                        "attribution.overlap",
                        ValueKind.exactSpan(),
                        new Longer(),
                        "How far each poll looks back behind the one before.",
                        "S3-11"),
                say(
                        "attribution.clock",
                        ValueKind.choice("recorded", "order-placed"),
                        NONE_STRICTER,
                        "Which of an order's two times its rules count from.",
                        "S3-18"),
                say(
                        "attribution.rounding",
                        ValueKind.choice("half-even", "half-up", "down"),
                        NONE_STRICTER,
                        "How a commission is rounded to the minor unit.",
                        "S3-20"),
                say(
                        "attribution.refunds",
                        ValueKind.choice("reduce", "keep"),
                        NONE_STRICTER,
                        "Whether a refund reduces the commission while the order's row lives.",
                        "S3-20"),
                ranked(
                        "attribution.roll-up",
                        "Whether an erased order joins the sum at once, or with others so that the change tells nothing.",
                        "at-once",
                        "batched",
                        "S3-22",
                        "S3-40"),

                // Recovery.
                say("recovery.delay", ValueKind.exactSpan(), new Longer(), "When a checkout counts as left.", "S4-03"),
                say("recovery.mails", ValueKind.number(0, 10), new Lower(), "How many mails at most.", "S4-05"),
                ranked("recovery.consent", "Who may be mailed.", "anybody", "not-opted-out", "opted-in", "S4-10"),
                ranked(
                        "recovery.draft-cleanup",
                        "What becomes of an open draft order when its checkout's life ends.",
                        "leave",
                        "delete-open",
                        "S4-04",
                        "S4-16"),
                say(
                        "recovery.revenue-on-redact",
                        ValueKind.choice("falls", "aggregate"),
                        NONE_STRICTER,
                        "What erasing a recovered order does to the revenue shown.",
                        "S4-06",
                        "S4-20"),
                say(
                        "recovery.fields",
                        ValueKind.words("email", "name"),
                        new Fewer(),
                        "The protected customer fields that are read and stored.",
                        "S4-01",
                        "S4-21"),

                // Rights.
                shorter("rights.acknowledge", "From request to acknowledgement.", "S3-46"),
                shorter(
                        "rights.process",
                        "From a compliance webhook to its being processed.",
                        "S3-33",
                        "S3-35",
                        "S4-20"),
                shorter("rights.complete", "From request to its being done and answered.", "S1-45", "S3-45"),
                shorter("rights.webhook-answer", "The slowest answer to a compliance webhook.", "S4-24"),
                say(
                        "rights.webhooks",
                        ValueKind.words("data-request", "customer-redact", "shop-redact"),
                        new More(),
                        "The compliance webhooks that are handled.",
                        "S2-15",
                        "S3-31",
                        "S4-23"),
                say(
                        "rights.channels",
                        ValueKind.words("direct", "merchant", "webhook", "dashboard", "support"),
                        new More(),
                        "The ways in for a data subject.",
                        "S2-14",
                        "S3-45",
                        "S0-18",
                        "S2-13"),
                say(
                        "rights.locator",
                        ValueKind.words("customer-id", "order-id", "email", "phone", "page-and-date", "visitor-key"),
                        new More(),
                        "What a data subject is found by.",
                        "S1-44",
                        "S4-20"),
                ranked(
                        "rights.certificate",
                        "Whether an erasure gives a certificate.",
                        "false",
                        "true",
                        "S1-15",
                        "S0-18"),
                ranked("rights.hand-over", "How a package reaches who asked.", "mail", "in-app", "S3-35"),
                say(
                        "rights.look-back",
                        ValueKind.span(),
                        new Longer(),
                        "How far back the statement of collected categories reaches.",
                        "S3-52",
                        "S3-53"),

                // Uninstall.
                shorter("uninstall.job", "From uninstall to the end of the deletion job.", "S3-23"),
                ranked("uninstall.net", "Whether shop/redact deletes what is left.", "false", "true", "S3-24", "S4-19"),
                shorter("uninstall.limit", "The latest end of deletion.", "S0-14", "S1-33", "S3-25", "S4-19"),
                ranked(
                        "uninstall.starts",
                        "What the limit counts from.",
                        "webhook-received",
                        "uninstalled",
                        "S3-25",
                        "S4-19"),
                say(
                        "uninstall.survivors",
                        ValueKind.words(Arrays.stream(DataClass.values())
                                .map(DataClass::key)
                                .toList()),
                        new Fewer(),
                        "The classes that outlive an uninstall.",
                        "S3-27",
                        "S1-33"),
                ranked("uninstall.token", "What becomes of the access token.", "revoke-at-shopify", "destroy", "S4-18"),
                say(
                        "uninstall.reinstall",
                        ValueKind.choice("stop-deletion", "finish-deletion"),
                        NONE_STRICTER,
                        "What an installation inside the window does to a running deletion.",
                        "S3-25"),

                // Notice of change.
                say(
                        "notice.material.days",
                        ValueKind.number(0, 365),
                        new Higher(),
                        "Days between announcement and effect of a material change.",
                        "S1-52",
                        "S2-19",
                        "S3-56"),
                say(
                        "notice.material.channels",
                        ValueKind.words("app", "mail", "app-store"),
                        new More(),
                        "Where a material change is announced.",
                        "S1-52",
                        "S2-19",
                        "S3-56"),
                say(
                        "notice.minor.days",
                        ValueKind.number(0, 365),
                        new Higher(),
                        "Days between announcement and effect of a minor change.",
                        "S3-56"),
                ranked(
                        "notice.acceptance",
                        "How a merchant accepts a new version.",
                        "continued-use",
                        "explicit",
                        "S1-54"),

                // Incidents.
                shorter("incident.authority", "From awareness to the authority.", "S1-50"),
                shorter("incident.merchants", "From awareness to the merchants concerned.", "S1-50", "S3-30"),

                // The model.
                ranked(
                        "model.order-context",
                        "Whether a model sees what an order is about, its number apart.",
                        "details",
                        "never",
                        "S1-29",
                        "S2-03"),
                ranked(
                        "model.training",
                        "Whose models may be trained on conversations.",
                        "others",
                        "own-shop",
                        "never",
                        "S0-10",
                        "S1-25",
                        "S2-07"),
                shorter("model.provider-copy", "How long a model's provider may keep prompts.", "S1-26"),
                say(
                        "model.grounding-floor",
                        ValueKind.number(0, 100),
                        new Higher(),
                        "The share of test questions, in percent, that must be answered from a source or declined.",
                        "S2-05"),

                // The browser.
                ranked(
                        "browser.chat",
                        "What keeps a chat together in the browser.",
                        "session-cookie",
                        "session-storage",
                        "S1-07",
                        "S2-16"),
                ranked("browser.ai-notice", "Whether the widget says that an AI answers.", "false", "true", "S1-46"),

                // Security.
                ranked("security.tls", "The oldest TLS that is spoken.", "1.2", "1.3", "S0-01", "S4-12"),
                ranked(
                        "security.at-rest",
                        "How stores are encrypted at rest.",
                        "provider",
                        "aes-256",
                        "S0-02",
                        "S4-11"),
                ranked("security.staff-mfa", "Whether staff needs a second factor.", "false", "true", "S0-06"),
                say(
                        "security.protected-data-level",
                        ValueKind.number(0, 2),
                        new Higher(),
                        "The level of Shopify's protected customer data requirements that is claimed.",
                        "S4-21",
                        "S4-22"),
                say(
                        "merchants.attest",
                        ValueKind.words("ai-notice", "own-policy", "lead-use", "consent-settings"),
                        new More(),
                        "What a merchant confirms when it switches a feature on.",
                        "S1-46",
                        "S1-47",
                        "S3-10"),

                // Contacts.
                contact("privacy", "The mailbox for questions and requests."),
                contact("security", "The address for responsible disclosure."),
                contact("support", "The mailbox for merchants."),
                contact("representative", "The representative under GDPR Art. 27."),
                contact("authority", "The authority that complaints go to."));
    }

    private static Option shorter(String pattern, String text, String... promises) {
        return say(pattern, ValueKind.exactSpan(), new Shorter(), text, promises);
    }

    private static Option contact(String last, String text) {
        return say(
                "contact." + last,
                ValueKind.text(200),
                FREE,
                text,
                "S0-22",
                "S1-43",
                "S1-53",
                "S2-20",
                "S3-57",
                "S4-27");
    }

    /** Words from the mildest to the strictest, then promise ids. */
    private static Option ranked(String pattern, String text, String... wordsThenPromises) {
        List<String> all = Arrays.asList(wordsThenPromises);
        List<String> words = all.stream().filter(it -> !isPromise(it)).toList();
        ValueKind kind = words.contains("true") ? ValueKind.flag() : ValueKind.choice(words);
        return new Option(
                pattern,
                kind,
                new Ranked(words),
                Optional.empty(),
                text,
                all.stream().filter(ConductOptions::isPromise).toList());
    }

    private static boolean isPromise(String text) {
        return Placeholder.PROMISE.accepts(text);
    }
}
