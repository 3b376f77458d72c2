package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.OTHER;
import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Closing;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.ForgetShop;
import dev.avow.core.usecase.ShopStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-38, S1-45: what waits for a person ends: with the erasure of whom it is about, or by somebody's word. */
class PendingRequestsTest {

    private final ErasureDesk desk = ErasureDesk.furnished();

    private String asked(ShopId shop, int number, Kind kind) {
        return desk.asked(shop, number, kind).id();
    }

    private KeptRequest kept(String id) {
        return desk.requests.find(id).orElseThrow();
    }

    private void isEnded(String... ids) {
        for (String id : ids) {
            assertThat(kept(id).request().status()).isEqualTo(Status.DONE);
            assertThat(kept(id).request().outcome()).contains("erased");
            assertThat(kept(id).person()).as("whom it was about").isEmpty();
        }
    }

    private void stillWaits(String... ids) {
        for (String id : ids) {
            assertThat(kept(id).request().status()).isEqualTo(Status.WAITING);
            assertThat(kept(id).person()).isPresent();
        }
    }

    private String trail() {
        return desk.trail
                .page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100)
                .toString();
    }

    @Test
    void s1_38_anErasureEndsWhatWaitsForThatPersonAndNothingElse() {
        String access = asked(SHOP, 1, Kind.ACCESS);
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);
        String somebodyElses = asked(SHOP, 2, Kind.RECTIFICATION);
        String elsewhere = asked(OTHER, 1, Kind.RECTIFICATION);
        var erasure = desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1");
        desk.at(desk.time.instant().plusSeconds(1));
        String later = asked(SHOP, 1, Kind.PORTABILITY);

        desk.erase().handle(erasure);

        isEnded(access, correction);
        stillWaits(somebodyElses, elsewhere);
        stillWaits(later);
        assertThat(trail()).contains("access.erased", "rectification.erased").doesNotContain("mara1");
        assertThat(desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10)).isEmpty();
    }

    /** The visitor has nothing but the chat's key; the merchant asked by the address that was left in that chat. */
    @Test
    void s1_38_whoErasesByAnotherPartEndsItToo() {
        String access = asked(SHOP, 1, Kind.ACCESS);
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);

        desk.erase()
                .handle(desk.command(
                        SHOP, Optional.of(SubjectLocator.of(new ConversationId("chat-1"))), "by-the-chats-key"));

        isEnded(access, correction);
    }

    @Test
    void s3_44_aShopsErasureEndsWhatWaitsInIt() {
        String access = asked(SHOP, 1, Kind.ACCESS);
        String correction = asked(SHOP, 2, Kind.RECTIFICATION);
        String elsewhere = asked(OTHER, 1, Kind.RECTIFICATION);

        desk.erase().handle(desk.command(SHOP, Optional.empty(), "t-1"));

        isEnded(access, correction);
        stillWaits(elsewhere);
    }

    /** Where a shop has the app again, what is older goes step by step; so do old requests. */
    @Test
    void s3_44_soDoesAForgettingStepByStep() {
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);
        Instant upTo = desk.time.instant();
        desk.at(upTo.plusSeconds(1));
        String later = asked(SHOP, 2, Kind.RECTIFICATION);
        ForgetShop forget = new ForgetShop(
                desk.erase(),
                desk.policies,
                desk.time,
                desk.forgetting().steps(),
                desk.forgetting().residues());

        boolean gone = forget.proceed(SHOP, "redact/1", upTo, Set.of(DataClass.SHOP_ACCOUNT));

        assertThat(gone).isTrue();
        isEnded(correction);
        stillWaits(later);
    }

    /** What somebody works on just now is not certified as gone: the erasure goes on when that is over. */
    @Test
    void s1_38_anErasureIsNotDoneWhileSuchARequestIsAtWork() {
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);
        desk.requests.claim(correction, Duration.ofMinutes(2));
        var erasure = desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1");

        boolean meanwhile = desk.erase().handle(erasure).isDone();
        desk.at(desk.time.instant().plusSeconds(600));
        boolean after = desk.erase().handle(erasure).isDone();

        assertThat(List.of(meanwhile, after)).containsExactly(false, true);
        isEnded(correction);
    }

    /** While a law holds something there is something to tell. */
    @Test
    void s3_42_whileALawHoldsSomethingARequestWaitsOn() {
        ErasureDesk held = new ErasureDesk(Map.of(
                "holds.tax.class", "lead",
                "holds.tax.law", "Test Act Art. 7",
                "holds.tax.fields", "all",
                "holds.tax.from", "2099-12-31",
                "holds.tax.end", "2100-03-01"));
        held.keepsPackages();
        held.parts.add(held.rowsOfLeads());
        held.plant(SHOP, 1);
        RightsRequest access = held.ask()
                .handle(new AskForRights.Command(
                        SHOP, Optional.of(ErasureDesk.named(1)), Kind.ACCESS, Channel.DASHBOARD, "t-1"))
                .request();

        held.erase().handle(held.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        assertThat(held.requests.find(access.id()).orElseThrow().request().status())
                .isEqualTo(Status.WAITING);
        assertThat(held.tell().handOver(SHOP, access.id(), "mara"))
                .hasValueSatisfying(text -> assertThat(text).contains("the-lead"));
    }

    /** A store that was put back has the request again. */
    @Test
    void s3_43_afterARestoreWhatWasEndedEndsAgain() {
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);
        String somebodyElses = asked(SHOP, 2, Kind.RECTIFICATION);
        String elsewhere = asked(OTHER, 1, Kind.RECTIFICATION);
        desk.suppressions().erase(SHOP, ErasureDesk.person(1), desk.time.instant(), Lifetime.FAR);
        desk.suppressions().eraseShop(OTHER, desk.time.instant(), Lifetime.FAR);

        desk.reapply().handle();

        isEnded(correction, elsewhere);
        stillWaits(somebodyElses);
    }

    private Optional<RightsRequest> close(String id, Closing how, Optional<ShopStaff> by) {
        return new CloseRequest(desk.requests, desk.packages, desk.log(), desk.time)
                .handle(new CloseRequest.Command(id, how, by));
    }

    private static Optional<ShopStaff> staff(ShopId shop) {
        return Optional.of(new ShopStaff(shop, "mara"));
    }

    /** S4-25: its clocks stop, and what was kept for it goes. */
    @ParameterizedTest
    @EnumSource(Closing.class)
    void s1_45_whatWaitsIsClosedByACode(Closing how) {
        String access = asked(SHOP, 1, Kind.ACCESS);
        desk.at(desk.time.instant().plus(Duration.ofDays(31)));
        int overdue = desk.work().handle().overdue().size();

        Optional<RightsRequest> closed = close(access, how, staff(SHOP));

        assertThat(overdue).isEqualTo(1);
        assertThat(closed).contains(kept(access).request());
        assertThat(kept(access).request().status()).isEqualTo(how.status());
        assertThat(kept(access).request().outcome()).contains(how.key());
        assertThat(kept(access).person()).isEmpty();
        assertThat(desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10)).isEmpty();
        assertThat(desk.tell().handOver(SHOP, access, "mara")).isEmpty();
        assertThat(desk.work().handle().overdue()).isEmpty();
        assertThat(trail()).contains("access." + how.key());
    }

    @Test
    void s1_45_anotherShopClosesNothingAndSupportDoes() {
        String correction = asked(SHOP, 1, Kind.RECTIFICATION);

        assertThat(close(correction, Closing.UNFOUNDED, staff(OTHER))).isEmpty();
        stillWaits(correction);
        assertThat(close("nothing-of-that-name", Closing.UNFOUNDED, staff(SHOP)))
                .isEmpty();
        assertThat(close(correction, Closing.UNFOUNDED, Optional.empty())).isPresent();
        assertThat(close(correction, Closing.TAKEN_BACK, Optional.empty()))
                .as("once it is settled")
                .isEmpty();
    }

    /** S4-25: who of a shop did it is told apart, as a keyed hash. */
    @Test
    void s4_25_whoClosedItStandsInTheTrail() {
        String first = asked(SHOP, 1, Kind.RECTIFICATION);
        String second = asked(SHOP, 2, Kind.RECTIFICATION);
        close(first, Closing.TAKEN_BACK, staff(SHOP));
        close(second, Closing.TAKEN_BACK, Optional.of(new ShopStaff(SHOP, "zoe")));

        List<String> actors =
                desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100).stream()
                        .filter(recorded -> recorded.entry().verdict().contains("taken-back"))
                        .map(recorded -> recorded.entry().actor())
                        .toList();

        assertThat(actors).hasSize(2).doesNotHaveDuplicates();
        assertThat(trail()).doesNotContain("zoe", "mara");
        assertThat(new ShopStaff(SHOP, "zoe").toString()).doesNotContain("zoe");
    }

    /** What the machine works on is not a person's to end: what stands in the journal would look like a restore. */
    @Test
    void s1_38_anErasureIsClosedByNobody() {
        String open = desk.taking()
                .handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"))
                .request()
                .id();

        assertThat(close(open, Closing.UNFOUNDED, staff(SHOP))).isEmpty();
        assertThat(close(open, Closing.UNFOUNDED, Optional.empty())).isEmpty();
        assertThat(kept(open).request().status()).isEqualTo(Status.OPEN);
    }

    /** A file may be about two people: each is erased, and each has a certificate. */
    @Test
    void s3_29_theSameTicketForAnotherPersonIsAnotherRequest() {
        var first = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "FILE-7"));
        var second = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(2)), "FILE-7"));
        var again = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(2)), "FILE-7"));
        var shop = desk.erase().handle(desk.command(SHOP, Optional.empty(), "FILE-7"));

        assertThat(desk.left(SHOP, 1) + desk.left(SHOP, 2)).isZero();
        assertThat(second.request().id()).isNotEqualTo(first.request().id());
        assertThat(second.receipt()).isPresent().isNotEqualTo(first.receipt());
        assertThat(again).isEqualTo(second);
        assertThat(List.of(first.request().id(), second.request().id()))
                .doesNotContain(shop.request().id());
    }
}
