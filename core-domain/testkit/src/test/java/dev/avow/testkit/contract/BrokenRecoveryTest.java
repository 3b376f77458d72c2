package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryMailWords;
import dev.avow.core.inmemory.InMemoryOrderTraces;
import dev.avow.core.inmemory.InMemoryRecoveredOrders;
import dev.avow.core.inmemory.InMemoryRecovery;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Stores of cart recovery that are wrong on purpose. */
class BrokenRecoveryTest {

    private static final Horizon ALL = new Horizon(Instant.EPOCH, Instant.EPOCH);

    /** Changes the arguments of one method's calls, or of all; what it makes nothing of is not done at all. */
    static <T> T twisted(Class<T> port, T right, String method, Function<Object[], Object @Nullable []> twist) {
        Object proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, called, given) -> {
            Object[] arguments =
                    method.equals("*") || called.getName().equals(method) ? twist.apply(given.clone()) : given;
            try {
                return arguments == null ? null : called.invoke(right, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return port.cast(proxy);
    }

    static Function<Object[], Object @Nullable []> with(int index, Object value) {
        return given -> {
            given[index] = value;
            return given;
        };
    }

    private static final String[] PURGES = {
        "pu1OnlyWhatTheHorizonHidesIsRemoved",
        "pu1WhatTodaysRuleHasEndedIsRemoved",
        "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
        "pu1AllShopsAreSwept",
        "pu2OneCallRemovesNoMoreThanItsLimit",
        "pu3TwoSweepsAtOnceDoNoHarm",
        "pu4OldestCountsTheHidden",
        "pu4OldestMovesOnWhenTheOldAreRemoved",
        "pu4OldestIsTheClockThatStartedFirst"
    };

    private static final ShopId ONE = new ShopId("one.myshopify.com");

    /** Removes nothing and has seen nothing. */
    private static Purge idle(Purge right) {
        return new Purge() {
            @Override
            public DataClass dataClass() {
                return right.dataClass();
            }

            @Override
            public int purge(Horizon horizon, int limit) {
                return 0;
            }

            @Override
            public Optional<Instant> oldest() {
                return Optional.empty();
            }
        };
    }

    /** Commits what failed. */
    private static UnitOfWork stubborn(UnitOfWork right) {
        return new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                AtomicReference<RuntimeException> failed = new AtomicReference<>();
                Optional<T> result = right.call(() -> {
                    try {
                        return Optional.of(work.get());
                    } catch (RuntimeException e) {
                        failed.set(e);
                        return Optional.empty();
                    }
                });
                if (failed.get() != null) {
                    throw failed.get();
                }
                return result.orElseThrow();
            }
        };
    }

