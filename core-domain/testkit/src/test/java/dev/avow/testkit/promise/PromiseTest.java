package dev.avow.testkit.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.promise.Evidence;
import dev.avow.core.promise.Nature;
import dev.avow.core.promise.Promise;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.core.promise.PromiseState;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** O22: how a promise stands follows from its tests and from evidence that is not too old, and from nothing else. */
class PromiseTest {

    private static final Instant NOW = TestTime.START;
    private static final Evidence RIGHT = evidence("sweep:transcript", true, 60);
    private static final Evidence WRONG = evidence("sweep:transcript", false, 60);

    private static Evidence evidence(String about, boolean holds, int seconds) {
        return new Evidence(about, NOW.minusSeconds(60), NOW.plusSeconds(seconds), holds, "seen");
    }

    private static Promise promise(Nature nature, List<String> tests, String... probes) {
        return new Promise("S1-21", nature, "Chat ends.", List.of(), tests, List.of(probes));
    }

    private static PromiseState state(Promise promise, Evidence... evidence) {
        return promise.stateAt(NOW, List.of(evidence));
    }

    @Test
    void testAndFreshEvidenceKeepIt() {
        Promise promise = promise(Nature.CODE, List.of("T"), "sweep:transcript");

        assertThat(state(promise, RIGHT)).isEqualTo(PromiseState.KEPT);
        assertThat(state(promise(Nature.CODE, List.of("T")))).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void missingOrOldEvidenceMakesItStaleFromTheVeryInstant() {
        Promise promise = promise(Nature.CODE, List.of("T"), "sweep:transcript");

        assertThat(state(promise)).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("sweep:transcript", true, 0))).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("sweep:lead", true, 60))).isEqualTo(PromiseState.STALE);
        assertThat(state(promise(Nature.CODE, List.of("T"), "sweep:transcript", "sweep:lead"), RIGHT))
                .isEqualTo(PromiseState.STALE);
    }

    @Test
    void oneLookThatContradictsBreaksItWhateverElseSpeaksForIt() {
        assertThat(state(promise(Nature.CODE, List.of("T"), "sweep:transcript"), RIGHT, WRONG))
                .isEqualTo(PromiseState.BROKEN);
        assertThat(state(promise(Nature.CODE, List.of(), "sweep:transcript"), WRONG))
                .isEqualTo(PromiseState.BROKEN);
        assertThat(state(promise(Nature.HUMAN, List.of("T"), "sweep:transcript"), WRONG))
                .isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void oldLookThatContradictsDoesNotBreakIt() {
        assertThat(state(
                        promise(Nature.CODE, List.of("T"), "sweep:transcript"), evidence("sweep:transcript", false, 0)))
                .isEqualTo(PromiseState.STALE);
    }

    @Test
    void withoutATestItIsOpenHoweverMuchWasSeen() {
        assertThat(state(promise(Nature.CODE, List.of(), "sweep:transcript"), RIGHT))
                .isEqualTo(PromiseState.OPEN);
    }

    @Test
    void whatRestsOnPeopleIsNeverKeptButReviewedOrStale() {
        Promise promise = promise(Nature.HUMAN, List.of("T"));

        assertThat(state(promise)).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("review:S1-21", true, 60))).isEqualTo(PromiseState.HUMAN);
        assertThat(state(promise, evidence("review:S1-21", true, 0))).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("review:S1-22", true, 60))).isEqualTo(PromiseState.STALE);
    }

    @Test
    void whatTheOperatorAloneSeesIsNeverKeptButReviewedOrStale() {
        Promise promise = promise(Nature.DEPLOYMENT, List.of("T"));

        assertThat(state(promise)).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("review:S1-21", true, 60))).isEqualTo(PromiseState.HUMAN);
        assertThat(state(promise, evidence("review:S1-21", true, 0))).isEqualTo(PromiseState.STALE);
        assertThat(state(promise(Nature.DEPLOYMENT, List.of()), evidence("review:S1-21", true, 60)))
                .isEqualTo(PromiseState.OPEN);
    }

    @Test
    void deploymentThatAProbeLooksAtIsKept() {
        Promise promise = promise(Nature.DEPLOYMENT, List.of("T"), "start:grants");

        assertThat(state(promise)).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, evidence("start:grants", true, 60))).isEqualTo(PromiseState.KEPT);
        assertThat(state(promise, evidence("review:S1-21", true, 60))).isEqualTo(PromiseState.STALE);
    }

    @Test
    void whatIsSeenInPartNeedsTheReviewAsWell() {
        Promise promise = promise(Nature.DEPLOYMENT, List.of("T"), "start:grants", "review:S1-21");
        Evidence grants = evidence("start:grants", true, 60);

        assertThat(state(promise, grants)).isEqualTo(PromiseState.STALE);
        assertThat(state(promise, grants, evidence("review:S1-21", true, 60))).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void evidenceThatIsMissingOrTooOldIsNamed() {
        Promise seen = promise(Nature.CODE, List.of("T"), "sweep:transcript", "sweep:lead");
        List<Evidence> evidence = List.of(RIGHT, evidence("sweep:lead", true, 0));

        assertThat(seen.missingAt(NOW, evidence)).containsExactly("sweep:lead");
        assertThat(promise(Nature.DEPLOYMENT, List.of("T")).missingAt(NOW, evidence))
                .containsExactly("review:S1-21");
        assertThat(promise(Nature.CODE, List.of("T")).missingAt(NOW, evidence)).isEmpty();
    }

    @Test
    void registerIsReadLineByLine() {
        Promise read = PromiseRegister.parse("""
            # a comment

            S1-21 | code | Chat ends | soon.
              code A
              test B
              live sweep:transcript
            S1-22 | human | Leads too.
            """).find("S1-21").orElseThrow();

        assertThat(read)
                .isEqualTo(new Promise(
                        "S1-21",
                        Nature.CODE,
                        "Chat ends | soon.",
                        List.of("A"),
                        List.of("B"),
                        List.of("sweep:transcript")));
    }

    @Test
    void registerOfAnotherShapeIsRefused() {
        for (String text : List.of(
                "S1-21 | code",
                "S1-21 | codes | x",
                "S1-2 | code | x",
                "S1-21 | code | x\nS1-21 | code | y",
                "  test T",
                "S1-21 | code | x\n  tests T",
                "S1-21 | code | x\n  test")) {
            assertThatThrownBy(() -> PromiseRegister.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shippedRegisterIsThere() {
        assertThat(PromiseRegister.shipped().all()).hasSize(182);
    }
}
