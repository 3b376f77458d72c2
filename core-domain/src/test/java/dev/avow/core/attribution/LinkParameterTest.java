package dev.avow.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** S3-02: only the declared form is accepted. */
@Isolated
class LinkParameterTest {

    private static final ReferralCode MARIA = new ReferralCode("MARIA10");
    private final LinkParameter ref = new LinkParameter("ref");

    @Test
    void codeIsFoundAmongOtherParametersInAnyCase() {
        assertThat(ref.codeIn("ref=MARIA10")).contains(MARIA);
        assertThat(ref.codeIn("utm_source=x&ref=maria10&y")).contains(MARIA);
        assertThat(ref.codeIn(ref.queryFor(MARIA))).contains(MARIA);
        assertThat(ref.codeIn("ref=A%2Db%5Fc%2dd%5fe")).contains(new ReferralCode("A-B_C-D_E"));
    }

    @Test
    void otherNamesDoNotCount() {
        assertThat(ref.codeIn("")).isEmpty();
        assertThat(ref.codeIn("ref")).isEmpty();
        assertThat(ref.codeIn("REF=MARIA10")).isEmpty();
        assertThat(ref.codeIn("href=MARIA10")).isEmpty();
        assertThat(ref.codeIn("reference=MARIA10")).isEmpty();
        assertThat(ref.codeIn("x=ref=MARIA10")).isEmpty();
    }

    @Test
    void malformedDoubledAndHugeValuesAreIgnored() {
        assertThat(ref.codeIn("ref=")).isEmpty();
        assertThat(ref.codeIn("ref=-A")).isEmpty();
        assertThat(ref.codeIn("ref=_A")).isEmpty();
        assertThat(ref.codeIn("ref=a b")).isEmpty();
        assertThat(ref.codeIn("ref=%41")).isEmpty();
        assertThat(ref.codeIn("ref=<script>")).isEmpty();
        assertThat(ref.codeIn("ref=MARIA10&ref=MARIA10")).isEmpty();
        assertThat(ref.codeIn("ref=MARIA10&ref=")).isEmpty();
        assertThat(ref.codeIn("ref=" + "A".repeat(41))).isEmpty();
        assertThat(ref.codeIn("ref=mara@example.com")).isEmpty();
        assertThat(ref.codeIn("ref=ſ")).as("a letter that is S in capitals").isEmpty();
        assertThat(ref.codeIn("ref=A&x=" + "y".repeat(5_000))).isEmpty();
    }

    @Test
    void longestQueryIsReadAndOneSignMoreIsNot() {
        String longest = "ref=A&x=" + "y".repeat(4_096 - 8);

        assertThat(ref.codeIn(longest)).contains(new ReferralCode("A"));
        assertThat(ref.codeIn(longest + "y")).isEmpty();
    }

    @Test
    void longestCodeIsReadWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertThat(ref.codeIn("ref=" + "i".repeat(40))).contains(new ReferralCode("I".repeat(40)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesAndCodesOfAnotherShapeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkParameter("Ref"));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkParameter(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkParameter("a".repeat(21)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferralCode("maria"));
        assertThat(MARIA).hasToString("MARIA10");
    }
}
