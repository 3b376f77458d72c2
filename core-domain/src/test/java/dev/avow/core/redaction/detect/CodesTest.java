package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postal codes, and what proves that a place follows the street before it. */
class CodesTest {

    /** A bar stands behind the code; without a bar there is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10115|",
                "10115| Berlin",
                "1011|",
                "101",
                "1234567",
                "123456|",
                "12-345|",
                "12 345",
                "12-34",
                "12-3456",
                "123 45|",
                "123-45|",
                "123.45",
                "123 456|",
                "123-456",
                "123 4567",
                "123-4567|",
                "123 45678",
                "1234-567|",
                "1234| 567",
                "1234|-5678",
                "12345-678|",
                "12345-6789|",
                "12345| 678",
                "12345|-67890",
                "12345|-67",
                "12345|-678x",
                "123 45x",
                "1234.5",
                "1234,5",
                "1234:5",
                "1234|;5",
                "1234|. 5",
                "1234 kg",
                "1234 €",
                "1234%",
                "1012| AB",
                "1012AB|",
                "1012A",
                "1012ABC",
                "1012AB3",
                "101AB",
                "10123AB",
                "1012Ab|",
                "LV-1010|",
                "lt 1010",
                "L-1010|",
                "L1010",
                "D-10115|",
                "G-10115",
                "D 10115",
                "d-10115|",
                "D-101",
                "D-1011|",
                "D-1234567",
                "DE-10115|",
                "XX-10115",
                "MC-98000|",
                "LVX-1010",
                "lv-1010|",
                "LV--1010",
                "L-x",
                "LV1010",
                "M14 5TB|",
                "M145TB",
                "M5H 2N2|",
                "T12 X2PW|",
                "T12 X22W|",
                "T12 XXPW",
                "M14  5TB",
                "M14-5TB",
                "M14 5T",
                "M14 5T1|",
                "M14 5TBC",
                "M14 51B",
                "M14 TTB",
                "M1456 5TB",
                "M14",
                "M14 5",
                "M1 5TB|",
                "M145 5TB|",
                "SW1A 1AA|",
                "SW1A1AA",
                "SW1A 1A1|",
                "SWX1 1AA",
                "1A 1AA",
                "-5",
                "北京",
                "x"
            })
    void aCodeHasTheShapeOfOne(String marked) {
        String text = marked.replace("|", "");
        int end = new AddressPieces(reading(text)).codes().code(0);
        assertThat(PlaceTable.marked(text, end, "|")).isEqualTo(marked);
    }

    /** Behind a street in lower case, in capitals, with a number, and with both: whether an address goes on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '_',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "----| 12, 10115 Berlin",
                "++++|, 10115 Berlin",
                "-+++| 10115 Berlin",
                "--++| 10115 berlin",
                "----| 10115",
                "----|, 10115",
                "-+++|, Mitte 10115",
                "-+++| Mitte 10115",
                "-+++| Mitte, 10115",
                "-+++| mitte 10115",
                "-+++| mitte, 10115",
                "-+++|/ 10115 Berlin",
                "++++| / 10115 Berlin",
                "++++|; 10115 Berlin",
                "++++|\\n10115 Berlin",
                "-+++| - 10115 Berlin",
                "-+++|    10115 Berlin",
                "----|     10115 Berlin",
                "++++|, 1985 Berlin",
                "----|, 1985",
                "----|, Mitte 1985",
                "++++|, 2015 Ab",
                "----|, 1885",
                "----|, 3000",
                "----|, 2115",
                "----|, 10115 is",
                "-+-+|, 10115 in",
                "++++|, 10115 IS",
                "----|, 10115 a",
                "----|, 10115 ab",
                "++++|, 10115 abc",
                "++++|, 10115, Berlin",
                "++++|, 10115 , Berlin",
                "++++|, 10115,Berlin",
                "----|, 10115Berlin",
                "----|, 10115 5",
                "-+-+|, 10115 de",
                "++++|, 10115 The",
                "--++| 10115 To",
                "-+++| 10115 Ulm",
                "-+++| 10115 Ulmen",
                "--++| 101156 Ulm",
                "--++| 1011 Ulm",
                "++++|, 2. tv",
                "----|, 2 tv",
                "++++|, 2. th",
                "----|, 2.   tv",
                "----| 2. tv",
                "----|, 2. x",
                "----|, 22222. tv",
                "----|, 2.",
                "----|, tv",
                "++++| flat 4",
                "++++|, flat 4",
                "----| flat x",
                "----| oak flat 4",
                "++++| oak, flat 4",
                "++++|, oak flat 4",
                "----| m 4",
                "++++| sector 3",
                "++++|, sector 3",
                "----| oak sector 3",
                "----| nSector 3",
                "----| is 10115 Berlin",
                "-+++| the 10115 Berlin",
                "-+++| de 10115 Berlin",
                "-+++| IS 10115 Berlin",
                "-+++| In 10115 Berlin",
                "-+++| To 10115 Berlin",
                "-+++| The 10115 Berlin",
                "----| order 10115 Berlin",
                "-+++| address 10115 Berlin",
                "----| kg 10115 Berlin",
                "-+++| one two red four five 10115 Ulm",
                "-+++| Aa Bb Cc Dd Ee 10115 Ulm",
                "----| Aa Bb Cc Dd Ee Ff 10115 Ulm",
                "----| Aa Bb Cc Dd Ee Ff Gg 10115 Ulm",
                "-+++|, עיר 1234567",
                "----|, עיר 12345678",
                "----|, Aa 1234567",
                "----|, 北京 10115",
                "----|?10115 Berlin",
                "----| ?",
                "----|x",
                "----| M14 5TB",
                "----|, M14 5TB",
                "-+++| Leeds M14 5TB",
                "-+++| leeds M14 5TB",
                "-+++| leeds m14 5tb",
                "++++|, leeds m14 5tb",
                "-+++|, SW 10115",
                "-+++| SW 10115",
                "-+++| (10115 Berlin)"
            })
    void aPlaceFollowsAStreet(String follows, String text) {
        StringBuilder told = new StringBuilder();
        for (boolean numbered : new boolean[] {false, true}) {
            for (boolean capitals : new boolean[] {false, true}) {
                AddressPieces pieces = new AddressPieces(reading(text.replace("\\n", "\n")));
                told.append(pieces.codes().follow(0, capitals, numbered) ? '+' : '-');
            }
        }
        assertThat(told).hasToString(follows);
    }

    static Reading reading(String text) {
        Reading reading = new Reading(false, new Tape());
        reading.tape.load(text, true);
        reading.expectAnything();
        reading.tape.open(0);
        return reading;
    }
}
