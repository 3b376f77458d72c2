package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedKnowledge;
import dev.avow.core.port.PurposeLimitedTranscripts;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S0-16, S1-02, S1-19, S3-12, S3-48: what nobody asked for is not read. */
class PurposeLimitTest {

    private static final ShopId OTHER = new ShopId("other-shop.myshopify.com");

    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final PurposeGuard guard = new PurposeGuard(
            now -> new PurposePolicy(
                    List.of(rule(Purpose.ANSWERING, Feature.CHAT), rule(Purpose.MERCHANT_INBOX, Feature.INBOX))),
            instructions,
            () -> TestTime.START);
    private final InMemoryTranscriptStore store = new InMemoryTranscriptStore();
    private final TranscriptStore limited = new PurposeLimitedTranscripts(store, guard);
    private final KnowledgeSource knowledge =
            new PurposeLimitedKnowledge(Desk.shelf(Desk.passage("Open?", "Yes.")), guard);

    private static PurposeRule rule(Purpose purpose, Feature feature) {
        return new PurposeRule("rule", purpose, new Ground.Contract(), ConsentGate.NONE, Set.of(feature));
    }

    private void instruct(Feature feature, boolean on) {
        instructions.record(Desk.SHOP, new Instruction(feature, on, Instant.EPOCH, new PolicyVersion(1)));
    }

    private static void assertRefused(Runnable read, String why) {
        assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("purpose.refused"))
                .hasMessageContaining(why)
                .hasMessageNotContaining(Desk.SHOP.domain());
    }

    @Test
    void readsAreRefusedUntilTheMerchantSwitchesAFeatureOn() {
        assertRefused(() -> find(Purpose.ANSWERING), "purpose.not-instructed for ANSWERING");
        assertRefused(() -> page(Purpose.MERCHANT_INBOX), "purpose.not-instructed for MERCHANT_INBOX");
        assertRefused(() -> knowledge.passages(Desk.SHOP, Purpose.ANSWERING), "purpose.not-instructed for ANSWERING");

        instruct(Feature.CHAT, true);

        assertThat(find(Purpose.ANSWERING)).isTrue();
        assertThat(knowledge.passages(Desk.SHOP, Purpose.ANSWERING)).hasSize(1);
        assertRefused(() -> page(Purpose.MERCHANT_INBOX), "purpose.not-instructed for MERCHANT_INBOX");
    }

    @Test
    void switchingOffWorksAtOnce() {
        instruct(Feature.INBOX, true);
        assertThat(page(Purpose.MERCHANT_INBOX)).isZero();

        instruct(Feature.INBOX, false);

        assertRefused(() -> page(Purpose.MERCHANT_INBOX), "purpose.not-instructed for MERCHANT_INBOX");
    }

    @Test
    void instructionOfOneShopIsNoneOfAnother() {
        instruct(Feature.CHAT, true);

        assertThatThrownBy(() -> knowledge.passages(OTHER, Purpose.ANSWERING))
                .isInstanceOf(PortException.Rejected.class);
    }

    @Test
    void purposeThatIsNotPursuedIsRefusedWhateverIsOn() {
        for (Feature feature : Feature.values()) {
            instruct(feature, true);
        }

        assertRefused(() -> find(Purpose.STATISTICS), "purpose.no-rule for STATISTICS");
        assertRefused(() -> page(Purpose.CART_RECOVERY), "purpose.no-rule for CART_RECOVERY");
        assertRefused(() -> knowledge.passages(Desk.SHOP, Purpose.ATTRIBUTION), "purpose.no-rule for ATTRIBUTION");
    }

    @Test
    void writesPassToTheStore() {
        limited.start(
                Desk.SHOP,
                Desk.CHAT,
                Lifetime.fixed(TestTime.START, TestTime.START.plus(Desk.LIFE), new PolicyVersion(1)),
                turn("one"),
                List.of());
        limited.append(Desk.SHOP, Desk.CHAT, Desk.EVERYTHING, 1, turn("two"), List.of());

        instruct(Feature.CHAT, true);
        assertThat(limited.find(Desk.SHOP, Purpose.ANSWERING, Desk.CHAT, Desk.EVERYTHING))
                .hasValueSatisfying(transcript -> assertThat(transcript.turns()).hasSize(2));
    }

    private static Turn turn(String message) {
        return new Turn(
                new MessageId(message),
                Speaker.SHOPPER,
                TestTexts.redacted("hello"),
                TestTime.START,
                TurnState.COMPLETE);
    }

    private boolean find(Purpose purpose) {
        return limited.find(Desk.SHOP, purpose, Desk.CHAT, Desk.EVERYTHING).isEmpty();
    }

    private int page(Purpose purpose) {
        return limited.page(Desk.SHOP, purpose, Desk.EVERYTHING, Optional.empty(), 10)
                .size();
    }
}
