package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.GuardRestore.Serving;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What {@link GuardRestore} says of serving, asked once a second and not once a request. A yes for which some store was not
 * asked is not kept, nor is a no: as soon as the store was told what was erased it serves again. Whoever finds no word that is
 * good asks for himself and waits for nobody, since a store may hang. The log is told when the word changes. Thread-safe.
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

    /**
     * A word, and when it was asked for.
     *
     * @param question which question it answers, counted from one
     * @param life how long it is good
     */
    private record Said(Word word, long question, Instant asked, Duration life) {

        boolean isGood(Instant now) {
            return !now.isBefore(asked) && now.isBefore(asked.plus(life));
        }
    }

    private final Supplier<Serving> guard;
    private final InstantSource clock;
    private final AtomicLong questions = new AtomicLong();
    private volatile Said last = new Said(Word.OPEN, 0, Instant.EPOCH, Duration.ZERO);

    @Inject
    RestoreWord(GuardRestore guard, InstantSource clock) {
        this(guard::serving, clock);
    }

    RestoreWord(Supplier<Serving> guard, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /** The word that holds now. */
    Word now() {
        Instant now = clock.instant();
        Said known = last;
        return known.isGood(now) ? known.word() : ask(questions.incrementAndGet(), now);
    }

    private Word ask(long question, Instant now) {
        try {
            return switch (guard.get()) {
                case YES -> keep(new Said(Word.OPEN, question, now, LIFE), "");
                case FOR_NOW -> keep(new Said(Word.OPEN, question, now, Duration.ZERO), "");
                case NO -> keep(new Said(Word.RESTORED, question, now, Duration.ZERO), "a store was restored");
            };
        } catch (PortException e) {
            String why = "the stores could not be compared with the journal: " + e.code();
            return keep(new Said(Word.UNTOLD, question, now, LIFE), why);
        }
    }

    /** An answer that comes after that to a later question is its asker's alone. */
    private synchronized Word keep(Said said, String why) {
        if (said.question() > last.question()) {
            tell(said.word(), why);
            last = said;
        }
        return said.word();
    }

    private void tell(Word word, String why) {
        if (word == last.word()) {
            return;
        }
        if (word == Word.OPEN) {
            LOG.info("rights: requests are served again");
        } else {
            LOG.errorf("rights: nothing is served, %s", why);
        }
    }
}