    private record Cases(UnitOfWork unitOfWork, Purge purge, RecoveryCases cases, RecoveryMails mails)
            implements RecoveryCasesContract, RecoveryMailsContract {

        static Cases cases(String method, Function<Object[], Object @Nullable []> twist) {
            InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
            InMemoryRecovery right = new InMemoryRecovery(unitOfWork, new TestTime());
            return new Cases(unitOfWork, right, twisted(RecoveryCases.class, right, method, twist), right);
        }

        static Cases mails(String method, Function<Object[], Object @Nullable []> twist) {
            InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
            InMemoryRecovery right = new InMemoryRecovery(unitOfWork, new TestTime());
            return new Cases(unitOfWork, right, right, twisted(RecoveryMails.class, right, method, twist));
        }

        static Cases withoutRollBack() {
            InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
            InMemoryRecovery right = new InMemoryRecovery(unitOfWork, new TestTime());
            return new Cases(stubborn(unitOfWork), right, right, right);
        }

        static Cases neverSwept() {
            InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
            InMemoryRecovery right = new InMemoryRecovery(unitOfWork, new TestTime());
            return new Cases(unitOfWork, idle(right), right, right);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenCasesAreFlagged() {
        return new ContractRun<>(RecoveryCasesContract.class)
                .flags(List.of(
                        broken("never remove", Cases::neverSwept, PURGES),
                        broken("commit what failed", Cases::withoutRollBack, "rc9ARollBackTakesBackAll"),
                        broken(
                                "find another",
                                () -> Cases.cases("find", with(1, 1L)),
                                "rc1WhatWasKeptIsReadBackWithAllItsParts",
                                "rc1KeepingAgainReplacesAll"),
                        broken(
                                "know no shop",
                                () -> Cases.cases("find", with(0, ONE)),
                                "rc2TheSameNumberInTwoShopsIsTwoCheckouts"),
                        broken(
                                "search for somebody else",
                                () -> Cases.cases(
                                        "matching", with(1, CaseSearch.person(Optional.empty(), Set.of("else")))),
                                "rc4EachPartOfASearchAloneFinds"),
                        broken(
                                "never let go",
                                () -> Cases.cases("claim", with(1, Duration.ofHours(1))),
                                "rc7WhatIsLetGoOfGoesToTheNext"),
                        broken(
                                "find for ever",
                                () -> Cases.cases("find", with(2, ALL)),
                                "rc3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        broken(
                                "list for ever",
                                () -> Cases.cases("page", with(1, ALL)),
                                "rc3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        broken(
                                "search for ever",
                                () -> Cases.cases("matching", with(2, ALL)),
                                "rc3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        broken(
                                "decide before it is due",
                                () -> Cases.cases("due", with(0, Chat.NOW.plus(Duration.ofDays(1)))),
                                "rc6WhatIsDueComesUpOnceLongestDueFirst"),
                        broken(
                                "forget what was decided",
                                () -> Cases.cases("settle", with(0, List.of())),
                                "rc6WhatWasDecidedIsKept"),
                        broken(
                                "let two have the same",
                                () -> Cases.cases("claim", with(1, Duration.ZERO)),
                                "rc7OfManyThatClaimAtOnceOneGetsIt"),
                        broken(
                                "put off another shop",
                                () -> Cases.cases("putOff", with(0, new ShopId("another.myshopify.com"))),
                                "rc8WhatIsPutOffComesUpNoEarlierAndIsNotLost"),
                        broken(
                                "wake another shop",
                                () -> Cases.cases("wake", with(0, new ShopId("another.myshopify.com"))),
                                "rc10WhatIsOpenIsWokenInBatches"),
                        broken(
                                "begin every page anew",
                                () -> Cases.cases("page", with(2, Optional.empty())),
                                "rc1PagesJoinAndTheTallyCountsAll"),
                        broken(
                                "keep drafts for ever",
                                () -> Cases.cases("ending", with(0, Instant.EPOCH)),
                                "rc4DraftsThatAreAboutToEndAreTold"),
                        broken(
                                "let the first shop take all",
                                () -> Cases.cases("ending", with(1, 1)),
                                "rc12DraftOrdersToEndComeUpByTurns"),
                        broken(
                                "leave a draft order to nobody",
                                () -> Cases.cases("left", with(0, Instant.EPOCH)),
                                "rc11ACheckoutThatIsSweptLeavesItsDraftOrderBehind")));
    }

    @TestFactory
    Stream<DynamicTest> brokenMailsAreFlagged() {
        return new ContractRun<>(RecoveryMailsContract.class)
                .flags(List.of(
                        broken(
                                "count a trial",
                                () -> Cases.mails("write", given -> {
                                    RecoveryMails.Mail mail = (RecoveryMails.Mail) given[1];
                                    given[1] = new RecoveryMails.Mail(
                                            mail.checkout(), mail.ordinal(), false, mail.person(), mail.at());
                                    return given;
                                }),
                                "rm4ATrialCountsForNothingButItself"),
                        broken(
                                "give every mail a number of its own",
                                () -> Cases.mails("write", given -> {
                                    RecoveryMails.Mail mail = (RecoveryMails.Mail) given[1];
                                    int other = mail.ordinal() * 1_000
                                            + Math.floorMod(mail.at().hashCode(), 1_000);
                                    given[1] = new RecoveryMails.Mail(
                                            mail.checkout(), other, mail.trial(), mail.person(), mail.at());
                                    return given;
                                }),
                                "rm1ANumberIsWrittenOnce",
                                "rm4ATrialCountsForNothingButItself"),
                        broken("commit what failed", Cases::withoutRollBack, "rm6ARollBackTakesBackAll"),
                        broken(
                                "withdraw nothing",
                                () -> Cases.mails("withdraw", given -> null),
                                "rm2WhatWasWithdrawnNeverCounted"),
                        broken(
                                "count for ever",
                                () -> Cases.mails("nthTo", with(3, Instant.EPOCH)),
                                "rm3TheNthNewestIsToldOverAllCheckouts"),
                        broken(
                                "tell the newest only",
                                () -> Cases.mails("nth", with(1, 1)),
                                "rm3TheNthNewestIsToldOverAllCheckouts")));
    }

    private record Words(MailWords words, Purge purge) implements MailWordsContract {
        static Words of(String method, Function<Object[], Object @Nullable []> twist) {
            InMemoryMailWords right = new InMemoryMailWords();
            return new Words(twisted(MailWords.class, right, method, twist), right);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenWordsAreFlagged() {
        return new ContractRun<>(MailWordsContract.class)
                .flags(List.of(
                        broken("know no shop", () -> Words.of("*", with(0, ONE)), "mw3AShopHasItsOwnWordsOnly"),
                        broken(
                                "look for nobody",
                                () -> Words.of("last", with(1, Set.of())),
                                "mw1TheNewestHoldsInWhateverOrderTheyCome",
                                "mw1OfOneInstantNoHolds",
                                "mw2OfSeveralHashesTheNewestHolds"),
                        broken(
                                "never remove",
                                () -> {
                                    InMemoryMailWords right = new InMemoryMailWords();
                                    return new Words(right, idle(right));
                                },
                                PURGES)));
    }

    private record Traces(OrderTraces traces, Purge purge) implements OrderTracesContract {
        static Traces of(String method, Function<Object[], Object @Nullable []> twist) {
            InMemoryOrderTraces right = new InMemoryOrderTraces();
            return new Traces(twisted(OrderTraces.class, right, method, twist), right);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenTracesAreFlagged() {
        return new ContractRun<>(OrderTracesContract.class)
                .flags(List.of(
                        broken(
                                "remember for ever",
                                () -> Traces.of("latest", with(2, Instant.EPOCH)),
                                "ot4WhatIsOverIsAbsentFromThatInstant"),
                        broken("know no shop", () -> Traces.of("*", with(0, ONE)), "ot3AShopHasItsOwnTracesOnly"),
                        broken(
                                "look for nobody",
                                () -> Traces.of("latest", with(1, Set.of())),
                                "ot1TheLatestOfAllHashesIsToldInWhateverOrderTheyCame"),
                        broken(
                                "never remove",
                                () -> {
                                    InMemoryOrderTraces right = new InMemoryOrderTraces();
                                    return new Traces(right, idle(right));
                                },
                                PURGES)));
    }

    private record Orders(RecoveredOrders recovered, Purge purge) implements RecoveredOrdersContract {
        static Orders of(String method, Function<Object[], Object @Nullable []> twist) {
            InMemoryRecoveredOrders right = new InMemoryRecoveredOrders();
            return new Orders(twisted(RecoveredOrders.class, right, method, twist), right);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenOrdersAreFlagged() {
        return new ContractRun<>(RecoveredOrdersContract.class)
                .flags(List.of(
                        broken(
                                "know no shop",
                                () -> Orders.of("*", with(0, ONE)),
                                "ro1WhatWasRecordedIsReadBackInItsShop"),
                        broken(
                                "count every order",
                                () -> Orders.of("record", given -> {
                                    RecoveredOrder order = (RecoveredOrder) given[1];
                                    given[1] = new RecoveredOrder(
                                            new OrderId(Carts.number()),
                                            Carts.number(),
                                            order.by(),
                                            order.paid(),
                                            order.refunded(),
                                            order.paidAt(),
                                            order.updatedAt());
                                    return given;
                                }),
                                "ro2AnOrderCountsOnceAndSoDoesACheckout"),
                        broken(
                                "show for ever",
                                () -> Orders.of("find", with(2, ALL)),
                                "ro5WhatTheHorizonDoesNotShowIsAbsent"),
                        broken(
                                "sum in another zone",
                                () -> Orders.of("sums", with(2, ZoneOffset.UTC)),
                                "ro6SumsAreByMonthInTheShopsZoneAndByCurrency"),
                        broken(
                                "count since ever",
                                () -> Orders.of("count", with(2, Instant.EPOCH)),
                                "ro7TheCountIsOfWhatWasPlacedAfterAnInstantAndIsShown"),
                        broken(
                                "take every state for newer",
                                () -> Orders.of("update", with(4, Chat.NOW.plus(Duration.ofDays(1)))),
                                "ro3ANewerStateReplacesTheAmountsAnOlderChangesNothing"),
                        broken(
                                "never remove",
                                () -> {
                                    InMemoryRecoveredOrders right = new InMemoryRecoveredOrders();
                                    return new Orders(right, idle(right));
                                },
                                PURGES)));
    }
}
