package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.PortException;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.core.usecase.WorkRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * S1-36, S1-39, S1-45, S3-33, S3-35, S3-46: a store that is down for a day keeps no request from being done when it is back; who
 * waits is reminded of, and then somebody is woken.
 */
class WorkRequestsTest {

    private final ErasureDesk desk = new ErasureDesk();
    private boolean away = true;
    /** Who cannot be written out, by a fault of ours. */
    private Optional<SubjectLocator> faulty = Optional.empty();

    private AskForRights.Command asked(Kind kind) {
        return new AskForRights.Command(SHOP, Optional.of(ErasureDesk.person(1)), kind, Channel.DASHBOARD, kind.key());
    }

    private RightsRequest newest() {
        return desk.requests.page(SHOP, 1).get(0).request();
    }

    /** One row of everybody, where the store is there. */
    private final class Rows implements ExportPart {
        @Override
        public DataClass dataClass() {
            return DataClass.LEAD;
        }

        @Override
        public List<String> fields() {
            return List.of("lead");
        }

        @Override
        public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
            if (faulty.isPresent() && faulty.equals(person)) {
                throw new IllegalStateException("a message that may quote somebody");
            }
            if (away) {
                throw new PortException.Unavailable("store.unavailable", "the store is away");
            }
            return new ExportPage(
                    List.of(new ExportPage.Row(List.of(ExportPage.Cell.of("lead", "lead-1")))), Optional.empty());
        }
    }

    @Test
    void s1_36_aPackageIsMadeWhenTheStoreIsBack() {
        desk.parts.add(new Rows());
        assertThatThrownBy(() -> desk.ask().handle(asked(Kind.ACCESS))).isInstanceOf(PortException.Unavailable.class);
        desk.at(desk.time.instant().plus(Duration.ofDays(1)));
        WorkRequests.Outcome still = desk.work().handle();
        assertThat(still.failures()).containsExactly("store.unavailable");
        desk.at(desk.time.instant().plus(Duration.ofHours(1)));
        away = false;

        WorkRequests.Outcome back = desk.work().handle();

        assertThat(back.failures()).isEmpty();
        assertThat(newest().status()).isEqualTo(Status.WAITING);
        assertThat(newest().outcome()).contains("package-ready");
        assertThat(desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10)).hasSize(1);
    }

    /** One request that fails in a way nobody foresaw keeps no other from being done, nor the clocks from being looked at. */
    @Test
    void s1_36_s1_45_oneRequestThatFailsStopsNoOther() {
        desk.parts.add(new Rows());
        for (int number = 1; number <= 3; number++) {
            AskForRights.Command command = new AskForRights.Command(
                    SHOP, Optional.of(ErasureDesk.person(number)), Kind.ACCESS, Channel.DASHBOARD, "t-" + number);
            assertThatThrownBy(() -> desk.ask().handle(command)).isInstanceOf(PortException.Unavailable.class);
        }
        desk.at(desk.time.instant().plus(Duration.ofDays(31)));
        away = false;
        faulty = Optional.of(ErasureDesk.person(1));

        WorkRequests.Outcome outcome = desk.work().handle();

        assertThat(outcome.failures()).containsExactly("failed-IllegalStateException");
        assertThat(outcome.overdue()).as("the clocks").hasSize(3);
        assertThat(desk.packages.walk(Optional.of(SHOP), Optional.empty(), 10)).hasSize(2);
    }

    /** It is written down first, so it is stopped at once; that it is done is said when it can be. */
    @Test
    void s1_39_aRestrictionThatWasTakenIsSettledWhenTheStoreIsBack() {
        desk.taking()
                .handle(new TakeRequest.Command(
                        SHOP,
                        Optional.of(ErasureDesk.person(1)),
                        Kind.RESTRICTION,
                        Channel.DASHBOARD,
                        "t-1",
                        desk.time.instant()));

        desk.work().handle();
        desk.work().handle();

        assertThat(newest().status()).isEqualTo(Status.DONE);
        assertThat(desk.suppressions().isStopped(SHOP, ErasureDesk.person(1), Purpose.ANSWERING))
                .isTrue();
    }

    @Test
    void s1_37_aCorrectionThatWasTakenWaitsForAPerson() {
        desk.taking()
                .handle(new TakeRequest.Command(
                        SHOP,
                        Optional.of(ErasureDesk.person(1)),
                        Kind.RECTIFICATION,
                        Channel.DASHBOARD,
                        "t-1",
                        desk.time.instant()));

        desk.work().handle();

        assertThat(newest().status()).isEqualTo(Status.WAITING);
        assertThat(newest().outcome()).contains("to-be-put-right");
    }

    /** The rows of a request by the one clock that counts on: 30 days, of which the last quarter is a reminder. */
    private WorkRequests.Outcome worked(Duration after) {
        desk.at(newest().receivedAt().plus(after));
        return desk.work().handle();
    }

    @Test
    void s1_45_whatWaitsForAPersonIsRemindedOfAndThenOverdueUntilItIsSettled() {
        RightsRequest waits = desk.ask().handle(asked(Kind.RECTIFICATION)).request();

        assertThat(worked(Duration.ofHours(540)).dueSoon()).isEmpty();
        assertThat(worked(Duration.ofHours(540).plusMillis(1)).dueSoon()).containsExactly(waits);
        WorkRequests.Outcome lastDay = worked(Duration.ofDays(30));
        WorkRequests.Outcome after = worked(Duration.ofDays(30).plusMillis(1));

        assertThat(lastDay.dueSoon()).containsExactly(waits);
        assertThat(lastDay.overdue()).isEmpty();
        assertThat(after.open()).isEqualTo(1);
        assertThat(after.dueSoon()).isEmpty();
        assertThat(after.overdue()).containsExactly(waits);
        desk.requests
                .claim(waits.id(), Duration.ofMinutes(1))
                .ifPresent(kept -> desk.requests.save(
                        kept.with(waits.settled(Status.REFUSED, "nobody", desk.time.instant())), Duration.ZERO));
        assertThat(desk.work().handle()).isEqualTo(new WorkRequests.Outcome(0, List.of(), List.of(), List.of()));
    }

    /** S3-33, S3-35: made at once, but done only when it was handed over. */
    @Test
    void s3_35_aPackageThatNobodyFetchesTurnsRedAfterDay30() {
        away = false;
        desk.parts.add(new Rows());
        desk.tell()
                .handle(new TakeRequest.Command(
                        SHOP,
                        Optional.of(ErasureDesk.person(1)),
                        Kind.ACCESS,
                        Channel.WEBHOOK,
                        "99",
                        desk.time.instant()));
        RightsRequest made = newest();

        assertThat(made.outcome()).contains("package-ready");
        assertThat(worked(Duration.ofDays(30)).overdue()).isEmpty();
        assertThat(worked(Duration.ofDays(30).plusMillis(1)).overdue()).containsExactly(made);
        desk.at(made.receivedAt().plus(Duration.ofDays(5)));
        assertThat(desk.tell().handOver(SHOP, made.id(), "mara")).isPresent();
        assertThat(worked(Duration.ofDays(31)).overdue()).isEmpty();
    }

    /** S3-46: nobody has said a word yet, though there is time to do it. */
    @Test
    void s3_46_whatIsNotAcknowledgedIsOverdueByThatClockAlone() {
        ErasureDesk prompt = new ErasureDesk(Map.of("rights.acknowledge", "7 days"));
        prompt.parts.add(new Rows());
        assertThatThrownBy(() -> prompt.ask().handle(asked(Kind.ACCESS))).isInstanceOf(PortException.Unavailable.class);
        prompt.at(prompt.time.instant().plus(Duration.ofDays(7)));
        int atSeven = prompt.work().handle().overdue().size();
        prompt.at(prompt.time.instant().plusMillis(1));

        WorkRequests.Outcome after = prompt.work().handle();

        assertThat(atSeven).isZero();
        assertThat(after.overdue())
                .singleElement()
                .satisfies(request -> assertThat(request.completion(prompt.time.instant()))
                        .isEqualTo(RightsRequest.Standing.IN_TIME));
    }
}
