package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.app;
import static dev.avow.core.policy.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.policy.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check is tripped by one policy and not by its neighbour, which differs in what the check is about. */
class ContradictionsTest {

    private static final Severity W = Severity.WARNING;
    private static final Severity E = Severity.ERROR;
    private static final String CHAT = "profiles = short-chat";
    private static final String REFERRAL = "profiles = referral";
    private static final String RECOVERY = "profiles = cart-recovery";
    private static final String RECIPIENT = """
            recipients.house.name = House
            recipients.house.kind = sub-processor
            recipients.house.purposes = billing
            recipients.house.region = US
            """;

    private static final String ANSWERING = RECIPIENT + "recipients.house.purposes = answering, billing\n";

    /** One case: the finding, then the policy with it, then the policy without it. */
    record Trip(String id, Severity severity, String path, String with, String without) {
        @Override
        public String toString() {
            return id + " at " + path;
        }
    }

    private static Trip trip(String id, Severity severity, String path, String with, String without) {
        return new Trip(id, severity, path, with, without);
    }

    static List<Trip> trips() {
        List<Trip> all = new ArrayList<>(tensions());
        all.addAll(moreTensions());
        all.addAll(disagreements());
        return all;
    }

    private static List<Trip> tensions() {
        return List.of(
                trip("I1", W, "retention.lead.parent", CHAT + "\nretention.lead.parent = independent", CHAT),
                trip("I1", W, "retention.lead.parent", CHAT + "\nretention.lead.parent = keeps transcript", CHAT),
                trip(
                        "I2",
                        E,
                        "uninstall.survivors",
                        "uninstall.survivors = shop-account",
                        "uninstall.survivors = run-record"),
                trip(
                        "I2",
                        E,
                        "uninstall.survivors",
                        "uninstall.survivors = shop-account\nholds.tax.class = opt-out",
                        "uninstall.survivors = shop-account\nholds.tax.class = shop-account"),
                trip("I3", W, "freeze.open-request", CHAT, CHAT + "\nfreeze.open-request = pauses"),
                trip("I3", W, "rights.complete", CHAT, CHAT + "\nrights.complete = 2 days"),
                trip("I4", W, "model.provider-copy", CHAT, CHAT + "\nmodel.provider-copy = 2 days"),
                trip("I5", W, "retention.lead.life", CHAT + "\nretention.lead.life = 3 days", CHAT),
                trip("I6", W, "redaction.email.model.form", CHAT + "\nredaction.email.model.form = keep", CHAT),
                trip(
                        "I6",
                        W,
                        "redaction.name.transcript.form",
                        "redaction.name.transcript.form = keep",
                        "redaction.ip.transcript.form = keep"),
                trip(
                        "I7",
                        E,
                        "retention.transcript.tolerance",
                        CHAT + "\nretention.transcript.tolerance = 59 seconds",
                        CHAT + "\nretention.transcript.tolerance = 1 minute"),
                trip(
                        "I7",
                        E,
                        "retention.attributed-order.tolerance",
                        REFERRAL + "\nretention.attributed-order.tolerance = 6 days",
                        REFERRAL),
                trip(
                        "I8",
                        E,
                        "recipients.house.transfer",
                        RECIPIENT,
                        RECIPIENT + "recipients.house.transfer = standard-clauses"),
                trip("I8", E, "recipients.house.transfer", RECIPIENT, RECIPIENT + "recipients.house.region = IS"),
                trip(
                        "I9",
                        E,
                        "purposes.revenue-report.objection",
                        "purposes.revenue-report.basis = legitimate-interest",
                        "purposes.revenue-report.basis = contract"),
                trip(
                        "I10",
                        W,
                        "retention.audit-entry.reason",
                        "retention.audit-entry.reason = kept for approximately two years",
                        "retention.audit-entry.reason = about the work of staff"),
                trip(
                        "I11",
                        W,
                        "purposes.attribution.basis",
                        REFERRAL,
                        REFERRAL + "\npurposes.attribution.basis = consent"),
                trip(
                        "I12",
                        W,
                        "attribution.key",
                        REFERRAL + "\nattribution.key = cookie",
                        REFERRAL + "\nattribution.key = cookie\nattribution.window = 7 days"),
                trip("I12", W, "attribution.window", REFERRAL + "\nattribution.key = cookie", REFERRAL),
                trip(
                        "I13",
                        W,
                        "attribution.poll-every",
                        REFERRAL + "\nattribution.poll-every = 25 hours",
                        REFERRAL + "\nattribution.poll-every = 24 hours"),
                trip(
                        "I13",
                        W,
                        "attribution.poll-every",
                        REFERRAL + "\nattribution.poll-every = 25 hours",
                        REFERRAL + "\nattribution.poll-every = 25 hours\nattribution.orders-by = webhook"),
                trip(
                        "I14",
                        E,
                        "rights.hand-over",
                        "rights.hand-over = mail\nrecipients.mailer.name = x",
                        "rights.hand-over = mail\nrecipients.mail-house.name = x"),
                trip(
                        "I14",
                        E,
                        "contact.representative",
                        "contact.representative = Somebody",
                        "contact.representative = Somebody\nrecipients.representative.name = x"),
                trip(
                        "I15",
                        W,
                        "retention.merchant-mapping.life",
                        REFERRAL + "\nretention.merchant-mapping.life = 8 years",
                        REFERRAL + "\nretention.merchant-mapping.life = 7 years"),
                trip(
                        "I15",
                        W,
                        "uninstall.survivors",
                        REFERRAL + "\nuninstall.survivors = merchant-mapping, commission-total",
                        REFERRAL + "\nuninstall.survivors = commission-total"));
    }

