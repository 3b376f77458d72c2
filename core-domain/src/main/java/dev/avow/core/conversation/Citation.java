package dev.avow.core.conversation;

import dev.avow.core.subject.SourceLink;

/**
 * What an answer rests on, as it says itself.
 *
 * @param number how the answer's words name it, from 1
 * @param source where that can be read
 */
public record Citation(int number, SourceLink source) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Citation {
        if (number < 1) {
            throw new IllegalArgumentException("citations count from 1");
        }
    }
}
