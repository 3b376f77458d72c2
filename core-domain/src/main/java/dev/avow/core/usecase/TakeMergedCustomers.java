package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.CustomersMerged;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Lets what is known of a customer pass to the one that it was merged into: a no of either is a no of both. Thread-safe. */
public final class TakeMergedCustomers implements EventHandler<CustomersMerged> {

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final MailWords words;
    private final OrderTraces traces;
    private final RecoveryVault vault;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TakeMergedCustomers(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            OrderTraces traces,
            RecoveryVault vault,
            RetentionInForce retention,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.words = words;
        this.traces = traces;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<CustomersMerged> event() {
        return CustomersMerged.class;
    }

    @Override
    public Handling handle(Occurrence<CustomersMerged> occurrence) {
        CustomersMerged merged = occurrence.event();
        return Handling.done(() -> take(occurrence.shop(), merged.kept(), merged.gone()));
    }

    private void take(ShopId shop, CustomerId kept, CustomerId gone) {
        Instant now = clock.instant();
        if (rules.terms(shop, now).isEmpty()) {
            return;
        }
        cases.lock(shop);
        Optional<MailWord> said = MailWord.latest(said(shop, gone), said(shop, kept));
        said.ifPresent(word -> words.say(
                shop,
                vault.traces(shop, DataClass.OPT_OUT, Optional.of(kept), Optional.empty()),
                word,
                retention.at(shop, now).lifetime(DataClass.OPT_OUT, now)));
        Set<String> before = vault.liveTraces(shop, DataClass.ABANDONED_CHECKOUT, Optional.of(gone), Optional.empty());
        traces.latest(shop, before, now)
                .ifPresent(placed -> traces.leave(
                        shop,
                        vault.traces(shop, DataClass.ABANDONED_CHECKOUT, Optional.of(kept), Optional.empty()),
                        placed,
                        retention.at(shop, now).lifetime(DataClass.ABANDONED_CHECKOUT, placed)));
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        cases.matching(shop, CaseSearch.person(Optional.of(gone), Set.of()), horizon)
                .forEach(item -> cases.keep(
                        shop,
                        item.with(item.content().of(kept))
                                .said(latest(item, said))
                                .disturbed(now)));
        cases.matching(shop, CaseSearch.person(Optional.of(kept), Set.of()), horizon).stream()
                .filter(item -> !latest(item, said).equals(item.word()))
                .forEach(item -> cases.keep(shop, item.said(latest(item, said)).disturbed(now)));
    }

    private Optional<MailWord> said(ShopId shop, CustomerId customer) {
        return words.last(shop, vault.liveTraces(shop, DataClass.OPT_OUT, Optional.of(customer), Optional.empty()));
    }

    private static Optional<MailWord> latest(RecoveryCase item, Optional<MailWord> said) {
        return MailWord.latest(item.word(), said);
    }
}
