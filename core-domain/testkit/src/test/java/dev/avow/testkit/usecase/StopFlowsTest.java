package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.usecase.StopFlows;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopFlowsTest {

    private static final ConversationId CONVERSATION = new ConversationId("0c5e1b8e-6f3a-4c57-9b4e-52cc1d0d9a01");
    private static final SubjectLocator PERSON = SubjectLocator.of(CONVERSATION);

    private final ErasureDesk desk = new ErasureDesk();
    private final StopFlows flows = new StopFlows(desk.suppressions(), desk.time);
    private final StopFlows.Watch watch = flows.watch(ErasureDesk.SHOP, CONVERSATION);

    /** S1-41: said in the middle of an answer, an objection ends it within a second, and not before it is said. */
    @Test
    void s1_41_anAnswerEndsWithinASecondOfTheObjection() {
        assertThatCode(watch::requireAnswering).doesNotThrowAnyException();
        flows.stop(ErasureDesk.OTHER, PERSON, Kind.OBJECTION);
        later(Duration.ofSeconds(1));
        assertThatCode(watch::requireAnswering).as("another shop's").doesNotThrowAnyException();

        flows.stop(ErasureDesk.SHOP, PERSON, Kind.OBJECTION);
        later(Duration.ofSeconds(1));

        stopped();
    }

    @Test
    void beforeTheFirstPieceItIsAskedWhateverTheTime() {
        flows.stop(ErasureDesk.SHOP, PERSON, Kind.OBJECTION);

        stopped();
    }

    @Test
    void withinASecondItIsNotAskedAgain() {
        watch.requireAnswering();
        flows.stop(ErasureDesk.SHOP, PERSON, Kind.RESTRICTION);
        later(Duration.ofMillis(999));
        assertThatCode(watch::requireAnswering).doesNotThrowAnyException();

        later(Duration.ofMillis(1));
        stopped();
    }

    @Test
    void aClockThatGoesBackIsNoExcuse() {
        watch.requireAnswering();
        desk.at(desk.time.instant().minusSeconds(3600));
        flows.stop(ErasureDesk.SHOP, PERSON, Kind.RESTRICTION);

        stopped();
    }

    private void stopped() {
        assertThatThrownBy(watch::requireAnswering)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class,
                        refused -> assertThat(refused.code()).isEqualTo(SuppressedTranscripts.STOPPED));
    }

    private void later(Duration by) {
        desk.at(desk.time.instant().plus(by));
    }
}
