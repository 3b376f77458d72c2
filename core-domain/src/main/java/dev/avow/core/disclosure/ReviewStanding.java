package dev.avow.core.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How something that only people can keep true stands on a day (S0-06, S0-20, S0-23).
 *
 * @param about a promise's id, or the name of a recipient
 * @param expiresOn the first day, UTC, on which the review does not count any more
 * @param fresh whether the review counts on the day
 * @param sentence what the notice may say on the day; empty for recipients, and where the review is stale
 */
public record ReviewStanding(String about, LocalDate expiresOn, boolean fresh, Optional<String> sentence) {

    /** The code under which checks report what is stale. */
    public static final String STALE = "evidence.stale";

    /** Recipients first, then evidence, each in the order of publication. */
    public static List<ReviewStanding> on(LocalDate day, RecipientRegister register, List<EvidenceRecord> evidence) {
        List<Recipient> stale = register.stale(day);
        return Stream.concat(
                        register.recipients().stream()
                                .map(recipient -> new ReviewStanding(
                                        recipient.name(),
                                        recipient.review().expiresOn(),
                                        !stale.contains(recipient),
                                        Optional.empty())),
                        evidence.stream()
                                .map(record -> new ReviewStanding(
                                        record.promise(),
                                        record.review().expiresOn(),
                                        record.sentenceOn(day).isPresent(),
                                        record.sentenceOn(day))))
                .toList();
    }
}
