package dev.avow.core.knowledge;

import dev.avow.core.subject.SourceLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that a shop tells the public: a product, a page or a policy.
 *
 * @param id the platform's own, the same as long as the thing is there
 * @param kind what it is
 * @param title what it is called
 * @param text what it says, without markup
 * @param address where the public reads it, if it has an address
 * @param changedAt when it last changed, cut to milliseconds
 */
public record CataloguePiece(
        String id, Kind kind, String title, String text, Optional<String> address, Instant changedAt) {

    /** What it is. */
    public enum Kind {
        /** Something that is sold. */
        PRODUCT,
        /** A page of the shop. */
        PAGE,
        /** What the shop promises about refunds, shipping, privacy and the like. */
        POLICY
    }

    /** This piece as a text that answers may rest on; cut where it is too long for one, and empty where it has no title. */
    public Optional<Source> source() {
        String heading = storable(title).strip();
        String words = storable(text);
        String body = words.isBlank() ? heading : words;
        return heading.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(
                        new SourceId(SourceKind.valueOf(kind.name()), id),
                        cut(heading, Source.LONGEST_TITLE),
                        cut(body, Source.LONGEST_BODY),
                        address.filter(SourceLink::isOfTheWeb)));
    }

    /** Without what no store can keep: half characters and the null character. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** Cuts the instant. */
    public CataloguePiece {
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
