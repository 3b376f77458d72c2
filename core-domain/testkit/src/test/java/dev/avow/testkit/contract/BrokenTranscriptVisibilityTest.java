package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptVisibilityTest {

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(TranscriptVisibilityContract.class)
                .flags(List.of(
                        broken(
                                "knows no shops",
                                () -> contract(new OneShop()),
                                "ts2AnotherShopSeesNothing",
                                "ts2AnotherShopCannotAppend",
                                "ts2SameIdUnderAnotherShopIsAnotherConversation"),
                        broken(
                                "appends to whoever owns the id",
                                () -> contract(new AppendsToAnyShop()),
                                "ts2AnotherShopCannotAppend"),
                        broken(
                                "shows the expired",
                                () -> reading(h -> new Horizon(Instant.EPOCH, h.startedAfter())),
                                "ts3ExpiredIsAbsentFromThatInstant",
                                "ts3PageShowsTheVisibleOnly"),
                        broken(
                                "shows what expires at this very instant",
                                () -> reading(h -> new Horizon(h.now().minusMillis(1), h.startedAfter())),
                                "ts3ExpiredIsAbsentFromThatInstant"),
                        broken(
                                "hides a millisecond early",
                                () -> reading(h -> new Horizon(h.now().plusMillis(1), h.startedAfter())),
                                "ts3ExpiredIsAbsentFromThatInstant"),
                        broken(
                                "does not know today's rule",
                                () -> reading(h -> new Horizon(h.now(), Instant.EPOCH)),
                                "ts3WhatTodaysRuleHasEndedIsAbsentFromThatInstant"),
                        broken(
                                "shows what today's rule ends at this very instant",
                                () -> reading(h ->
                                        new Horizon(h.now(), h.startedAfter().minusMillis(1))),
                                "ts3WhatTodaysRuleHasEndedIsAbsentFromThatInstant"),
                        broken(
                                "lets open clocks wait for ever",
                                () -> reading(h -> new Horizon(h.now(), h.startedAfter())),
                                "ts3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen"),
                        broken(
                                "takes the beginning for the start of every clock",
                                () -> reading(h ->
                                        new Horizon(h.now(), later(h.startedAfter(), h.begunAfter()), h.begunAfter())),
                                "ts3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen"),
                        broken(
                                "appends to the hidden",
                                () -> appending(h -> Chat.EVERYTHING),
                                "ts6AppendingToTheHiddenIsRejectedAndChangesNothing"),
                        broken(
                                "starts what is absent when appending",
                                () -> contract(new Upserts()),
                                "ts6AppendingToNothingIsRejectedAndMakesNothing"),
                        broken(
                                "ignores an append to nothing",
                                () -> contract(new Silent()),
                                "ts6AppendingToNothingIsRejectedAndMakesNothing",
                                "ts6AppendingToTheHiddenIsRejectedAndChangesNothing")));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static TranscriptVisibilityContract reading(UnaryOperator<Horizon> change) {
        ForwardingTranscripts store = new ForwardingTranscripts() {
            @Override
            public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId id, Horizon horizon) {
                return super.find(shop, purpose, id, change.apply(horizon));
            }

            @Override
            public List<TranscriptSummary> page(
                    ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
                return super.page(shop, purpose, change.apply(horizon), after, limit);
            }
        };
        return contract(store);
    }

    private static TranscriptVisibilityContract appending(UnaryOperator<Horizon> change) {
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
                super.append(shop, id, change.apply(horizon), version, turn, added, slid);
            }
        };
        return contract(store);
    }

    private static TranscriptVisibilityContract contract(ForwardingTranscripts store) {
        return () -> store;
    }

    private static final class OneShop extends ForwardingTranscripts {

        private static final ShopId ALL = new ShopId("all.myshopify.com");

        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId id, Horizon horizon) {
            return super.find(ALL, purpose, id, horizon);
        }

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            super.start(ALL, id, life, first, added);
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
            super.append(ALL, id, horizon, version, turn, added, slid);
        }

        @Override
        public List<TranscriptSummary> page(
                ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
            return super.page(ALL, purpose, horizon, after, limit);
        }
    }

    private static final class AppendsToAnyShop extends ForwardingTranscripts {

        private final Map<ConversationId, ShopId> owners = new HashMap<>();

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            super.start(shop, id, life, first, added);
            owners.putIfAbsent(id, shop);
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
            super.append(owners.getOrDefault(id, shop), id, horizon, version, turn, added, slid);
        }
    }

    private static final class Upserts extends ForwardingTranscripts {
        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added,
                Optional<Lifetime> slid) {
            if (find(shop, Purpose.ANSWERING, id, Chat.EVERYTHING).isEmpty()) {
                start(shop, id, Lifetime.fixed(horizon.now(), horizon.now().plusMillis(1), Chat.VERSION), turn, added);
            } else {
                super.append(shop, id, horizon, version, turn, added, slid);
            }
        }
    }

    private static final class Silent extends ForwardingTranscripts {
        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added,
                Optional<Lifetime> slid) {
            try {
                super.append(shop, id, horizon, version, turn, added, slid);
            } catch (PortException.Rejected e) {
                // This is what is wrong with it: the caller takes its turn for stored.
            }
        }
    }
}
