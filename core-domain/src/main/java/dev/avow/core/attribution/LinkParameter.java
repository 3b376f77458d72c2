package dev.avow.core.attribution;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one parameter of a link's address that names a referral (S3-02). What is malformed, said twice, or longer than any
 * code of ours is ignored; no other parameter is looked at.
 *
 * @param name 1 to 20 characters of {@code a-z 0-9 _}
 */
public record LinkParameter(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,20}");
    /** Far beyond an address that a browser would send for a link of ours. */
    private static final int LONGEST_QUERY = 4_096;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it has another shape
     */
    public LinkParameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a link parameter's name is 1 to 20 of a-z 0-9 _");
        }
    }

    /** The code in an address's query, still percent-encoded, without its question mark. */
    public Optional<ReferralCode> codeIn(String query) {
        if (query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        Optional<String> found = Optional.empty();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name) && pair.startsWith("=", name.length())) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(pair.substring(name.length() + 1));
            }
        }
        return found.flatMap(LinkParameter::decoded).flatMap(ReferralCode::of);
    }

    /** No sign of a code needs encoding, but the two may come encoded. */
    private static Optional<String> decoded(String value) {
        String plain = value.replace("%2D", "-")
                .replace("%2d", "-")
                .replace("%5F", "_")
                .replace("%5f", "_");
        return plain.contains("%") ? Optional.empty() : Optional.of(plain);
    }

    /** The query of a partner's link, for example {@code ref=SPRING}. */
    public String queryFor(ReferralCode code) {
        return name + "=" + code.value();
    }
}
