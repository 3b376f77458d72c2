package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.inmemory.InMemoryContacts;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.retention.Horizon;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ShopStaff;
import dev.avow.core.usecase.StopFlows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** S1-37, S2-13, S3-54: what is wrong about a person is put right everywhere, and written down without it. */
class PutRightTest {

    private static final Correction RIGHT = Correction.ofEmail("right@example.com");

    private final ErasureDesk desk = new ErasureDesk();
    private final InMemoryContacts leads = new InMemoryContacts(DataClass.LEAD);
    private final InMemoryContacts checkouts = new InMemoryContacts(DataClass.ABANDONED_CHECKOUT);

    private PutRight putRight(RectifyStep... steps) {
        return new PutRight(
                desk.taking(),
                desk.requests,
                desk.forgetting(),
                List.of(steps),
                desk.suppressions(),
                desk.log(),
                desk.time);
    }

    private static AskForRights.Command asked(SubjectLocator person, String ticket) {
        return new AskForRights.Command(SHOP, Optional.of(person), Kind.RECTIFICATION, Channel.DASHBOARD, ticket);
    }

    private static SubjectLocator person() {
        return ErasureDesk.person(1);
    }

    @Test
    void s1_37_everyStoreIsPutRightAndNoValueIsWrittenDown() {
        leads.add("lead", SHOP, person());
        checkouts.add("checkout", SHOP, person());

        RightsRequest done = putRight(leads, checkouts).handle(asked(ErasureDesk.named(1), "t-1"), RIGHT);

        assertThat(done.outcome()).contains("put-right");
        assertThat(leads.of("lead").email()).contains(PersonalText.of("right@example.com"));
        assertThat(checkouts.of("checkout").email()).contains(PersonalText.of("right@example.com"));
        assertThat(desk.requests.find(done.id()).orElseThrow().person())
                .as("whom it was about")
                .isEmpty();
        assertThat(desk.trail
                        .page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 10)
                        .toString())
                .contains("rectification.put-right")
                .doesNotContain("right@example.com", "mara1");
    }

    @Test
    void whereNothingIsHeldThatIsSaid() {
        RightsRequest done = putRight(leads).handle(asked(ErasureDesk.named(1), "t-1"), RIGHT);

        assertThat(done.outcome()).contains("nothing-held");
    }

    /** S1-37, bad input: a store that is away; the asker sends it again. */
    @Test
    void afterAStoreFailedTheSameRequestGoesOn() {
        leads.add("lead", SHOP, person());
        checkouts.add("checkout", SHOP, person());
        assertThatThrownBy(() -> putRight(leads, new Away()).handle(asked(person(), "t-1"), RIGHT))
                .isInstanceOf(PortException.Unavailable.class);
        desk.at(desk.time.instant().plusSeconds(600));

        RightsRequest done = putRight(leads, checkouts).handle(asked(person(), "t-1"), RIGHT);
        RightsRequest again = putRight(leads, checkouts).handle(asked(person(), "t-1"), RIGHT);

        assertThat(done.outcome()).contains("put-right");
        assertThat(checkouts.of("checkout").email()).contains(PersonalText.of("right@example.com"));
        assertThat(again).isEqualTo(done);
    }

    /** S1-39, S1-41: whoever is to be left alone is so under the right address, too. */
    @Test
    void whatWasStoppedStaysStopped() {
        new StopFlows(desk.suppressions(), desk.time).stop(SHOP, person(), Kind.OBJECTION);
        leads.add("lead", SHOP, person());

        putRight(leads).handle(asked(person(), "t-1"), RIGHT);

        SubjectLocator right = SubjectLocator.ofEmail("right@example.com");
        assertThat(desk.suppressions().isStopped(SHOP, right, Purpose.CART_RECOVERY))
                .isTrue();
        assertThat(desk.suppressions().isStopped(SHOP, right, Purpose.MERCHANT_INBOX))
                .as("what was not stopped")
                .isFalse();
        assertThat(desk.suppressions().isStopped(ErasureDesk.OTHER, right, Purpose.CART_RECOVERY))
                .as("in another shop")
                .isFalse();
    }

    /** S0-07, S4-25: a request of one of the staff that another one puts right names both. */
    @Test
    void whoSaidWhatIsRightStandsInTheTrail() {
        desk.ask().handle(asked(person(), "t-1").by(new ShopStaff(SHOP, "ana")));
        putRight(leads).handle(asked(person(), "t-1").by(new ShopStaff(SHOP, "zoe")), RIGHT);
        desk.log().merchant(SHOP, "zoe", StaffAction.READ_PERSONAL_DATA, "leads");
        desk.log().merchant(SHOP, "ana", StaffAction.READ_PERSONAL_DATA, "leads");

        List<String> actors =
                desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 10).stream()
                        .map(recorded -> recorded.entry().actor())
                        .toList();
        assertThat(actors).hasSize(4);
        assertThat(actors.subList(2, 4))
                .containsExactly(actors.get(1), actors.get(0))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAPersonsDataIsPutRight() {
        assertThatThrownBy(() -> putRight(leads)
                        .handle(
                                new AskForRights.Command(
                                        SHOP, Optional.of(person()), Kind.ERASURE, Channel.DASHBOARD, "t-1"),
                                RIGHT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correction(Optional.of(PersonalText.of(" ")), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Away implements RectifyStep {
        @Override
        public DataClass dataClass() {
            return DataClass.ABANDONED_CHECKOUT;
        }

        @Override
        public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
            throw new PortException.Unavailable("store.unavailable", "the store is away");
        }
    }
}
