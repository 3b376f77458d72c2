package dev.avow.testkit.contract;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.Person;
import dev.avow.core.inmemory.ScriptedWebhookBodies;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands bodies to their contract, as a scripted reader knows them, or as something makes of what that says. */
record BodiesContract(Twist twist) implements WebhookBodiesContract {

    private static final String MAIL = "mara@example.com";

    /** What an implementation makes of the right answer. */
    interface Twist {
        WebhookReading read(WebhookBodies right, String topic, byte[] body, ShopId shop);
    }

    @Override
    public WebhookBodies bodies() {
        ScriptedWebhookBodies scripted = new ScriptedWebhookBodies();
        return (topic, body, shop) -> {
            // The contract asks with another shop too: what the body names stands in it.
            samples(shopIn(body).orElse(shop))
                    .forEach(sample -> script(scripted, sample, shopIn(body).orElse(shop)));
            return twist.read(scripted, topic, body, shop);
        };
    }

    private static Optional<ShopId> shopIn(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String name = text.substring(text.lastIndexOf('|') + 1);
        return ShopId.isShop(name) ? Optional.of(ShopId.of(name)) : Optional.empty();
    }

    private static void script(ScriptedWebhookBodies scripted, Sample sample, ShopId shop) {
        ShopEvent event = sample.topic().equals("kit/forget")
                ? new ShopEvent.CustomerRedacted(
                        new Person(Optional.empty(), Optional.of(PersonalText.of(MAIL)), Optional.empty()), List.of())
                : new ShopEvent.ShopRedacted();
        if (sample.namesShop()) {
            scripted.when(sample.topic(), sample.body(), event, shop);
        } else {
            scripted.when(sample.topic(), sample.body(), event);
        }
    }

    @Override
    public List<Sample> samples(ShopId shop) {
        return List.of(
                new Sample("kit/forget", "forget " + MAIL, false, Set.of(), Set.of(MAIL)),
                new Sample("kit/close", "close|" + shop.domain(), true, Set.of(), Set.of()));
    }
}
