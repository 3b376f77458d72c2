package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.OrderStatus.Parcel;
import dev.avow.core.conversation.OrderStatus.Stage;
import dev.avow.core.subject.OrderId;
import dev.avow.core.usecase.OrderText;
import dev.avow.core.usecase.RequestReturn;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an order's owner reads, in every language of the widget (S1-09). */
class OrderTextTest {

    private static final Instant PLACED = Instant.parse("2100-03-01T23:30:00Z");

    private static OrderStatus status(Stage stage) {
        Parcel parcel = new Parcel(
                PLACED.plusSeconds(86_400),
                Optional.empty(),
                Optional.of(PLACED.plusSeconds(259_200)),
                Optional.of("Parcel Co"),
                Optional.of("https://track.example/1"));
        return new OrderStatus(new OrderId(1), PLACED, stage, true, List.of(parcel));
    }

    @Test
    void everyLanguageSaysEverythingInItsOwnWords() {
        for (Stage stage : Stage.values()) {
            Set<String> said = new HashSet<>();
            for (String language : OrderText.LANGUAGES) {
                List<OrderText.Line> lines =
                        OrderText.in(language, ZoneOffset.UTC).status(status(stage));
                assertThat(lines).hasSize(3);
                assertThat(lines)
                        .allSatisfy(line -> assertThat(line.text()).isNotBlank().doesNotContain("{", "}"));
                assertThat(lines.get(1).tracking()).contains("https://track.example/1");
                assertThat(lines.get(1).text()).contains("Parcel Co");
                assertThat(said.add(lines.get(0).text())).as(language).isTrue();
            }
        }
        for (RequestReturn.Kind kind :
                List.of(RequestReturn.Kind.REQUESTED, RequestReturn.Kind.REFUSED, RequestReturn.Kind.UNKNOWN)) {
            assertThat(OrderText.LANGUAGES.stream()
                            .map(language ->
                                    OrderText.in(language, ZoneOffset.UTC).returned(kind))
                            .distinct())
                    .hasSize(OrderText.LANGUAGES.size());
        }
    }

    @Test
    void daysAreThoseOfTheReader() {
        assertThat(OrderText.in("en-GB", ZoneOffset.UTC)
                        .status(status(Stage.SENT))
                        .get(0)
                        .text())
                .contains("March 1, 2100");
        assertThat(OrderText.in("en", ZoneId.of("Europe/Bucharest"))
                        .status(status(Stage.SENT))
                        .get(0)
                        .text())
                .contains("March 2, 2100");
        assertThat(OrderText.in("de", ZoneOffset.UTC)
                        .status(status(Stage.SENT))
                        .get(0)
                        .text())
                .contains("1. März 2100");
    }

    @Test
    void anUnknownLanguageIsEnglishAndAFailureHasNoWordsOfItsOwn() {
        OrderText text = OrderText.in("../../policy/base", ZoneOffset.UTC);
        assertThat(text.unproven()).isEqualTo(OrderText.in("en", ZoneOffset.UTC).unproven());
        assertThat(text.returned(RequestReturn.Kind.UNPROVEN)).isEmpty();
        assertThat(text.returned(RequestReturn.Kind.TOO_OFTEN)).isEmpty();
    }
}
