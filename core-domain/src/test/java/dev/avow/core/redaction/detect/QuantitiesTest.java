package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Which numbers are amounts, each by itself: a quantity by what stands beside it (quantity), a pattern that no number of a
 * person has (pattern), the number of a tariff (tariff), thousands (grouped by usual signs, or thousands by any), a unit behind
 * it (unit), a price that ends a table's line (so many groups before it).
 */
class QuantitiesTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/dev/avow/core/redaction/quantities.txt",
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '\u0001')
    void aNumberIsAnAmountByWhatStandsBesideItOrByItsPattern(String text, String told) {
        assertThat(told(text)).isEqualTo(told);
    }

    static String told(String text) {
        Tape tape = new Tape();
        Reading reading = new Reading(true, tape);
        tape.load(text, true);
        reading.words.forget();
        boolean price = text.startsWith("$");
        tape.open(0);
        reading.memory.lastFlags = price ? Words.CURRENCY : 0;
        reading.run.read(price ? 1 : 0);
        Quantities quantities = new Quantities(reading);
        Run run = reading.run;
        StringBuilder told = new StringBuilder();
        told.append(quantities.isQuantity(run) ? "quantity " : "");
        told.append(quantities.patterns.any(run) ? "pattern " : "");
        told.append(quantities.patterns.isTariff(run) ? "tariff " : "");
        told.append(Quantities.isGrouped(run) ? "grouped " : Quantities.isThousands(run) ? "thousands " : "");
        told.append(quantities.unitAfter(run.end(), run.count()) ? "unit " : "");
        int before = quantities.withoutPrice(run);
        return told.append(before < run.groups() ? before + " before " : "")
                        .toString()
                        .trim() + ".";
    }
}