    private static List<Trip> moreTensions() {
        return List.of(
                trip("I16", W, "attribution.roll-up", REFERRAL, REFERRAL + "\nattribution.roll-up = batched"),
                trip(
                        "I17",
                        E,
                        "redaction.ip.log.form",
                        "redaction.ip.log.form = keep",
                        "redaction.ip.export.form = keep"),
                trip(
                        "I17",
                        E,
                        "redaction.ip.error-report.form",
                        "redaction.ip.error-report.form = keep",
                        "redaction.ip.error-report.form = mask"),
                trip("I19", W, "recovery.draft-cleanup", RECOVERY + "\nrecovery.draft-cleanup = leave", RECOVERY),
                trip(
                        "I20",
                        E,
                        "rights.locator",
                        RECOVERY + "\nrights.locator = email",
                        RECOVERY + "\nrights.locator = order-id"),
                trip("I20", E, "rights.locator", RECOVERY + "\nrights.locator = phone", "rights.locator = phone"),
                trip(
                        "I21",
                        E,
                        "security.at-rest",
                        RECOVERY + "\nsecurity.at-rest = provider",
                        "security.at-rest = provider"),
                trip("I21", E, "security.staff-mfa", RECOVERY + "\nsecurity.staff-mfa = false", RECOVERY),
                trip("I22", E, "recovery.consent", RECOVERY + "\nrecovery.consent = anybody", RECOVERY),
                trip("I23", E, "uninstall.token", "uninstall.token = revoke-at-shopify", "uninstall.token = destroy"),
                trip(
                        "I24",
                        W,
                        "recovery.revenue-on-redact",
                        RECOVERY,
                        RECOVERY + "\nrecovery.revenue-on-redact = aggregate"),
                trip(
                        "I25",
                        E,
                        "retention.backup.life",
                        "retention.backup.life = 31 days",
                        "retention.backup.life = 30 days"),
                trip(
                        "I25",
                        E,
                        "retention.suppression.life",
                        "retention.suppression.life = 13 days",
                        "retention.suppression.life = 14 days"),
                trip(
                        "I26",
                        W,
                        "retention.transcript.starts",
                        "profiles = inbox-chat\nretention.transcript.starts = subscription-ended",
                        "profiles = inbox-chat"),
                trip("I27", W, "model.training", CHAT + "\nmodel.training = own-shop", CHAT),
                trip("I27", W, "model.training", CHAT + "\nmodel.training = others", RECOVERY),
                trip(
                        "I4",
                        E,
                        "recipients.house.keeps",
                        CHAT + "\n" + ANSWERING + "recipients.house.keeps = 31 days",
                        CHAT + "\n" + ANSWERING + "recipients.house.keeps = 30 days"),
                trip(
                        "I4",
                        E,
                        "recipients.house.keeps",
                        CHAT + "\n" + ANSWERING + "recipients.house.keeps = 31 days",
                        CHAT + "\n" + RECIPIENT + "recipients.house.keeps = 31 days"),
                trip(
                        "I27",
                        E,
                        "recipients.house.training",
                        CHAT + "\n" + ANSWERING + "recipients.house.training = true",
                        CHAT + "\n" + ANSWERING + "recipients.house.training = false"),
                trip(
                        "I27",
                        E,
                        "recipients.house.training",
                        CHAT + "\nmodel.training = own-shop\n" + ANSWERING + "recipients.house.training = true",
                        CHAT + "\nmodel.training = others\n" + ANSWERING + "recipients.house.training = true"),
                trip("I28", E, "model.grounding-floor", CHAT + "\nmodel.grounding-floor = 100", CHAT));
    }

