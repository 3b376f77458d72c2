package dev.avow.core.usecase;

import dev.avow.core.disclosure.EvidenceRecord;
import dev.avow.core.policy.PolicySet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A security.txt as RFC 9116 has it. It expires when the review of its address does (a record of evidence for S0-22), and
 * without one in thirty days, for then it is only as good as the policy that was read at the last start.
 */
final class SecurityText {

    private static final String PROMISE = "S0-22";
    private static final Duration UNREVIEWED = Duration.ofDays(30);

    private SecurityText() {}

    static Optional<String> of(PolicySet policy, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<EvidenceRecord> record = policy.evidence().stream()
                .filter(each -> each.promise().equals(PROMISE))
                .findFirst();
        if (record.filter(each -> !each.review().countsOn(today)).isPresent()) {
            return Optional.empty();
        }
        Instant expires = record.map(each ->
                        each.review().expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(() -> now.plus(UNREVIEWED).truncatedTo(ChronoUnit.SECONDS));
        return policy.tree()
                .text("contact.security")
                .map(contact ->
                        "Contact: " + address(contact) + "\nExpires: " + expires + "\nPreferred-Languages: en\n");
    }

    private static String address(String contact) {
        return contact.startsWith("https://") || contact.startsWith("mailto:") ? contact : "mailto:" + contact;
    }
}
