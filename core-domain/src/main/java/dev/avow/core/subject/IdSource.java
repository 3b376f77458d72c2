package dev.avow.core.subject;

/**
 * Makes identifiers nobody can guess. Handed in, so that the core never reaches for ambient randomness.
 *
 * <p>Implementations are thread-safe and give at least 122 bits of entropy outside tests.
 */
@FunctionalInterface
public interface IdSource {

    /** A new identifier of 1 to 64 characters out of {@code A-Z a-z 0-9 - _}. */
    String next();
}
