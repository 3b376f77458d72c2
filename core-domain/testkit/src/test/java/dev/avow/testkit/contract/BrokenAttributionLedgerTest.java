package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenAttributionLedgerTest {

    private static final ShopId ALL = new ShopId("all.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenLedgersAreFlagged() {
        return new ContractRun<>(AttributionLedgerContract.class)
                .flags(List.of(
                        ledger(
                                "delete without adding, and disagree",
                                Forgetful::new,
                                "al6RefundAfterRemovalChangesNothing",
                                "al7EveryRemovalKeepsWhatIsOwed",
                                "al7TotalsAreKeptByYear",
                                "al7TwoRemovalsAtOnceAddOnce",
                                "al9BooksAgreeAfterAllThis"),
                        ledger(
                                "leave no tombstone",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
                                        return right.forgetShop(shop, upTo, limit);
                                    }

                                    @Override
                                    public Recorded record(
                                            ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
                                        Recorded said = super.record(shop, merchant, order, lifetime);
                                        return said == Recorded.FORGOTTEN ? Recorded.NEW : said;
                                    }
                                },
                                "al4RemovedOrderIsNotRecordedAgain",
                                "al4OrderThatIsErasedBeforeItWasRecordedIsNotRecorded"),
                        ledger(
                                "know one shop",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public Recorded record(
                                            ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
                                        return super.record(ALL, merchant, order, lifetime);
                                    }
                                },
                                "al1WhatWasRecordedIsReadBackNewestFirstPageByPage",
                                "al1SumsAreByMonthAndCurrency",
                                "al2ShopsHaveTheirOwnOrders",
                                "al5WhatTheHorizonDoesNotShowIsAbsentFromEveryRead",
                                "al6ReversalReplacesTheOneBefore"),
                        ledger(
                                "always say that it is new",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public Recorded record(
                                            ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime) {
                                        super.record(shop, merchant, order, lifetime);
                                        return Recorded.NEW;
                                    }
                                },
                                "al3OfManyAtOnceOneIsNew"),
                        ledger(
                                "show totals at once and for ever",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public List<CommissionTotal> totals(
                                            ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
                                        right.show();
                                        return super.totals(shop, purpose, merchant, Chat.EVERYTHING);
                                    }
                                },
                                "al8TotalsStandAsTheyWereLastShown",
                                "al8TotalIsAbsentFromItsEnd"),
                        ledger(
                                "book whatever is asked for",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public Corrected correct(
                                            MerchantId merchant,
                                            MessageId id,
                                            AccountingYear year,
                                            Money amount,
                                            Lifetime lifetime) {
                                        super.correct(merchant, id, year, amount, lifetime);
                                        return Corrected.BOOKED;
                                    }
                                },
                                "al10CorrectionBeyondAllMeasureChangesNothing",
                                "al11AnotherCorrectionUnderAnIdIsRefused"),
                        ledger(
                                "book a correction as often as it is sent",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public Corrected correct(
                                            MerchantId merchant,
                                            MessageId id,
                                            AccountingYear year,
                                            Money amount,
                                            Lifetime lifetime) {
                                        return super.correct(merchant, Fresh.message(), year, amount, lifetime);
                                    }
                                },
                                "al11CorrectionIsBookedOnceHoweverOftenItIsSent",
                                "al11AnotherCorrectionUnderAnIdIsRefused",
                                "al11OfManyAtOnceOneIsBooked"),
                        ledger(
                                "take an id for an answer",
                                () -> new ForwardingLedger() {
                                    @Override
                                    public Corrected correct(
                                            MerchantId merchant,
                                            MessageId id,
                                            AccountingYear year,
                                            Money amount,
                                            Lifetime lifetime) {
                                        Corrected said = super.correct(merchant, id, year, amount, lifetime);
                                        return said == Corrected.OTHER ? Corrected.BOOKED : said;
                                    }
                                },
                                "al11AnotherCorrectionUnderAnIdIsRefused"),
                        ledger(
                                "never remove",
                                () -> new ForwardingLedger() {
                                    private int calls;

                                    @Override
                                    public int purge(Horizon horizon, int limit) {
                                        return ++calls % 3;
                                    }

                                    @Override
                                    public Optional<Instant> oldest() {
                                        return Optional.of(Instant.EPOCH);
                                    }
                                },
                                "pu1OnlyWhatTheHorizonHidesIsRemoved",
                                "pu1WhatTodaysRuleHasEndedIsRemoved",
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "pu1AllShopsAreSwept",
                                "pu2OneCallRemovesNoMoreThanItsLimit",
                                "pu3TwoSweepsAtOnceDoNoHarm",
                                "pu4OldestCountsTheHidden",
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst")));
    }

    private static ContractRun.Broken<AttributionLedgerContract> ledger(
            String what, Supplier<ForwardingLedger> made, String... failsBy) {
        return broken(
                what,
                () -> {
                    ForwardingLedger one = made.get();
                    return new LedgerWithErasure(one, one, one);
                },
                failsBy);
    }

    /** What an erasure removes it does not count; its books do not agree then. */
    private static final class Forgetful extends ForwardingLedger {
        private boolean removed;

        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            removed = true;
            return super.forget(shop, person, upTo, limit);
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            removed = true;
            return super.forgetShop(shop, upTo, limit);
        }

        @Override
        public List<CommissionTotal> totals(ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon) {
            return removed ? List.of() : super.totals(shop, purpose, merchant, horizon);
        }

        @Override
        public long disagreements() {
            return removed ? 1 : 0;
        }
    }
}
