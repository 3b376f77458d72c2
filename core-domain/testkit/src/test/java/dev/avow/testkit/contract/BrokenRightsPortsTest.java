package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.inmemory.InMemorySuppressionJournal;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.testkit.contract.RightsPorts.Belief;
import dev.avow.testkit.contract.RightsPorts.Endless;
import dev.avow.testkit.contract.RightsPorts.Fenceless;
import dev.avow.testkit.contract.RightsPorts.Forgetful;
import dev.avow.testkit.contract.RightsPorts.Gapped;
import dev.avow.testkit.contract.RightsPorts.Holding;
import dev.avow.testkit.contract.RightsPorts.Journal;
import dev.avow.testkit.contract.RightsPorts.Journals;
import dev.avow.testkit.contract.RightsPorts.Loose;
import dev.avow.testkit.contract.RightsPorts.Newest;
import dev.avow.testkit.contract.RightsPorts.Placeless;
import dev.avow.testkit.contract.RightsPorts.Requests;
import dev.avow.testkit.contract.RightsPorts.Shopless;
import dev.avow.testkit.contract.RightsPorts.Signers;
import dev.avow.testkit.contract.RightsPorts.Tight;
import dev.avow.testkit.contract.RightsPorts.Turn;
import dev.avow.testkit.contract.RightsPorts.Twice;
import dev.avow.testkit.contract.RightsPorts.Wordless;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
                                "sj3ManyAppendAtOnceAndNoneIsLost",
                                "sj7WhatIsForgottenIsGoneAndAllElseStaysInItsPlace"),
                        journal(
                                "forgets nothing",
                                base -> new Journal(base) {
                                    @Override
                                    public int forget(Set<Long> positions) {
                                        return positions.size();
                                    }
                                },
                                UnaryOperator.identity(),
                                "sj7WhatIsForgottenIsGoneAndAllElseStaysInItsPlace",
                                "sj7ItIsKnownThatSomethingWasForgotten",
                                "sj7AnotherInstanceKnowsItAtOnce"),
                        journal(
                                "gives a place twice",
                                base -> new Journal(base) {
                                    @Override
                                    public long length() {
                                        return super.after(0).size();
                                    }
                                },
                                UnaryOperator.identity(),
                                "sj7WhatIsForgottenIsGoneAndAllElseStaysInItsPlace",
                                "sj7AnotherInstanceKnowsItAtOnce"),
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

    private static ContractRun.Broken<SignerContract> signer(String what, Belief belief, Turn turn, String... failsBy) {
        return broken(what, () -> new Signers(belief, turn), failsBy);
    }

    @TestFactory
    Stream<DynamicTest> brokenStoresOfRequestsAreFlagged() {
        return new ContractRun<>(RightsRequestsContract.class)
                .flags(List.of(
                        requests("forgets whom it is about", Forgetful::new, "rq1WhomItIsAboutIsReadBack"),
                        requests("forgets on whose word", Wordless::new, "rq1TheWordOfALiftIsReadBack"),
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
                        requests("knows no shops", Shopless::new, "rq6APageHasTheShopsRequestsOnly"),
                        requests(
                                "shows what is held first",
                                Holding::new,
                                "rq6WhatIsDueFirstComesFirstThenWhatWasSettledLast"),
                        requests(
                                "shows what came last",
                                Newest::new,
                                "rq6WhatIsDueFirstComesFirstThenWhatWasSettledLast"),
                        requests(
                                "leaves gaps between pages",
                                Gapped::new,
                                "rq7PagesOfWhatIsNotSettledJoin",
                                "rq8PagesOfWhatAnErasureEndsJoin")));
    }

    private static ContractRun.Broken<RightsRequestsContract> requests(
            String what, Supplier<Requests> made, String... failsBy) {
        return broken(what, made::get, failsBy);
    }
}
