package dev.avow.core.redaction.detect;

/**
 * What is known before a text is read. Immutable.
 *
 * @param asked what the assistant's previous question asked for, as {@link Words} flags
 * @param orderPrefix how the shop's order numbers begin
 * @param orderSuffix how they end
 * @param digitsBefore how many digits the previous message of the same speaker left open at its end
 * @param pageAddress whether the whole text is the address of a page, be it without scheme and host
 */
public record Hints(long asked, String orderPrefix, String orderSuffix, int digitsBefore, boolean pageAddress) {

    /** Nothing is known. */
    public static final Hints NONE = new Hints(0, "", "", 0, false);

    void tell(Reading reading) {
        reading.asked = asked;
        reading.takeForm(orderPrefix, orderSuffix);
        reading.memory.digitsBefore = digitsBefore;
        reading.memory.url = pageAddress ? Urls.PATH : 0;
        reading.memory.expect = (asked & (Words.PASSWORD | Words.SECRET)) == 0 ? 0 : Memory.STRONG;
        if (reading.memory.expect != 0) {
            reading.memory.word(asked & (Words.PASSWORD | Words.SECRET), 0);
        }
    }
}
