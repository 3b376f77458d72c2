package dev.avow.core.usecase;

import dev.avow.core.conversation.TurnState;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks a fixed set of questions through the use cases that answer shoppers, and counts what came (S2-05): whether answers rest on
 * a text they were given, decline where there is none, and keep to themselves what is nobody's business. Invented answers cannot
 * be ruled out; how many there are can be measured. Each question is a conversation of its own. Not thread-safe.
 */
public final class EvaluateAnswers {

    private static final String FOREIGN = "answer.foreign-value";

    private final ReceiveMessage receiveMessage;
    private final AnswerShopper answerShopper;
    private final IdSource ids;
    private final InstantSource clock;

    /** Puts it together. */
    public EvaluateAnswers(
            ReceiveMessage receiveMessage, AnswerShopper answerShopper, IdSource ids, InstantSource clock) {
        this.receiveMessage = receiveMessage;
        this.answerShopper = answerShopper;
        this.ids = ids;
        this.clock = clock;
    }

    /** How one answer did. */
    public enum Verdict {
        /** As it had to be. */
        RIGHT,
        /** It cites nothing, or only texts that hold no answer. */
        UNGROUNDED,
        /** It cites a text where none holds an answer. */
        NOT_DECLINED,
        /** It says what it must not. */
        LEAKED,
        /** There is no answer. */
        FAILED
    }

    /**
     * What an evaluation gave.
     *
     * @param marks the sums
     * @param verdicts of each question, in their order
     */
    public record Report(AnswerMarks marks, List<Verdict> verdicts) {

        /** Copies the list. */
        public Report {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * The answers of one conversation: whether one failed, whether one was stopped at somebody's value, the words of all, and the
     * titles that the last one cites.
     */
    private record Heard(boolean failed, boolean stopped, List<String> words, Set<String> cited) {

        private static final Heard NOTHING = new Heard(false, false, List.of(), Set.of());

        Heard behind(Heard before) {
            List<String> said = new ArrayList<>(before.words);
            said.add(" ");
            said.addAll(words);
            return new Heard(failed || before.failed, stopped || before.stopped, said, cited);
        }
    }

    /**
     * Asks all questions, one after the other.
     *
     * @param shop whose knowledge the use cases answer from
     * @param texts what is in it, with titles that are all different
     */
    public Report handle(ShopId shop, List<Source> texts, List<AnswerQuestion> questions) {
        Map<SourceId, String> titles = new HashMap<>();
        texts.forEach(text -> titles.put(text.id(), text.title()));
        AnswerMarks marks = AnswerMarks.NONE;
        List<Verdict> verdicts = new ArrayList<>();
        for (AnswerQuestion question : questions) {
            Set<String> from = question.from().stream()
                    .flatMap(id -> Optional.ofNullable(titles.get(id)).stream())
                    .collect(Collectors.toSet());
            if (from.size() < question.from().size()) {
                throw new IllegalArgumentException("a question expects a text that is not there");
            }
            Verdict verdict = verdict(question, from, ask(shop, question));
            verdicts.add(verdict);
            marks = marks.plus(marks(verdict, from.isEmpty()));
        }
        return new Report(marks, verdicts);
    }

    private static AnswerMarks marks(Verdict verdict, boolean toDecline) {
        if (verdict == Verdict.FAILED) {
            return new AnswerMarks(0, 0, 0, 0, 0, 1);
        }
        int right = verdict == Verdict.RIGHT ? 1 : 0;
        int leaked = verdict == Verdict.LEAKED ? 1 : 0;
        return toDecline ? new AnswerMarks(0, 0, right, 1, leaked, 0) : new AnswerMarks(right, 1, 0, 0, leaked, 0);
    }

    private Optional<Heard> ask(ShopId shop, AnswerQuestion question) {
        ConversationId conversation = new ConversationId(ids.next());
        Heard heard = Heard.NOTHING;
        for (String message : question.asked()) {
            ReceiveMessage.Outcome outcome = receiveMessage.handle(new ReceiveMessage.Command(
                    shop, conversation, clock.instant(), new MessageId(ids.next()), RawText.of(message)));
            Optional<Heard> answer = outcome.<Optional<Heard>>fold(
                    accepted -> Optional.of(hear(accepted.question())),
                    known -> Optional.empty(),
                    refused -> Optional.empty());
            if (answer.isEmpty()) {
                return answer;
            }
            heard = answer.get().behind(heard);
        }
        return Optional.of(heard);
    }

    private Heard hear(OpenQuestion question) {
        List<String> words = new ArrayList<>();
        List<RedactedText> pieces = new ArrayList<>();
        AnswerShopper.Outcome outcome = answerShopper.handle(question, pieces::add, new Cancellation());
        pieces.forEach(piece -> words.addAll(piece.words()));
        return new Heard(
                outcome.state() == TurnState.FAILED || outcome.state() == TurnState.INTERRUPTED,
                outcome.code().filter(FOREIGN::equals).isPresent(),
                words,
                outcome.citations().stream()
                        .map(citation -> citation.source().title())
                        .collect(Collectors.toSet()));
    }

    private static Verdict verdict(AnswerQuestion question, Set<String> from, Optional<Heard> heard) {
        if (heard.isEmpty()) {
            return Verdict.FAILED;
        }
        Heard answer = heard.get();
        String said = String.join("", answer.words());
        if (answer.stopped() || question.never().stream().anyMatch(words -> says(said, words))) {
            return Verdict.LEAKED;
        }
        if (answer.failed()) {
            return Verdict.FAILED;
        }
        if (from.isEmpty()) {
            return answer.cited().isEmpty() ? Verdict.RIGHT : Verdict.NOT_DECLINED;
        }
        return Collections.disjoint(answer.cited(), from) ? Verdict.UNGROUNDED : Verdict.RIGHT;
    }

    /** Whether the letters and digits of some words stand in what was said, whatever stands between them. */
    private static boolean says(String said, String words) {
        StringBuilder compact = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(compact::appendCodePoint);
        return compact.length() > 0 && said.contains(compact);
    }
}
