package dev.avow.core.usecase;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.Lead;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.conversation.LeadRates;
import dev.avow.core.conversation.LeadRefusal;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RateLimiter.Limit;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes the contact that a shopper leaves in a living conversation, with the consent to be followed up (S1-13); it ends
 * with the conversation or by its own rule, whichever is first (S1-22). Repeating a submission is harmless. Thread-safe.
 */
public final class LeaveLead {

    private final LeadStore leads;
    private final TranscriptStore transcripts;
    private final LeadVault vault;
    private final RetentionInForce retention;
    private final RateLimiter limiter;
    private final LeadRates rates;
    private final Set<String> texts;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param texts the versions of the purpose text that are shown to shoppers; consent to another text is none
     */
    public LeaveLead(
            LeadStore leads,
            TranscriptStore transcripts,
            LeadVault vault,
            RetentionInForce retention,
            RateLimiter limiter,
            LeadRates rates,
            Set<String> texts,
            InstantSource clock) {
        this.leads = leads;
        this.transcripts = transcripts;
        this.vault = vault;
        this.retention = retention;
        this.limiter = limiter;
        this.rates = rates;
        this.texts = Set.copyOf(texts);
        this.clock = clock;
    }

    /**
     * What a shopper leaves.
     *
     * @param shop from the verified session
     * @param conversation from the verified session
     * @param submission the sender's name for it
     * @param contact how the shopper can be reached
     * @param textVersion which purpose text was shown before
     * @param language in which language it was shown
     */
    public record Command(
            ShopId shop,
            ConversationId conversation,
            MessageId submission,
            LeadContact contact,
            String textVersion,
            String language) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Kept, T> kept, Function<Refused, T> refused, Function<TooOften, T> tooOften);

        /**
         * It rests in the store.
         *
         * @param lead its name
         * @param expiresAt at this instant it is gone
         */
        record Kept(LeadId lead, Instant expiresAt) implements Outcome {
            @Override
            public <T> T fold(Function<Kept, T> kept, Function<Refused, T> refused, Function<TooOften, T> tooOften) {
                return kept.apply(this);
            }
        }

        /**
         * It was not taken; nothing was stored.
         *
         * @param reason why
         */
        record Refused(LeadRefusal reason) implements Outcome {
            @Override
            public <T> T fold(Function<Kept, T> kept, Function<Refused, T> refused, Function<TooOften, T> tooOften) {
                return refused.apply(this);
            }
        }

        /**
         * Too many came; nothing was stored.
         *
         * @param retryAfter how long to wait
         */
        record TooOften(Duration retryAfter) implements Outcome {
            @Override
            public <T> T fold(Function<Kept, T> kept, Function<Refused, T> refused, Function<TooOften, T> tooOften) {
                return tooOften.apply(this);
            }
        }
    }

    /**
     * Takes the contact.
     *
     * @throws IllegalArgumentException if text version or language have another shape than {@link ConsentRecord} takes
     * @throws PortException if a store could not take it
     */
    public Outcome handle(Command command) {
        Optional<Duration> wait = admit(command);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        Instant now = clock.instant();
        ConsentRecord consent =
                ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, command.textVersion(), command.language(), now);
        if (!texts.contains(command.textVersion())) {
            return new Outcome.Refused(LeadRefusal.TEXT_UNKNOWN);
        }
        return living(command, now)
                .map(conversation -> keep(command, consent, conversation, now))
                .orElseGet(() -> new Outcome.Refused(LeadRefusal.CONVERSATION_EXPIRED));
    }

    private Optional<Duration> admit(Command command) {
        String shop = command.shop().domain();
        return limiter.take(List.of(
                Limit.perMinute("lead/" + shop + "/" + command.conversation(), rates.leads()),
                Limit.perMinute("leads/" + shop, rates.shopLeads())));
    }

    private Optional<Lifetime> living(Command command, Instant now) {
        return transcripts
                .find(
                        command.shop(),
                        Purpose.LEAD_FOLLOW_UP,
                        command.conversation(),
                        retention.at(command.shop(), now).horizon(DataClass.TRANSCRIPT, now))
                .map(Transcript::lifetime);
    }

    private Outcome keep(Command command, ConsentRecord consent, Lifetime conversation, Instant now) {
        ShopId shop = command.shop();
        LeadId id = vault.nameOf(
                shop, command.conversation().value(), command.submission().value());
        Lead lead = new Lead(id, command.conversation(), now, command.contact(), consent);
        Lifetime lifetime = retention.at(shop, now).lifetime(DataClass.LEAD, now, Map.of(), conversation);
        SealedLead sealed = new SealedLead(
                id,
                lead.conversation(),
                conversation.clockStart(),
                lifetime,
                lead.consent(),
                Optional.empty(),
                vault.seal(shop, id, lead.contact()));
        try {
            leads.save(shop, sealed);
        } catch (PortException.Conflict e) {
            return known(shop, id);
        }
        return unlessTheConversationWent(command, sealed);
    }

    /** A conversation that was erased meanwhile takes its lead along: no lead without it (S1-22). */
    private Outcome unlessTheConversationWent(Command command, SealedLead lead) {
        if (living(command, clock.instant()).isPresent()) {
            return new Outcome.Kept(lead.id(), lead.lifetime().expiresAt());
        }
        leads.delete(command.shop(), lead.id());
        return new Outcome.Refused(LeadRefusal.CONVERSATION_EXPIRED);
    }

    private Outcome known(ShopId shop, LeadId id) {
        Instant now = clock.instant();
        return leads.find(shop, Purpose.LEAD_FOLLOW_UP, id, LeadHorizon.of(retention.at(shop, now), now))
                .<Outcome>map(
                        lead -> new Outcome.Kept(lead.id(), lead.lifetime().expiresAt()))
                .orElseGet(() -> new Outcome.Refused(LeadRefusal.LEAD_EXPIRED));
    }
}
