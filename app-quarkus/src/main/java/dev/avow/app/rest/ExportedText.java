package dev.avow.app.rest;

import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import java.util.function.Function;

/** Opens redacted words for an export. */
public final class ExportedText implements Function<RedactedText, String> {

    /** It needs nothing. */
    public ExportedText() {}

    @Override
    public String apply(RedactedText text) {
        return text.asString(Sink.EXPORT);
    }
}
