package dev.avow.core.knowledge;

import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.SourceLink;

/**
 * A passage as its merchant wrote it.
 *
 * @param id which one
 * @param title what it is about, for a FAQ entry its question
 * @param body what it says
 * @param link where it can be read
 */
public record SourcePassage(PassageId id, RawText title, RawText body, SourceLink link) {}
