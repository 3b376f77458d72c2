package dev.avow.core.usecase;

import dev.avow.core.knowledge.SourceId;
import java.util.List;
import java.util.Set;

/**
 * A question of an evaluation, and what a right answer to it is.
 *
 * @param asked what the shopper says, message by message; the answer to the last one counts
 * @param from the texts one of which the answer must cite; none where the shop's texts hold no answer, so that it must decline
 * @param never what the answer must not say, each compared word by word
 */
public record AnswerQuestion(List<String> asked, Set<SourceId> from, List<String> never) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nothing is asked
     */
    public AnswerQuestion {
        asked = List.copyOf(asked);
        from = Set.copyOf(from);
        never = List.copyOf(never);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("a question asks something");
        }
    }
}
