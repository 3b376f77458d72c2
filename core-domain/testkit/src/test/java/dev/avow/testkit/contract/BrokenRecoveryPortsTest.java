package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.BrokenRecoveryTest.twisted;
import static dev.avow.testkit.contract.BrokenRecoveryTest.with;
import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryRecoveryBook;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.RecoveryPorts.Book;
import dev.avow.testkit.contract.RecoveryPorts.Door;
import dev.avow.testkit.contract.RecoveryPorts.Drafts;
import dev.avow.testkit.contract.RecoveryPorts.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Implementations of cart recovery's smaller ports that are wrong on purpose. */
class BrokenRecoveryPortsTest {

    private static final ShopId ONE = new ShopId("one.myshopify.com");

    private static <T> UnaryOperator<T> calling(
            Class<T> port, String method, Function<Object[], Object @Nullable []> twist) {
        return right -> twisted(port, right, method, twist);
    }

    @TestFactory
    Stream<DynamicTest> brokenBooksAreFlagged() {
        return new ContractRun<>(RecoveryBookContract.class)
                .flags(List.of(
                        broken(
                                "know no shop",
                                () -> Book.with(calling(RecoveryBook.class, "*", with(0, ONE))),
                                "rb2AShopHasItsOwnChoicesOnly",
                                "rb3AForgottenShopHasNone"),
                        broken(
                                "lose the address",
                                () -> Book.with(calling(RecoveryBook.class, "keep", given -> {
                                    RecoveryBook.Page page = (RecoveryBook.Page) given[1];
                                    given[1] = new RecoveryBook.Page(page.choices(), Optional.empty());
                                    return given;
                                })),
                                "rb1WhatWasChosenIsReadBackWithAllItsParts"),
                        broken("keep the first", () -> new Book(keepsTheFirst()), "rb1WhatWasChosenLastReplacesAll"),
                        broken(
                                "never forget",
                                () -> Book.with(calling(RecoveryBook.class, "forget", given -> null)),
                                "rb3AForgottenShopHasNone")));
    }

    private static RecoveryBook keepsTheFirst() {
        RecoveryBook right = new InMemoryRecoveryBook();
        return twisted(
                RecoveryBook.class,
                right,
                "keep",
                given -> right.find((ShopId) given[0]).isPresent() ? null : given);
    }

    /** A unit of work in which nobody else's waits. */
    private static UnitOfWork loose() {
        return new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
    }

