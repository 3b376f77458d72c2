package dev.avow.core.redaction;

/**
 * Numbers the personal values of one conversation. The same canonical value always gets the same number; two values of
 * one kind never share one. Implementations must not keep the value itself.
 */
@FunctionalInterface
public interface PlaceholderNumbers {

    /**
     * The number of a value, from 1.
     *
     * @param kind the value's kind
     * @param canonical the value in its one spelling: digits only for numbers, lower case for addresses
     */
    int numberOf(EntityKind kind, String canonical);
}
