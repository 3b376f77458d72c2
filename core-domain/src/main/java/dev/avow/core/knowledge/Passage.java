package dev.avow.core.knowledge;

import dev.avow.core.redaction.RedactedText;

/**
 * A piece of a merchant's knowledge that an answer may rest on.
 *
 * @param title what it is about, for a FAQ entry its question
 * @param body what it says
 */
public record Passage(RedactedText title, RedactedText body) {}
