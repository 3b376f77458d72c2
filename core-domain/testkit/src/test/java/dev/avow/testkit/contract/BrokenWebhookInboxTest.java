package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenWebhookInboxTest {

    @TestFactory
    Stream<DynamicTest> brokenInboxesAreFlagged() {
        return new ContractRun<>(WebhookInboxContract.class)
                .flags(List.of(
                        broken(
                                "forgets the version of the body",
                                () -> keeping(this::withoutVersion),
                                "wi1ADeliveryIsKeptWithAllItsParts"),
                        broken(
                                "forgets when it happened",
                                () -> keeping(this::withoutTriggeredAt),
                                "wi1ADeliveryIsKeptWithAllItsParts"),
                        broken(
                                "takes every body for readable",
                                () -> keeping(this::readable),
                                "wi1ADeliveryWithTheFewestPartsIsKept"),
                        broken(
                                "forgets how long it may be kept",
                                () -> keeping(this::withoutLife),
                                "wi1ADeliveryIsKeptWithAllItsParts"),
                        broken("cuts large payloads", () -> keeping(this::cut), "wi1ALargePayloadIsKeptAsItCame"),
                        broken(
                                "keeps one delivery per shop",
                                () -> telling((a, b) -> a.shop().equals(b.shop())),
                                "wi1DifferentDeliveriesAreAllKept"),
                        broken(
                                "tells by digest only",
                                () -> telling((a, b) -> a.digest().equals(b.digest())),
                                "wi2AKnownWebhookIdIsADuplicateWhateverElseItCarries"),
                        broken(
                                "tells by webhook id only",
                                () -> telling((a, b) -> a.webhookId().isPresent()
                                        && a.webhookId().equals(b.webhookId())),
                                "wi3AKnownDigestIsADuplicateWhateverItsWebhookId",
                                "wi4DeliveriesWithoutAnIdAreToldApartByDigest"),
                        broken(
                                "takes no id for an id",
                                () -> telling((a, b) -> a.webhookId().equals(b.webhookId())),
                                "wi4DeliveriesWithoutAnIdAreToldApartByDigest"),
                        broken(
                                "looks, then writes without looking again",
                                () -> contract(new LooksFirst()),
                                "wi5OfManyEqualDeliveriesAtOnceOneIsKept"),
                        broken(
                                "takes no part in the unit of work",
                                () -> keeping(UnaryOperator.identity()),
                                "wi5WhatWasRolledBackIsNoDuplicateLater")));
    }

    private static WebhookInboxContract keeping(UnaryOperator<WebhookDelivery> change) {
        return contract(new ListInbox(change, ListInbox::isSame));
    }

    private static WebhookInboxContract telling(BiPredicate<WebhookDelivery, WebhookDelivery> isSame) {
        return contract(new ListInbox(UnaryOperator.identity(), isSame));
    }

    private static WebhookInboxContract contract(ListInbox inbox) {
        return new InboxContract(inbox, inbox instanceof LooksFirst ? new NoUnit() : new InMemoryUnitOfWork(), inbox);
    }

    private WebhookDelivery withoutVersion(WebhookDelivery d) {
        return new WebhookDelivery(
                d.shop(),
                d.topic(),
                d.webhookId(),
                Optional.empty(),
                d.triggeredAt(),
                d.digest(),
                d.payload(),
                d.readable(),
                d.lifetime());
    }

    private WebhookDelivery withoutTriggeredAt(WebhookDelivery d) {
        return new WebhookDelivery(
                d.shop(),
                d.topic(),
                d.webhookId(),
                d.apiVersion(),
                Optional.empty(),
                d.digest(),
                d.payload(),
                d.readable(),
                d.lifetime());
    }

    private WebhookDelivery readable(WebhookDelivery d) {
        return new WebhookDelivery(
                d.shop(),
                d.topic(),
                d.webhookId(),
                d.apiVersion(),
                d.triggeredAt(),
                d.digest(),
                d.payload(),
                true,
                d.lifetime());
    }

    private WebhookDelivery withoutLife(WebhookDelivery d) {
        Lifetime life = d.lifetime();
        return Deliveries.with(d, Lifetime.fixed(life.startedAt(), life.expiresAt(), life.version()));
    }

    private WebhookDelivery cut(WebhookDelivery d) {
        byte[] bytes = d.payload().bytes();
        int length = Math.min(bytes.length, 65_535);
        return Deliveries.with(d, new Sealed(d.payload().keyId(), Arrays.copyOf(bytes, length)));
    }

    /** Keeps deliveries outside any transaction. */
    private static class ListInbox implements WebhookInbox, InboxContract.Shelf {

        private final List<WebhookDelivery> deliveries = new CopyOnWriteArrayList<>();
        private final UnaryOperator<WebhookDelivery> change;
        private final BiPredicate<WebhookDelivery, WebhookDelivery> isSame;

        ListInbox(UnaryOperator<WebhookDelivery> change, BiPredicate<WebhookDelivery, WebhookDelivery> isSame) {
            this.change = change;
            this.isSame = isSame;
        }

        static boolean isSame(WebhookDelivery a, WebhookDelivery b) {
            return a.digest().equals(b.digest())
                    || (a.webhookId().isPresent() && a.webhookId().equals(b.webhookId()));
        }

        @Override
        public boolean keep(WebhookDelivery delivery) {
            boolean isNew = deliveries.stream().noneMatch(known -> isSame.test(known, delivery));
            beforeWriting();
            return isNew && deliveries.add(change.apply(delivery));
        }

        void beforeWriting() {}

        @Override
        public List<WebhookDelivery> of(ShopId shop) {
            return deliveries.stream()
                    .filter(delivery -> delivery.shop().equals(shop))
                    .toList();
        }
    }

    private static final class LooksFirst extends ListInbox {

        private final Meeting allHaveLooked = new Meeting(4);

        LooksFirst() {
            super(UnaryOperator.identity(), ListInbox::isSame);
        }

        @Override
        void beforeWriting() {
            allHaveLooked.join();
        }
    }

    /** Lets every thread in at once. */
    private static final class NoUnit implements UnitOfWork {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }
}
