package dev.avow.core.usecase;

import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.Address;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps what a merchant chooses, and has everything that is open decided about anew. Thread-safe. */
public final class ChooseRecovery {

    private static final int BATCH = 1_000;

    private final RecoveryBook book;
    private final RecoveryCases cases;
    private final RecoveryVault vault;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ChooseRecovery(
            RecoveryBook book, RecoveryCases cases, RecoveryVault vault, UnitOfWork unitOfWork, InstantSource clock) {
        this.book = book;
        this.cases = cases;
        this.vault = vault;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Keeps choices.
     *
     * @param trialAddress where mails of a trial go
     * @throws IllegalArgumentException {@code trialAddress} if it is no address, or a trial has none
     */
    public void handle(ShopId shop, RecoveryChoices choices, Optional<PersonalText> trialAddress) {
        Optional<String> address = trialAddress.map(
                text -> Address.comparable(text).orElseThrow(() -> new IllegalArgumentException("trialAddress")));
        if (choices.trial() && address.isEmpty()) {
            throw new IllegalArgumentException("trialAddress");
        }
        Optional<SealedField> sealed = address.map(text -> vault.sealTrial(shop, text));
        unitOfWork.call(() -> {
            cases.lock(shop);
            book.keep(shop, new RecoveryBook.Page(choices, sealed));
            return true;
        });
        wake(shop, clock.instant());
    }

    /** In units of their own: a shop may have a hundred thousand. Whoever is not woken is decided about when it is due. */
    private void wake(ShopId shop, Instant now) {
        int woken;
        do {
            woken = unitOfWork.call(() -> {
                cases.lock(shop);
                return cases.wake(shop, now, BATCH);
            });
        } while (woken > 0);
    }
}
