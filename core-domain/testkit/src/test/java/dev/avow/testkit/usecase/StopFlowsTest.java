package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.Ground;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.policy.Profiles;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.StopFlows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StopFlowsTest {

    private static final ConversationId CONVERSATION = new ConversationId("0c5e1b8e-6f3a-4c57-9b4e-52cc1d0d9a01");
    private static final SubjectLocator PERSON = SubjectLocator.of(CONVERSATION);

    /** What is left of a purpose that an objection does not stop, in the policy's own words. */
    private static final Map<Purpose, String> OTHER_WAYS = Map.of(
            // The erasure, and a restriction, which takes it from the inbox as well.
            Purpose.MERCHANT_INBOX, "delete the chat in its own menu, which takes it from the inbox at once",
            // Nothing of an order is read for whoever does not ask.
            Purpose.ORDER_STATUS, "by not asking for an order",
            // A sum without persons, of which the merchant disposes.
            Purpose.STATISTICS, "the merchant switches analytics off",
            // The erasure of the order.
            Purpose.REVENUE_REPORT, "which can have the order erased",
            // Ends by itself within minutes.
            Purpose.SECURITY, "write to the shop");

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

    /**
     * S1-34: every purpose that rests on a legitimate interest can be objected to, in each shipped profile: an objection stops
     * it, or the policy says which other way there is, and that way is one of these.
     */
    @ParameterizedTest
    @MethodSource("profiles")
    void s1_34_everyLegitimateInterestIsStoppedByAnObjectionOrNamesAnotherWay(String profile) {
        PolicySet policy = PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", profile)))
                .fold(compiled -> compiled.policy(), rejected -> {
                    throw new AssertionError(rejected.problems().toString());
                });

        assertThat(policy.purposes().rules())
                .filteredOn(rule -> rule.ground() instanceof Ground.LegitimateInterest)
                .isNotEmpty()
                .allSatisfy(rule -> {
                    String way = ((Ground.LegitimateInterest) rule.ground()).objection();
                    if (!StopFlows.stoppedBy(Kind.OBJECTION).contains(rule.purpose())) {
                        assertThat(OTHER_WAYS).containsKey(rule.purpose());
                        assertThat(way).contains(OTHER_WAYS.get(rule.purpose()));
                    }
                });
    }

    static List<String> profiles() {
        return Profiles.names();
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
