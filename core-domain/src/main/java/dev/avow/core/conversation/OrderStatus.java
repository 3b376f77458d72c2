package dev.avow.core.conversation;

import dev.avow.core.subject.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an order stands, for whoever showed that it is theirs. Says nothing of the person; not printed, since it is about one.
 *
 * @param order which one, for what is asked about it in the same request
 * @param placedAt when it was placed
 * @param stage how far it is
 * @param returning whether something of it is on its way back
 * @param parcels what was sent
 */
public record OrderStatus(OrderId order, Instant placedAt, Stage stage, boolean returning, List<Parcel> parcels) {

    /** How far an order is. */
    public enum Stage {
        /** Nothing was sent yet. */
        PREPARING,
        /** A part was sent. */
        PARTLY_SENT,
        /** All was sent. */
        SENT,
        /** All has arrived. */
        DELIVERED,
        /** It was called off. */
        CANCELLED,
        /** The shop uses a word that is not known here. */
        UNCLEAR
    }

    /**
     * Something that was sent.
     *
     * @param sentAt when
     * @param deliveredAt when it arrived, if it has
     * @param expectedAt when it should arrive, if somebody said
     * @param carrier who carries it, if that is known
     * @param tracking where it can be followed, if it can
     */
    public record Parcel(
            Instant sentAt,
            Optional<Instant> deliveredAt,
            Optional<Instant> expectedAt,
            Optional<String> carrier,
            Optional<String> tracking) {
        /** Without its values. */
        @Override
        public String toString() {
            return "Parcel[hidden]";
        }
    }

    /** Copies the parcels. */
    public OrderStatus {
        parcels = List.copyOf(parcels);
    }

    /** Without its values. */
    @Override
    public String toString() {
        return "OrderStatus[hidden]";
    }
}
