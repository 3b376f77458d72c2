package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptRatingTest {

    private static final String ALONE = "ts10RatingStandsAtItsAnswerAlone";
    private static final String APPENDS = "ts10WhoeverReadBeforeTheRatingStillAppends";
    private static final String LAST = "ts10LastWordCountsAndSaysWhetherItIsAnother";
    private static final String ROW = "ts10RowOfThePageTellsTheRatingsInTheirOrder";
    private static final String ABSENT = "ts11RatingWhatIsNoAnswerOfTheConversationIsRejectedAndChangesNothing";
    private static final String HIDDEN = "ts11RatingWhatIsHiddenIsRejectedAndChangesNothing";

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(TranscriptRatingContract.class)
                .flags(List.of(
                        broken("keeps nothing", () -> contract(new Forgetful()), ALONE, APPENDS, LAST, ROW),
                        broken("rates every answer", () -> contract(new RatesAll()), ALONE),
                        broken("counts a rating as a turn", () -> contract(new RaisesTheVersion()), ALONE, APPENDS),
                        broken("keeps the first word", () -> contract(new FirstWord()), LAST),
                        broken("says that every word is another", () -> contract(new AlwaysAnother()), LAST),
                        broken("tells the rows nothing", () -> contract(new SilentRows()), ROW),
                        broken("ignores a rating of nothing", () -> contract(new Silent()), ABSENT, HIDDEN),
                        broken("rates in any shop", () -> contract(new AnyShop()), ABSENT),
                        broken("rates what is hidden", () -> contract(new RatesTheHidden()), HIDDEN)));
    }

    private static TranscriptRatingContract contract(ForwardingTranscripts store) {
        return () -> store;
    }

    private static StoredTurn with(StoredTurn turn, Optional<Rating> rating) {
        return new StoredTurn(
                turn.message(),
                turn.speaker(),
                turn.text(),
                turn.at(),
                turn.state(),
                turn.page(),
                turn.citations(),
                rating);
    }

    private static final class Forgetful extends ForwardingTranscripts {
        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId id, Horizon horizon) {
            return super.find(shop, purpose, id, horizon)
                    .map(whole -> new Transcript(
                            whole.conversation(),
                            whole.lifetime(),
                            whole.version(),
                            whole.turns().stream()
                                    .map(turn -> with(turn, Optional.empty()))
                                    .toList(),
                            whole.placeholders()));
        }

        @Override
        public List<TranscriptSummary> page(
                ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
            return withoutRatings(super.page(shop, purpose, horizon, after, limit));
        }
    }

    private static List<TranscriptSummary> withoutRatings(List<TranscriptSummary> rows) {
        return rows.stream()
                .map(row -> new TranscriptSummary(
                        row.conversation(), row.lifetime(), row.turns(), row.first(), row.last(), List.of()))
                .toList();
    }

    private static final class RatesAll extends ForwardingTranscripts {
        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            boolean another = super.rate(shop, id, horizon, message, rating);
            right.find(shop, Purpose.ANSWERING, id, horizon).orElseThrow().turns().stream()
                    .map(StoredTurn::message)
                    .distinct()
                    .filter(answer -> !answer.equals(message))
                    .forEach(answer -> super.rate(shop, id, horizon, answer, rating));
            return another;
        }
    }

    private static final class RaisesTheVersion extends ForwardingTranscripts {

        private final Map<ConversationId, Integer> rated = new HashMap<>();

        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            boolean another = super.rate(shop, id, horizon, message, rating);
            rated.merge(id, 1, Integer::sum);
            return another;
        }

        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId id, Horizon horizon) {
            return super.find(shop, purpose, id, horizon)
                    .map(whole -> new Transcript(
                            whole.conversation(),
                            whole.lifetime(),
                            whole.version() + rated.getOrDefault(id, 0),
                            whole.turns(),
                            whole.placeholders()));
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
            super.append(shop, id, horizon, version - rated.getOrDefault(id, 0), turn, added, slid);
        }
    }

    private static final class FirstWord extends ForwardingTranscripts {

        private final Set<MessageId> rated = new HashSet<>();

        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            if (rated.contains(message)) {
                return false;
            }
            boolean another = super.rate(shop, id, horizon, message, rating);
            rated.add(message);
            return another;
        }
    }

    private static final class AlwaysAnother extends ForwardingTranscripts {
        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            super.rate(shop, id, horizon, message, rating);
            return true;
        }
    }

    private static final class SilentRows extends ForwardingTranscripts {
        @Override
        public List<TranscriptSummary> page(
                ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
            return withoutRatings(super.page(shop, purpose, horizon, after, limit));
        }
    }

    private static final class Silent extends ForwardingTranscripts {
        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            try {
                return super.rate(shop, id, horizon, message, rating);
            } catch (PortException.Rejected e) {
                // This is what is wrong with it: the caller takes its word for kept.
                return false;
            }
        }
    }

    private static final class AnyShop extends ForwardingTranscripts {

        private final Map<ConversationId, ShopId> owners = new HashMap<>();

        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            super.start(shop, id, life, first, added);
            owners.putIfAbsent(id, shop);
        }

        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            return super.rate(owners.getOrDefault(id, shop), id, horizon, message, rating);
        }
    }

    private static final class RatesTheHidden extends ForwardingTranscripts {
        @Override
        public boolean rate(ShopId shop, ConversationId id, Horizon horizon, MessageId message, Rating rating) {
            return super.rate(shop, id, new Horizon(Instant.EPOCH, Instant.EPOCH), message, rating);
        }
    }
}
