package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.PurgeOfSuppressions;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.StopFlows;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S1-39, S1-41, S4-10 (GDPR Art. 18, 21): what somebody asked for is lifted by its own word alone, also in journals of before that do
 * not say which request a stop is of.
 */
class StopsOfSeveralRequestsTest {

    private static final SubjectLocator MARA = ErasureDesk.named(1);

    private final ErasureDesk desk = new ErasureDesk();
    private final StopFlows flows = new StopFlows(desk.suppressions(), desk.time);

    static Stream<Kind> stops() {
        return Arrays.stream(Kind.values())
                .filter(kind -> !StopFlows.stoppedBy(kind).isEmpty());
    }

    static Stream<Arguments> pairs() {
        return stops().flatMap(held -> stops().filter(kind -> kind != held).map(lifted -> Arguments.of(held, lifted)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatOneRequestStoppedOutlivesTheLiftOfAnother(Kind held, Kind lifted) {
        flows.stop(SHOP, MARA, held);
        flows.stop(SHOP, MARA, lifted);
        later();
        flows.lift(SHOP, MARA, lifted);
        Set<Purpose> meanwhile = stopped(MARA);
        Set<Purpose> elsewhere = stopped(desk.suppressions(), MARA);
        flows.lift(SHOP, MARA, held);

        assertThat(meanwhile).isEqualTo(StopFlows.stoppedBy(held));
        assertThat(elsewhere).as("by another instance").isEqualTo(meanwhile);
        assertThat(stopped(MARA)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void inWhicheverOrderTheyWereAskedFor(Kind held, Kind lifted) {
        flows.stop(SHOP, MARA, lifted);
        later();
        flows.stop(SHOP, MARA, held);
        flows.lift(SHOP, MARA, lifted);

        assertThat(stopped(MARA)).isEqualTo(StopFlows.stoppedBy(held));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void alsoAfterTheKeyWasTurned(Kind held, Kind lifted) {
        flows.stop(SHOP, MARA, held);
        flows.stop(SHOP, MARA, lifted);
        desk.hasher = desk.hasher.turned(new TestIds("second"));
        new StopFlows(desk.suppressions(), desk.time).lift(SHOP, MARA, lifted);

        assertThat(stopped(desk.suppressions(), MARA)).isEqualTo(StopFlows.stoppedBy(held));
    }

    /** S1-37: each holds under the right address as it did under the wrong one, and ends by its own word there, too. */
    @ParameterizedTest
    @MethodSource("pairs")
    void alsoUnderAnAddressThatWasPutRight(Kind held, Kind lifted) {
        flows.stop(SHOP, MARA, held);
        flows.stop(SHOP, MARA, lifted);
        new PutRight(
                        desk.taking(),
                        desk.requests,
                        desk.forgetting(),
                        List.of(),
                        desk.suppressions(),
                        desk.log(),
                        desk.time)
                .handle(
                        new AskForRights.Command(
                                SHOP, Optional.of(MARA), Kind.RECTIFICATION, Channel.DASHBOARD, "right"),
                        new Correction(
                                Optional.of(PersonalText.of("right@example.com")), Optional.empty(), Optional.empty()));
        SubjectLocator right = SubjectLocator.ofEmail("right@example.com");
        Set<Purpose> both = stopped(right);
        later();
        flows.lift(SHOP, right, lifted);

        assertThat(both).containsAll(StopFlows.stoppedBy(held)).containsAll(StopFlows.stoppedBy(lifted));
        assertThat(stopped(right)).isEqualTo(StopFlows.stoppedBy(held));
    }

    /** What is over is forgotten, and nothing of what holds. */
    @Test
    void theSweepForgetsWhatWasLiftedAlone() {
        desk.guard().settle();
        flows.stop(SHOP, MARA, Kind.OPT_OUT);
        int held = desk.journal.after(0).size();
        flows.stop(SHOP, MARA, Kind.RESTRICTION);
        flows.lift(SHOP, MARA, Kind.RESTRICTION);
        Instant now = desk.time.instant();
        PurgeOfSuppressions purge = new PurgeOfSuppressions(desk.journal, desk.guard(), desk.policies, desk.time);
        while (purge.purge(desk.policies.at(now).horizon(DataClass.SUPPRESSION, now), 100) > 0) {
            // First what was replaced, then what was lifted.
        }

        assertThat(desk.journal.after(0)).hasSize(held);
        assertThat(stopped(MARA)).isEqualTo(StopFlows.stoppedBy(Kind.OPT_OUT));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aStopOfBeforeHoldsAndIsLifted(Kind kind) {
        stoppedBefore(StopFlows.stoppedBy(kind));
        Set<Purpose> before = stopped(MARA);
        later();
        flows.lift(SHOP, MARA, kind);

        assertThat(before).isEqualTo(StopFlows.stoppedBy(kind));
        assertThat(stopped(MARA)).isEmpty();
    }

    /** Where the journal of before shows that it was another request. */
    @ParameterizedTest
    @MethodSource("pairs")
    void aStopOfBeforeOutlivesTheLiftOfAnotherRequestOfToday(Kind held, Kind lifted) {
        stoppedBefore(StopFlows.stoppedBy(held));
        flows.stop(SHOP, MARA, lifted);
        later();
        flows.lift(SHOP, MARA, lifted);

        assertThat(stopped(MARA)).isEqualTo(StopFlows.stoppedBy(held));
    }

    /** Said again today it is lifted by one word. */
    @ParameterizedTest
    @MethodSource("stops")
    void aStopOfBeforeThatWasSaidAgainIsLiftedWithIt(Kind kind) {
        stoppedBefore(StopFlows.stoppedBy(kind));
        flows.stop(SHOP, MARA, kind);
        later();
        flows.lift(SHOP, MARA, kind);

        assertThat(stopped(MARA)).isEmpty();
    }

    /** A keyed hash is made with the request's name: a name that changed would lift every stop of before. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RESTRICTION", "OBJECTION", "OPT_OUT"})
    void theHashesOfAStopAreAsInJournalsOfBefore(Kind kind) {
        flows.stop(SHOP, SubjectLocator.ofEmail("mara@example.com"), kind);

        assertThat(desk.journal.after(0))
                .extracting(placed -> placed.entry().subject())
                .containsOnly(desk.hasher.hash(
                        "stopped/" + kind.key() + "/" + SHOP.domain(),
                        "email:mara@example.com".getBytes(StandardCharsets.UTF_8)));
    }

    private void later() {
        desk.at(desk.time.instant().plusSeconds(1));
    }

    /** As it was written before stops had a reason. */
    private void stoppedBefore(Set<Purpose> purposes) {
        for (String part : SubjectParts.of(MARA)) {
            String subject = desk.hasher.hash("suppressed/" + SHOP.domain(), part.getBytes(StandardCharsets.UTF_8));
            for (Purpose purpose : purposes) {
                desk.journal.append(List.of(new JournalEntry(
                        JournalEntry.Kind.STOPPED, subject, Optional.of(purpose), desk.time.instant(), Lifetime.FAR)));
            }
        }
    }

    private Set<Purpose> stopped(SubjectLocator person) {
        return stopped(desk.suppressions(), person);
    }

    private static Set<Purpose> stopped(Suppressions suppressions, SubjectLocator person) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> suppressions.isStopped(SHOP, person, purpose))
                .collect(Collectors.toSet());
    }
}
