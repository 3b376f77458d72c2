package dev.avow.core.knowledge;

/**
 * A passage: one part of a source.
 *
 * @param source the text it is cut from
 * @param part its place in it, from 0
 */
public record PassageId(SourceId source, int part) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the part is below 0
     */
    public PassageId {
        if (part < 0) {
            throw new IllegalArgumentException("parts count from 0");
        }
    }
}
