package dev.avow.core.conversation;

import dev.avow.core.redaction.EntityKind;

/**
 * Remembers which number a value has in its conversation, without the value: a keyed hash whose key nobody has who
 * only holds the store.
 *
 * @param kind the value's kind
 * @param number from 1
 * @param digest keyed hash of the canonical value
 */
public record PlaceholderEntry(EntityKind kind, int number, String digest) {}
