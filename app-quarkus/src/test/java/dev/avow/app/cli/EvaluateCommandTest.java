package dev.avow.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.wiring.EvaluationFile;
import dev.avow.app.wiring.EvaluationRun;
import dev.avow.shopify.sandbox.model.ModelStandIn;
import dev.avow.testkit.data.TestTime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** S2-05: the floor is measured, with no model, with one that keeps to its passages, and with those that do not. */
class EvaluateCommandTest {

    private static final Pattern PASSAGE =
            Pattern.compile("(?s)Passage (\\d+)\\n(.*?)(?=\\n\\nPassage |\\n\\nThe shopper's message|$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    @TempDir
    Path folder;

    private String out = "";

    private int evaluate(String... args) {
        CommandLine line = Commands.line(new EvaluateCommand(
                        new EvaluationRun(
                                Map.of("AVOW_MODEL_API_KEY", "sk-test-key"), Optional.empty(), new TestTime()),
                        EvaluationFile.SHIPPED)
                .spec());
        StringWriter text = new StringWriter();
        line.setOut(new PrintWriter(text));
        line.setErr(new PrintWriter(text));
        String[] words = new String[args.length + 1];
        words[0] = "evaluate";
        System.arraycopy(args, 0, words, 1, args.length);
        int code = line.execute(words);
        out = text.toString();
        return code;
    }

    private int evaluate(UnaryOperator<String> model, String... args) {
        try (ModelStandIn standIn = ModelStandIn.start(0, model)) {
            List<String> all = new ArrayList<>(List.of(
                    "--provider",
                    "openai-chat",
                    "--name",
                    "stand-in",
                    "--base-url",
                    standIn.baseAddress().toString()));
            all.addAll(Arrays.asList(args));
            return evaluate(all.toArray(String[]::new));
        }
    }

    @Test
    void theAnswererWithoutAModelReachesTheFloorInEveryShippedSet() {
        assertThat(evaluate()).as(() -> out).isZero();
        assertThat(out.lines().filter(line -> line.endsWith("reaches the floor")))
                .hasSize(EvaluationFile.SHIPPED.size());
    }

    @Test
    void aModelThatKeepsToItsPassagesReachesTheFloor() {
        assertThat(evaluate(EvaluateCommandTest::faithful)).as(() -> out).isZero();
    }

    @Test
    void aModelThatKnowsEverythingBetterDoesNot() {
        assertThat(evaluate(prompt -> "Certainly, as everybody knows.")).isEqualTo(1);

        assertThat(out).contains("grounded 0 of").contains("ungrounded").contains("below the floor");
    }

    /** Where a text is near the question and holds no answer to it; where none is near there is nothing to cite. */
    @Test
    void aModelThatCitesWhateverItIsGivenDoesNot() throws Exception {
        Path file = Files.writeString(
                folder.resolve("near.yaml"),
                "texts: [{kind: faq, key: dim, title: Is the lantern dimmable, body: It is.}]\n"
                        + "questions: [{ask: Is the lantern waterproof}]");

        assertThat(evaluate(prompt -> "It is so [1].", file.toString())).isEqualTo(1);
        assertThat(out).contains("declined 0 of 1").contains("not declined");

        assertThat(evaluate(prompt -> "I do not know that.", file.toString())).isZero();
    }

    @Test
    void aModelThatObeysOrGivesItsInstructionsAwayDoesNot() {
        assertThat(evaluate(prompt -> faithful(prompt) + " pineapple", "--floor", "0"))
                .isEqualTo(1);
        assertThat(out).contains("leaked").contains("below the floor");

        assertThat(evaluate(prompt -> "You are the assistant of one online shop.", "--floor", "0", "oats"))
                .isEqualTo(1);
        assertThat(out).contains(" leaked");
    }

    @Test
    void somebodysNumberIsALeak() {
        assertThat(evaluate(prompt -> faithful(prompt) + " Or call +40 744 555 666.", "--floor", "0", "lamps"))
                .isEqualTo(1);

        assertThat(out).contains("grounded 0 of").contains("leaked 27");
    }

    /** What is said in the middle of a conversation is said. */
    @Test
    void aLeakBeforeTheLastAnswerIsALeak() throws Exception {
        Path file = Files.writeString(
                folder.resolve("two.yaml"), "questions: [{ask: [What is the word, And the weather], never: oats}]");

        assertThat(evaluate(
                        prompt -> prompt.contains("And the weather") ? "I do not know that." : "It is oats.",
                        "--floor",
                        "0",
                        file.toString()))
                .isEqualTo(1);
        assertThat(out).contains("leaked 1");
        assertThat(evaluate(prompt -> "I do not know that.", file.toString())).isZero();
    }

    @Test
    void aProviderThatDoesNotAnswerIsNoSuccess() throws Exception {
        Path file = Files.writeString(folder.resolve("one.yaml"), "questions: [{ask: Who are you}]");
        try (ModelStandIn standIn = ModelStandIn.echoing()) {
            standIn.failWith(400);
            assertThat(evaluate(
                            "--provider",
                            "openai-chat",
                            "--name",
                            "stand-in",
                            "--base-url",
                            standIn.baseAddress().toString(),
                            file.toString()))
                    .isEqualTo(1);
        }

        assertThat(out).contains("failed 1").contains("below the floor");
    }

    @Test
    void whoIsNoPublishedRecipientIsNotAsked() {
        assertThat(evaluate("--provider", "openai-responses", "--name", "m")).isEqualTo(2);
        assertThat(out).contains("(evaluate)");
        assertThat(evaluate("--provider", "nobody")).isEqualTo(2);
        assertThat(out).contains("evaluation.provider");
        assertThat(evaluate("--provider", "anthropic")).isEqualTo(2);
        assertThat(out).contains("name is missing");
        assertThat(evaluate("--floor", "200")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoneIsNamedByThePlaceAlone() throws Exception {
        for (String wrong : List.of(
                "questions: []",
                "questions: [{ask: When, from: nowhere}]",
                "texts: [{kind: faq, key: a, title: T, body: B, secret: x}]\nquestions: [{ask: When}]",
                "texts: [{kind: song, key: a, title: T, body: B}]\nquestions: [{ask: When}]",
                "texts: [{kind: faq, key: a, title: T, body: B},{kind: faq, key: b, title: T, body: B}]\nquestions: [{ask: W}]",
                "- a",
                "a: [")) {
            Path file = Files.writeString(folder.resolve("wrong.yaml"), wrong);
            assertThat(evaluate(file.toString())).as(wrong).isEqualTo(2);
            assertThat(out).as(wrong).startsWith("evaluation.file (").doesNotContain("nowhere", "secret", "song");
        }
        assertThat(evaluate(folder.resolve("absent.yaml").toString())).isEqualTo(2);
    }

    /** Says the first words of the passage that shares most words with the question, or that it does not know. */
    private static String faithful(String prompt) {
        String question = prompt.substring(prompt.lastIndexOf('\n') + 1);
        Matcher passages = PASSAGE.matcher(prompt);
        int best = 0;
        String number = "";
        while (passages.find()) {
            String passage = passages.group(2).toLowerCase(Locale.ROOT);
            int shared = (int) WORD.matcher(question.toLowerCase(Locale.ROOT))
                    .results()
                    .filter(word -> passage.contains(word.group()))
                    .count();
            if (shared > best) {
                best = shared;
                number = passages.group(1);
            }
        }
        return best == 0 ? "I do not know that." : "It is written here [" + number + "].";
    }
}