    private static List<Trip> disagreements() {
        String two = "profiles = inbox-chat, short-chat";
        return List.of(
                trip(
                        "I31",
                        E,
                        "retention.webhook-payload.life",
                        CHAT + "\nretention.webhook-payload.life = 29 days",
                        CHAT + "\nretention.webhook-payload.life = 30 days"),
                trip(
                        "I31",
                        E,
                        "retention.rights-request.life",
                        CHAT + "\nretention.rights-request.life = 29 days",
                        CHAT + "\nretention.rights-request.life = 30 days"),
                trip("C1", W, "retention.transcript.life", two, CHAT + "\nretention.transcript.life = 3 days"),
                trip("C2", W, "uninstall.starts", "profiles = cart-recovery, referral", RECOVERY),
                trip(
                        "C3",
                        E,
                        "retention.commission-total.life",
                        REFERRAL + "\nuninstall.survivors = run-record",
                        "uninstall.survivors = run-record"),
                trip(
                        "C4",
                        W,
                        "recovery.revenue-on-redact",
                        "profiles = cart-recovery, referral",
                        "profiles = cart-recovery, referral\nrecovery.revenue-on-redact = aggregate"),
                trip(
                        "C5",
                        W,
                        "retention.recovered-order.starts",
                        "profiles = cart-recovery, referral",
                        "profiles = cart-recovery, referral\nretention.recovered-order.starts = recorded"),
                trip("C6", W, "model.order-context", two, "profiles = agent-chat, inbox-chat"),
                trip("C7", W, "retention.lead.life", "profiles = agent-chat, short-chat", two),
                trip("C7", W, "retention.abandoned-checkout.life", "profiles = cart-recovery, inbox-chat", RECOVERY),
                trip("C8", W, "browser.chat", "profiles = agent-chat, short-chat", CHAT),
                trip(
                        "C8",
                        W,
                        "attribution.key",
                        "profiles = referral, short-chat",
                        "profiles = referral, short-chat\nattribution.key = cart-attribute"),
                trip("C9", E, "purposes.attribution.gate", REFERRAL + "\npurposes.attribution.gate = none", REFERRAL),
                trip(
                        "C9",
                        E,
                        "attribution.key",
                        REFERRAL + "\npurposes.attribution.gate = none",
                        REFERRAL + "\npurposes.attribution.gate = none\nattribution.key = code"),
                trip("C10", W, "rights.channels", two, CHAT),
                trip("C11", W, "rights.acknowledge", "rights.acknowledge = 31 days", "rights.acknowledge = 30 days"),
                trip("C11", W, "rights.acknowledge", "profiles = referral, strict", REFERRAL),
                trip("C12", W, "notice.material.days", "profiles = referral, short-chat", two),
                trip(
                        "C13",
                        W,
                        "consent.age.default",
                        "profiles = referral, short-chat",
                        "profiles = agent-chat, short-chat"),
                trip("C14", W, "incident.merchants", "incident.merchants = 72 hours", "incident.merchants = 71 hours"),
                trip(
                        "C14",
                        W,
                        "incident.merchants",
                        "profiles = referral, short-chat",
                        "profiles = inbox-chat, short-chat"),
                trip(
                        "C15",
                        W,
                        "security.at-rest",
                        CHAT + "\nsecurity.at-rest = provider",
                        CHAT + "\nsecurity.at-rest = aes-256"),
                trip("C15", W, "security.tls", "profiles = inbox-chat, strict", "profiles = inbox-chat, cart-recovery"),
                trip(
                        "C16",
                        E,
                        "stores.sql.region",
                        CHAT + "\nstores.sql.region = US",
                        CHAT + "\nstores.sql.region = NO"),
                trip(
                        "C16",
                        E,
                        "stores.sql.region",
                        "regions.allowed = US-CA\nstores.sql.region = US-NY",
                        "regions.allowed = US\nstores.sql.region = US-NY"),
                trip("C16", E, "regions.allowed", "regions.allowed = none", "regions.allowed = DE"),
                trip(
                        "C17",
                        E,
                        "recipients.house.kind",
                        RECIPIENT + "recipients.house.kind = third-party",
                        RECIPIENT + "recipients.house.kind = third-party\nsharing.third-parties = listed"),
                trip(
                        "C17",
                        E,
                        "sharing.most.billing",
                        RECIPIENT + "recipients.other.purposes = billing\nsharing.most.billing = 1",
                        RECIPIENT + "recipients.other.purposes = security\nsharing.most.billing = 1"),
                trip(
                        "C18",
                        W,
                        "attribution.orders-by",
                        "profiles = cart-recovery, referral",
                        "profiles = cart-recovery, referral\nattribution.orders-by = webhook"),
                trip("C19", W, "export.attributed-order.fields", "profiles = referral, short-chat", two),
                trip(
                        "C20",
                        W,
                        "retention.attributed-order.then",
                        REFERRAL + "\nretention.attributed-order.then = delete",
                        REFERRAL));
    }

