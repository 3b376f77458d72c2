package dev.avow.core.disclosure;

import java.time.LocalDate;

/**
 * That somebody looked at a claim that no software can prove, and until when that counts (S0-06, S0-20, S0-23).
 *
 * @param evidence where the proof is: an https address
 * @param reviewer who looked, as a function or a team; not blank
 * @param reviewedOn the day of the review, UTC
 * @param expiresOn the first day, UTC, on which it does not count any more
 */
public record Review(String evidence, String reviewer, LocalDate reviewedOn, LocalDate expiresOn) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the address is not https, the reviewer is blank, or it ends before it starts
     */
    public Review {
        if (!evidence.startsWith("https://")) {
            throw new IllegalArgumentException("evidence is an https address");
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("a review needs a reviewer");
        }
        if (!expiresOn.isAfter(reviewedOn)) {
            throw new IllegalArgumentException("a review expires after its day");
        }
    }

    /** Whether it counts on a day: not before the review, not on the day of expiry or later. */
    public boolean countsOn(LocalDate day) {
        return !day.isBefore(reviewedOn) && day.isBefore(expiresOn);
    }
}
