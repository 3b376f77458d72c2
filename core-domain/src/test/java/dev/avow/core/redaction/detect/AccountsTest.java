package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The groups of an account number, the first of which has digits; a bar stands where it ends. */
class AccountsTest {

    @ParameterizedTest
    @CsvSource({
        "20041 01005 0500013M026 06|",
        "20041|",
        "20041 01005| is mine",
        "20041-01005/05|",
        "20041 01| .",
        "20041|.01",
        "20041 A|",
        "20041 A 06|",
        "20041| AB",
        "20041| A1",
        "20041 A12|",
        "20041| 1",
        "20041 12|",
        "20041| abc",
        "20041| 12a",
        "20041 12345678901234|",
        "20041| 123456789012345",
        "20041| 12 kg",
        "20041-12| kg",
        "20041|  12",
        "20041 12345678901234 12345678901234 12|",
        "20041 12345678901234 12345678901234 12| 34",
        "200412 12345678901234 12345678901234| 12",
    })
    void groupsThatMayBeOfAnAccountAreOfIt(String marked) {
        String text = marked.replace("|", "");
        Reading reading = new Reading(false, new Tape());
        reading.tape.load(text, true);
        reading.expectAnything();
        reading.tape.open(0);
        Accounts accounts = new Accounts(reading, new Quantities(reading));
        int end = accounts.end(0, reading.tape.digitsEnd(0));
        assertThat(text.substring(0, end) + "|" + text.substring(end)).isEqualTo(marked);
    }
}
