package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.OTHER;
import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.Horizon;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.Lifting.Word;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.StopReason;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.LiftStop.Refusal;
import dev.avow.core.usecase.RequestLog;
import dev.avow.core.usecase.ShopStaff;
import dev.avow.core.usecase.StopFlows;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.testkit.data.TestIds;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** S1-39, S1-41, S4-10 (GDPR Art. 18(3), Art. 21): who may lift what was stopped for somebody, and on whose word. */
class LiftStopTest {

    private static final SubjectLocator MARA = SubjectLocator.ofEmail("mara1@example.com");
    private static final SubjectLocator CHAT = SubjectLocator.of(new ConversationId("chat-1"));
    private static final ShopStaff ZOE = new ShopStaff(SHOP, "zoe");

    private final ErasureDesk desk = new ErasureDesk();

    private Instant now() {
        return desk.time.instant();
    }

    private void stop(StopReason reason) {
        new StopFlows(desk.suppressions(), desk.time).stop(SHOP, MARA, reason.kind());
    }

    private static LiftStop.Command byZoe(StopReason reason, Optional<Lifting> lifting) {
        return new LiftStop.Command(SHOP, MARA, reason, Channel.DASHBOARD, lifting, Optional.of(ZOE));
    }

    private Optional<Lifting> said(StopReason reason) {
        return Optional.of(new Lifting(reason.liftedOn(), now()));
    }

    private static RightsRequest lifted(LiftStop.Outcome outcome) {
        return outcome.fold(lifted -> lifted.request(), refused -> {
            throw new AssertionError(refused.why().toString());
        });
    }

    private static Refusal refused(LiftStop.Outcome outcome) {
        return outcome.fold(
                lifted -> {
                    throw new AssertionError(lifted.request().toString());
                },
                refused -> refused.why());
    }

