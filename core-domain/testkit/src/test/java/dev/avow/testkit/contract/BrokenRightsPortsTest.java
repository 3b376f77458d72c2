package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryRightsRequests;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.inmemory.InMemorySuppressionJournal;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Signer;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Journals, signers and stores of requests that are wrong on purpose. */
class BrokenRightsPortsTest {

    @TestFactory
    Stream<DynamicTest> brokenJournalsAreFlagged() {
        return new ContractRun<>(SuppressionJournalContract.class)
                .flags(List.of(
                        journal(
                                "puts the newest first",
                                base -> new Journal(base) {
                                    @Override
                                    public List<Placed> after(long position) {
                                        List<Placed> turned = new ArrayList<>(super.after(position));
                                        Collections.reverse(turned);
                                        return turned;
                                    }
                                },
                                UnaryOperator.identity(),
                                "sj1WhatWasAppendedIsReadBackInItsOrder",
                                "sj3ReadingGoesOnBehindAPosition",
                                "sj3ManyAppendAtOnceAndNoneIsLost"),
                        journal(
                                "is another one when it is opened again",
                                Journal::new,
                                any -> new InMemorySuppressionJournal(Fresh.name()),
                                "sj2AnotherInstanceReadsItAtOnce",
                                "sj4OpenedAgainItIsTheSameAndAnotherIsAnother",
                                "sj3ManyAppendAtOnceAndNoneIsLost")));
    }

    private static ContractRun.Broken<SuppressionJournalContract> journal(
            String what,
            Function<SuppressionJournal, SuppressionJournal> wrong,
            UnaryOperator<SuppressionJournal> opened,
            String... failsBy) {
        return broken(
                what,
                () -> new Journals(() -> wrong.apply(new InMemorySuppressionJournal(Fresh.name())), opened),
                failsBy);
    }

    record Journals(Supplier<SuppressionJournal> made, UnaryOperator<SuppressionJournal> again)
            implements SuppressionJournalContract {
        @Override
        public SuppressionJournal journal() {
            return made.get();
        }

        @Override
        public SuppressionJournal opened(SuppressionJournal journal) {
            return again.apply(journal);
        }
    }

    private static class Journal implements SuppressionJournal {

        private final SuppressionJournal base;

        Journal(SuppressionJournal base) {
            this.base = base;
        }

        @Override
        public String identity() {
            return base.identity();
        }

        @Override
        public long length() {
            return base.length();
        }

        @Override
        public long append(List<JournalEntry> entries) {
            return base.append(entries);
        }

