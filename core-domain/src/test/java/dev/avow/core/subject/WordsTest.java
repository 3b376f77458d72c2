package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyDataClassIsFoundByItsKeyAndNoOther() {
        for (DataClass dataClass : DataClass.values()) {
            assertThat(DataClass.of(dataClass.key())).contains(dataClass);
        }
        assertThat(DataClass.ATTRIBUTED_ORDER.key()).isEqualTo("attributed-order");
        assertThat(DataClass.of("ATTRIBUTED_ORDER")).isEmpty();
        assertThat(Arrays.stream(DataClass.values()).map(DataClass::key)).doesNotHaveDuplicates();
    }

    @Test
    void regionIsACountryOrAPartOfOne() {
        assertThat(new Region("DE").isEea()).isTrue();
        assertThat(new Region("ES-CN").isEea()).isTrue();
        assertThat(new Region("GB").isEea()).isFalse();
        assertThat(new Region("US-CA").country()).isEqualTo("US");
        assertThat(Region.UNKNOWN.isEea()).isFalse();
        for (String wrong : new String[] {"", "de", "D", "DEU", "US-", "US-CALI", "US CA"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Region(wrong));
        }
    }

    @Test
    void verdictTellsItsCase() {
        Verdict yes = new Verdict.Allowed("purpose.answering");
        Verdict no = new Verdict.Refused("purpose.answering", "purpose.not-instructed");

        assertThat(yes.isAllowed()).isTrue();
        assertThat(no.isAllowed()).isFalse();
        assertThat(no.<String>fold(Verdict.Allowed::rule, Verdict.Refused::code))
                .isEqualTo("purpose.not-instructed");
    }

    @Test
    void policyVersionsAreOrderedAndStartAtOne() {
        assertThat(new PolicyVersion(2)).isGreaterThan(new PolicyVersion(1)).hasToString("v2");
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyVersion(0));
    }
}
