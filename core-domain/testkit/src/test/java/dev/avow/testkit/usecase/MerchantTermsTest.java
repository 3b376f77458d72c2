package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.Attestation;
import dev.avow.core.consent.Declaration;
import dev.avow.core.consent.Declaration.Manner;
import dev.avow.core.inmemory.InMemoryDeclarations;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Instruction;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.DeclareForShop;
import dev.avow.core.usecase.ReadTerms;
import dev.avow.core.usecase.SwitchFeature;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a merchant accepts and attests, and what that switches on (S1-46, S1-47, S1-54, S3-10). */
class MerchantTermsTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");
    private static final Duration NOTICE = Duration.ofDays(7);

    private final TestTime time = new TestTime();
    private final InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();
    private final InMemoryDeclarations declarations = new InMemoryDeclarations();
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));
    private PoliciesInForce policies = announce("short-chat", "2 days");

    private PoliciesInForce announce(String profiles, String life) {
        PolicyTree tree = PolicyTree.of(Origin.APP, Map.of("profiles", profiles, "retention.transcript.life", life));
        return new AnnouncePolicy(ledger, time)
                .handle(new AnnouncePolicy.Command(tree, Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems().toString());
                });
    }

    @Test
    void s1_46_chatStaysOffUntilTheMerchantAttestsThatVisitorsAreTold() {
        SwitchFeature.Outcome refused = switching().handle(SHOP, Feature.CHAT, true);
        assertThat(refused).isEqualTo(new SwitchFeature.Outcome.Unattested(List.of(Attestation.CHAT_NOTICE)));
        assertThat(instructions.switchedOn(SHOP)).isEmpty();

        assertThat(declare(SHOP, "chat-notice-1", "en")).isTrue();

        assertThat(switching().handle(SHOP, Feature.CHAT, true)).isEqualTo(new SwitchFeature.Outcome.Done());
        assertThat(instructions.switchedOn(SHOP)).containsExactly(Feature.CHAT);
        assertThat(switching().handle(OTHER, Feature.CHAT, true))
                .as("another shop attested nothing")
                .isInstanceOf(SwitchFeature.Outcome.Unattested.class);
    }

    @Test
    void s1_47_s3_10_eachFeatureNeedsItsOwnAttestation() {
        policies = announce("short-chat, referral", "2 days");
        time.advance(NOTICE);
        declare(SHOP, "chat-notice-1", "en");

        assertThat(switching().handle(SHOP, Feature.LEADS, true))
                .isEqualTo(new SwitchFeature.Outcome.Unattested(List.of(Attestation.LEAD_FOLLOW_UP)));
        assertThat(switching().handle(SHOP, Feature.REFERRAL, true))
                .isEqualTo(new SwitchFeature.Outcome.Unattested(List.of(Attestation.STOREFRONT_CONSENT)));
        assertThat(switching().handle(SHOP, Feature.INBOX, true)).isEqualTo(new SwitchFeature.Outcome.Done());
    }

    @Test
    void whatThePolicyDoesNotPursueIsNotOffered() {
        assertThat(switching().handle(SHOP, Feature.CART_RECOVERY, true))
                .isEqualTo(new SwitchFeature.Outcome.NotOffered());
        assertThat(switching().standings(SHOP))
                .extracting(SwitchFeature.Standing::feature)
                .doesNotContain(Feature.CART_RECOVERY)
                .contains(Feature.CHAT, Feature.INBOX);
    }

    @Test
    void offIsPossibleAtAnyTimeAndStaysOffAcrossStarts() {
        declare(SHOP, "chat-notice-1", "en");
        switching().settle(SHOP);
        assertThat(instructions.switchedOn(SHOP)).contains(Feature.CHAT, Feature.INBOX);

        switching().handle(SHOP, Feature.INBOX, false);
        switching().settle(SHOP);

        assertThat(instructions.switchedOn(SHOP)).contains(Feature.CHAT).doesNotContain(Feature.INBOX);
    }

    @Test
    void aStartSwitchesOnWhatIsAttestedAndSaysWhatIsMissing() {
        declare(SHOP, "lead-follow-up-1", "en");

        List<SwitchFeature.Standing> missing = switching().settle(SHOP);

        assertThat(missing)
                .containsExactly(new SwitchFeature.Standing(Feature.CHAT, false, List.of(Attestation.CHAT_NOTICE)));
        assertThat(instructions.switchedOn(SHOP)).contains(Feature.LEADS).doesNotContain(Feature.CHAT);
    }

    @Test
    void aStartSwitchesOffWhatWasNeverAttestedOrIsNotOffered() {
        for (Feature feature : Set.of(Feature.CHAT, Feature.CART_RECOVERY)) {
            instructions.record(SHOP, new Instruction(feature, true, time.instant(), new PolicyVersion(1)));
        }

        switching().settle(SHOP);

        assertThat(instructions.switchedOn(SHOP)).doesNotContain(Feature.CHAT, Feature.CART_RECOVERY);
    }

    @Test
    void whatWasOnBeforeAttestationsWereAskedForComesBackWhenTheConfigurationBringsThem() {
        instructions.record(SHOP, new Instruction(Feature.CHAT, true, time.instant(), new PolicyVersion(1)));
        switching().settle(SHOP);
        time.advance(Duration.ofHours(1));

        configure("chat-notice-1");
        switching().settle(SHOP);

        assertThat(instructions.switchedOn(SHOP)).contains(Feature.CHAT);
        time.advance(Duration.ofHours(1));
        switching().handle(SHOP, Feature.CHAT, false);
        configure("chat-notice-1");
        switching().settle(SHOP);
        assertThat(instructions.switchedOn(SHOP))
                .as("what a merchant switched off stays off")
                .doesNotContain(Feature.CHAT);
    }

    @Test
    void s1_54_useAcceptsAChangeFromItsEffectiveDateToTheMillisecond() {
        declaring().noteUse(SHOP, "90210");
        assertThat(read(SHOP)).extracting(Declaration::textVersion).containsExactly("policy-1");

        policies = announce("short-chat", "3 days");
        time.advance(NOTICE.minusMillis(1));
        declaring().noteUse(SHOP, "90210");
        assertThat(read(SHOP)).extracting(Declaration::textVersion).containsExactly("policy-1");

        time.advance(Duration.ofMillis(1));
        declaring().noteUse(SHOP, "90210");
        declaring().noteUse(SHOP, "90211");

        assertThat(read(SHOP)).extracting(Declaration::textVersion).containsExactly("policy-1", "policy-2");
        assertThat(read(SHOP)).allSatisfy(made -> assertThat(made.manner()).isEqualTo(Manner.BY_USE));
        assertThat(read(SHOP).toString()).as("hashes, nobody's number").doesNotContain("9021");
        assertThat(read(OTHER)).isEmpty();
    }

    @Test
    void s1_54_anExplicitYesIsToldApartAndMayComeBeforeTheDate() {
        policies = announce("short-chat", "3 days");

        assertThat(declare(SHOP, "policy-2", "en")).isTrue();
        time.advance(NOTICE);
        declaring().noteUse(SHOP, "90210");

        assertThat(read(SHOP)).singleElement().satisfies(made -> {
            assertThat(made.textVersion()).isEqualTo("policy-2");
            assertThat(made.manner()).isEqualTo(Manner.EXPLICIT);
            assertThat(made.at()).isEqualTo(TestTime.START);
        });
    }

    @Test
    void s1_54_anExplicitYesAfterUseStandsBesideIt() {
        declaring().noteUse(SHOP, "90210");
        declare(SHOP, "policy-1", "en");

        assertThat(read(SHOP)).extracting(Declaration::manner).containsExactly(Manner.BY_USE, Manner.EXPLICIT);
    }

    /** Where the notice says that a merchant accepts by saying so, nothing else is taken for it. */
    @Test
    void s1_54_whereAnExplicitYesIsAskedForUseAcceptsNothing() {
        assertThat(terms().due()).as("use accepts").isEmpty();
        declaring().noteUse(SHOP, "90210");

        policies = announce("strict", "2 days");
        time.advance(Duration.ofDays(365));
        declaring().noteUse(SHOP, "90210");

        assertThat(read(SHOP)).extracting(Declaration::textVersion).containsExactly("policy-1");
        assertThat(terms().due()).contains(new PolicyVersion(2));

        declare(SHOP, "policy-1", "en");
        assertThat(terms().due()).as("of another version").contains(new PolicyVersion(2));
        declare(SHOP, "policy-2", "en");
        assertThat(terms().due()).isEmpty();
        declaring().noteUse(SHOP, "90210");
        assertThat(read(SHOP))
                .extracting(made -> made.textVersion() + " " + made.manner())
                .containsExactly("policy-1 BY_USE", "policy-1 EXPLICIT", "policy-2 EXPLICIT");
    }

    @Test
    void whatTheConfigurationSaysIsToldApart() {
        configure("chat-notice-1");

        assertThat(read(SHOP))
                .containsExactly(
                        new Declaration("chat-notice-1", "en", Manner.CONFIGURED, TestTime.START, "configuration"));
        assertThat(switching().handle(SHOP, Feature.CHAT, true)).isEqualTo(new SwitchFeature.Outcome.Done());
    }

    @Test
    void textsThatAreNotOursAreNotRecorded() {
        assertThat(declare(SHOP, "policy-2", "en")).as("not announced").isFalse();
        assertThat(declare(SHOP, "chat-notice-2", "en")).isFalse();
        assertThat(declare(SHOP, "chat-notice-1", "ro"))
                .as("not shown in that language")
                .isFalse();
        assertThatThrownBy(() -> declare(SHOP, "Chat notice", "en")).isInstanceOf(IllegalArgumentException.class);
        assertThat(read(SHOP)).isEmpty();
    }

    @Test
    void aMerchantSeesWhatIsInForceAndWhatIsAhead() {
        assertThat(terms().inForce()).contains(new PolicyVersion(1));

        policies = announce("short-chat", "3 days");

        assertThat(terms().inForce()).contains(new PolicyVersion(1));
        assertThat(terms().newest()).hasValueSatisfying(newest -> {
            assertThat(newest.version()).isEqualTo(new PolicyVersion(2));
            assertThat(newest.effectiveAt()).isEqualTo(TestTime.START.plus(NOTICE));
        });
        time.advance(NOTICE);
        assertThat(terms().inForce()).contains(new PolicyVersion(2));
    }

    private void configure(String text) {
        declaring().handle(new DeclareForShop.Command(SHOP, text, "en", Optional.empty()));
    }

    private ReadTerms.Terms terms() {
        return reading().handle(SHOP);
    }

    private List<Declaration> read(ShopId shop) {
        return reading().handle(shop).declarations();
    }

    private boolean declare(ShopId shop, String text, String language) {
        return declaring().handle(new DeclareForShop.Command(shop, text, language, Optional.of("90210")));
    }

    private DeclareForShop declaring() {
        return new DeclareForShop(declarations, ledger, hasher, policies, this::isExplicit, time);
    }

    private ReadTerms reading() {
        return new ReadTerms(declarations, ledger, policies, this::isExplicit, time);
    }

    private boolean isExplicit(ShopId shop, Instant at) {
        return policies.policyAt(shop, at).notice().explicitAcceptance();
    }

    private SwitchFeature switching() {
        return new SwitchFeature(policies, declarations, instructions, time);
    }
}
