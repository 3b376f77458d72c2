package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.app;
import static dev.avow.core.policy.Policies.codes;
import static dev.avow.core.policy.Policies.entry;
import static dev.avow.core.policy.Policies.policy;
import static dev.avow.core.policy.Policies.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.ConsentTerms;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.disclosure.Recipient;
import dev.avow.core.disclosure.RecipientKind;
import dev.avow.core.disclosure.StoreSite;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.Mode;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextContext;
import dev.avow.core.retention.LastStep;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.rights.IncidentTerms;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import dev.avow.core.subject.Role;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyCompilerTest {

    private static final String[] MODEL_HOUSE = {
        "recipients.models.name = Example Models Ltd",
        "recipients.models.kind = sub-processor",
        "recipients.models.purposes = answering",
        "recipients.models.hosts = api.models.example, *.cdn.models.example",
        "recipients.models.region = US-CA",
        "recipients.models.transfer = standard-clauses",
        "recipients.models.keeps = 30 days",
        "recipients.models.evidence = https://models.example/soc2",
        "recipients.models.reviewer = privacy team",
        "recipients.models.reviewed = 2099-01-01",
        "recipients.models.expires = 2100-01-01"
    };

    @Test
    void everyProblemIsListedAtOnceWithItsPath() {
        Compilation compilation = PolicyCompiler.compile(app(
                "profiles = short-chat",
                "retention.transcript.life = 2 dayz",
                "retention.lead.life = -2 days",
                "retention.knowledge.life = 999999999999999999999999 days",
                "rights.complete = 0 days",
                "rights.process = 1 month",
                "retention.transcipt.life = 2 days",
                "holds.tax.class = transcript",
                "holds.tax.law = an act on accounts",
                "holds.tax.fields = all",
                "holds.tax.from = 2100-01-01",
                "purposes.attribution.gate = signal",
                "redaction.phone.model = keep",
                "sensitive.lead = yes",
                "consent.age.default = 12",
                "uninstall.starts = someday",
                "contact.privacy.mail = x"));

        assertThat(codes(compilation))
                .containsExactly(
                        "consent.age.default number.out-of-bounds",
                        "contact.privacy.mail option.unknown",
                        "holds.tax.end hold.no-end",
                        "purposes.attribution.basis purpose.no-basis",
                        "purposes.attribution.features purpose.no-feature",
                        "redaction.phone.model.form redaction.below-floor",
                        "redaction.phone.model.free-text redaction.below-floor",
                        "redaction.phone.model.tool-result redaction.below-floor",
                        "retention.knowledge.life span.overflow",
                        "retention.lead.life span.negative",
                        "retention.transcipt.life option.unknown",
                        "retention.transcript.life span.malformed",
                        "rights.complete span.zero",
                        "rights.process span.not-exact",
                        "sensitive.lead flag.malformed",
                        "uninstall.starts choice.unknown");
        assertThatIllegalStateException()
                .isThrownBy(compilation::orThrow)
                .withMessageContaining("holds.tax.end")
                .withMessageNotContaining("dayz");
    }

    @Test
    void unreadableValueIsNotMissingAsWell() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "retention.lead.life = 2 dayz",
                        "retention.lead.starts = submitted",
                        "retention.lead.purpose = rights",
                        "roles.lead = processor"))))
                .containsExactly("retention.lead.life span.malformed");
    }

    @Test
    void holdAndEvidenceNameAllTheirParts() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "holds.tax.end = 2110-01-01",
                        "holds.tax.fields = none",
                        "evidence.S0-23.sentence = it is so",
                        "evidence.S0-23.at = https://proof.example",
                        "evidence.S0-23.reviewer = privacy team",
                        "evidence.S0-23.reviewed = 2100-01-01",
                        "evidence.S0-23.expires = 2099-01-01"))))
                .containsExactly(
                        "evidence.S0-23.expires date.order",
                        "holds.tax.class option.missing",
                        "holds.tax.fields list.empty",
                        "holds.tax.from option.missing",
                        "holds.tax.law option.missing");
    }

    @Test
    void termsAreTheProfilesOwn() {
        PolicySet recovery =
                policy("profiles = cart-recovery, referral", "rights.hand-over = in-app", "consent.gpc = ignored");

        assertThat(recovery.rights())
                .isEqualTo(new RightsTerms(
                        Duration.ofDays(30),
                        Duration.ofDays(30),
                        Duration.ofDays(30),
                        Duration.ofSeconds(5),
                        EnumSet.of(
                                RightsTerms.Channel.DIRECT, RightsTerms.Channel.MERCHANT, RightsTerms.Channel.WEBHOOK),
                        EnumSet.of(
                                RightsTerms.Locator.CUSTOMER_ID,
                                RightsTerms.Locator.EMAIL,
                                RightsTerms.Locator.ORDER_ID),
                        true,
                        true));
        assertThat(recovery.incident()).isEqualTo(new IncidentTerms(Duration.ofDays(3), Duration.ofDays(3)));
        assertThat(recovery.recovery())
                .contains(new RecoveryTerms(
                        Duration.ofHours(10),
                        1,
                        RecoveryTerms.Consent.NOT_OPTED_OUT,
                        true,
                        false,
                        EnumSet.allOf(RecoveryTerms.Field.class)));
        assertThat(recovery.attribution())
                .contains(new AttributionTerms(
                        AttributionTerms.Touch.FIRST,
                        Duration.ofDays(90),
                        false,
                        EnumSet.of(AttributionTerms.Key.COOKIE, AttributionTerms.Key.CART_ATTRIBUTE),
                        "avow_ref",
                        AttributionTerms.Arrival.POLLING,
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        AttributionTerms.OrderClock.RECORDED,
                        RoundingMode.HALF_EVEN,
                        true,
                        false));
        assertThat(recovery.uninstall().job()).isEqualTo(Duration.ofHours(36));
        assertThat(recovery.uninstall().fromWebhook()).isFalse();
        assertThat(recovery.uninstall().destroysToken()).isTrue();
        assertThat(recovery.uninstall().stopsOnReinstall()).isFalse();
        assertThat(recovery.consent().terms()).isEqualTo(new ConsentTerms(false, true));
    }

    @Test
    void problemSaysWhatWouldBeRight() {
        assertThat(PolicyCompiler.compile(app("retention.transcipt.life = 2 days", "notice.material.dayz = 7"))
                        .problems())
                .containsExactly(
                        new PolicyProblem(
                                "notice.material.dayz", "option.unknown", "did you mean notice.material.days?"),
                        new PolicyProblem(
                                "retention.transcipt.life",
                                "option.unknown",
                                "did you mean retention.transcript.life?"));
    }

    @Test
    void classWithoutWhatItNeedsIsIncomplete() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "retention.lead.tolerance = 1 day",
                        "retention.transcript.starts = created",
                        "retention.transcript.life = 2 days",
                        "retention.transcript.purpose = answering"))))
                .containsExactly(
                        "retention.lead.life option.missing",
                        "retention.lead.purpose option.missing",
                        "retention.lead.starts option.missing",
                        "retention.transcript.purpose retention.purpose-not-pursued",
                        "roles.lead option.missing",
                        "roles.transcript option.missing");
    }

    @Test
    void linksThatGoNowhereOrInACircleAreProblems() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "profiles = short-chat",
                        "retention.transcript.parent = dies-with lead",
                        "retention.audit-entry.parent = keeps abandoned-checkout",
                        "retention.run-record.parent = dies-with run-record",
                        "holds.h.class = recovered-order",
                        "holds.h.law = a law",
                        "holds.h.fields = all",
                        "holds.h.from = 2100-01-02",
                        "holds.h.end = 2100-01-02"))))
                .containsExactly(
                        "holds.h.class retention.no-rule",
                        "holds.h.end date.order",
                        "retention.audit-entry.parent option.not-carried-out",
                        "retention.audit-entry.parent retention.no-rule",
                        "retention.lead.parent parent.circle",
                        "retention.run-record.parent option.not-carried-out",
                        "retention.run-record.parent parent.circle",
                        "retention.transcript.parent option.not-carried-out",
                        "retention.transcript.parent parent.circle");
    }

    @Test
    void sumIsLeftExactlyWhereTheLastStepAggregates() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "profiles = referral, cart-recovery",
                        "retention.recovered-order.then = aggregate-then-delete",
                        "retention.abandoned-checkout.leaves = recovered-order"))))
                .containsExactly(
                        "retention.abandoned-checkout.leaves retention.leaves",
                        "retention.recovered-order.leaves retention.leaves",
                        "retention.recovered-order.then option.not-carried-out");
        assertThat(codes(PolicyCompiler.compile(
                        app("profiles = referral", "retention.attributed-order.leaves = recovered-order"))))
                .containsExactly(
                        "retention.attributed-order.leaves option.not-carried-out",
                        "retention.attributed-order.leaves retention.no-rule");
    }

    @Test
    void termsAreSaidAsAWholeOrNotAtAll() {
        assertThat(codes(PolicyCompiler.compile(app("recovery.delay = 1 hour"))))
                .containsExactly(
                        "recovery.consent option.missing",
                        "recovery.draft-cleanup option.missing",
                        "recovery.fields option.missing",
                        "recovery.mails option.missing",
                        "recovery.revenue-on-redact option.missing");
        assertThat(codes(PolicyCompiler.compile(app(
                        "profiles = referral",
                        "attribution.key = none",
                        "attribution.cookie = none",
                        "rights.channels = none",
                        "rights.locator = none",
                        "notice.material.channels = none",
                        "uninstall.job = 31 days"))))
                .containsExactly(
                        "attribution.cookie list.empty",
                        "attribution.key list.empty",
                        "notice.material.channels list.empty",
                        "rights.channels list.empty",
                        "rights.locator list.empty",
                        "uninstall.job uninstall.job-after-limit");
    }

    @Test
    void obligationNeedsALawAndItsEndS1_34() {
        assertThat(codes(PolicyCompiler.compile(
                        app("purposes.billing.basis = legal-obligation", "purposes.billing.gate = none"))))
                .containsExactly("purposes.billing.law option.missing", "purposes.billing.law-end option.missing");
    }

    @Test
    void recipientsShareNeitherNameNorHostAndAreReviewed() {
        assertThat(codes(PolicyCompiler.compile(app(
                        "recipients.a.name = One",
                        "recipients.a.kind = sub-processor",
                        "recipients.a.region = DE",
                        "recipients.a.purposes = answering",
                        "recipients.a.hosts = one.example",
                        "recipients.a.evidence = https://one.example",
                        "recipients.a.reviewer = privacy team",
                        "recipients.a.reviewed = 2099-01-01",
                        "recipients.a.expires = 2099-01-01",
                        "recipients.b.name = One",
                        "recipients.b.hosts = one.example",
                        "evidence.S0-23.sentence = it is so"))))
                .containsExactly(
                        "evidence.S0-23.at option.missing",
                        "evidence.S0-23.expires option.missing",
                        "evidence.S0-23.reviewed option.missing",
                        "evidence.S0-23.reviewer option.missing",
                        "recipients.a.expires date.order",
                        "recipients.b.evidence option.missing",
                        "recipients.b.expires option.missing",
                        "recipients.b.hosts recipient.twice",
                        "recipients.b.kind option.missing",
                        "recipients.b.name recipient.twice",
                        "recipients.b.purposes list.empty",
                        "recipients.b.region option.missing",
                        "recipients.b.reviewed option.missing",
                        "recipients.b.reviewer option.missing");
    }

    @Test
    void whatProvesAnIdentityIsRefusedOnItsWayToAModelS1_10() {
        assertThat(codes(PolicyCompiler.compile(app("redaction.email.model.verification = mask"))))
                .containsExactly("redaction.email.model.verification redaction.below-floor");
        assertThat(policy("redaction.email.model.verification = refuse")
                        .redaction()
                        .mode(EntityKind.EMAIL, Set.of(Sink.MODEL), TextContext.VERIFICATION))
                .isEqualTo(Mode.REFUSE);
    }

    @Test
    void redactionOfOneContextIsMoreSpecificInItsLayer() {
        PolicySet policy = policy("redaction.name.log = drop", "redaction.name.log.form = mask");

        assertThat(policy.redaction().mode(EntityKind.NAME, Set.of(Sink.LOG), TextContext.FREE_TEXT))
                .isEqualTo(Mode.DROP);
        assertThat(policy.redaction().mode(EntityKind.NAME, Set.of(Sink.LOG), TextContext.FORM))
                .isEqualTo(Mode.MASK);
        assertThat(policy.redaction().mode(EntityKind.NAME, Set.of(Sink.LOG), TextContext.VERIFICATION))
                .isEqualTo(Mode.PLACEHOLDER);
        assertThat(policy.tree().text("redaction.name.log")).isEmpty();
    }

    @Test
    void retentionRuleHasIdVersionBasisAndSource() {
        PolicySet policy = policy("profiles = referral", "version = 3");
        RetentionRule order = policy.retention().ruleFor(DataClass.ATTRIBUTED_ORDER);

        assertThat(order.id()).isEqualTo("retention.attributed-order");
        assertThat(order.version()).isEqualTo(new PolicyVersion(3));
        assertThat(order.life()).isEqualTo(Span.ofMonths(24));
        assertThat(order.means()).isEqualTo(new Means(Means.Kind.WEEKLY, Span.ofDays(7)));
        assertThat(order.lastStep()).isEqualTo(LastStep.AGGREGATE_THEN_DELETE);
        assertThat(order.survivors()).containsExactlyInAnyOrder(DataClass.COMMISSION_TOTAL, DataClass.FORGOTTEN_ORDER);
        assertThat(order.zone()).hasToString("UTC");
        assertThat(order.reason()).contains("commission");
        assertThat(policy.rules())
                .contains(
                        new CompiledRule(
                                "retention.attributed-order", new PolicyVersion(3), LegalBasis.CONTRACT, "referral"),
                        new CompiledRule(
                                "purpose.rights",
                                new PolicyVersion(3),
                                LegalBasis.LEGAL_OBLIGATION,
                                "base; GDPR Art. 12 to 22"));
    }

    @Test
    void leadDiesWithItsConversationS1_22() {
        PolicySet policy = policy("profiles = short-chat");

        assertThat(policy.retention().ruleFor(DataClass.LEAD).parent())
                .isEqualTo(ParentLink.diesWith(DataClass.TRANSCRIPT));
        assertThat(policy.isSensitive(DataClass.LEAD)).isTrue();
        assertThat(policy.isSensitive(DataClass.TRANSCRIPT)).isFalse();
        assertThat(policy.role(DataClass.LEAD)).contains(Role.PROCESSOR);
        assertThat(policy.role(DataClass.SHOP_ACCOUNT)).contains(Role.CONTROLLER);
        assertThat(policy.role(DataClass.RUN_RECORD)).isEmpty();
        assertThat(policy.attribution()).isEmpty();
        assertThat(policy.recovery()).isEmpty();
    }

    @Test
    void purposesCarryBasisGateAndFeatures() {
        PurposeRule attribution = policy("profiles = referral")
                .purposes()
                .ruleFor(Purpose.ATTRIBUTION)
                .orElseThrow();

        assertThat(attribution.ground().basis()).isEqualTo(LegalBasis.LEGITIMATE_INTEREST);
        assertThat(attribution.gate()).isEqualTo(ConsentGate.SIGNAL_WHERE_REGIME);
        assertThat(attribution.features()).hasSize(1);
        assertThat(attribution.id()).isEqualTo("purpose.attribution");
    }

    @Test
    void registerHoldEvidenceAndStoresAreCompiled() {
        PolicySet policy = policy(String.join("\n", MODEL_HOUSE), """
                stores.sql.region = DE
                regions.allowed = EEA, CH
                holds.tax.class = usage-statistics
                holds.tax.law = an act on accounts
                holds.tax.fields = all
                holds.tax.from = 2100-01-01
                holds.tax.end = 2110-01-01
                evidence.S0-23.sentence = reviewed each year
                evidence.S0-23.at = https://proof.example
                evidence.S0-23.reviewer = privacy team
                evidence.S0-23.reviewed = 2099-01-01
                evidence.S0-23.expires = 2100-01-01
                """);
        Recipient models = policy.recipients().at("api.models.example").orElseThrow();

        assertThat(models.kind()).isEqualTo(RecipientKind.SUB_PROCESSOR);
        assertThat(models.region()).isEqualTo(new Region("US-CA"));
        assertThat(models.ownRetention()).contains(Duration.ofDays(30));
        assertThat(models.trainsModels()).isFalse();
        assertThat(models.purposes()).containsExactly(Purpose.ANSWERING);
        assertThat(models.review().expiresOn()).isEqualTo(LocalDate.of(2100, 1, 1));
        assertThat(policy.stores()).containsExactly(new StoreSite("sql", new Region("DE")));
        assertThat(policy.residency()
                        .admits(new StoreSite("sql", new Region("CH")))
                        .isAllowed())
                .isTrue();
        assertThat(policy.residency()
                        .admits(new StoreSite("sql", new Region("FR")))
                        .isAllowed())
                .isTrue();
        assertThat(policy.residency()
                        .admits(new StoreSite("sql", new Region("US")))
                        .isAllowed())
                .isFalse();
        assertThat(policy.holds(DataClass.USAGE_STATISTICS)).singleElement().satisfies(hold -> {
            assertThat(hold.from()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
            assertThat(hold.end()).isEqualTo(Instant.parse("2110-01-01T00:00:00Z"));
            assertThat(hold.fields()).containsExactly("all");
            assertThat(hold.pauses()).isFalse();
        });
        assertThat(policy.holds(DataClass.LEAD)).isEmpty();
        assertThat(policy.pausing()).isEmpty();
        assertThat(policy.evidence())
                .singleElement()
                .satisfies(it -> assertThat(it.promise()).isEqualTo("S0-23"));
    }

    @Test
    void regionMayOnlyRaiseTheAge() {
        PolicySet referral = policy("profiles = referral");
        PolicySet both = policy("profiles = referral, short-chat");

        assertThat(referral.ages().minimum(new Region("US"))).isEqualTo(13);
        assertThat(referral.ages().minimum(new Region("FR"))).isEqualTo(15);
        assertThat(referral.ages().minimum(new Region("DE"))).isEqualTo(16);
        assertThat(both.ages().minimum(new Region("US"))).isEqualTo(16);
        assertThat(both.ages().minimum(new Region("FR"))).isEqualTo(16);
    }

    @Test
    void shopMayOnlyBeStricter() {
        PolicyTree app = app("profiles = short-chat, referral", String.join("\n", MODEL_HOUSE));
        PolicySet stricter = PolicyCompiler.compile(
                        app,
                        shop(
                                "retention.transcript.life = 1 day",
                                "attribution.key = cart-attribute",
                                "notice.material.days = 31"))
                .orThrow();

        assertThat(stricter.retention().ruleFor(DataClass.TRANSCRIPT).life()).isEqualTo(Span.ofDays(1));
        assertThat(entry(stricter, "retention.transcript.life").overrode())
                .extracting(PolicyEntry::text)
                .containsExactly("2 days");
        assertThat(codes(PolicyCompiler.compile(
                        app,
                        shop(
                                "retention.transcript.life = 3 days",
                                "retention.attributed-order.life = 730 days",
                                "retention.attributed-order.zone = Europe/Paris",
                                "attribution.key = code",
                                "contact.privacy = somebody@shop.example",
                                "recipients.models.region = DE",
                                "sensitive.transcript = true",
                                "sensitive.lead = false",
                                "holds.tax.class = lead",
                                "consent.age.US = 17",
                                "redaction.name.log = keep"))))
                .containsExactly(
                        "attribution.key setting.not-comparable",
                        "contact.privacy setting.not-per-shop",
                        "holds.tax.class setting.looser",
                        "recipients.models.region setting.not-comparable",
                        "redaction.name.log.form setting.looser",
                        "redaction.name.log.free-text setting.looser",
                        "redaction.name.log.tool-result setting.looser",
                        "retention.attributed-order.life setting.not-comparable",
                        "retention.attributed-order.zone setting.not-comparable",
                        "retention.transcript.life setting.looser",
                        "sensitive.lead setting.looser");
    }

    @Test
    void appMakerMayLoosenAProfileAndItShows() {
        PolicySet policy = policy("profiles = short-chat", "retention.transcript.life = 5 days");

        assertThat(policy.explain())
                .filteredOn(line -> line.path().equals("retention.transcript.life"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.origin()).isEqualTo(Origin.APP);
                    assertThat(line.overrode()).extracting(PolicyEntry::text).containsExactly("2 days");
                    assertThat(line.promises()).contains("S1-21", "S0-13");
                    assertThat(line)
                            .hasToString("retention.transcript.life = 5 days (avow.yaml, over 2 days of short-chat;"
                                    + " S1-21, S0-13, S3-18)");
                });
    }

    @Test
    void mapsListsAndPlainValuesOfAParserAreTakenAsTheyCome() {
        PolicySet policy = PolicyCompiler.compile(PolicyTree.of(
                        Origin.APP,
                        Map.of(
                                "profiles", List.of("short-chat", "referral"),
                                "notice", Map.of("material", Map.of("days", 9, "channels", List.of("app"))),
                                "sensitive", Map.of("transcript", true),
                                "uninstall.survivors", List.of("commission-total"))))
                .orThrow();

        assertThat(policy.notice().material()).isEqualTo(Duration.ofDays(9));
        assertThat(policy.isSensitive(DataClass.TRANSCRIPT)).isTrue();
        assertThat(policy.uninstall().survivors()).isEqualTo(EnumSet.of(DataClass.COMMISSION_TOTAL));
        assertThat(policy.attribution()).isPresent();
    }
}
