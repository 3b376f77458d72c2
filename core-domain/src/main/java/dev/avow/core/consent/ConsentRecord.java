package dev.avow.core.consent;

import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That somebody agreed to a purpose, and perhaps took it back. No contact value fits into it (S1-13, S1-42; GDPR Art.
 * 7(1) and (3)). Instants are cut to milliseconds.
 *
 * @param purpose what was agreed to
 * @param textVersion which text was shown, for example {@code lead-2}; lower-case letters, digits, dots and dashes
 * @param language in which language, as BCP 47 writes it: {@code ro}, {@code pt-BR}
 * @param givenAt from when on it counts, inclusive
 * @param withdrawnAt from when on it does not, inclusive
 */
public record ConsentRecord(
        Purpose purpose, String textVersion, String language, Instant givenAt, Optional<Instant> withdrawnAt) {

    private static final Pattern TEXT_VERSION = Pattern.compile("[a-z][a-z0-9.-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a text has another shape, or the withdrawal lies before the consent
     */
    public ConsentRecord {
        if (!TEXT_VERSION.matcher(textVersion).matches()) {
            throw new IllegalArgumentException("a text version is a short name such as lead-2");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("a language is a BCP 47 tag such as pt-BR");
        }
        givenAt = cut(givenAt);
        withdrawnAt = withdrawnAt.map(ConsentRecord::cut);
        if (withdrawnAt.filter(givenAt::isAfter).isPresent()) {
            throw new IllegalArgumentException("a consent cannot be withdrawn before it is given");
        }
    }

    /** A consent that stands. */
    public static ConsentRecord given(Purpose purpose, String textVersion, String language, Instant at) {
        return new ConsentRecord(purpose, textVersion, language, at, Optional.empty());
    }

    /** The same, withdrawn at this instant or at the earlier one at which it already was. */
    public ConsentRecord withdrawn(Instant at) {
        Instant first = withdrawnAt.filter(earlier -> !earlier.isAfter(at)).orElse(at);
        return new ConsentRecord(purpose, textVersion, language, givenAt, Optional.of(first));
    }

    /** Whether it had been given by this instant. */
    public boolean isGivenBy(Instant at) {
        return !givenAt.isAfter(cut(at));
    }

    /** Whether it had been withdrawn by this instant. */
    public boolean isWithdrawnBy(Instant at) {
        return withdrawnAt.filter(instant -> !instant.isAfter(cut(at))).isPresent();
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
