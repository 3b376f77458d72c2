package dev.avow.testkit.contract;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One conversation of one shop in the store under test, with the values that most tests do not care about. */
record Chat(TranscriptStore store, ShopId shop, ConversationId conversation, Lifetime lifetime) {

    static final Instant NOW = TestTime.START;
    static final Duration LIFE = Duration.ofDays(2);
    static final PolicyVersion VERSION = new PolicyVersion(3);
    /** Hides nothing that any contract writes. */
    static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);

    /** A fresh conversation that starts now; nothing is stored yet. */
    static Chat fresh(TranscriptStore store) {
        return at(store, Fresh.shop(), NOW);
    }

    static Chat at(TranscriptStore store, ShopId shop, Instant startedAt) {
        return new Chat(store, shop, Fresh.conversation(), Lifetime.fixed(startedAt, startedAt.plus(LIFE), VERSION));
    }

    Chat of(ShopId another) {
        return new Chat(store, another, conversation, lifetime);
    }

    static Turn shopper(String text) {
        return turn(Speaker.SHOPPER, TestTexts.redacted(text), TurnState.COMPLETE);
    }

    static Turn turn(Speaker speaker, RedactedText text, TurnState state) {
        return new Turn(Fresh.message(), speaker, text, NOW, state);
    }

    Chat start() {
        return start(shopper("hello"));
    }

    Chat start(Turn first) {
        store.start(shop, conversation, lifetime, first, List.of());
        return this;
    }

    void append(long version, Turn turn, PlaceholderEntry... added) {
        store.append(shop, conversation, EVERYTHING, version, turn, List.of(added));
    }

    boolean rate(MessageId message, Rating rating) {
        return store.rate(shop, conversation, EVERYTHING, message, rating);
    }

    Optional<Transcript> find(Horizon horizon) {
        return store.find(shop, Purpose.ANSWERING, conversation, horizon);
    }

    /** As it is physically there; fails the test where it is not. */
    Transcript load() {
        return find(EVERYTHING).orElseThrow(() -> new AssertionError("the conversation is not in the store"));
    }

    List<TranscriptSummary> page(Horizon horizon) {
        return store.page(shop, Purpose.MERCHANT_INBOX, horizon, Optional.empty(), 200);
    }

    PageCursor cursor() {
        return new PageCursor(lifetime.startedAt(), conversation);
    }
}
