package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.Tally;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as its store keeps it.
 *
 * @param request what is asked for, and its clocks
 * @param ticket the keyed hash of what it came by: the same ticket is the same request
 * @param upTo what began by then is meant
 * @param person whom it is about, sealed; empty for a whole shop, and once the request is settled
 * @param journal where the suppression journal speaks of it, once it does
 * @param found what the first look counted, once it did
 * @param forgotten how many records were forgotten so far, never negative
 * @param lifetime of the record
 * @param fence rises with each claim: who was replaced can save nothing
 */
public record KeptRequest(
        RightsRequest request,
        String ticket,
        Instant upTo,
        Optional<Sealed> person,
        Optional<Range> journal,
        Optional<Tally> found,
        long forgotten,
        Lifetime lifetime,
        long fence) {

    /**
     * A stretch of the journal.
     *
     * @param first its first position
     * @param last its last, inclusive
     */
    public record Range(long first, long last) {

        /** Whether a position lies in it. */
        public boolean covers(long position) {
            return position >= first && position <= last;
        }
    }

    /** The same at another point. */
    public KeptRequest with(RightsRequest changed) {
        return new KeptRequest(changed, ticket, upTo, person, journal, found, forgotten, lifetime, fence);
    }

    /** The same about somebody of whom more is known. */
    public KeptRequest about(Optional<Sealed> somebody) {
        return new KeptRequest(request, ticket, upTo, somebody, journal, found, forgotten, lifetime, fence);
    }

    /** The same with its place in the journal. */
    public KeptRequest at(Range range) {
        return new KeptRequest(request, ticket, upTo, person, Optional.of(range), found, forgotten, lifetime, fence);
    }

    /** The same with what the first look counted. */
    public KeptRequest having(Tally first) {
        return new KeptRequest(request, ticket, upTo, person, journal, Optional.of(first), forgotten, lifetime, fence);
    }

    /** The same with more records forgotten. */
    public KeptRequest forgot(int more) {
        return new KeptRequest(request, ticket, upTo, person, journal, found, forgotten + more, lifetime, fence);
    }
}