    private static Door open() {
        InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
        InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unitOfWork);
        return new Door(shop -> {}, delivery -> unitOfWork.call(() -> inbox.keep(delivery)), inbox, loose());
    }

    /** Lets nothing through any more. */
    private static Door jammed() {
        Door right = Door.right();
        Set<ShopId> shut = new HashSet<>();
        return new Door(
                shut::add,
                delivery -> {
                    if (shut.contains(delivery.shop())) {
                        throw new IllegalStateException("jammed");
                    }
                    return right.inbox().keep(delivery);
                },
                right.pending(),
                right.unitOfWork());
    }

    private static Door blind() {
        Door right = Door.right();
        return new Door(right.door(), right.inbox(), (shop, topics) -> false, right.unitOfWork());
    }

    @TestFactory
    Stream<DynamicTest> brokenDoorsAreFlagged() {
        return new ContractRun<>(DeliveryDoorContract.class)
                .flags(List.of(
                        broken(
                                "stand open",
                                BrokenRecoveryPortsTest::open,
                                "dd1NothingIsAcknowledgedWhileTheDoorIsShut"),
                        broken(
                                "stay shut",
                                BrokenRecoveryPortsTest::jammed,
                                "dd1ADoorThatWasShutByAFailedUnitIsOpenAgain"),
                        broken("see nothing", BrokenRecoveryPortsTest::blind, "dd2WhatWasAcknowledgedBeforeIsSeen")));
    }

    private static Drafts drafts(String method, Function<Object[], Object @Nullable []> twist) {
        return Drafts.with(calling(DraftOrders.class, method, twist));
    }

    private static Function<Object[], Object @Nullable []> wish(UnaryOperator<DraftOrders.Wish> change) {
        return given -> {
            given[1] = change.apply((DraftOrders.Wish) given[1]);
            return given;
        };
    }

    private static DraftOrders.Wish tagged(DraftOrders.Wish wish, String tag) {
        return new DraftOrders.Wish(tag, wish.mark(), wish.email(), wish.lines(), wish.currency(), wish.discountCode());
    }

    private static Drafts looking(UnaryOperator<DraftOrders.Look> change) {
        return Drafts.with(right -> new ForwardingDrafts(right) {
            @Override
            public Look look(ShopId shop, String draft) {
                return change.apply(right.look(shop, draft));
            }
        });
    }

    private static class ForwardingDrafts implements DraftOrders {
        private final DraftOrders right;

        ForwardingDrafts(DraftOrders right) {
            this.right = right;
        }

        @Override
        public String create(ShopId shop, Wish wish) {
            return right.create(shop, wish);
        }

        @Override
        public List<String> tagged(ShopId shop, String tag) {
            return right.tagged(shop, tag);
        }

        @Override
        public void sendInvoice(ShopId shop, String draft, PersonalText to) {
            right.sendInvoice(shop, draft, to);
        }

        @Override
        public Look look(ShopId shop, String draft) {
            return right.look(shop, draft);
        }

        @Override
        public void delete(ShopId shop, String draft) {
            right.delete(shop, draft);
        }
    }

    /** Swallows refusals. */
    private static Drafts forgiving() {
        return Drafts.with(right -> new ForwardingDrafts(right) {
            @Override
            public String create(ShopId shop, Wish wish) {
                try {
                    return right.create(shop, wish);
                } catch (PortException.Rejected e) {
                    return "gid://shopify/DraftOrder/0";
                }
            }

            @Override
            public void sendInvoice(ShopId shop, String draft, PersonalText to) {
                try {
                    right.sendInvoice(shop, draft, to);
                } catch (PortException.Rejected e) {
                    // Nobody hears of it.
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> brokenDraftOrdersAreFlagged() {
        DraftOrders.Look gone = new DraftOrders.Look(DraftOrders.Status.GONE, Optional.empty());
        return new ContractRun<>(DraftOrdersContract.class)
                .flags(List.of(
                        broken(
                                "leave the tag out",
                                () -> drafts("create", wish(wish -> tagged(wish, "none"))),
                                "do1ADraftOrderCarriesMarkTagAddressAndLinesAndNothingElseOfThePerson",
                                "do2ADraftOrderIsFoundByItsTag"),
                        broken(
                                "mail the first address only",
                                () -> drafts("sendInvoice", with(2, PersonalText.of("mara@example.com"))),
                                "do3AnInvoiceGoesToTheNamedAddressOncePerCall"),
                        broken(
                                "see nothing",
                                () -> looking(look -> gone),
                                "do4ALookSaysWhereItStands",
                                "do5APaidOneIsNotDeleted"),
                        broken(
                                "never delete",
                                () -> drafts("delete", given -> null),
                                "do5WhatIsUnpaidIsDeletedAndAgainIsHarmless"),
                        broken("know no shop", () -> drafts("*", with(0, ONE)), "do6AShopHasItsOwnOnly"),
                        broken(
                                "swallow refusals",
                                BrokenRecoveryPortsTest::forgiving,
                                "whatIsNotSoldAnyMoreIsRefused",
                                "aPaidOneIsNotMailedAbout")));
    }

    private static Live looked(UnaryOperator<CheckoutFacts.Live> change) {
        return Live.with(right -> new LiveCheckouts() {
            @Override
            public CheckoutFacts.Live look(ShopId shop, Question question) {
                return change.apply(right.look(shop, question));
            }

            @Override
            public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
                return right.page(shop, changedSince, after, limit);
            }
        });
    }

    private static Live asked(UnaryOperator<LiveCheckouts.Question> change) {
        return Live.with(calling(LiveCheckouts.class, "look", given -> {
            if (given[1] instanceof LiveCheckouts.Question question) {
                given[1] = change.apply(question);
            }
            return given;
        }));
    }

    /** Answers whatever the shop says. */
    private static Live deaf() {
        return Live.with(right -> new LiveCheckouts() {
            @Override
            public CheckoutFacts.Live look(ShopId shop, Question question) {
                return new CheckoutFacts.Live(Known.NO, Known.NO, Known.YES, Standing.SUBSCRIBED);
            }

            @Override
            public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
                return new Page(List.of(), Optional.empty(), Duration.ZERO);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> brokenCheckoutsAreFlagged() {
        return new ContractRun<>(LiveCheckoutsContract.class)
                .flags(List.of(
                        broken(
                                "say yes to everything",
                                BrokenRecoveryPortsTest::deaf,
                                "lc1WhatWasLeftAndNothingElse",
                                "lc1WhatWasBoughtIsToldSo",
                                "lc1WhatIsNotThereIsUnknown",
                                "lc1TheCustomersOwnRecordIsTold",
                                "lc1AYesOfAnotherAddressIsNone",
                                "lc2ThePagesTogetherHaveAllThatChangedSince",
                                "lc2APageTellsWhatADeliveryWould",
                                "lc3WhatThrottlesIsUnavailable"),
                        broken(
                                "take what is unknown for no",
                                () -> looked(live -> new CheckoutFacts.Live(
                                        live.completed() == Known.YES ? Known.YES : Known.NO,
                                        live.ordered(),
                                        live.draftOpen(),
                                        live.standing())),
                                "lc1WhatIsNotThereIsUnknown"),
                        broken(
                                "look for the address alone",
                                () -> asked(question -> new LiveCheckouts.Question(
                                        question.checkout(), question.email(), Optional.empty(), question.left())),
                                "lc1AnOrderSinceThenIsToldByEachPartAlone",
                                "lc1TheCustomersOwnRecordIsTold"),
                        broken(
                                "take every order for a new one",
                                () -> asked(question -> new LiveCheckouts.Question(
                                        question.checkout(), question.email(), question.customer(), Instant.EPOCH)),
                                "lc1AnOrderFromBeforeOrOfSomebodyElseIsNone"),
                        broken(
                                "begin every page anew",
                                () -> Live.with(calling(LiveCheckouts.class, "page", with(1, Instant.EPOCH))),
                                "lc2ThePagesTogetherHaveAllThatChangedSince")));
    }
}
