package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenTranscriptVersionTest {

    @TestFactory
    Stream<DynamicTest> brokenStoresAreFlagged() {
        return new ContractRun<>(TranscriptVersionContract.class)
                .flags(List.of(
                        broken(
                                "starts anew over what is there",
                                () -> contract(new Overwrites()),
                                "ts4StartingTwiceIsAConflictAndChangesNothing",
                                "ts4StartingOverTheHiddenIsAConflict"),
                        broken(
                                "starts only once, but says so to nobody",
                                () -> contract(new StartsForAll()),
                                "ts4StartingTwiceIsAConflictAndChangesNothing",
                                "ts4OfManyThatStartAtOnceOneWins"),
                        broken(
                                "counts in steps of two",
                                () -> contract(new StepsOfTwo()),
                                "ts5EachTurnRaisesTheVersionByOne"),
                        broken(
                                "appends whatever version is named",
                                () -> contract(new LastWriteWins()),
                                "ts5AnotherVersionIsAConflictAndChangesNothing"),
                        broken(
                                "reads the version, then writes without looking again",
                                () -> contract(new ChecksThenActs()),
                                "ts5OfTwoThatAppendAtOnceOneWins")));
    }

    private static TranscriptVersionContract contract(ForwardingTranscripts store) {
        return () -> store;
    }

    private static class LastWriteWins extends ForwardingTranscripts {
        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added,
                Optional<Lifetime> slid) {
            synchronized (right) {
                long present = find(shop, Purpose.ANSWERING, id, horizon)
                        .map(Transcript::version)
                        .orElse(0L);
                super.append(shop, id, horizon, present, turn, added, slid);
            }
        }
    }

    private static final class ChecksThenActs extends LastWriteWins {

        private final Meeting bothHaveLooked = new Meeting(2);

        @Override
        public void append(
                ShopId shop,
                ConversationId id,
                Horizon horizon,
                long version,
                Turn turn,
                List<PlaceholderEntry> added,
                Optional<Lifetime> slid) {
            if (find(shop, Purpose.ANSWERING, id, horizon).orElseThrow().version() != version) {
                throw new PortException.Conflict("transcript.version", "another version");
            }
            bothHaveLooked.join();
            super.append(shop, id, horizon, version, turn, added, slid);
        }
    }

    private static final class StartsForAll extends ForwardingTranscripts {
        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            try {
                super.start(shop, id, life, first, added);
            } catch (PortException.Conflict e) {
                // This is what is wrong with it: the loser takes its turn for stored.
            }
        }
    }

    private static final class Overwrites extends ForwardingTranscripts {
        @Override
        public void start(ShopId shop, ConversationId id, Lifetime life, Turn first, List<PlaceholderEntry> added) {
            right.purge(new Horizon(life.expiresAt(), life.startedAt()), Integer.MAX_VALUE);
            super.start(shop, id, life, first, added);
        }
    }

    private static final class StepsOfTwo extends ForwardingTranscripts {
        @Override
        public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId id, Horizon horizon) {
            return super.find(shop, purpose, id, horizon)
                    .map(right -> new Transcript(
                            right.conversation(),
                            right.lifetime(),
                            right.version() * 2 - 1,
                            right.turns(),
                            right.placeholders()));
        }
    }
}
