package dev.avow.core.example;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Avow's core in a program of its own: no framework, no server. The lines between the marks stand in docs/embedding.md. */
public final class Embedding {

    private Embedding() {}

    // docs:begin
    public static void main(String[] args) {
        var clock = InstantSource.system();
        var store = new InMemoryTranscriptStore();
        var redactor = new Redactor();
        var hasher = new InMemoryKeyedHasher(() -> UUID.randomUUID().toString());
        var twoDays = RetentionRule.builder("transcript.two-days", DataClass.TRANSCRIPT, Span.ofDays(2))
                .build();
        var retention = RetentionInForce.always(new RetentionPolicy(List.of(twoDays)));
        var receive = new ReceiveMessage(
                store, any -> redactor, any -> ShopTexts.UNKNOWN, retention, hasher, ChatLimits.DEFAULT, clock);
        var inbox = new ReadInbox(store, any -> redactor, retention, hasher, clock);

        var shop = new ShopId("acme-lamps.myshopify.com");
        var conversation = new ConversationId(UUID.randomUUID().toString());
        var message = new MessageId(UUID.randomUUID().toString());
        var text = RawText.of("Call me at +40 722 123 456 about order #1001, mara@example.com");
        receive.handle(new ReceiveMessage.Command(shop, conversation, clock.instant(), message, text));

        var stored = inbox.conversation(shop, conversation).orElseThrow();
        stored.lines().forEach(line -> System.out.println(line.text().asString(Sink.TRANSCRIPT)));
    }
    // docs:end
}
