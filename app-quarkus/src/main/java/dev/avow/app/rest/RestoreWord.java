package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.GuardRestore.Serving;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What {@link GuardRestore} says of serving, asked once a second and not once a request; those that come while it is asked
 * wait for the one answer. A yes for which some store was not asked is not kept, nor is a no: as soon as the store was told what was
 * erased it serves again. The log is told when the word changes.
 * Thread-safe.
 */
@Singleton
class RestoreWord {

    /** How long something may be served after a store was found to know all, though it was restored meanwhile. */
    private static final Duration LIFE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(RestoreWord.class);

    /** What may be done now. */
    enum Word {
        /** Requests are served. */
        OPEN,
        /** A store is older than the journal, or knows more. */
        RESTORED,
        /** Nobody can tell. */
        UNTOLD
    }

    private final Supplier<Serving> guard;
    private final InstantSource clock;
    private Word word = Word.OPEN;
    private Instant saidAt = Instant.MIN;
    private Instant until = Instant.MIN;

    @Inject
    RestoreWord(GuardRestore guard, InstantSource clock) {
        this(guard::serving, clock);
    }

    RestoreWord(Supplier<Serving> guard, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /** The word that holds now. */
    synchronized Word now() {
        Instant now = clock.instant();
        if (now.isBefore(saidAt) || !now.isBefore(until)) {
            ask();
        }
        return word;
    }

    private void ask() {
        until = Instant.MIN;
        try {
            switch (guard.get()) {
                case YES -> keep(Word.OPEN, "");
                case FOR_NOW -> become(Word.OPEN, "");
                case NO -> become(Word.RESTORED, "a store was restored");
            }
        } catch (PortException e) {
            keep(Word.UNTOLD, "the stores could not be compared with the journal: " + e.code());
        }
    }

    private void keep(Word said, String why) {
        become(said, why);
        saidAt = clock.instant();
        until = saidAt.plus(LIFE);
    }

    private void become(Word said, String why) {
        if (said != word) {
            if (said == Word.OPEN) {
                LOG.info("rights: requests are served again");
            } else {
                LOG.errorf("rights: nothing is served, %s", why);
            }
            word = said;
        }
    }
}
