package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the use cases of a conversation share: where its text goes, and whose hash numbers its values. */
final class ConversationText {

    /** What is said is stored, and it may become part of a later prompt. */
    static final Set<Sink> SINKS = EnumSet.of(Sink.TRANSCRIPT, Sink.MODEL);

    private ConversationText() {}

    static PlaceholderBook book(
            KeyedHasher hasher, ShopId shop, ConversationId conversation, List<PlaceholderEntry> known) {
        String scope = "placeholder/" + shop.domain() + "/" + conversation.value();
        return new PlaceholderBook(known, value -> hasher.hash(scope, value.getBytes(StandardCharsets.UTF_8)));
    }
}
