package dev.avow.adapters.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A model of LangChain4j, and what whoever plugs it in answers for: whom it calls, and which duties it keeps that nobody can see
 * from outside. Each duty is either kept or said to be lacking; there is no silence. Immutable.
 */
public final class PluggedModel {

    private final StreamingChatModel model;
    private final Set<URI> recipients;
    private final Set<Duty> lacking;

    /** What our own adapters do by themselves, and LangChain4j leaves to each of its models. */
    public enum Duty {
        /** The provider is told not to keep the exchange (LM-7). */
        NOT_KEPT,
        /** What marks the user for the provider is a hash, or nothing at all. */
        OPAQUE_USER,
        /** Cancelling ends the connection at once, also before the first piece (LM-5); LangChain4j 1.19 has no way to ask for that. */
        HANGS_UP;

        /** The stable word for settings and messages, for example {@code not-kept}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Registers a model.
     *
     * @param model must not block while it answers, must not try again by itself, and must not log what it sends; should not read
     *     answers in {@link java.util.concurrent.ForkJoinPool#commonPool()}, which a few stalled ones can fill
     * @param recipients every address that it sends anything to; asked for in the published register before each call
     * @param kept the duties that it keeps
     * @param lacking those that it does not keep
     * @throws IllegalArgumentException if nobody is named as a recipient, an address is none, or a duty is in both sets or in neither
     */
    public PluggedModel(
            StreamingChatModel model, Collection<URI> recipients, Collection<Duty> kept, Collection<Duty> lacking) {
        this.model = model;
        this.recipients = Set.copyOf(recipients);
        this.lacking = Set.copyOf(lacking);
        if (this.recipients.isEmpty() || !this.recipients.stream().allMatch(ProviderSettings::isServer)) {
            throw new IllegalArgumentException("a model names every server that it calls: https, or http on loopback");
        }
        EnumSet<Duty> open = EnumSet.allOf(Duty.class);
        open.removeAll(kept);
        if (!open.equals(this.lacking)) {
            throw new IllegalArgumentException("each duty is either kept or lacking");
        }
    }

    StreamingChatModel model() {
        return model;
    }

    /** Whom it calls. */
    public Set<URI> recipients() {
        return recipients;
    }

    /** The duties that it does not keep. */
    public Set<Duty> lacking() {
        return lacking;
    }

    @Override
    public String toString() {
        return "PluggedModel[lacking=" + lacking + "]";
    }
}
