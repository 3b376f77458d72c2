package dev.avow.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientRegisterTest {

    private static final LocalDate REVIEWED = LocalDate.of(2100, 1, 10);
    private static final LocalDate EXPIRES = LocalDate.of(2101, 1, 10);
    private static final Review REVIEW = new Review("https://example.com/dpa", "privacy team", REVIEWED, EXPIRES);
    private static final Recipient MODEL = recipient("Model Inc", "US")
            .hosts(Set.of("api.model.example"))
            .transfer(TransferBasis.STANDARD_CLAUSES)
            .ownRetention(Duration.ofDays(30))
            .build();
    private static final Recipient PLATFORM = recipient("Platform", "IE")
            .hosts(Set.of("*.shops.example", "platform.example"))
            .purposes(Set.of(Purpose.ACCOUNT))
            .build();
    private static final Recipient UNCOVERED =
            recipient("Far", "US").hosts(Set.of("far.example")).build();
    private static final RecipientRegister REGISTER = new RecipientRegister(List.of(MODEL, PLATFORM, UNCOVERED));

    private static Recipient.Builder recipient(String name, String region) {
        return Recipient.named(name, RecipientKind.SUB_PROCESSOR, new Region(region), REVIEW)
                .purposes(Set.of(Purpose.ANSWERING));
    }

    private static String ask(String host, Purpose purpose) {
        return REGISTER.admits(host, purpose)
                .fold(allowed -> "to " + allowed.rule(), refused -> refused.code() + " by " + refused.rule());
    }

    @Test
    void onlyHostsOfTheRegisterAreAdmittedAndOnlyForTheirPurpose_S1_18_S3_14_S4_08() {
        assertThat(ask("api.model.example", Purpose.ANSWERING)).isEqualTo("to Model Inc");
        assertThat(ask("API.Model.example", Purpose.ANSWERING)).isEqualTo("to Model Inc");
        assertThat(ask("api.model.example", Purpose.ACCOUNT)).isEqualTo("recipient.other-purpose by Model Inc");
        assertThat(ask("evil.example", Purpose.ANSWERING)).isEqualTo("recipient.unknown-host by recipient.none");
        assertThat(ask("api.model.example.evil.example", Purpose.ANSWERING)).startsWith("recipient.unknown-host");
        assertThat(ask("xapi.model.example", Purpose.ANSWERING)).startsWith("recipient.unknown-host");
    }

    @Test
    void starCoversEveryHostBelowAndNotTheHostItself() {
        assertThat(ask("acme.shops.example", Purpose.ACCOUNT)).isEqualTo("to Platform");
        assertThat(ask("platform.example", Purpose.ACCOUNT)).isEqualTo("to Platform");
        for (String host : List.of("shops.example", ".shops.example", "evilshops.example", "a@b.shops.example")) {
            assertThat(ask(host, Purpose.ACCOUNT)).startsWith("recipient.unknown-host");
        }
    }

    @Test
    void exactHostGoesBeforeACoveringOne() {
        Recipient own =
                recipient("Own", "IE").hosts(Set.of("own.shops.example")).build();
        RecipientRegister register = new RecipientRegister(List.of(PLATFORM, own));

        assertThat(register.at("own.shops.example")).contains(own);
        assertThat(register.at("other.shops.example")).contains(PLATFORM);
    }

    @Test
    void transferOutOfTheEeaNeedsABasis_S1_27() {
        assertThat(ask("far.example", Purpose.ANSWERING)).isEqualTo("recipient.uncovered-transfer by Far");
        assertThat(REGISTER.uncoveredTransfers()).containsExactly(UNCOVERED);
        assertThat(recipient("Nowhere", Region.UNKNOWN.code()).build().isUncoveredTransfer())
                .isTrue();
    }

    @Test
    void staleReviewIsFound_S0_20() {
        assertThat(REGISTER.stale(EXPIRES.minusDays(1))).isEmpty();
        assertThat(REGISTER.stale(EXPIRES)).hasSize(3);
        assertThat(REGISTER.stale(REVIEWED.minusDays(1))).hasSize(3);
        assertThat(REGISTER.stale(REVIEWED)).isEmpty();
    }

    @Test
    void staleEvidenceTakesItsSentenceAway_S0_06_S0_23() {
        EvidenceRecord badge = new EvidenceRecord("S0-23", "We hold the badge.", REVIEW);

        assertThat(badge.sentenceOn(EXPIRES.minusDays(1))).contains("We hold the badge.");
        assertThat(badge.sentenceOn(EXPIRES)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceRecord("badge", "x", REVIEW));
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceRecord("S0-23", "", REVIEW));
    }

    @Test
    void whatRestsOnReviewsIsListedWithItsStanding_S0_06_S0_20_S0_23() {
        EvidenceRecord badge = new EvidenceRecord("S0-23", "We hold the badge.", REVIEW);

        assertThat(ReviewStanding.on(EXPIRES.minusDays(1), REGISTER, List.of(badge)))
                .containsExactly(
                        new ReviewStanding("Model Inc", EXPIRES, true, Optional.empty()),
                        new ReviewStanding("Platform", EXPIRES, true, Optional.empty()),
                        new ReviewStanding("Far", EXPIRES, true, Optional.empty()),
                        new ReviewStanding("S0-23", EXPIRES, true, Optional.of("We hold the badge.")));
        assertThat(ReviewStanding.on(EXPIRES, REGISTER, List.of(badge)))
                .hasSize(4)
                .allSatisfy(standing -> {
                    assertThat(standing.fresh()).isFalse();
                    assertThat(standing.sentence()).isEmpty();
                });
    }

    @Test
    void reviewNeedsAReviewerAnAddressAndAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Review("http://a.example", "x", REVIEWED, EXPIRES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Review("https://a.example", "", REVIEWED, EXPIRES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Review("https://a.example", "x", REVIEWED, REVIEWED));
    }

    @Test
    void hostOrNameIsNotSharedAndTheOrderOfPublicationStays() {
        assertThat(REGISTER.recipients()).containsExactly(MODEL, PLATFORM, UNCOVERED);
        assertThatIllegalArgumentException().isThrownBy(() -> new RecipientRegister(List.of(MODEL, MODEL)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecipientRegister(List.of(
                        MODEL,
                        recipient("Other", "IE")
                                .hosts(Set.of("api.model.example"))
                                .build())));
    }

    @Test
    void recipientKeepsItsPartsAndTheirBounds() {
        Recipient trains = recipient("Trainer", "IE").trainsModels(true).build();

        assertThat(trains.trainsModels()).isTrue();
        assertThat(MODEL.trainsModels()).isFalse();
        assertThat(MODEL.ownRetention()).contains(Duration.ofDays(30));
        assertThat(recipient("Zero", "IE").ownRetention(Duration.ZERO).build().ownRetention())
                .contains(Duration.ZERO);
        for (String wrong : List.of("API.model.example", "", "a b", "*", "*.*.example", "-a.example", "https://a")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> recipient("X", "IE").hosts(Set.of(wrong)).build());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipient(" ", "IE").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipient("X", "IE").purposes(Set.of()).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        recipient("X", "IE").ownRetention(Duration.ofDays(-1)).build());
    }

    @Test
    void keysOfKindsAndTransfersAreFound() {
        for (RecipientKind kind : RecipientKind.values()) {
            assertThat(RecipientKind.of(kind.key())).contains(kind);
        }
        for (TransferBasis basis : TransferBasis.values()) {
            assertThat(TransferBasis.of(basis.key())).contains(basis);
        }
        assertThat(RecipientKind.of("partner")).isEmpty();
        assertThat(TransferBasis.of("hope")).isEmpty();
    }
}
