package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.port.Sealed;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.Cancellation;
import dev.avow.core.usecase.OpenQuestion;
import dev.avow.core.usecase.OrderContext;
import dev.avow.testkit.data.TestIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** C6: what a model may know of an order, for how long, and in which conversation (S1-29, S2-02, S2-03, S2-06). */
class OrderContextTest {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final OrderStatus STATUS = new OrderStatus(
            new OrderId(5_001_112_223_331L),
            Instant.parse("2026-11-02T10:00:00Z"),
            OrderStatus.Stage.SENT,
            false,
            List.of(new OrderStatus.Parcel(
                    Instant.parse("2026-11-03T10:00:00Z"),
                    Optional.empty(),
                    Optional.of(Instant.parse("2026-11-06T10:00:00Z")),
                    Optional.of("Sameday"),
                    Optional.of("https://track.example/RO123456789"))));
    private static final List<ReturnLine> PIECES =
            List.of(new ReturnLine("7001", "Desk lamp, engraved for mara@example.com", 2));

    private final Desk desk = new Desk(new InMemoryTranscriptStore());
    private final AtomicBoolean allowed = new AtomicBoolean(true);
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final OrderContext context = new OrderContext(
            new InMemoryFieldCipher(new TestIds()), guard(), (shop, now) -> allowed.get(), LIFE, desk.time);

    OrderContextTest() {
        switchOn(true);
    }

    private PurposeGuard guard() {
        PurposePolicy purposes = new PurposePolicy(List.of(new PurposeRule(
                "rule", Purpose.ORDER_STATUS, new Ground.Contract(), ConsentGate.NONE, Set.of(Feature.ORDER_STATUS))));
        return new PurposeGuard(any -> purposes, instructions, desk.time);
    }

    private void switchOn(boolean on) {
        desk.time.advance(Duration.ofMillis(1));
        instructions.record(
                Desk.SHOP, new Instruction(Feature.ORDER_STATUS, on, desk.time.instant(), new PolicyVersion(1)));
    }

    private Sealed sealed() {
        return context.seal(Desk.SHOP, Desk.CHAT, STATUS, PIECES).orElseThrow();
    }

    private Optional<RawText> opened(Sealed sealed) {
        return context.open(Desk.SHOP, Desk.CHAT, sealed);
    }

    @Test
    void s2_03_itOpensInItsOwnConversationUntilItsTimeIsOver() {
        Sealed sealed = sealed();

        assertThat(opened(sealed)).isPresent();
        assertThat(context.open(Desk.SHOP, new ConversationId("chat-2"), sealed))
                .as("another conversation")
                .isEmpty();
        assertThat(context.open(new ShopId("zen-bikes.myshopify.com"), Desk.CHAT, sealed))
                .as("another shop")
                .isEmpty();
        byte[] changed = sealed.bytes();
        changed[changed.length - 1] ^= 1;
        assertThat(opened(new Sealed(sealed.keyId(), changed))).isEmpty();
        assertThat(opened(new Sealed("no-such-key", sealed.bytes()))).isEmpty();

        desk.time.advance(LIFE.minusMillis(1));
        assertThat(opened(sealed)).isPresent();
        desk.time.advance(Duration.ofMillis(1));
        assertThat(opened(sealed)).as("at the very instant").isEmpty();
    }

    @Test
    void s1_29_wherePolicyOrMerchantSayNeverNothingIsSealedAndNothingOpens() {
        Sealed sealed = sealed();
        allowed.set(false);
        assertThat(context.seal(Desk.SHOP, Desk.CHAT, STATUS, PIECES)).isEmpty();
        assertThat(opened(sealed)).as("sealed before the policy said never").isEmpty();
        allowed.set(true);
        assertThat(opened(sealed)).isPresent();

        switchOn(false);
        assertThat(context.seal(Desk.SHOP, Desk.CHAT, STATUS, PIECES)).isEmpty();
        assertThat(opened(sealed))
                .as("sealed before the merchant switched it off")
                .isEmpty();
    }

    /** The prompt has it redacted, in a slot of its own; the question and the store have none of it. */
    @Test
    void s1_29_s2_02_aModelReadsItRedactedAndItRestsNowhere() {
        List<RedactedPrompt> prompts = new ArrayList<>();
        RawText order = opened(sealed()).orElseThrow();

        AnswerShopper.Outcome outcome = ask("m1", Optional.of(order), recording(prompts, "It is on its way."));
        ask("m2", Optional.empty(), recording(prompts, "Bye."));

        assertThat(outcome.state()).isEqualTo(TurnState.COMPLETE);
        assertThat(prompts.get(0).order().orElseThrow().asString(Sink.MODEL))
                .contains("It has been sent.", "Sameday", "2 x Desk lamp, engraved for [EMAIL_1]")
                .doesNotContain("mara@", "5001112223331", "track.example", "RO123456789");
        assertThat(prompts.get(1).order())
                .as("the next message tells of it or not")
                .isEmpty();
        String everything = prompts.get(1).history().stream()
                        .map(line -> line.text().asString(Sink.MODEL))
                        .collect(Collectors.joining("|"))
                + desk.stored(0)
                + desk.stored(1);
        assertThat(everything).doesNotContain("Sameday", "engraved");
    }

    /** S2-06: what belongs to the order may be said as its placeholder; what belongs to somebody else stops the model. */
    @Test
    void s2_06_theAnswerMaySayWhatIsThisConversationsAndNothingElse() {
        RawText order = opened(sealed()).orElseThrow();

        AnswerShopper.Outcome own = ask(
                "m1", Optional.of(order), recording(new ArrayList<>(), "It bears mara@example.com, as you wished."));
        AnswerShopper.Outcome foreign = ask(
                "m2",
                Optional.of(order),
                recording(new ArrayList<>(), "The other one bears ion.foreign@example.com, which is not yours. "));

        assertThat(own.state()).isEqualTo(TurnState.COMPLETE);
        assertThat(desk.stored(1)).isEqualTo("It bears [EMAIL_1], as you wished.");
        assertThat(foreign.code()).contains("answer.foreign-value");
        assertThat(desk.stored(3)).doesNotContain("ion.foreign");
    }

    private AnswerShopper.Outcome ask(String message, Optional<RawText> order, LanguageModel model) {
        OpenQuestion question = desk.question(message, "When will it be here?");
        return desk.answering(model).handle(question, order, piece -> {}, new Cancellation());
    }

    private static LanguageModel recording(List<RedactedPrompt> prompts, String answer) {
        LanguageModel says = new ScriptedLanguageModel(List.of(answer), new ModelOutcome.Answered(Optional.empty()));
        return (shop, prompt, onText) -> {
            prompts.add(prompt);
            return says.answer(shop, prompt, onText);
        };
    }
}
