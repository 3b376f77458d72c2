package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.EntityKind;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void thereIsRoomForMany() {
        for (int i = 0; i < 40; i++) {
            findings.add(i % 2 == 0 ? EntityKind.PHONE : EntityKind.EMAIL, 10 * i, 10 * i + 5, "value " + i);
        }
        assertThat(findings.size()).isEqualTo(40);
        assertThat(findings.start(0)).isZero();
        assertThat(findings.end(16)).isEqualTo(165);
        assertThat(findings.kind(16)).isEqualTo(EntityKind.PHONE);
        assertThat(findings.kind(39)).isEqualTo(EntityKind.EMAIL);
        assertThat(findings.canonical(39)).isEqualTo("value 39");
    }

    @Test
    void moreOfTheLastValueMakesItLonger() {
        findings.add(EntityKind.PHONE, 0, 5, "1");
        findings.add(EntityKind.EMAIL, 7, 9, "2");
        findings.extend(9, 12);
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.end(0)).isEqualTo(5);
        assertThat(findings.end(1)).isEqualTo(12);
        findings.extend(13, 15);
        assertThat(findings.size()).isEqualTo(3);
        assertThat(findings.kind(2)).isNull();
        assertThat(findings.lastEnd()).isEqualTo(15);
    }

    @Test
    void theRestOfAnEarlierValueIsOneOfNoKind() {
        findings.extend(0, 4);
        assertThat(findings.size()).isOne();
        assertThat(findings.kind(0)).isNull();
        assertThat(findings.canonical(0)).isEmpty();
    }

    @Test
    void findingsAreTakenBack() {
        findings.add(EntityKind.PHONE, 0, 5, "1");
        findings.add(EntityKind.EMAIL, 7, 9, "2");
        findings.truncate(0, 3);
        findings.shrink(1);
        assertThat(findings.lastEnd()).isEqualTo(3);
        findings.clear();
        assertThat(findings.size()).isZero();
        assertThat(findings.lastEnd()).isZero();
    }

    @Test
    void equalKindsHaveTheSameIndex() {
        assertThat(Kinds.indexOf(new EntityKind("EMAIL"))).isEqualTo(Kinds.EMAIL);
        assertThat(Kinds.indexOf(EntityKind.EMAIL)).isEqualTo(Kinds.EMAIL);
        assertThat(Kinds.indexOf(EntityKind.CARD_EXPIRY)).isEqualTo(Kinds.CARD_EXPIRY);
        assertThat(Kinds.indexOf(EntityKind.PHONE)).isZero();
    }
}
