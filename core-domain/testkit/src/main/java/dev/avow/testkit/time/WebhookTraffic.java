package dev.avow.testkit.time;

import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
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
final class WebhookTraffic implements TrafficSource {

    private final ReceiveWebhook receive;
    private final InstantSource clock;
    private final Shops shops;
    private final Supplier<Map<String, Found>> present;

    /**
     * Over an inbox.
     *
     * @param present reads past the inbox what is physically there
     */
    WebhookTraffic(WebhookInbox inbox, UnitOfWork unitOfWork, Scene scene, Supplier<Map<String, Found>> present) {
        this.receive = new ReceiveWebhook(
                inbox,
                unitOfWork,
                new InMemoryFieldCipher(new TestIds("field")),
                scene.hasher(),
                scene.retention(),
                scene.clock());
        this.clock = scene.clock();
        this.shops = scene.shops();
        this.present = present;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.WEBHOOK_PAYLOAD;
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = shops.any(dice);
        String id = "webhook-" + shop + clock.instant();
        ReceiveWebhook.Command delivery = new ReceiveWebhook.Command(
                shop,
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
    public Map<String, Found> present() {
        return present.get();
    }

    @Override
    public Optional<Set<String>> shown() {
        return Optional.empty();
    }
}
