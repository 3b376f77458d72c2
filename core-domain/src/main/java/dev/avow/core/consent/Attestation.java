package dev.avow.core.consent;

import dev.avow.core.subject.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a merchant attests before a feature is switched on, since only the merchant can keep it. The text is part of the
 * constant; another text gets another version.
 */
public enum Attestation {
    /** S1-46. */
    CHAT_NOTICE(
            Feature.CHAT,
            "chat-notice-1",
            "We tell our visitors that an AI chat is active, that it collects what they write, and that we can read it."),
    /** S1-47. */
    LEAD_FOLLOW_UP(
            Feature.LEADS,
            "lead-follow-up-1",
            "We have a privacy policy of our own, keep the law, and use a contact to follow up its open question only, "
                    + "not for marketing without a separate consent."),
    /** S3-10. */
    STOREFRONT_CONSENT(
            Feature.REFERRAL,
            "storefront-consent-1",
            "We have set up the privacy settings of our storefront, so that visitors are asked where the law wants it.");

    private final Feature feature;
    private final String textVersion;
    private final String text;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Attestation(Feature feature, String textVersion, String text) {
        this.feature = feature;
        this.textVersion = textVersion;
        this.text = text;
    }

    /** What a feature needs. */
    public static List<Attestation> neededFor(Feature feature) {
        return Arrays.stream(values()).filter(it -> it.feature == feature).toList();
    }

    /** The one with this text, if there is one. */
    public static Optional<Attestation> of(String textVersion) {
        return Arrays.stream(values())
                .filter(it -> it.textVersion.equals(textVersion))
                .findFirst();
    }

    /** Which feature needs it. */
    public Feature feature() {
        return feature;
    }

    /** The version of the text, by which it is declared. */
    public String textVersion() {
        return textVersion;
    }

    /** The language of the text, as BCP 47 writes it. */
    public String language() {
        return "en";
    }

    /** What the merchant says. */
    public String text() {
        return text;
    }

    /** Its name outside the code, for example {@code chat-notice}. */
    public String key() {
        return key;
    }
}
