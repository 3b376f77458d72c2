package dev.avow.core.knowledge;

import java.util.Locale;

/** What kind of text a merchant's knowledge comes from (S1-03). */
public enum SourceKind {
    /** A question that people ask, with the merchant's answer. */
    FAQ,
    /** A page of the shop. */
    PAGE,
    /** A policy of the shop, such as the one on refunds. */
    POLICY,
    /** A product of the catalogue. */
    PRODUCT;

    /** The stable key, for example {@code faq}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
