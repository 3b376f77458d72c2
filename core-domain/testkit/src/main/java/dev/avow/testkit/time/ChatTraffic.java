package dev.avow.testkit.time;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.StartClocks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shoppers of a few shops write and come back; now and then a shop's subscription ends and another shop comes. */
final class ChatTraffic implements TrafficSource {

    static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);
    static final int PAGE = 199;

    private static final int RECENT = 20;

    private final TranscriptStore transcripts;
    private final ReceiveMessage receive;
    private final ReadInbox inbox;
    private final StartClocks startClocks;
    private final InstantSource clock;
    private final Shops shops;
    private final List<Chat> recent = new ArrayList<>();
    private final Map<String, Instant> used = new HashMap<>();
    private long chats;

    /** A conversation that somebody may come back to. */
    private record Chat(ShopId shop, ConversationId id, Instant startedAt) {}

    /** Over a store, and the clocks that wait for the end of a shop. */
    ChatTraffic(TranscriptStore transcripts, List<OpenClocks> clocks, Scene scene) {
        Redactor redactor = new Redactor();
        this.transcripts = transcripts;
        this.receive = new ReceiveMessage(
                transcripts,
                any -> redactor,
                any -> ShopTexts.UNKNOWN,
                scene.retention(),
                scene.hasher(),
                ChatLimits.DEFAULT,
                scene.clock());
        this.inbox = new ReadInbox(transcripts, any -> redactor, scene.retention(), scene.hasher(), scene.clock());
        this.startClocks = new StartClocks(clocks, scene.retention(), scene.clock());
        this.clock = scene.clock();
        this.shops = scene.shops();
        scene.shops().whenGone(this::end);
    }

    private void end(ShopId shop) {
        recent.removeIf(chat -> chat.shop().equals(shop));
        Instant now = clock.instant();
        Map<ClockStart, Instant> ended = Map.of(ClockStart.SUBSCRIPTION_ENDED, now, ClockStart.UNINSTALLED, now);
        startClocks.handle(new StartClocks.Command(shop, clock.instant(), ended));
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = shops.any(dice);
        if (dice.onceIn(15)) {
            shops.replace(shop);
            return;
        }
        if (dice.onceIn(3)) {
            comeBack(dice);
        } else {
            chat(shop, dice.between(1, 3));
        }
    }

    /** Somebody writes in a conversation of earlier, if it is still there. */
    private void comeBack(Dice dice) {
        if (recent.isEmpty()) {
            return;
        }
        Chat chat = dice.of(recent);
        boolean isThere = transcripts
                .find(chat.shop(), Purpose.ANSWERING, chat.id(), EVERYTHING)
                .isPresent();
        boolean accepted = say(chat, "back-" + chats++).fold(question -> true, known -> false, refused -> false);
        if (isThere && accepted) {
            used.put(name(chat.shop(), chat.id()), clock.instant());
        }
    }

    /** A shopper says so much in a new conversation. */
    ConversationId chat(ShopId shop, int messages) {
        Chat chat = new Chat(shop, new ConversationId("chat-" + chats++), clock.instant());
        for (int i = 1; i <= messages; i++) {
            say(chat, "m-" + i);
        }
        recent.add(chat);
        if (recent.size() > RECENT) {
            recent.remove(0);
        }
        return chat.id();
    }

    private ReceiveMessage.Outcome say(Chat chat, String message) {
        return receive.handle(new ReceiveMessage.Command(
                chat.shop(),
                chat.id(),
                chat.startedAt(),
                new MessageId(message),
                RawText.of("Is the oak lamp dimmable?")));
    }

    @Override
    public Map<String, Found> present() {
        Map<String, Found> present = new HashMap<>();
        for (ShopId shop : shops.all()) {
            int before = present.size();
            Optional<PageCursor> after = Optional.empty();
            List<TranscriptSummary> page;
            do {
                page = transcripts.page(shop, Purpose.MERCHANT_INBOX, EVERYTHING, after, PAGE);
                page.forEach(line -> {
                    String name = name(shop, line.conversation());
                    present.put(name, Found.used(shop, line.lifetime(), Optional.ofNullable(used.get(name))));
                });
                after = page.isEmpty() ? after : Optional.of(cursor(page.get(page.size() - 1)));
            } while (page.size() == PAGE);
            if (present.size() == before) {
                shops.forget(shop);
            }
        }
        used.keySet().retainAll(present.keySet());
        return present;
    }

    private static String name(ShopId shop, ConversationId conversation) {
        return shop.domain() + "/" + conversation.value();
    }

    private static PageCursor cursor(TranscriptSummary last) {
        return new PageCursor(last.lifetime().startedAt(), last.conversation());
    }

    @Override
    public Optional<Set<String>> shown() {
        Set<String> shown = new HashSet<>();
        for (ShopId shop : shops.all()) {
            Optional<PageCursor> after = Optional.empty();
            do {
                ReadInbox.Page page = inbox.page(shop, after, PAGE);
                page.rows().forEach(row -> shown.add(name(shop, row.conversation())));
                after = page.next();
            } while (after.isPresent());
        }
        return Optional.of(shown);
    }
}
