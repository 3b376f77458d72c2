package dev.avow.app.rest;

import dev.avow.core.knowledge.Source;
import dev.avow.core.usecase.ManageFaq;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How questions and answers of a merchant are said to programs and on pages. */
@RegisterForReflection
final class FaqWords {

    /**
     * An entry.
     *
     * @param key names it in the shop
     * @param question as shoppers ask it
     * @param answer as the merchant gives it
     */
    @RegisterForReflection
    public record Entry(String key, String question, String answer) {}

    private FaqWords() {}

    static Entry entry(Source source) {
        return new Entry(source.id().key(), source.title(), source.body());
    }

    static ProblemException refused(ManageFaq.Refusal refusal) {
        return switch (refusal) {
            case EMPTY -> new ProblemException(400, "faq.empty", "A question and an answer are needed.");
            case TOO_LONG ->
                new ProblemException(
                        400,
                        "faq.too-long",
                        "A question has at most " + Source.LONGEST_TITLE + " characters, an answer at most "
                                + ManageFaq.LONGEST_ANSWER + ".");
            case NOT_UNICODE -> new ProblemException(400, "faq.not-unicode", "The text is not valid Unicode.");
            case TOO_MANY ->
                new ProblemException(
                        409, "faq.too-many", "There are " + ManageFaq.MOST + " entries already. Remove one first.");
            case ABSENT -> absent();
        };
    }

    static ProblemException absent() {
        return new ProblemException(404, "faq.absent", "There is no such entry.");
    }
}
