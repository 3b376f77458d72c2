package dev.avow.testkit.time;

import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of the journey: the five shipped profiles and {@code strict}, each announced as it is shipped (S0-13, S1-21,
 * S1-22, S2, S3-21, S4), then made looser with notice, then tighter. Calendars of two zones with summer time are among them,
 * and an open clock that becomes a fixed one. In each installation the first shop is stricter than its app.
 */
public final class Editions {

    private static final Instant LOOSER = Instant.parse("2102-06-15T12:00:00Z");
    private static final Instant TIGHTER = Instant.parse("2105-03-01T00:00:00Z");

    /** What the maker's file says beside the profile, in each edition. */
    private record Said(Map<String, String> always, Map<String, String> looser, Map<String, String> tighter) {}

    private static final Map<String, String> LONGER_WEBHOOKS = Map.of("retention.webhook-payload.life", "45 days");
    private static final Map<String, String> SHORTER_WEBHOOKS = Map.of("retention.webhook-payload.life", "20 days");

    private static final Map<String, Said> ALL = Map.of(
            "short-chat",
            new Said(
                    Map.of(),
                    Map.of("retention.transcript.life", "5 days"),
                    Map.of("retention.transcript.life", "1 day", "retention.lead.life", "36 hours")),
            "inbox-chat",
            new Said(
                    Map.of(),
                    Map.of("retention.transcript.life", "60 days"),
                    Map.of("retention.transcript.starts", "created", "retention.transcript.life", "50 days")),
            "agent-chat",
            new Said(
                    Map.of(),
                    Map.of("retention.lead.life", "100 days"),
                    Map.of("retention.transcript.life", "30 days")),
            "referral",
            new Said(
                    Map.of(
                            "retention.run-record.zone",
                            "America/New_York",
                            "retention.run-record.by",
                            "weekly",
                            "retention.run-record.tolerance",
                            "7 days",
                            "rights.process",
                            "10 days"),
                    LONGER_WEBHOOKS,
                    SHORTER_WEBHOOKS),
            "cart-recovery",
            new Said(
                    Map.of(
                            "retention.webhook-payload.zone",
                            "Europe/Berlin",
                            "retention.webhook-payload.life",
                            "1 month"),
                    Map.of("retention.webhook-payload.life", "2 months"),
                    Map.of("retention.webhook-payload.life", "1 month")),
            "strict",
            new Said(Map.of(), LONGER_WEBHOOKS, Map.of("retention.consent-record.life", "2 years")));

    /** What the first shop of each installation chose. */
    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "short-chat", Map.of("retention.transcript.life", "12 hours"),
            "inbox-chat", Map.of("retention.transcript.life", "3 days"),
            "agent-chat", Map.of("retention.transcript.life", "20 days"),
            "referral", Map.of("retention.webhook-payload.life", "10 days"),
            "cart-recovery", Map.of("retention.webhook-payload.tolerance", "1 day"),
            "strict", Map.of("retention.consent-record.life", "1 year"));

    /** What it chose beside when its app became looser: without effect until the notice has run out. */
    private static final Map<String, Map<String, String>> LATER_SETTINGS =
            Map.of("agent-chat", Map.of("retention.lead.life", "95 days"));

    private Editions() {}

    /** The profiles, each an installation of its own. */
    public static List<String> profiles() {
        return ALL.keySet().stream().sorted().toList();
    }

    /** The editions of one profile. */
    public static List<Edition> of(String profile) {
        Said said = said(profile);
        return List.of(
                edition(TestTime.START, profile, Map.of()),
                edition(LOOSER, profile, said.looser()),
                edition(TIGHTER, profile, said.tighter()));
    }

    private static Said said(String profile) {
        Said said = ALL.get(profile);
        if (said == null) {
            throw new IllegalArgumentException("no such profile on the journey");
        }
        return said;
    }

    private static Edition edition(Instant at, String profile, Map<String, String> more) {
        Map<String, String> app = new HashMap<>(said(profile).always());
        app.put("profiles", profile);
        app.putAll(more);
        ShopId shop = Shops.shop(profile, 0);
        Map<String, String> settings = new HashMap<>(SETTINGS.getOrDefault(profile, Map.of()));
        if (at.equals(LOOSER)) {
            settings.putAll(LATER_SETTINGS.getOrDefault(profile, Map.of()));
        }
        return new Edition(at, PolicyTree.of(Origin.APP, app), Map.of(shop, PolicyTree.of(Origin.SHOP, settings)));
    }
}
