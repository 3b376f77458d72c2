package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent.MailConsentChanged;
import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.recovery.Known;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes in what people say about mail, in any order (S4-10). A no is kept for as long as the app could mail, also of people
 * who have left no cart. Thread-safe.
 */
public final class TakeMailConsent implements EventHandler<MailConsentChanged> {

    private final RecoveryRules rules;
    private final RecoveryCases cases;
    private final MailWords words;
    private final RecoveryVault vault;
    private final RecoveryLists lists;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TakeMailConsent(
            RecoveryRules rules,
            RecoveryCases cases,
            MailWords words,
            RecoveryVault vault,
            RecoveryLists lists,
            RetentionInForce retention,
            InstantSource clock) {
        this.rules = rules;
        this.cases = cases;
        this.words = words;
        this.vault = vault;
        this.lists = lists;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<MailConsentChanged> event() {
        return MailConsentChanged.class;
    }

    @Override
    public Handling handle(Occurrence<MailConsentChanged> occurrence) {
        MailConsentChanged said = occurrence.event();
        if (said.subscribed() && said.saidAt().isEmpty()) {
            // A yes of no known time could undo a no that came after it.
            return Handling.done();
        }
        MailWord word = new MailWord(said.subscribed(), said.saidAt().orElse(occurrence.receivedAt()));
        return Handling.done(() -> take(occurrence.shop(), said.customer(), said.email(), word));
    }

    /** Takes a word in. Called inside a unit of work. */
    void take(ShopId shop, Optional<CustomerId> customer, Optional<PersonalText> email, MailWord word) {
        Instant now = clock.instant();
        if (rules.terms(shop, now).isEmpty() || wasErasedWithItsShop(shop, word)) {
            return;
        }
        cases.lock(shop);
        words.say(
                shop,
                vault.traces(shop, DataClass.OPT_OUT, customer, email),
                word,
                retention.at(shop, now).lifetime(DataClass.OPT_OUT, now));
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ABANDONED_CHECKOUT, now);
        CaseSearch search = CaseSearch.person(customer, vault.persons(shop, email));
        cases.matching(shop, search, horizon).forEach(item -> hear(shop, item, word, now));
    }

    /** A word that comes late, of a shop that was forgotten since: a shop that has the app again is asked itself before a mail. */
    private boolean wasErasedWithItsShop(ShopId shop, MailWord word) {
        return lists.of(shop, Optional.empty(), Optional.empty(), word.saidAt()).redacted() == Known.YES;
    }

    private void hear(ShopId shop, RecoveryCase item, MailWord word, Instant now) {
        Optional<MailWord> last = MailWord.latest(item.word(), Optional.of(word));
        if (last.equals(item.word())) {
            return;
        }
        boolean late = !word.welcome() && item.work().stage() == RecoveryStage.INVOICING;
        RecoveryCase heard = item.said(last);
        RecoveryCase noted = late ? heard.with(heard.work().late(RecoveryReason.OPTED_OUT)) : heard;
        cases.keep(shop, noted.disturbed(now));
    }
}
