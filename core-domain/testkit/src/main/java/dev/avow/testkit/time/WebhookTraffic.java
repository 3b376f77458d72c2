package dev.avow.testkit.time;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Payload;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReceiveWebhook;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Webhooks come; some come twice. Nothing shows them. */
public final class WebhookTraffic implements TrafficSource {

    private final ReceiveWebhook receive;
    private final InstantSource clock;
    private final Supplier<Map<String, Lifetime>> present;

    /**
     * Over an inbox.
     *
     * @param present reads past the inbox what is physically there
     */
    public WebhookTraffic(
            WebhookInbox inbox,
            UnitOfWork unitOfWork,
            RetentionPolicy policy,
            InstantSource clock,
            Supplier<Map<String, Lifetime>> present) {
        this.receive = new ReceiveWebhook(
                inbox,
                unitOfWork,
                new InMemoryFieldCipher(new TestIds("field")),
                new InMemoryKeyedHasher(new TestIds("key")),
                RetentionInForce.always(policy),
                clock);
        this.clock = clock;
        this.present = present;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.WEBHOOK_PAYLOAD;
    }

    @Override
    public void happen(Dice dice) {
        String id = "webhook-" + clock.instant();
        ReceiveWebhook.Command delivery = new ReceiveWebhook.Command(
                new ShopId("acme-lamps.myshopify.com"),
                "orders/paid",
                Optional.of(id),
                Optional.empty(),
                Optional.of(clock.instant()),
                Payload.of(id.getBytes(StandardCharsets.UTF_8)),
                true);
        receive.handle(delivery);
        if (dice.onceIn(4)) {
            receive.handle(delivery);
        }
    }

    @Override
    public Map<String, Lifetime> present() {
        return present.get();
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.empty();
    }
}
