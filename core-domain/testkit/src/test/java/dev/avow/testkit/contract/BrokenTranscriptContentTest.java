package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.Transcript;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Segment;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptContentTest {

    private static final String ORDER = "ts1TurnsAreReadBackInOrder";
    private static final String LOOKALIKE = "ts1PlaceholderAndTextThatOnlyLooksLikeOneStayApart";
    private static final String UNKNOWN_KIND = "ts1PlaceholderOfAKindNobodyKnowsIsReadBack";
    private static final String SCRIPT = "ts1TextOfAnyScriptIsReadBack";
    private static final String QUERY = "ts1TextThatLooksLikeAQueryIsReadBack";
    private static final String LENGTH = "ts1TextKeepsItsBlanksAndItsLength";
    private static final String EMPTY = "ts1AnswerWithoutAnyTextIsReadBack";
    private static final String SHAPE = "ts1TextOfAnyShapeIsReadBack";
    private static final String PAGE = "ts1PageOfTheOpeningTurnIsReadBack";
    private static final String CITATIONS = "ts1CitationsOfAnAnswerAreReadBack";
    private static final String INSTANTS = "ts1InstantsAreReadBackToTheMillisecond";
    private static final String NUMBERS = "ts1PlaceholderNumbersOfAllTurnsAreReadBack";
    private static final String SLIDING = "ts7AppendingToAConversationThatSlidChangesItsClockAndItsEnd";
    private static final String LIFETIME = "ts7AppendingLeavesTheLifetimeAsItWas";

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(TranscriptContentContract.class)
                .flags(List.of(
                        broken("gives the newest turn first", () -> finding(this::newestFirst), ORDER),
                        broken("forgets how a turn ended", () -> storing(this::complete), ORDER, EMPTY),
                        broken("joins segments to one text", () -> storing(this::joined), LOOKALIKE, UNKNOWN_KIND),
                        broken("drops kinds it does not know", () -> storing(this::knownKinds), UNKNOWN_KIND),
                        broken("keeps ASCII only", () -> text(this::ascii), SCRIPT),
                        broken("normalises Unicode", () -> text(this::normalised), SCRIPT, SHAPE),
                        broken("strips dollars", () -> text(t -> t.replace("$", "")), QUERY),
                        broken("strips blanks", () -> text(String::strip), LENGTH),
                        broken("cuts long texts", () -> text(t -> t.substring(0, Math.min(t.length(), 1_000))), LENGTH),
                        broken("refuses a turn without text", () -> storing(this::notEmpty), EMPTY),
                        broken("forgets the page", () -> storing(this::pageless), PAGE),
                        broken("forgets what an answer cites", () -> storing(this::uncited), CITATIONS),
                        broken("keeps whole seconds only", () -> storing(this::seconds), INSTANTS),
                        broken("keeps the placeholders of the first turn only", () -> firstNumbers(), NUMBERS),
                        broken("lets the expiry slide", () -> finding(this::sliding), LIFETIME, SLIDING),
                        broken("lets nothing slide", () -> firm(), SLIDING)));
    }

    private static TranscriptContentContract storing(UnaryOperator<Turn> change) {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public void start(
                    ShopId shop, ConversationId id, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
                super.start(shop, id, lifetime, change.apply(first), added);
            }

            @Override
            public void append(
                    ShopId shop,
                    ConversationId id,
                    Horizon horizon,
                    long version,
                    Turn turn,
                    List<PlaceholderEntry> added,
                    Optional<Lifetime> slid) {
                super.append(shop, id, horizon, version, change.apply(turn), added, slid);
            }
        };
        return () -> store;
    }

    private static TranscriptContentContract text(UnaryOperator<String> change) {
        return storing(turn -> with(turn, changed(turn.text(), change)));
    }

    private static RedactedText changed(RedactedText text, UnaryOperator<String> change) {
        Segment[] segments = text.segments(Sink.TRANSCRIPT).stream()
                .map(segment -> segment instanceof Segment.Plain plain ? changed(plain, change) : segment)
                .toArray(Segment[]::new);
        return TestTexts.ofSegments(segments);
    }

    private static Segment changed(Segment.Plain plain, UnaryOperator<String> change) {
        String text = change.apply(plain.text());
        return text.isEmpty() ? plain : new Segment.Plain(text);
    }

    private static TranscriptContentContract finding(UnaryOperator<Transcript> change) {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public Optional<Transcript> find(
                    ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
                return super.find(shop, purpose, conversation, horizon).map(change);
            }
        };
        return () -> store;
    }

    private static TranscriptContentContract firm() {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public void append(
                    ShopId shop,
                    ConversationId id,
                    Horizon horizon,
                    long version,
                    Turn turn,
                    List<PlaceholderEntry> added,
                    Optional<Lifetime> slid) {
                super.append(shop, id, horizon, version, turn, added, Optional.empty());
            }
        };
        return () -> store;
    }

    private static TranscriptContentContract firstNumbers() {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public void append(
                    ShopId shop,
                    ConversationId id,
                    Horizon horizon,
                    long version,
                    Turn turn,
                    List<PlaceholderEntry> added,
                    Optional<Lifetime> slid) {
                super.append(shop, id, horizon, version, turn, List.of(), slid);
            }
        };
        return () -> store;
    }

    private Turn joined(Turn turn) {
        String text = turn.text().asString(Sink.TRANSCRIPT);
        return with(turn, text.isEmpty() ? turn.text() : TestTexts.ofSegments(new Segment.Plain(text)));
    }

    private static Turn with(Turn turn, RedactedText text) {
        return new Turn(turn.message(), turn.speaker(), text, turn.at(), turn.state(), turn.page(), turn.citations());
    }

    private Turn pageless(Turn turn) {
        return new Turn(
                turn.message(),
                turn.speaker(),
                turn.text(),
                turn.at(),
                turn.state(),
                Optional.empty(),
                turn.citations());
    }

    private Turn uncited(Turn turn) {
        return new Turn(turn.message(), turn.speaker(), turn.text(), turn.at(), turn.state(), turn.page());
    }

    private Transcript newestFirst(Transcript right) {
        List<StoredTurn> turns = new ArrayList<>(right.turns());
        Collections.reverse(turns);
        return new Transcript(right.conversation(), right.lifetime(), right.version(), turns, right.placeholders());
    }

    private Transcript sliding(Transcript right) {
        Lifetime life = right.lifetime();
        Lifetime slid = new Lifetime(
                life.startedAt(), life.clockStart(), life.expiresAt().plusMillis(right.version() - 1), life.version());
        return new Transcript(right.conversation(), slid, right.version(), right.turns(), right.placeholders());
    }

    private Turn complete(Turn turn) {
        return new Turn(
                turn.message(),
                turn.speaker(),
                turn.text(),
                turn.at(),
                TurnState.COMPLETE,
                turn.page(),
                turn.citations());
    }

    private Turn seconds(Turn turn) {
        return new Turn(
                turn.message(),
                turn.speaker(),
                turn.text(),
                turn.at().truncatedTo(ChronoUnit.SECONDS),
                turn.state(),
                turn.page(),
                turn.citations());
    }

    private Turn notEmpty(Turn turn) {
        if (turn.text().isEmpty()) {
            throw new IllegalArgumentException("a turn needs text");
        }
        return turn;
    }

    private Turn knownKinds(Turn turn) {
        List<EntityKind> known = List.of(EntityKind.PHONE, EntityKind.EMAIL);
        Segment[] kept = turn.text().segments(Sink.TRANSCRIPT).stream()
                .filter(segment ->
                        !(segment instanceof Segment.Placeholder placeholder) || known.contains(placeholder.kind()))
                .toArray(Segment[]::new);
        return with(turn, TestTexts.ofSegments(kept));
    }

    private String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    private String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
