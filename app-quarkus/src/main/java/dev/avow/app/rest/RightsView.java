package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.usecase.ReadRequests;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requests as pages and programs read them. */
final class RightsView {

    private RightsView() {}

    /**
     * A request.
     *
     * @param id its name
     * @param about {@code person} or {@code shop}
     * @param kind what is asked for
     * @param reason {@code child} where data of a child is erased
     * @param channel the way in
     * @param receivedAt when its clocks started
     * @param acknowledgeBy by when it is to be acknowledged
     * @param completeBy by when it is to be done
     * @param settledAt when it was
     * @param status where it stands
     * @param outcome how it ended, or what it waits for
     * @param word where a stop is lifted, on whose word: {@code told}, {@code asked} or {@code own-key}
     * @param wordAt when that was said
     * @param standing {@code in-time}, {@code due-soon} or {@code overdue}
     * @param packaged whether its package can be opened
     * @param waits whether it waits for a person, who may end it
     * @param found how many records an erasure that goes on has to forget
     * @param forgotten how many of them are gone
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String about,
            String kind,
            @Nullable String reason,
            String channel,
            Instant receivedAt,
            Instant acknowledgeBy,
            Instant completeBy,
            @Nullable Instant settledAt,
            String status,
            @Nullable String outcome,
            @Nullable String word,
            @Nullable Instant wordAt,
            String standing,
            boolean packaged,
            boolean waits,
            @Nullable Long found,
            @Nullable Long forgotten) {}

    static Row row(ReadRequests.Row row) {
        RightsRequest request = row.request();
        RightsRequest.Standing worse =
                row.completion().compareTo(row.acknowledgement()) > 0 ? row.completion() : row.acknowledgement();
        boolean goesOn = row.found().isPresent() && !request.isSettled();
        return new Row(
                request.id(),
                request.wholeShop() ? "shop" : "person",
                request.kind().key(),
                request.reason().map(RightsRequest.Reason::key).orElse(null),
                word(request.channel()),
                request.receivedAt(),
                request.acknowledgeBy(),
                request.completeBy(),
                request.settledAt().orElse(null),
                word(request.status()),
                request.outcome().orElse(null),
                request.lifting().map(lifting -> lifting.word().key()).orElse(null),
                request.lifting().map(Lifting::at).orElse(null),
                word(worse),
                row.packaged(),
                request.status() == Status.WAITING,
                goesOn ? row.found().getAsLong() : null,
                goesOn ? row.forgotten() : null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
