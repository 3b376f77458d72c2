package dev.avow.bench;

import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import dev.avow.testkit.redaction.RedactionCase;
import dev.avow.testkit.redaction.RedactionCorpus;
import java.util.List;
import java.util.Random;

/** Chat messages of about one length, four in five clean. */
final class Messages {

    private static final int COUNT = 1000;
    private static final long SEED = 1;

    private Messages() {}

    /** About 29 characters each. */
    static String[] chat() {
        return mixed(harmless(), 1);
    }

    /** About 120 characters each: several messages in one. */
    static String[] long120() {
        return mixed(harmless(), 4);
    }

    /** About 29 characters each; the clean ones are those of an ordinary day. */
    static String[] everyday() {
        return mixed(everydayTexts(), 1);
    }

    /** About 120 characters each; the clean ones are those of an ordinary day. */
    static String[] everyday120() {
        return mixed(everydayTexts(), 4);
    }

    private static List<String> everydayTexts() {
        return RedactionCorpus.everyday(1).stream().map(RedactionCase::text).toList();
    }

    /** Clean and about 120 characters each. */
    static String[] clean120() {
        String[] messages = new String[COUNT];
        List<String> clean = harmless();
        TextGate gate = new TextGate(RedactionPolicy.DEFAULT, Sink.MODEL);
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            String message = join(clean, random, 4);
            while (!gate.pass(message).equals(message)) {
                message = join(clean, random, 4);
            }
            messages[i] = message;
        }
        return messages;
    }

    private static List<String> harmless() {
        return texts(RedactionCorpus.clean(1, 20));
    }

    private static String[] mixed(List<String> clean, int pieces) {
        List<String> values = texts(RedactionCorpus.plain(1, 20));
        String[] messages = new String[COUNT];
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            messages[i] = i % 5 == 0
                    ? values.get(i * 7 % values.size()) + (pieces > 1 ? " " + join(clean, random, pieces - 1) : "")
                    : join(clean, random, pieces);
        }
        return messages;
    }

    /** Drawn, so that few messages are met twice: the processor learns by heart what comes again and again. */
    private static String join(List<String> clean, Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(i == 0 ? "" : " ").append(clean.get(random.nextInt(clean.size())));
        }
        return text.toString();
    }

    private static List<String> texts(List<RedactionCase> cases) {
        return cases.stream()
                .map(RedactionCase::text)
                .filter(text -> text.length() >= 22 && text.length() <= 36)
                .toList();
    }
}
