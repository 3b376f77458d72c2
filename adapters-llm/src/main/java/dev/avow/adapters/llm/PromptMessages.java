package dev.avow.adapters.llm;

import dev.avow.core.conversation.Speaker;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays a prompt out in roles (S1-20, S1-28 to S1-30). The system role holds the template and nothing else; what shopper
 * and merchant wrote stands in user roles, labelled as data. User and assistant take turns, beginning with the user, as
 * some servers demand. Immutable.
 */
final class PromptMessages {

    private static final String SUPPORT = "support";
    private static final String BREAK = "\n\n";

    private final String system = Resources.text("prompt/support.txt");
    private final String systemWithOrder = system + BREAK + Resources.text("prompt/support-order.txt");
    private final Map<String, String> labels =
            Resources.properties("prompt/support-labels.properties").orElseThrow();

    /**
     * The messages.
     *
     * @throws IllegalArgumentException if the template is unknown, or a text was not redacted for a model
     */
    List<ChatMessage> of(RedactedPrompt prompt) {
        if (!prompt.template().equals(SUPPORT)) {
            throw new IllegalArgumentException("no such prompt template");
        }
        List<ChatMessage> messages =
                new ArrayList<>(List.of(SystemMessage.from(prompt.order().isPresent() ? systemWithOrder : system)));
        for (RedactedPrompt.Line line : prompt.history()) {
            add(messages, line.speaker(), open(line.text()));
        }
        add(messages, Speaker.SHOPPER, passages(prompt.passages()));
        prompt.order().ifPresent(order -> add(messages, Speaker.SHOPPER, label("order") + "\n" + open(order)));
        add(messages, Speaker.SHOPPER, label("question") + "\n" + open(prompt.question()));
        return List.copyOf(messages);
    }

    private String passages(List<Passage> passages) {
        if (passages.isEmpty()) {
            return label("none");
        }
        StringBuilder text = new StringBuilder(label("passages"));
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            text.append(BREAK).append(label("passage")).append(' ').append(i + 1);
            text.append('\n').append(open(passage.title())).append('\n').append(open(passage.body()));
        }
        return text.toString();
    }

    private String label(String key) {
        return Objects.requireNonNull(labels.get(key), key);
    }

    private static String open(RedactedText text) {
        return InvisibleText.dropFrom(text.asString(Sink.MODEL));
    }

    /** Neighbours of one role become one message; an answer without a question before it is dropped. */
    private static void add(List<ChatMessage> messages, Speaker speaker, String text) {
        ChatMessage last = messages.get(messages.size() - 1);
        if (text.isBlank() || (speaker == Speaker.ASSISTANT && last instanceof SystemMessage)) {
            return;
        }
        if (speaker == Speaker.SHOPPER) {
            boolean joins = last instanceof UserMessage;
            String before = joins ? ((UserMessage) last).singleText() + BREAK : "";
            put(messages, joins, UserMessage.from(before + text));
        } else {
            boolean joins = last instanceof AiMessage;
            String before = joins ? ((AiMessage) last).text() + BREAK : "";
            put(messages, joins, AiMessage.from(before + text));
        }
    }

    private static void put(List<ChatMessage> messages, boolean instead, ChatMessage message) {
        if (instead) {
            messages.set(messages.size() - 1, message);
        } else {
            messages.add(message);
        }
    }
}