    @ParameterizedTest
    @MethodSource("trips")
    void checkIsTrippedByOnePolicyAndNotByItsNeighbour(Trip trip) {
        assertThat(findings(trip.with()))
                .filteredOn(finding -> finding.id().equals(trip.id()))
                .as("with")
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.paths()).contains(trip.path());
                    assertThat(finding.severity()).isEqualTo(trip.severity());
                    assertThat(finding.sentence()).endsWith(".");
                    assertThat(finding.promises()).isNotEmpty().allMatch(Placeholder.PROMISE::accepts);
                });
        assertThat(findings(trip.without()))
                .filteredOn(finding ->
                        finding.id().equals(trip.id()) && finding.paths().contains(trip.path()))
                .as("without")
                .isEmpty();
    }

    private static List<Finding> findings(String lines) {
        PolicyTree tree = new Layers().app(app(lines));
        return Stream.concat(Contradictions.in(tree).stream(), Contradictions.inNew(tree).stream())
                .toList();
    }

    @Test
    void profilesThatDifferOnPlacesOrLastStepsAreNamed() {
        PolicyTree tree = PolicyTree.of(List.of(
                disputed("regions.allowed", "EEA", "US"),
                disputed("retention.lead.then", "delete", "anonymise"),
                disputed("attribution.orders-by", "polling", "webhook")));

        assertThat(Contradictions.in(tree)).extracting(Finding::id).contains("C16", "C20", "C18");
        assertThat(Contradictions.in(PolicyTree.of(List.of(new PolicyEntry("regions.allowed", "EEA", Origin.APP)
                        .over(new PolicyEntry("regions.allowed", "US", Origin.profile("one")))))))
                .extracting(Finding::id)
                .doesNotContain("C16");
    }

    private static PolicyEntry disputed(String path, String winner, String loser) {
        return new PolicyEntry(path, winner, Origin.profile("one"))
                .over(new PolicyEntry(path, loser, Origin.profile("other")));
    }

    @Test
    void twoChatsTogetherDifferInExactlyThese() {
        assertThat(policy("profiles = inbox-chat, short-chat").warnings())
                .extracting(finding -> finding.id() + " " + finding.paths())
                .containsExactly(
                        "I3 [freeze.open-request, retention.transcript.life, rights.complete]",
                        "I4 [model.provider-copy, retention.transcript.life]",
                        "C1 [retention.transcript.life, retention.transcript.starts]",
                        "C6 [model.order-context]",
                        "C10 [rights.channels]");
    }

    @Test
    void operationalDataWithoutAnEndIsFoundI29() {
        PolicyTree base = Profiles.base();
        for (String key : List.of("service-log", "audit-entry", "certificate", "run-record", "webhook-payload")) {
            String path = "retention." + key + ".life";
            PolicyTree without = PolicyTree.of(base.entries().values().stream()
                    .filter(entry -> !entry.path().equals(path))
                    .toList());

            assertThat(Contradictions.in(without))
                    .filteredOn(finding -> finding.id().equals("I29"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.paths()).containsExactly(path));
        }
        assertThat(Contradictions.in(base)).extracting(Finding::id).doesNotContain("I29");
    }

    @Test
    void allThatCanBeJudgedIsChecked() {
        Set<String> known = new TreeSet<>(Stream.concat(
                        IntStream.rangeClosed(1, 31).mapToObj(i -> "I" + i),
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "C" + i))
                .toList());
        known.removeAll(Set.of("I18", "I30"));

        assertThat(new TreeSet<>(Contradictions.ids())).isEqualTo(known);
        assertThat(trips())
                .extracting(Trip::id)
                .contains(known.stream().filter(id -> !id.equals("I29")).toArray(String[]::new));
    }

    @Test
    void errorKeepsAPolicyFromCompilingAndAWarningDoesNot() {
        Compilation refused = PolicyCompiler.compile(app(CHAT, "uninstall.token = revoke-at-shopify"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("contradiction.I23");
            assertThat(problem.path()).isEqualTo("uninstall.token");
            assertThat(problem.allowed()).contains("token is already dead");
        });
        assertThat(policy(CHAT).warnings()).extracting(Finding::id).containsExactly("I3", "I4");
        assertThat(policy(CHAT).warnings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(W));
        assertThat(policy("profiles = strict").warnings())
                .extracting(Finding::severity)
                .containsOnly(W);
    }
}
