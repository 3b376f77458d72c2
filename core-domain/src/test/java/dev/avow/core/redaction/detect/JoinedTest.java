package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What joined letters and digits are made of is the same whether it was counted from their beginning or anew from a part. */
class JoinedTest {

    private static final String CHAIN =
            "A1-22b.1O1_lo/333-x.4444-5.6-O7l8_AB.c-d.e-99-f.1l1-OO.77-g_h.8-i.9-j.0-k.1-l.2";

    @Test
    void eachPartIsCountedAsIfNothingWasCountedBefore() {
        Tape tape = new Tape();
        tape.load(CHAIN, true);
        Joined slid = new Joined(tape);
        for (int place = 0; place < CHAIN.length(); place = next(place)) {
            tape.open(place);
            Joined anew = new Joined(tape);
            anew.read(place, false);
            slid.read(place, false);

            assertThat(counts(slid)).as(CHAIN.substring(place)).isEqualTo(counts(anew));
        }
    }

    @Test
    void theLongestRowOfDigitsIsThatBehindThePlace() {
        Tape tape = new Tape();
        tape.load("4444-333-22", true);
        Joined joined = new Joined(tape);
        tape.open(0);
        joined.read(0, false);
        assertThat(joined.longest()).isEqualTo(4);
        joined.read(5, false);
        assertThat(joined.longest()).isEqualTo(3);
        assertThat(joined.digits()).isEqualTo(5);
        joined.read(9, false);
        assertThat(joined.longest()).isEqualTo(2);
        assertThat(joined.end()).isEqualTo(11);
    }

    /** Where the next part begins. */
    private static int next(int place) {
        int i = place;
        while (i < CHAIN.length() && !Joined.isJoint(CHAIN.charAt(i))) {
            i++;
        }
        return i + 1;
    }

    private static String counts(Joined joined) {
        return joined.end() + " " + joined.digits() + " " + joined.letters() + " " + joined.longest() + " "
                + joined.small();
    }
}
