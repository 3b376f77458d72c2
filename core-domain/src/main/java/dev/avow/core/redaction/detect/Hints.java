package dev.avow.core.redaction.detect;

/**
 * What is known before a text is read. Immutable.
 *
 * @param asked what the assistant's previous question asked for, as {@link Words} flags
 * @param orderPrefix how the shop's order numbers begin
 * @param orderSuffix how they end
 * @param digitsBefore how many digits the previous message of the same speaker left open at its end
 */
public record Hints(long asked, String orderPrefix, String orderSuffix, int digitsBefore) {

    /** Nothing is known. */
    public static final Hints NONE = new Hints(0, "", "", 0);

    void tell(Reading reading) {
        reading.asked = asked;
        reading.orderPrefix = orderPrefix;
        reading.orderSuffix = orderSuffix;
        reading.memory.digitsBefore = digitsBefore;
    }
}
