package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import java.nio.charset.StandardCharsets;

/**
 * By what a correction is known again when it is sent again: keyed hashes of its name and of what was booked under it, from which no
 * amount can be read.
 */
record CorrectionMarks(KeyedHasher hasher, MerchantId merchant, MessageId id) {

    private static final String NAME = "correction/";
    private static final String CONTENT = "corrected/";

    /** The one to be written. */
    String name() {
        return hasher.hash(NAME + merchant.value(), bytes(id.value()));
    }

    /** All under which it may have been written. */
    String[] names() {
        return hasher.liveHashes(NAME + merchant.value(), bytes(id.value())).toArray(String[]::new);
    }

    /** What was booked, to be written. */
    String content(Money amount) {
        return hasher.hash(scope(), bytes(amount));
    }

    /** Whether that is what was written. */
    boolean isOf(String content, Money amount) {
        return hasher.liveHashes(scope(), bytes(amount)).contains(content);
    }

    private String scope() {
        return CONTENT + merchant.value() + "/" + id.value();
    }

    private static byte[] bytes(Money amount) {
        return bytes(amount.minor() + " " + amount.currency().getCurrencyCode());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
