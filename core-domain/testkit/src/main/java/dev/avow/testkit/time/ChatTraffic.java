package dev.avow.testkit.time;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.StartClocks;
import dev.avow.testkit.data.TestIds;
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
public final class ChatTraffic implements TrafficSource {

    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);
    private static final int PAGE = 199;

    private final TranscriptStore transcripts;
    private final ReceiveMessage receive;
    private final ReadInbox inbox;
    private final StartClocks startClocks;
    private final InstantSource clock;
    private final Shops shops;

    /** The shops that come and go; kept when the policy changes. */
    public static final class Shops {
        private final String name;
        private final List<ShopId> open = new ArrayList<>();
        private final Set<ShopId> all = new HashSet<>();
        private long chats;

        /** Three shops whose domains begin with the name. */
        public Shops(String name) {
            this.name = name;
            for (int i = 0; i < 3; i++) {
                add();
            }
        }

        private void add() {
            ShopId shop = new ShopId(name + "-" + all.size() + ".myshopify.com");
            all.add(shop);
            open.add(shop);
        }
    }

    /** Over a store and the clocks in it. */
    public ChatTraffic(
            TranscriptStore transcripts, OpenClocks clocks, RetentionPolicy policy, InstantSource clock, Shops shops) {
        InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds());
        Redactor redactor = new Redactor();
        this.transcripts = transcripts;
        RetentionInForce retention = RetentionInForce.always(policy);
        this.receive = new ReceiveMessage(
                transcripts, any -> redactor, any -> ShopTexts.UNKNOWN, retention, hasher, ChatLimits.DEFAULT, clock);
        this.inbox = new ReadInbox(transcripts, any -> redactor, retention, hasher, clock);
        this.startClocks = new StartClocks(List.of(clocks), retention, clock);
        this.clock = clock;
        this.shops = shops;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = dice.of(shops.open);
        if (dice.onceIn(25)) {
            shops.open.remove(shop);
            shops.add();
            Map<ClockStart, Instant> ended = Map.of(ClockStart.SUBSCRIPTION_ENDED, clock.instant());
            startClocks.handle(new StartClocks.Command(shop, clock.instant(), ended));
            return;
        }
        ConversationId chat = new ConversationId("chat-" + shops.chats++);
        Instant startedAt = clock.instant();
        for (int i = dice.between(1, 3); i > 0; i--) {
            receive.handle(new ReceiveMessage.Command(
                    shop, chat, startedAt, new MessageId("m-" + i), RawText.of("Is the oak lamp dimmable?")));
        }
    }

    @Override
    public Map<String, Lifetime> present() {
        Map<String, Lifetime> present = new HashMap<>();
        for (ShopId shop : shops.all) {
            Optional<PageCursor> after = Optional.empty();
            List<TranscriptSummary> page;
            do {
                page = transcripts.page(shop, Purpose.MERCHANT_INBOX, EVERYTHING, after, PAGE);
                page.forEach(line ->
                        present.put(shop.domain() + "/" + line.conversation().value(), line.lifetime()));
                after = page.isEmpty() ? after : Optional.of(cursor(page.get(page.size() - 1)));
            } while (page.size() == PAGE);
        }
        return present;
    }

    private static PageCursor cursor(TranscriptSummary last) {
        return new PageCursor(last.lifetime().startedAt(), last.conversation());
    }

    @Override
    public Optional<Set<String>> shown() {
        Set<String> shown = new HashSet<>();
        for (ShopId shop : shops.all) {
            Optional<PageCursor> after = Optional.empty();
            do {
                ReadInbox.Page page = inbox.page(shop, after, PAGE);
                page.rows()
                        .forEach(row -> shown.add(
                                shop.domain() + "/" + row.conversation().value()));
                after = page.next();
            } while (after.isPresent());
        }
        return Optional.of(shown);
    }
}
