package dev.avow.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the sources say of promises is read in each form in which it is said, and nothing else is read. */
class BindingsTest {

    @Test
    void commentsOfCodeAreReadAndTheirRangesToo() {
        assertThat(Bindings.inCode("""
            /** Reads it (S1-28 to S1-30,
             *  S4-02). */
            String data = "S0-01";
            void s1_21_isSwept() {} // S0-05
            """)).containsExactly("S0-05", "S1-28", "S1-29", "S1-30", "S4-02");
    }

    @Test
    void rangeInACommentOfATestWitnessesNothing() {
        assertThat(Bindings.inTest("""
            /** All of it (S4-03 to S4-10, S4-16, and S3-23
             * to S3-25). */
            """)).containsExactly("S4-16");
    }

    @Test
    void nameOfATestBeginsWithAnId() {
        assertThat(Bindings.inTest("void s1_21_isSwept() {}")).containsExactly("S1-21");
    }

    @Test
    void nameOfATestEndsWithAnIdWithOrWithoutALine() {
        assertThat(Bindings.inTest("void isSwept_S1_22() {}")).containsExactly("S1-22");
        assertThat(Bindings.inTest("void livesTwoDaysS1_21() {}")).containsExactly("S1-21");
    }

    @Test
    void nameOfATestHoldsSeveralIds() {
        assertThat(Bindings.inTest("void s1_10_s1_11_isAsked_S0_16_S3_12(int times) {}"))
                .containsExactly("S0-16", "S1-10", "S1-11", "S3-12");
        assertThat(Bindings.inTest("void isToldS2_19S3_56() {}")).containsExactly("S2-19", "S3-56");
    }

    @Test
    void whatOnlyLooksLikeAnIdIsNone() {
        assertThat(Bindings.inTest("""
            void words1_21_areCounted() {}
            void isRead_S1_213() {}
            String s1_22_value = call(s1_23_value());
            """)).isEmpty();
    }

    @Test
    void textThatATestFeedsIsNotReadAsItsOwn() {
        assertThat(
                        Bindings.inTest(
                                "String sample = \"\"\"\n// S1-21\nvoid s1_22_isSwept() {}\n\"\"\"; // S1-23\nvoid isRead_S1_24() {}"))
                .containsExactly("S1-23", "S1-24");
    }

    @Test
    void namesAloneCountWhereCommentsSpeakOfPromisesAsData() {
        assertThat(Bindings.inNames("/** S1-21 */ void isSwept_S1_22() {} // S1-23"))
                .containsExactly("S1-22");
    }

    @Test
    void namesOfTheWidgetsTestsAreRead() {
        assertThat(Bindings.inScript("""
            // S1-21
            test('onlyTheTokenIsStored (S1-07, S2-16)', async t => {
            assert.equal(words, 'S1-22');
            """)).containsExactly("S1-07", "S2-16");
    }

    @Test
    void everyKindOfSourceIsFoundInTheTree() throws IOException {
        Bindings bindings = Bindings.read(Path.of("..", ".."));

        assertThat(bindings.code("S1-28")).contains("dev.avow.core.redaction.Redactor");
        assertThat(bindings.tests("S1-23")).contains("dev.avow.core.consent.ConsentWordsTest");
        assertThat(bindings.tests("S3-56")).contains("dev.avow.core.policy.PolicyChangeTest");
        assertThat(bindings.tests("S1-12")).contains("app-quarkus/src/test/js/more.test.js");
        assertThat(bindings.tests("S4-08")).doesNotContain("dev.avow.testkit.usecase.RecoveryTest");
    }
}
