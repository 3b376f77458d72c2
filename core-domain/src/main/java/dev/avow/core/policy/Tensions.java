package dev.avow.core.policy;

import static dev.avow.core.policy.Check.error;
import static dev.avow.core.policy.Check.warning;
import static dev.avow.core.policy.Paths.has;
import static dev.avow.core.policy.Paths.longer;
import static dev.avow.core.policy.Paths.retention;
import static dev.avow.core.policy.Paths.saying;
import static dev.avow.core.policy.Paths.span;
import static dev.avow.core.policy.Paths.when;

import dev.avow.core.retention.Means;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Region;
import dev.avow.core.subject.SubjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tensions inside one system, I1 to I30. */
final class Tensions {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern HEDGE = Pattern.compile(
            "approximately|roughly|typically|usually|\\babout \\d|\\bcirca\\b|\\baround \\d", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CLAIMED = Set.of("phone", "order-number", "email", "name", "postal-address");

    private Tensions() {}

    static List<Check> first() {
        return List.of(
                warning(
                        "I1",
                        "S1-21, S1-22",
                        "A lead does not die with its conversation: it may outlive the words it belongs to.",
                        tree -> when(
                                has(tree, "retention.transcript.life")
                                        && has(tree, "retention.lead.life")
                                        && !tree.says("retention.lead.parent", "dies-with transcript"),
                                "retention.lead.parent")),
                error(
                        "I2",
                        "S1-33",
                        "A class of personal data outlives an uninstall without a law or a hold that asks for it.",
                        Tensions::unlawfulSurvivors),
                warning(
                        "I3",
                        "S1-21, S1-39, S1-45",
                        "The data may be gone before an open request is answered; the honest answer is that it expired.",
                        tree -> when(
                                tree.says("freeze.open-request", "runs")
                                        && longer(tree, "rights.complete", "retention.transcript.life"),
                                "freeze.open-request",
                                "retention.transcript.life",
                                "rights.complete")),
                warning(
                        "I4",
                        "S1-21, S1-26",
                        "The model's provider may keep prompts longer than the conversation lives here; the notice must"
                                + " show both clocks.",
                        tree -> when(
                                longer(tree, "model.provider-copy", "retention.transcript.life"),
                                "model.provider-copy",
                                "retention.transcript.life")),
                warning(
                        "I5",
                        "S1-07, S1-22",
                        "A lead points at its conversation on the server, and its life is set longer than the"
                                + " conversation's: that link must end first.",
                        tree -> when(
                                tree.says("retention.lead.parent", "dies-with transcript")
                                        && longer(tree, "retention.lead.life", "retention.transcript.life"),
                                "retention.lead.life",
                                "retention.transcript.life")),
                warning(
                        "I6",
                        "S1-11, S1-28, S1-29, S1-30",
                        "Contact data typed in free text is kept on its way to a model or a store, though the notice"
                                + " speaks of redaction.",
                        tree -> saying(tree, "redaction.", "keep").stream()
                                .filter(path ->
                                        CLAIMED.contains(Options.segments(path).get(1)))
                                .toList()),
                error(
                        "I7",
                        "S1-21, S3-21, S4-16",
                        "The tolerance is shorter than the means can work: a database's expiry gives no moment, a job"
                                + " only its rhythm.",
                        Tensions::tooTight),
                error(
                        "I8",
                        "S1-27, S1-32",
                        "A recipient outside the European Economic Area is named without anything that covers the transfer.",
                        tree -> tree.under("recipients").stream()
                                .map(name -> "recipients." + name + ".")
                                .filter(prefix -> tree.says(prefix + "transfer", "not-needed"))
                                .filter(prefix -> tree.text(prefix + "region")
                                        .filter(region -> !new Region(region).isEea())
                                        .isPresent())
                                .map(prefix -> prefix + "transfer")
                                .toList()),
                error(
                        "I9",
                        "S1-34, S1-41",
                        "A purpose rests on legitimate interest, but nobody can object to it.",
                        tree -> purposes(tree, "legitimate-interest").stream()
                                .filter(prefix -> !has(tree, prefix + "objection"))
                                .map(prefix -> prefix + "objection")
                                .toList()),
                warning(
                        "I10",
                        "S3-18, S3-21, S3-23",
                        "A published text hedges a limit that is enforced as a hard one.",
                        tree -> tree.entries().values().stream()
                                .filter(entry -> Options.require(entry.path())
                                        .kind()
                                        .name()
                                        .equals("text"))
                                .filter(entry -> HEDGE.matcher(entry.text()).find())
                                .map(PolicyEntry::path)
                                .toList()),
                warning(
                        "I11",
                        "S3-09, S3-47",
                        "A purpose waits for a consent signal and names legitimate interest: storing on a device needs"
                                + " consent, so the notice must say both.",
                        tree -> purposes(tree, "legitimate-interest").stream()
                                .filter(prefix -> !tree.says(prefix + "gate", "none"))
                                .flatMap(prefix -> Stream.of(prefix + "gate", prefix + "basis"))
                                .toList()),
                warning(
                        "I12",
                        "S3-08",
                        "Browsers cut such a cookie to a week, and nothing else carries the reference to the order.",
                        tree -> when(
                                tree.says("attribution.key", "cookie")
                                        && longer(tree, "attribution.window", Duration.ofDays(7)),
                                "attribution.key",
                                "attribution.window")),
                warning(
                        "I13",
                        "S3-18",
                        "An order's life counts from its recording, and orders are asked for less than once a day: it"
                                + " lives that much longer than its own date says.",
                        tree -> when(
                                tree.says("retention.attributed-order.starts", "recorded")
                                        && tree.says("attribution.orders-by", "polling")
                                        && longer(tree, "attribution.poll-every", DAY),
                                "attribution.poll-every",
                                "retention.attributed-order.starts")),
                error(
                        "I14",
                        "S3-16, S3-35, S3-57",
                        "Packages go by mail or through a representative that the register does not name.",
                        Tensions::unregistered),
                warning(
                        "I15",
                        "S3-27, S3-28",
                        "The way back from an internal merchant id to a shop survives an uninstall with the sum: the sum"
                                + " is not without a shop then.",
                        tree -> when(
                                tree.words("uninstall.survivors").contains("merchant-mapping")
                                        || longer(
                                                tree,
                                                "retention.merchant-mapping.life",
                                                "retention.commission-total.life"),
                                "uninstall.survivors",
                                "retention.merchant-mapping.life")));
    }

    static List<Check> second() {
        return List.of(
                warning(
                        "I16",
                        "S3-22, S3-40",
                        "An erased order joins the sum at once: who sees the sum before and after knows its commission.",
                        tree -> when(tree.says("attribution.roll-up", "at-once"), "attribution.roll-up")),
                error(
                        "I17",
                        "S3-43, S4-25",
                        "A log or an error report keeps a value that erasure must remove.",
                        tree -> saying(tree, "redaction.", "keep").stream()
                                .filter(path -> Set.of("log", "error-report")
                                        .contains(Options.segments(path).get(2)))
                                .toList()),
                warning(
                        "I19",
                        "S4-01, S4-04, S4-16",
                        "The draft order holds e-mail and name too, and is left in the shop when the checkout's life ends.",
                        tree -> when(tree.says("recovery.draft-cleanup", "leave"), "recovery.draft-cleanup")),
                error(
                        "I20",
                        "S4-17, S4-20",
                        "Recovered orders hold no e-mail and no name, and nothing else is set to find them by.",
                        tree -> when(
                                has(tree, "retention.recovered-order.life")
                                        && tree.words("rights.locator").stream()
                                                .noneMatch(Set.of("customer-id", "order-id")::contains),
                                "rights.locator")),
                error(
                        "I21",
                        "S4-21, S4-22",
                        "Level 2 of the protected customer data requirements is claimed, but one of its controls is off.",
                        tree -> when(
                                tree.says("security.protected-data-level", "2")
                                        && !(tree.says("security.at-rest", "aes-256")
                                                && tree.says("security.staff-mfa", "true")
                                                && has(tree, "retention.audit-entry.life")),
                                "security.protected-data-level",
                                "security.at-rest",
                                "security.staff-mfa")),
                error(
                        "I22",
                        "S4-05, S4-10",
                        "Mails go to anybody: the controls of Shopify's invoice mail do not stop a call by an app.",
                        tree -> when(tree.says("recovery.consent", "anybody"), "recovery.consent")),
                error(
                        "I23",
                        "S4-18",
                        "A revocation is to be called after the uninstall, when the token is already dead.",
                        tree -> when(tree.says("uninstall.token", "revoke-at-shopify"), "uninstall.token")),
                warning(
                        "I24",
                        "S4-06, S4-20",
                        "Erasing a recovered order lowers the revenue that was shown.",
                        tree -> when(tree.says("recovery.revenue-on-redact", "falls"), "recovery.revenue-on-redact")),
                error(
                        "I25",
                        "S0-08, S0-14, S3-43",
                        "Backups outlive the end of deletion, or the list that erases again after a restore.",
                        tree -> when(
                                longer(tree, "retention.backup.life", "uninstall.limit")
                                        || longer(tree, "retention.backup.life", "retention.suppression.life"),
                                "retention.backup.life",
                                "uninstall.limit",
                                "retention.suppression.life")),
                warning(
                        "I26",
                        "S0-13, S0-14",
                        "The end of a subscription and an uninstall are two events, and the clock waits for one of them only.",
                        tree -> Paths.classes(tree)
                                .filter(key -> tree.says(retention(key, "starts"), "subscription-ended"))
                                .map(key -> retention(key, "starts"))
                                .toList()),
                warning(
                        "I27",
                        "S0-10, S1-25, S2-07",
                        "Models may be trained on conversations, of this shop or of others.",
                        tree -> when(
                                has(tree, "model.training") && !tree.says("model.training", "never"),
                                "model.training")),
                error(
                        "I28",
                        "S2-05",
                        "Invented answers cannot be ruled out: a floor of 100 percent is a promise nobody keeps.",
                        tree -> when(tree.says("model.grounding-floor", "100"), "model.grounding-floor")),
                error(
                        "I29",
                        "S0-07, S4-25",
                        "Logs, audit entries, certificates, job records or waiting webhooks have no end.",
                        tree -> Stream.of("service-log", "audit-entry", "certificate", "run-record", "webhook-payload")
                                .map(key -> retention(key, "life"))
                                .filter(path -> !has(tree, path))
                                .toList()));
    }

    /** What the published text says of models is also true of each recipient that one of them could be. */
    static List<Check> ofNew() {
        return List.of(
                error(
                        "I4",
                        "S1-21, S1-26",
                        "A recipient of what is asked keeps it for longer than model.provider-copy says.",
                        tree -> answering(tree)
                                .map(prefix -> prefix + "keeps")
                                .filter(path -> longer(tree, path, "model.provider-copy"))
                                .toList()),
                error(
                        "I27",
                        "S0-10, S1-25, S2-07",
                        "A recipient of what is asked may train models, and model.training does not say others.",
                        tree -> answering(tree)
                                .map(prefix -> prefix + "training")
                                .filter(path -> tree.says(path, "true"))
                                .filter(path -> has(tree, "model.training") && !tree.says("model.training", "others"))
                                .toList()),
                error(
                        "I31",
                        "S1-45, S3-33, S3-45",
                        "A request of the law, or the delivery that brought it, may be deleted before it must have been done.",
                        tree -> Stream.of(
                                        when(
                                                longer(tree, "rights.process", "retention.webhook-payload.life"),
                                                "retention.webhook-payload.life"),
                                        when(
                                                longer(tree, "rights.complete", "retention.rights-request.life"),
                                                "retention.rights-request.life"))
                                .flatMap(List::stream)
                                .toList()));
    }

    private static Stream<String> answering(PolicyTree tree) {
        return tree.under("recipients").stream()
                .map(name -> "recipients." + name + ".")
                .filter(prefix -> tree.words(prefix + "purposes").contains("answering"));
    }

    private static List<String> purposes(PolicyTree tree, String basis) {
        return tree.under("purposes").stream()
                .map(purpose -> "purposes." + purpose + ".")
                .filter(prefix -> tree.says(prefix + "basis", basis))
                .toList();
    }

    private static List<String> unlawfulSurvivors(PolicyTree tree) {
        Set<String> held = Set.copyOf(tree.under("holds").stream()
                .flatMap(name -> tree.text("holds." + name + ".class").stream())
                .toList());
        boolean unlawful = tree.words("uninstall.survivors").stream()
                .filter(key -> DataClass.of(key).orElseThrow().subject() != SubjectKind.NOBODY)
                .filter(key -> !key.equals("backup") && !held.contains(key))
                .anyMatch(key -> !has(tree, retention(key, "law")));
        return when(unlawful, "uninstall.survivors");
    }

    private static List<String> tooTight(PolicyTree tree) {
        return Paths.classes(tree)
                .map(key -> retention(key, "tolerance"))
                .filter(path -> span(tree, path)
                        .flatMap(tolerance -> tree.text(Option.sibling(path, "by"))
                                .flatMap(Means.Kind::of)
                                .filter(means -> tolerance.compareTo(means.rhythm()) < 0))
                        .isPresent())
                .toList();
    }

    private static List<String> unregistered(PolicyTree tree) {
        List<String> paths = new ArrayList<>();
        if (tree.says("rights.hand-over", "mail") && !registered(tree, "mail")) {
            paths.add("rights.hand-over");
        }
        if (has(tree, "contact.representative") && !registered(tree, "representative")) {
            paths.add("contact.representative");
        }
        return paths;
    }

    private static boolean registered(PolicyTree tree, String word) {
        return tree.under("recipients").stream().anyMatch(name -> ("-" + name + "-").contains("-" + word + "-"));
    }
}
