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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S1-36, S1-39, S1-45: a store that is down for a day keeps no request from being done when it is back. */
class WorkRequestsTest {

    private final ErasureDesk desk = new ErasureDesk();
    private boolean away = true;

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
}
