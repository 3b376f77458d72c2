package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.OTHER;
import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Packages;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.TakeRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3-35, S3-43: a package is a copy: it goes with what is in it, whatever its age, and is made anew while its request waits. */
class PackageLifeTest {

    private final ErasureDesk desk = ErasureDesk.furnished();

    private RightsRequest asked(int number) {
        return desk.asked(SHOP, number, Kind.ACCESS);
    }

    private List<String> packages() {
        return desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10).stream()
                .map(Packages.Kept::id)
                .toList();
    }

    private void after(Duration time) {
        desk.at(desk.time.instant().plus(time));
    }

    /** Shopify's word waits in a queue; meanwhile the merchant has a copy made of what is to be erased. */
    @Test
    void s3_43_aPackageThatWasMadeBetweenReceiptAndErasureGoesWithWhatIsInIt() {
        TakeRequest.Command redact = desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "redact");
        after(Duration.ofMinutes(1));
        RightsRequest access = asked(1);
        RightsRequest others = asked(2);
        after(Duration.ofMinutes(1));

        EraseSubject.Outcome erased = desk.erase().handle(redact);

        assertThat(erased.request().status()).isEqualTo(Status.DONE);
        assertThat(packages()).containsExactly(others.id());
        assertThat(desk.tell().handOver(SHOP, access.id(), "mara"))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("Nothing is held").doesNotContain("the-lead", "mara1@example.com"));
        assertThat(desk.requests.find(access.id()).orElseThrow().request().status())
                .isEqualTo(Status.DONE);
    }

    /** The same with a whole shop. */
    @Test
    void s3_44_aPackageThatWasMadeBetweenReceiptAndErasureGoesWithItsShop() {
        TakeRequest.Command redact = desk.command(SHOP, Optional.empty(), "redact");
        after(Duration.ofMinutes(1));
        asked(1);

        EraseSubject.Outcome erased = desk.erase().handle(redact);

        assertThat(erased.request().status()).isEqualTo(Status.DONE);
        assertThat(packages()).isEmpty();
    }

    /** A copy of the store from just before the erasure has the package again. */
    @Test
    void s3_43_afterARestoreSuchAPackageGoesAgain() {
        TakeRequest.Command redact = desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "redact");
        after(Duration.ofMinutes(1));
        asked(1);
        RightsRequest others = asked(2);
        List<Packages.Kept> backup = desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10);
        desk.erase().handle(redact);
        backup.forEach(desk.packages::keep);

        desk.reapply().handle();

        assertThat(packages()).containsExactly(others.id());
    }

    /** The answer that nothing is held is opened as every other, for as long as it is kept. */
    @Test
    void s3_38_anAnswerThatNothingIsHeldIsOpenedWhileItsPackageLives() {
        RightsRequest nothing = asked(3);
        RightsRequest access = asked(1);
        boolean before = isPackaged(nothing);
        Optional<String> opened = desk.tell().handOver(SHOP, nothing.id(), "mara");
        boolean afterwards = isPackaged(nothing);
        after(Duration.ofDays(8));

        assertThat(nothing.outcome()).contains("nothing-held");
        assertThat(List.of(before, afterwards)).containsOnly(true);
        assertThat(opened).hasValueSatisfying(text -> assertThat(text).contains("Nothing is held"));
        assertThat(isPackaged(nothing)).isFalse();
        assertThat(isPackaged(access)).as("it waits, and is made anew").isTrue();
    }

    private boolean isPackaged(RightsRequest request) {
        return new ReadRequests(desk.requests, desk.tell(), desk.time)
                .of(SHOP, 10).stream()
                        .filter(row -> row.request().id().equals(request.id()))
                        .allMatch(ReadRequests.Row::packaged);
    }

    /** 30 days to answer, 7 for a package to live: whoever comes in between is not sent away. */
    @Test
    void s3_35_aPackageThatIsOpenedLateIsMadeAnew() {
        RightsRequest access = asked(1);
        after(Duration.ofDays(8));
        boolean isOver = desk.tell().ready(SHOP, 10).isEmpty();

        Optional<String> foreign = desk.tell().handOver(OTHER, access.id(), "zoe");
        int afterForeign = desk.tell().ready(SHOP, 10).size();
        Optional<String> late = desk.tell().handOver(SHOP, access.id(), "mara");

        assertThat(isOver).isTrue();
        assertThat(foreign).isEmpty();
        assertThat(afterForeign).as("made for another shop").isZero();
        assertThat(late)
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("the-lead", "\"made_at\":\"" + desk.time.instant(), "\"requested_at\""));
        assertThat(desk.requests.find(access.id()).orElseThrow().person())
                .as("whom it was about, once it is settled")
                .isEmpty();
        assertThat(desk.work().handle().open()).isZero();
        after(Duration.ofDays(8));
        assertThat(desk.tell().handOver(SHOP, access.id(), "mara"))
                .as("once it was handed over")
                .isEmpty();
    }

    /** Also where the sweep took it. */
    @Test
    void s3_35_aPackageThatWasSweptIsMadeAnew() {
        RightsRequest access = asked(1);
        after(Duration.ofDays(29));
        desk.packages.remove(SHOP, access.id());

        assertThat(desk.tell().handOver(SHOP, access.id(), "mara"))
                .hasValueSatisfying(text -> assertThat(text).contains("the-lead"));
    }

    /** Whom it is about is sealed; nobody else is at work on it when it is made. */
    @Test
    void s3_35_whileSomebodyElseMakesItNothingIsHandedOver() {
        RightsRequest access = asked(1);
        after(Duration.ofDays(8));
        desk.requests.claim(access.id(), Duration.ofMinutes(2));

        assertThat(desk.tell().handOver(SHOP, access.id(), "mara")).isEmpty();
    }
}
