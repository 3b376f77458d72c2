package dev.avow.core.usecase;

import dev.avow.core.conversation.LeadContact;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the lead of somebody who names the shop, about when they left it, and what they left (S1-44). More than one hit
 * is not guessed about. Thread-safe.
 */
public final class LocateLead {

    private final LeadStore leads;
    private final LeadVault vault;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public LocateLead(LeadStore leads, LeadVault vault, RetentionInForce retention, InstantSource clock) {
        this.leads = leads;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param shop the shop of the storefront
     * @param contact what was left; one that fits in either kind is a hit
     * @param from the earliest submission, inclusive
     * @param to the latest submission, exclusive
     */
    public record Command(ShopId shop, LeadContact contact, Instant from, Instant to) {}

    /** What was found. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Found, T> found, Function<Nothing, T> nothing, Function<Several, T> several);

        /**
         * One lead.
         *
         * @param lead which one
         */
        record Found(LeadId lead) implements Outcome {
            @Override
            public <T> T fold(Function<Found, T> found, Function<Nothing, T> nothing, Function<Several, T> several) {
                return found.apply(this);
            }
        }

        /** None is held. */
        record Nothing() implements Outcome {
            @Override
            public <T> T fold(Function<Found, T> found, Function<Nothing, T> nothing, Function<Several, T> several) {
                return nothing.apply(this);
            }
        }

        /** More than one fits: a shorter stretch of time may tell them apart. */
        record Several() implements Outcome {
            @Override
            public <T> T fold(Function<Found, T> found, Function<Nothing, T> nothing, Function<Several, T> several) {
                return several.apply(this);
            }
        }
    }

    /** Looks. */
    public Outcome handle(Command command) {
        Instant now = clock.instant();
        LeadHorizon horizon = LeadHorizon.of(retention.at(command.shop(), now), now);
        Set<LeadId> found = new HashSet<>();
        command.contact().values().forEach((kind, value) -> {
            Set<String> indexes = vault.indexes(command.shop(), kind, value);
            LeadSearch search = new LeadSearch(kind, indexes, command.from(), command.to());
            leads.search(command.shop(), Purpose.RIGHTS, horizon, search, 2).stream()
                    .map(SealedLead::id)
                    .forEach(found::add);
        });
        if (found.size() > 1) {
            return new Outcome.Several();
        }
        return found.stream().findAny().<Outcome>map(Outcome.Found::new).orElseGet(Outcome.Nothing::new);
    }
}
