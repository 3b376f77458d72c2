package dev.avow.app.wiring;

import dev.avow.core.installation.Installation;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Installations;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ChooseRecovery;
import dev.avow.core.usecase.DecideCheckouts;
import dev.avow.core.usecase.ExportCheckouts;
import dev.avow.core.usecase.ReadRecovery;
import dev.avow.core.usecase.RecoveryLists;
import dev.avow.core.usecase.RecoveryRules;
import dev.avow.core.usecase.RecoveryVault;
import dev.avow.core.usecase.TakeCheckout;
import dev.avow.core.usecase.TakeDeletedCustomer;
import dev.avow.core.usecase.TakeMailConsent;
import dev.avow.core.usecase.TakeMergedCustomers;
import dev.avow.core.usecase.TakeOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes what cart recovery takes in, decides and shows. */
@Singleton
class RecoveryProducers {

    @Produces
    @Singleton
    BiFunction<ShopId, Instant, Optional<RecoveryTerms>> recoveryTerms(PoliciesInForce policies) {
        return (shop, now) -> Optional.of(policies.policyAt(shop, now)).flatMap(PolicySet::recovery);
    }

    @Produces
    @Singleton
    RecoveryRules recoveryRules(
            BiFunction<ShopId, Instant, Optional<RecoveryTerms>> terms,
            PurposeGuard guard,
            RecoveryBook book,
            Installations installations) {
        return new RecoveryRules(
                terms,
                guard,
                book,
                shop -> installations
                        .find(shop)
                        .flatMap(kept -> kept.installation()
                                .fold(Installation.Installed::zone, uninstalled -> Optional.empty())));
    }

    @Produces
    @Singleton
    RecoveryVault recoveryVault(FieldCipher cipher, KeyedHasher hasher) {
        return new RecoveryVault(cipher, hasher);
    }

    @Produces
    @Singleton
    RecoveryLists recoveryLists(Suppressions suppressions) {
        return new SuppressedCarts(suppressions);
    }

    @Produces
    @Singleton
    TakeCheckout takeCheckout(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            OrderTraces traces,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        return new TakeCheckout(rules, cases, words, traces, vault, lists, retention, clock);
    }

    @Produces
    @Singleton
    TakeOrder takeOrder(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            OrderTraces traces,
            RecoveredOrders recovered,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        return new TakeOrder(rules, cases, mails, traces, recovered, vault, lists, retention, clock);
    }

    @Produces
    @Singleton
    TakeMailConsent takeMailConsent(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        return new TakeMailConsent(rules, cases, words, vault, lists, retention, clock);
    }

    @Produces
    @Singleton
    TakeMergedCustomers takeMergedCustomers(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            OrderTraces traces,
            RecoveryVault vault,
            RetentionInForce retention,
            InstantSource clock) {
        return new TakeMergedCustomers(rules, cases, words, traces, vault, retention, clock);
    }

    @Produces
    @Singleton
    TakeDeletedCustomer takeDeletedCustomer(TakeMailConsent takeMailConsent) {
        return new TakeDeletedCustomer(takeMailConsent);
    }

    @Produces
    @Singleton
    DecideCheckouts decideCheckouts(
            RecoveryRules rules, RecoveryCases cases, RecoveryMails mails, UnitOfWork unitOfWork, InstantSource clock) {
        return new DecideCheckouts(rules, cases, mails, unitOfWork, clock);
    }

    @Produces
    @Singleton
    ReadRecovery readRecovery(
            RecoveryRules rules,
            RecoveryCases cases,
            RecoveryMails mails,
            RecoveredOrders recovered,
            RecoveryBook book,
            RecoveryVault vault,
            RecoveryLists lists,
            PurposeGuard guard,
            RetentionInForce retention,
            InstantSource clock) {
        return new ReadRecovery(rules, cases, mails, recovered, book, vault, lists, guard, retention, clock);
    }

    @Produces
    @Singleton
    ChooseRecovery chooseRecovery(
            RecoveryBook book, RecoveryCases cases, RecoveryVault vault, UnitOfWork unitOfWork, InstantSource clock) {
        return new ChooseRecovery(book, cases, vault, unitOfWork, clock);
    }

    @Produces
    @Singleton
    ExportPart exportCheckouts(
            RecoveryCases cases,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        return new ExportCheckouts(cases, vault, lists, retention, clock);
    }
}
