package dev.avow.adapters.shopify.admin;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the Admin interface is called.
 *
 * @param version Shopify's, such as {@code 2026-10}
 * @param callTime of one attempt, above zero; Shopify itself breaks off after ten seconds
 * @param attempts at most, at least one
 * @param patience how long all pauses of a call may be together; a call that must wait longer says so at once
 * @param answerBytes the largest answer that is read
 */
public record AdminSettings(String version, Duration callTime, int attempts, Duration patience, int answerBytes) {

    private static final Pattern VERSION = Pattern.compile("20[0-9]{2}-(01|04|07|10)|unstable");

    /** What fits nearly everybody, in the version that the documents were written for. */
    public static final AdminSettings DEFAULT =
            new AdminSettings("2026-10", Duration.ofSeconds(20), 5, Duration.ofSeconds(30), 16 * 1024 * 1024);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public AdminSettings {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("a version is a year and the month of a quarter, such as 2026-10");
        }
        if (callTime.isNegative() || callTime.isZero() || patience.isNegative() || attempts < 1 || answerBytes < 1) {
            throw new IllegalArgumentException("times, attempts and sizes are above zero");
        }
    }

    /** The same in another version. */
    public AdminSettings withVersion(String other) {
        return new AdminSettings(other, callTime, attempts, patience, answerBytes);
    }
}