    private List<AuditEntry> trail() {
        return desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100).stream()
                .map(AuditTrail.Recorded::entry)
                .toList();
    }

    private List<RightsRequest> requests() {
        return desk.requests.page(SHOP, 100).stream().map(KeptRequest::request).toList();
    }

    /** By whom, of which kind, on whose word, and when that was said; whom it was about is gone when it is done. */
    @ParameterizedTest
    @EnumSource(StopReason.class)
    void whatStaffLiftIsWrittenDownWithWhoAndOnWhoseWord(StopReason reason) {
        desk.log().merchant(SHOP, "zoe", StaffAction.READ_PERSONAL_DATA, "leads");
        String zoe = trail().get(0).actor();
        stop(reason);
        Lifting word = new Lifting(reason.liftedOn(), now().minusSeconds(3_600));

        RightsRequest request = lifted(desk.lift().handle(byZoe(reason, Optional.of(word))));

        assertThat(desk.suppressions().stops(SHOP, MARA)).isEmpty();
        assertThat(request.kind()).isEqualTo(reason.kind());
        assertThat(request.status()).isEqualTo(Status.DONE);
        assertThat(request.outcome()).contains("lifted");
        assertThat(desk.requests.find(request.id()).orElseThrow().request().lifting())
                .contains(word);
        assertThat(desk.requests.find(request.id()).orElseThrow().person()).isEmpty();
        String kind = reason.kind().key();
        assertThat(trail().subList(0, 2))
                .extracting(entry -> entry.action() + " " + entry.verdict() + " " + entry.actor())
                .as("newest first")
                .containsExactly(
                        "SETTLE_REQUEST " + kind + ".lifted " + zoe,
                        "TAKE_REQUEST " + kind + ".lift." + reason.liftedOn().key() + " " + zoe);
        assertThat(trail().toString()).doesNotContain("mara1").doesNotContain("zoe");
    }

    static Stream<Arguments> unsaid() {
        return Arrays.stream(StopReason.values()).flatMap(LiftStopTest::unsaid);
    }

    private static Stream<Arguments> unsaid(StopReason reason) {
        Word other = reason.liftedOn() == Word.TOLD ? Word.ASKED : Word.TOLD;
        return Stream.of(
                Arguments.of(reason, Optional.empty(), 0),
                Arguments.of(reason, Optional.of(other), 0),
                Arguments.of(reason, Optional.of(reason.liftedOn()), 1));
    }

    /** No word, the word that lifts another request, or one that is yet to be said. */
    @ParameterizedTest
    @MethodSource("unsaid")
    void withoutTheWordThatLiftsItEverythingStays(StopReason reason, Optional<Word> word, int millisFromNow) {
        stop(reason);
        Optional<Lifting> lifting = word.map(whose -> new Lifting(whose, now().plusMillis(millisFromNow)));

        Refusal why = refused(desk.lift().handle(byZoe(reason, lifting)));

        assertThat(why).isEqualTo(reason == StopReason.RESTRICTION ? Refusal.NOT_TOLD : Refusal.NOT_ASKED);
        assertThat(desk.suppressions().stops(SHOP, MARA)).containsExactly(reason);
        assertThat(requests()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(StopReason.values())
                .flatMap(held -> Arrays.stream(StopReason.values())
                        .filter(reason -> reason != held)
                        .map(lifted -> Arguments.of(held, lifted)));
    }

    /** What was asked for otherwise is not found, let alone lifted. */
    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsNotStoppedForThatReasonIsNotLifted(StopReason held, StopReason lifted) {
        stop(held);

        Refusal why = refused(desk.lift().handle(byZoe(lifted, said(lifted))));

        assertThat(why).isEqualTo(Refusal.NOT_STOPPED);
        assertThat(desk.suppressions().stops(SHOP, MARA)).containsExactly(held);
        assertThat(requests()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatElseThePersonAskedForHoldsOn(StopReason held, StopReason lifted) {
        stop(held);
        stop(lifted);

        lifted(desk.lift().handle(byZoe(lifted, said(lifted))));

        assertThat(desk.suppressions().stops(SHOP, MARA)).containsExactly(held);
    }

    @Test
    void neitherAnotherPersonsNorAnotherShopsStopIsFound() {
        StopFlows flows = new StopFlows(desk.suppressions(), desk.time);
        flows.stop(SHOP, SubjectLocator.ofEmail("mara2@example.com"), StopReason.RESTRICTION.kind());
        flows.stop(OTHER, MARA, StopReason.RESTRICTION.kind());

        assertThat(refused(desk.lift().handle(byZoe(StopReason.RESTRICTION, said(StopReason.RESTRICTION)))))
                .isEqualTo(Refusal.NOT_STOPPED);
        assertThat(desk.suppressions().stops(OTHER, MARA)).containsExactly(StopReason.RESTRICTION);
    }

    /** As it was stopped: a contact leads to the conversation in which it was left. */
    @Test
    void whatWasStoppedInTheConversationIsLiftedWithTheContact() {
        desk.plant(SHOP, 1);
        new StopFlows(desk.suppressions(), desk.time)
                .stop(SHOP, MARA.and(Set.of(), CHAT.conversations()), StopReason.RESTRICTION.kind());

        lifted(desk.lift().handle(byZoe(StopReason.RESTRICTION, said(StopReason.RESTRICTION))));

        assertThat(desk.suppressions().stops(SHOP, CHAT)).isEmpty();
    }

    /** Support knows no name in the shop; the way in stands in the trail in its place. */
    @Test
    void supportLiftsByTheSameRule() {
        stop(StopReason.RESTRICTION);
        LiftStop.Command untold = new LiftStop.Command(
                SHOP, MARA, StopReason.RESTRICTION, Channel.SUPPORT, Optional.empty(), Optional.empty());
        LiftStop.Command told = new LiftStop.Command(
                SHOP, MARA, StopReason.RESTRICTION, Channel.SUPPORT, said(StopReason.RESTRICTION), Optional.empty());

        assertThat(refused(desk.lift().handle(untold))).isEqualTo(Refusal.NOT_TOLD);
        assertThat(lifted(desk.lift().handle(told)).channel()).isEqualTo(Channel.SUPPORT);
        assertThat(trail())
                .extracting(AuditEntry::verdict)
                .containsExactly("restriction.lifted", "restriction.lift.told");
    }

    /** The key is the word: who holds it is told by having asked. */
    @ParameterizedTest
    @EnumSource(StopReason.class)
    void theVisitorsKeyLiftsEach(StopReason reason) {
        new StopFlows(desk.suppressions(), desk.time).stop(SHOP, CHAT, reason.kind());
        Lifting key = new Lifting(Word.OWN_KEY, now());

        lifted(desk.lift()
                .handle(new LiftStop.Command(SHOP, CHAT, reason, Channel.DIRECT, Optional.of(key), Optional.empty())));

        assertThat(desk.suppressions().stops(SHOP, CHAT)).isEmpty();
        assertThat(trail())
                .extracting(AuditEntry::verdict)
                .contains(reason.kind().key() + ".lift.own-key");
    }

    @Test
    void nobodyElseComesWithTheVisitorsKey() {
        assertThatThrownBy(() -> byZoe(StopReason.OBJECTION, Optional.of(new Lifting(Word.OWN_KEY, now()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Word.stated("own-key")).isEmpty();
        assertThat(Word.stated("told")).contains(Word.TOLD);
        assertThat(Word.stated("asked")).contains(Word.ASKED);
    }

    /** S4-25: what cannot be written down is not done. */
    @Test
    void whereNothingCanBeWrittenDownNothingIsLifted() {
        stop(StopReason.RESTRICTION);
        AuditTrail away = new AuditTrail() {
            @Override
            public void append(AuditEntry entry) {
                throw new PortException.Unavailable("store.unavailable", "the trail is away");
            }

            @Override
            public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
                return List.of();
            }
        };
        RequestLog log = new RequestLog(away, desk.hasher, desk.policies, desk.time);
        TestIds ids = new TestIds("away");
        LiftStop lift = new LiftStop(
                new TakeRequest(desk.requests, desk.policies, desk.cipher, desk.hasher, ids, log, desk.time),
                new StopFlows(desk.suppressions(), desk.time),
                desk.forgetting(),
                desk.requests,
                log,
                ids,
                desk.time);

        assertThatThrownBy(() -> lift.handle(byZoe(StopReason.RESTRICTION, said(StopReason.RESTRICTION))))
                .isInstanceOf(PortException.Unavailable.class);

        assertThat(desk.suppressions().stops(SHOP, MARA)).containsExactly(StopReason.RESTRICTION);
    }

    /** Taken, and then the machine stopped. */
    private void takenOnly(StopReason reason) {
        desk.taking()
                .handle(new TakeRequest.Command(
                                SHOP, Optional.of(MARA), reason.kind(), Channel.DASHBOARD, "lift/1", now())
                        .by(Optional.of(ZOE))
                        .lifting(said(reason).orElseThrow()));
    }

    /** Whoever stopped it again meanwhile is not overruled by a lift of before. */
    @ParameterizedTest
    @EnumSource(StopReason.class)
    void aLiftThatBrokeOffBeforeItLiftedSaysSo(StopReason reason) {
        stop(reason);
        takenOnly(reason);

        desk.work().handle();

        assertThat(requests()).extracting(RightsRequest::status).containsExactly(Status.REFUSED);
        assertThat(requests().get(0).outcome()).contains("not-lifted");
        assertThat(desk.suppressions().stops(SHOP, MARA)).containsExactly(reason);
    }

    /** A lift is no request to stop: what goes on with what broke off leaves it lifted. */
    @ParameterizedTest
    @EnumSource(StopReason.class)
    void aLiftThatBrokeOffBehindItLeavesItLifted(StopReason reason) {
        takenOnly(reason);

        desk.work().handle();

        assertThat(requests()).extracting(RightsRequest::status).containsExactly(Status.DONE);
        assertThat(requests().get(0).outcome()).contains("lifted");
        assertThat(desk.suppressions().stops(SHOP, MARA)).isEmpty();
        assertThat(desk.requests.page(SHOP, 1).get(0).person()).isEmpty();
    }

    @Test
    void aWordOfAnotherAgeIsASlip() {
        assertThatThrownBy(() -> new Lifting(Word.TOLD, Instant.EPOCH.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Lifting(Word.TOLD, Instant.EPOCH.plusNanos(1)).at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void somethingThatStopsNothingIsNotLifted() {
        TakeRequest.Command erasure = new TakeRequest.Command(
                        SHOP, Optional.of(MARA), RightsRequest.Kind.ERASURE, Channel.DASHBOARD, "t", now())
                .lifting(said(StopReason.RESTRICTION).orElseThrow());

        assertThatThrownBy(() -> desk.taking().handle(erasure)).isInstanceOf(IllegalArgumentException.class);
    }
}
