package dev.avow.core.conversation;

import java.time.Duration;

/**
 * What one conversation may hold.
 *
 * @param messageLength longest message in UTF-16 units, 1 to 20,000
 * @param turns most turns of both sides, 2 to 1,000
 * @param answerTime how long an answer may take in all, after which the next message is accepted; above zero
 */
public record ChatLimits(int messageLength, int turns, Duration answerTime) {

    /** The limits where nobody says otherwise: 2,000 units, 200 turns, 90 seconds. */
    public static final ChatLimits DEFAULT = new ChatLimits(2_000, 200, Duration.ofSeconds(90));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public ChatLimits {
        if (messageLength < 1 || messageLength > 20_000) {
            throw new IllegalArgumentException("message length must be 1 to 20000");
        }
        if (turns < 2 || turns > 1_000) {
            throw new IllegalArgumentException("turns must be 2 to 1000");
        }
        if (answerTime.isNegative() || answerTime.isZero()) {
            throw new IllegalArgumentException("answer time must be above zero");
        }
    }
}