        @Override
        public List<Placed> after(long position) {
            return base.after(position);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenSignersAreFlagged() {
        return new ContractRun<>(SignerContract.class)
                .flags(List.of(
                        signer(
                                "believes everything",
                                (text, is) -> true,
                                InMemorySigner::turned,
                                "sg2AnotherTextDoesNotVerify",
                                "sg2AnotherSignatureDoesNotVerify",
                                "sg4AKeyThatIsNotPublishedVerifiesNothing"),
                        signer(
                                "believes nothing",
                                (text, is) -> false,
                                InMemorySigner::turned,
                                "sg1WhatWasSignedVerifies"),
                        signer(
                                "forgets older keys",
                                (text, is) -> is,
                                (old, ids) -> new InMemorySigner(ids),
                                "sg3WhatAnOlderKeySignedVerifies")));
    }

    interface Belief {
        boolean of(byte[] text, boolean is);
    }

    interface Turn {
        InMemorySigner of(InMemorySigner old, IdSource ids);
    }

    private static ContractRun.Broken<SignerContract> signer(String what, Belief belief, Turn turn, String... failsBy) {
        return broken(what, () -> new Signers(belief, turn), failsBy);
    }

    record Signers(Belief belief, Turn turn) implements SignerContract {
        @Override
        public Signer signer() {
            return new Doubtful(new InMemorySigner(Fresh::name), belief);
        }

        @Override
        public Signer turned(Signer signer) {
            return new Doubtful(turn.of(((Doubtful) signer).base(), Fresh::name), belief);
        }
    }

    record Doubtful(InMemorySigner base, Belief belief) implements Signer {
        @Override
        public Signature sign(byte[] text) {
            return base.sign(text);
        }

        @Override
        public boolean verifies(byte[] text, Signature signature) {
            return belief.of(text, base.verifies(text, signature));
        }

        @Override
        public Map<String, String> publicKeys() {
            return base.publicKeys();
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenStoresOfRequestsAreFlagged() {
        return new ContractRun<>(RightsRequestsContract.class)
                .flags(List.of(
                        requests("forgets whom it is about", Forgetful::new, "rq1WhomItIsAboutIsReadBack"),
                        requests(
                                "forgets its place in the journal",
                                Placeless::new,
                                "rq1WhatWasKeptIsReadBack",
                                "unfinishedErasuresNameTheirPlaceInTheJournal"),
                        requests(
                                "takes a ticket twice",
                                Twice::new,
                                "rq2TheSameTicketIsTheSameRequest",
                                "rq2OfManyAtOnceOneIsKept"),
                        requests("never holds", Loose::new, "rq3OfManyClaimsOneSucceeds"),
                        requests("lets nobody go", Tight::new, "rq3ALeaseOfZeroLetsGo"),
                        requests("knows no fence", Fenceless::new, "rq4WhoWasReplacedSavesNothing"),
                        requests("never settles", Endless::new, "rq5WhatIsSettledIsClaimedNoMore"),
                        requests("knows no shops", Shopless::new, "rq6APageHasTheShopsRequestsOnly")));
    }

    private static ContractRun.Broken<RightsRequestsContract> requests(
            String what, Supplier<Requests> made, String... failsBy) {
        return broken(what, made::get, failsBy);
    }

    private static class Requests implements RightsRequests, RightsRequestsContract {

        final TestTime time = new TestTime();
        final InMemoryRightsRequests base = new InMemoryRightsRequests(time);

        @Override
        public RightsRequests requests() {
            return this;
        }

        @Override
        public void endLeases() {
            time.advance(LEASE);
        }

        @Override
        public KeptRequest open(KeptRequest request) {
            return base.open(request);
        }

        @Override
        public Optional<KeptRequest> find(String id) {
            return base.find(id);
        }

        @Override
        public Optional<KeptRequest> claim(String id, Duration lease) {
            return base.claim(id, lease);
        }

        @Override
        public void save(KeptRequest request, Duration lease) {
            base.save(request, lease);
        }

        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.page(shop, limit);
        }

        @Override
        public List<KeptRequest> unsettled(int limit) {
            return base.unsettled(limit);
        }

        @Override
        public List<KeptRequest.Range> unfinished() {
            return base.unfinished();
        }
    }

    private static final class Forgetful extends Requests {
        @Override
        public KeptRequest open(KeptRequest request) {
            return super.open(request.about(Optional.empty()));
        }
    }

    private static final class Placeless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(
                    new KeptRequest(
                            request.request(),
                            request.ticket(),
                            request.upTo(),
                            request.person(),
                            Optional.empty(),
                            request.found(),
                            request.lifetime(),
                            request.fence()),
                    lease);
        }
    }

    private static final class Twice extends Requests {
        @Override
        public KeptRequest open(KeptRequest request) {
            return super.open(new KeptRequest(
                    request.request(),
                    Deliveries.digest(),
                    request.upTo(),
                    request.person(),
                    request.journal(),
                    request.found(),
                    request.lifetime(),
                    request.fence()));
        }
    }

    private static final class Loose extends Requests {
        @Override
        public Optional<KeptRequest> claim(String id, Duration lease) {
            return super.claim(id, Duration.ZERO);
        }
    }

    private static final class Tight extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(request, LEASE);
        }
    }

    private static final class Fenceless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            long fence = base.find(request.request().id()).orElseThrow().fence();
            super.save(
                    new KeptRequest(
                            request.request(),
                            request.ticket(),
                            request.upTo(),
                            request.person(),
                            request.journal(),
                            request.found(),
                            request.lifetime(),
                            fence),
                    lease);
        }
    }

    private static final class Endless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(request.with(request.request().reopened()), lease);
        }
    }

    private static final class Shopless extends Requests {
        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.unsettled(limit);
        }
    }
}
