package dev.avow.core.knowledge;

import dev.avow.core.redaction.RawText;

/**
 * A passage as its merchant wrote it.
 *
 * @param title what it is about, for a FAQ entry its question
 * @param body what it says
 */
public record SourcePassage(RawText title, RawText body) {}
