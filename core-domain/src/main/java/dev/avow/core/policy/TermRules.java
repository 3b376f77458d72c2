package dev.avow.core.policy;

import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.installation.UninstallTerms;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.rights.IncidentTerms;
import dev.avow.core.rights.NoticeTerms;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.subject.DataClass;
import java.math.RoundingMode;
import java.util.Optional;

/** The parts of a policy that become plain terms. */
final class TermRules {

    private TermRules() {}

    static Optional<AttributionTerms> attribution(PolicyTree tree) {
        Reading terms = new Reading(tree, "attribution.");
        return terms.find("touch")
                .map(touch -> new AttributionTerms(
                        terms.word("touch", AttributionTerms.Touch.class),
                        terms.exact("window"),
                        terms.flag("sliding"),
                        terms.words("key", AttributionTerms.Key.class),
                        terms.text("cookie"),
                        terms.word("orders-by", AttributionTerms.Arrival.class),
                        terms.exact("poll-every"),
                        terms.exact("overlap"),
                        terms.word("clock", AttributionTerms.OrderClock.class),
                        terms.word("rounding", RoundingMode.class),
                        terms.is("refunds", "reduce"),
                        terms.is("roll-up", "batched")));
    }

    static Optional<RecoveryTerms> recovery(PolicyTree tree) {
        Reading terms = new Reading(tree, "recovery.");
        return terms.find("delay")
                .map(delay -> new RecoveryTerms(
                        terms.exact("delay"),
                        terms.number("mails"),
                        terms.word("consent", RecoveryTerms.Consent.class),
                        terms.is("draft-cleanup", "delete-open"),
                        terms.is("revenue-on-redact", "aggregate"),
                        terms.words("fields", RecoveryTerms.Field.class)));
    }

    static RightsTerms rights(PolicyTree tree) {
        Reading terms = new Reading(tree, "rights.");
        return new RightsTerms(
                terms.exact("acknowledge"),
                terms.exact("process"),
                terms.exact("complete"),
                terms.exact("webhook-answer"),
                terms.words("channels", RightsTerms.Channel.class),
                terms.words("locator", RightsTerms.Locator.class),
                terms.flag("certificate"),
                terms.is("hand-over", "in-app"));
    }

    static IncidentTerms incident(PolicyTree tree) {
        Reading terms = new Reading(tree, "incident.");
        return new IncidentTerms(terms.exact("authority"), terms.exact("merchants"));
    }

    static NoticeTerms notice(PolicyTree tree) {
        Reading terms = new Reading(tree, "notice.");
        return new NoticeTerms(
                terms.days("material.days"),
                terms.words("material.channels", NoticeTerms.Channel.class),
                terms.days("minor.days"),
                terms.is("acceptance", "explicit"));
    }

    static UninstallTerms uninstall(PolicyTree tree) {
        Reading terms = new Reading(tree, "uninstall.");
        return new UninstallTerms(
                terms.exact("job"),
                terms.flag("net"),
                terms.exact("limit"),
                terms.is("starts", "webhook-received"),
                terms.words("survivors", DataClass.class),
                terms.is("token", "destroy"),
                terms.is("reinstall", "stop-deletion"));
    }
}
