package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.inmemory.InMemoryPartnerLinks;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenPartnerLinksTest {

    private static final ShopId ALL = new ShopId("all.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenPartnersAreFlagged() {
        return new ContractRun<>(PartnerLinksContract.class)
                .flags(List.of(
                        partners("knows no shop", OneShopPartners::new, "pl2ShopsHaveTheirOwnPartners"),
                        partners(
                                "keeps the terms",
                                () -> new ForwardingPartners() {
                                    @Override
                                    public boolean change(ShopId shop, Partner partner) {
                                        return true;
                                    }
                                },
                                "pl1ChangeOfTermsIsReadBack",
                                "pl4ChangeOfSomebodyUnknownChangesNothing"),
                        partners(
                                "gives a code to everybody",
                                () -> new ForwardingPartners() {
                                    @Override
                                    public boolean add(ShopId shop, Partner partner) {
                                        super.add(shop, partner);
                                        return true;
                                    }
                                },
                                "pl3CodeIsOnePartners"),
                        partners(
                                "shows the newest first",
                                () -> new ForwardingPartners() {
                                    @Override
                                    public List<Partner> all(ShopId shop, Purpose purpose) {
                                        List<Partner> turned = new ArrayList<>(super.all(shop, purpose));
                                        Collections.reverse(turned);
                                        return turned;
                                    }
                                },
                                "pl1WhatWasAddedIsReadBackInTheOrderOfCodes"),
                        partners(
                                "adds anew whom it changes",
                                () -> new ForwardingPartners() {
                                    @Override
                                    public boolean change(ShopId shop, Partner partner) {
                                        return super.remove(shop, partner.id()) && super.add(shop, partner);
                                    }
                                },
                                "pl6ChangedPartnerWasAddedWhenItWas"),
                        partners(
                                "removes nobody",
                                () -> new ForwardingPartners() {
                                    @Override
                                    public boolean remove(ShopId shop, PartnerId partner) {
                                        return true;
                                    }
                                },
                                "pl5RemovedPartnerIsGone")));
    }

    private static ContractRun.Broken<PartnerLinksContract> partners(
            String what, Supplier<PartnerLinks> made, String... failsBy) {
        return broken(
                what,
                () -> {
                    PartnerLinks one = made.get();
                    return () -> one;
                },
                failsBy);
    }

    private static class ForwardingPartners implements PartnerLinks {
        private final InMemoryPartnerLinks right = new InMemoryPartnerLinks();

        @Override
        public List<Partner> all(ShopId shop, Purpose purpose) {
            return right.all(shop, purpose);
        }

        @Override
        public Optional<Partner> find(ShopId shop, Purpose purpose, ReferralCode code) {
            return right.find(shop, purpose, code);
        }

        @Override
        public boolean add(ShopId shop, Partner partner) {
            return right.add(shop, partner);
        }

        @Override
        public boolean change(ShopId shop, Partner partner) {
            return right.change(shop, partner);
        }

        @Override
        public boolean remove(ShopId shop, PartnerId partner) {
            return right.remove(shop, partner);
        }
    }

    private static final class OneShopPartners extends ForwardingPartners {
        @Override
        public List<Partner> all(ShopId shop, Purpose purpose) {
            return super.all(ALL, purpose);
        }

        @Override
        public boolean add(ShopId shop, Partner partner) {
            return super.add(ALL, partner);
        }
    }
}
