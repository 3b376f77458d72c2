package dev.avow.core.disclosure;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The published register of recipients: nothing leaves the house to a host that is not in it (S0-19, S1-18, S2-12,
 * S3-14, S4-08). Immutable and thread-safe.
 */
public final class RecipientRegister {

    private static final String NOBODY = "recipient.none";

    private final List<Recipient> recipients;

    /**
     * Checks the entries.
     *
     * @throws IllegalArgumentException if two share a name or a host, so that a host would not say who it is
     */
    public RecipientRegister(List<Recipient> recipients) {
        this.recipients = List.copyOf(recipients);
        Set<String> taken = new HashSet<>();
        for (Recipient recipient : this.recipients) {
            if (!taken.add("name " + recipient.name())
                    || recipient.hosts().stream().anyMatch(host -> !taken.add(host))) {
                throw new IllegalArgumentException("recipient " + recipient.name() + " shares a name or a host");
            }
        }
    }

    /** The entries, in the order of publication. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** Who is reached at a host; the entry that names it exactly goes before one that covers it. */
    public Optional<Recipient> at(String host) {
        return recipients.stream()
                .filter(recipient -> recipient.hosts().contains(host))
                .findFirst()
                .or(() -> recipients.stream()
                        .filter(recipient -> recipient.isReachedAt(host))
                        .findFirst());
    }

    /**
     * Says whether data may go to a host for a purpose. Codes of a refusal: {@code recipient.unknown-host},
     * {@code recipient.other-purpose}, {@code recipient.uncovered-transfer}.
     */
    public Verdict admits(String host, Purpose purpose) {
        Recipient recipient = at(host).orElse(null);
        if (recipient == null) {
            return new Verdict.Refused(NOBODY, "recipient.unknown-host");
        }
        if (!recipient.purposes().contains(purpose)) {
            return new Verdict.Refused(recipient.name(), "recipient.other-purpose");
        }
        return recipient.isUncoveredTransfer()
                ? new Verdict.Refused(recipient.name(), "recipient.uncovered-transfer")
                : new Verdict.Allowed(recipient.name());
    }

    /** Entries outside the EEA, or nobody knows where, without anything that covers the transfer (S1-27). */
    public List<Recipient> uncoveredTransfers() {
        return recipients.stream().filter(Recipient::isUncoveredTransfer).toList();
    }

    /** Entries whose review does not count on a day (S0-20). */
    public List<Recipient> stale(LocalDate day) {
        return recipients.stream()
                .filter(recipient -> !recipient.review().countsOn(day))
                .toList();
    }
}
