package dev.avow.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class JurisdictionsTest {

    private static Regime regime(String code) {
        return Jurisdictions.shipped().regimeOf(new Region(code));
    }

    @Test
    void partWithoutALineHasItsCountrysRegime() {
        assertThat(regime("DE-BY")).isEqualTo(Regime.OPT_IN);
        assertThat(regime("US-WY")).isEqualTo(Regime.OPT_OUT);
        assertThat(regime("CA-ON")).isEqualTo(Regime.OPT_OUT);
        assertThat(regime("CA-QC")).isEqualTo(Regime.OPT_IN);
    }

    @Test
    void countryAloneHasTheStrictestRegimeOfItsParts() {
        assertThat(regime("CA")).isEqualTo(Regime.OPT_IN);
        assertThat(regime("NZ")).isEqualTo(Regime.NONE);
    }

    @Test
    void placeWithoutALineIsUnknown() {
        assertThat(regime("KE")).isEqualTo(Regime.UNKNOWN);
        assertThat(regime("KE-30")).isEqualTo(Regime.UNKNOWN);
        assertThat(Jurisdictions.shipped().regimeOf(Region.UNKNOWN)).isEqualTo(Regime.UNKNOWN);
    }

    @Test
    void partAloneSaysNothingAboutItsCountry() {
        Jurisdictions table = new Jurisdictions(List.of(new Jurisdiction(new Region("CA-QC"), Regime.OPT_IN, "a law")));

        assertThat(table.regimeOf(new Region("CA"))).isEqualTo(Regime.UNKNOWN);
        assertThat(table.regimeOf(new Region("CA-QC"))).isEqualTo(Regime.OPT_IN);
        assertThat(table.regimeOf(new Region("CA-ON"))).isEqualTo(Regime.UNKNOWN);
    }

    @Test
    void everyLineHasASourceAndIsListedByRegion() {
        assertThat(Jurisdictions.shipped().lines())
                .isSortedAccordingTo(
                        (a, b) -> a.region().code().compareTo(b.region().code()))
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(line.source()).isNotBlank());
    }

    @Test
    void wrongLinesAreRefused() {
        Jurisdiction line = new Jurisdiction(new Region("NZ"), Regime.NONE, "a law");

        assertThatIllegalArgumentException().isThrownBy(() -> new Jurisdictions(List.of(line, line)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Jurisdiction(new Region("NZ"), Regime.UNKNOWN, "a law"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Jurisdiction(Region.UNKNOWN, Regime.NONE, "a law"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Jurisdiction(new Region("NZ"), Regime.NONE, " "));
    }
}
