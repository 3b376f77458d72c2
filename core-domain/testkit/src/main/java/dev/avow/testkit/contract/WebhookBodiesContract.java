package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookReading;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that {@link WebhookBodies} owe (WB-1 to WB-5), shown on bodies that the implementer brings. */
public interface WebhookBodiesContract {

    /** The reader under test. */
    WebhookBodies bodies();

    /** At least two genuine bodies of this shop under their topics, one of which names the shop. */
    List<Sample> samples(ShopId shop);

    /**
     * A genuine body.
     *
     * @param topic the one it belongs to
     * @param body as it comes
     * @param namesShop whether the body names the shop
     * @param alsoReadUnder further topics that carry the same shape
     * @param personal personal values in it
     */
    record Sample(String topic, String body, boolean namesShop, Set<String> alsoReadUnder, Set<String> personal) {
        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Genuine bodies are read; without this, a reader that reads nothing would keep every other duty. */
    @Test
    default void genuineBodiesAreRead() {
        ShopId shop = Fresh.shop();
        assertThat(samples(shop))
                .allSatisfy(sample -> assertThat(bodies().read(sample.topic(), sample.bytes(), shop))
                        .as(sample.topic())
                        .isInstanceOf(WebhookReading.Happened.class));
    }

    /** WB-1: cut anywhere, with a byte changed, or no text at all. */
    @Test
    default void wb1NoBytesMakeItThrow() {
        ShopId shop = Fresh.shop();
        for (Sample sample : samples(shop)) {
            byte[] bytes = sample.bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) 0xff;
                assertThat(bodies().read(sample.topic(), changed, shop)).isNotNull();
                assertThat(bodies().read(sample.topic(), Arrays.copyOf(bytes, at), shop))
                        .isNotInstanceOf(WebhookReading.Happened.class);
            }
            for (String other : List.of("", "null", "[]", "7", "\"text\"", "{}", "[".repeat(100_000))) {
                assertThat(bodies().read(sample.topic(), other.getBytes(StandardCharsets.UTF_8), shop))
                        .isNotInstanceOf(WebhookReading.Happened.class);
            }
        }
    }

    /** WB-2. */
    @Test
    default void wb2ABodyOfAnotherShopIsNotActedOn() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        assertThat(samples(shop).stream().filter(Sample::namesShop).toList())
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(bodies().read(sample.topic(), sample.bytes(), other))
                        .as(sample.topic())
                        .isInstanceOf(WebhookReading.OtherShop.class));
    }

    /** WB-3. */
    @Test
    default void wb3AnUnknownTopicIsNotHandled() {
        ShopId shop = Fresh.shop();
        assertThat(bodies().read("kit/unknown", samples(shop).get(0).bytes(), shop))
                .isInstanceOf(WebhookReading.NotHandled.class);
    }

    /** WB-4: each body under each other topic. */
    @Test
    default void wb4ABodyOfAnotherTopicHasTheWrongShape() {
        ShopId shop = Fresh.shop();
        List<Sample> samples = samples(shop);
        for (Sample sample : samples) {
            for (Sample other : samples) {
                if (!other.topic().equals(sample.topic())
                        && !sample.alsoReadUnder().contains(other.topic())) {
                    assertThat(bodies().read(other.topic(), sample.bytes(), shop))
                            .as("%s sent again as %s", sample.topic(), other.topic())
                            .isInstanceOf(WebhookReading.WrongShape.class);
                }
            }
        }
    }

    /** WB-5. */
    @Test
    default void wb5NothingPrintsAPersonalValue() {
        ShopId shop = Fresh.shop();
        for (Sample sample : samples(shop)) {
            String printed = bodies().read(sample.topic(), sample.bytes(), shop).toString();
            assertThat(sample.personal()).as(sample.topic()).noneMatch(printed::contains);
        }
    }
}
