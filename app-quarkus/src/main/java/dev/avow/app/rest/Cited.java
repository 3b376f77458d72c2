package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.conversation.Citation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A source that an answer names by its number.
 *
 * @param number as it stands in brackets in the answer
 * @param title of the merchant's text
 * @param url where everybody can read it, if there is such a page
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cited(int number, String title, @Nullable String url) {

    static Cited of(Citation citation) {
        return new Cited(
                citation.number(),
                citation.source().title(),
                citation.source().url().orElse(null));
    }
}
