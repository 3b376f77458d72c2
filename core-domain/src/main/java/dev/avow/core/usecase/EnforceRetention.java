package dev.avow.core.usecase;

import dev.avow.core.port.TranscriptPurge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Removes what has outlived its rule (S1-21). One cutoff for the whole run, small batches, harmless when it runs twice
 * or on several instances. Thread-safe.
 */
public final class EnforceRetention {

    private static final int BATCH = 500;

    private final TranscriptPurge transcripts;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public EnforceRetention(TranscriptPurge transcripts, RetentionInForce retention, InstantSource clock) {
        this.transcripts = transcripts;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param cutoff the one instant the whole run used
     * @param removed how many conversations are physically gone
     * @param oldest the oldest clock start that is left
     */
    public record Outcome(Instant cutoff, long removed, Optional<Instant> oldest) {}

    /** Runs until nothing is left that the horizon does not show. */
    public Outcome handle() {
        Instant now = clock.instant();
        Horizon horizon = retention.at(now).horizon(DataClass.TRANSCRIPT, now);
        long removed = 0;
        int batch;
        do {
            batch = transcripts.purge(horizon, BATCH);
            removed += batch;
        } while (batch > 0);
        return new Outcome(now, removed, transcripts.oldest());
    }
}
