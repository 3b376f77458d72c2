package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.KeptRequest.Range;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Sealed;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that {@link RightsRequests} owes: RQ-1 to RQ-8. */
public interface RightsRequestsContract {

    /** A lease that no test outlives. */
    Duration LEASE = Duration.ofHours(1);

    /** The store under test. */
    RightsRequests requests();

    /** Ends every lease, as time would. */
    void endLeases();

    /** RQ-1. */
    @Test
    default void rq1WhatWasKeptIsReadBack() {
        KeptRequest opened = requests().open(fresh(Fresh.shop()));
        KeptRequest claimed = requests().claim(opened.request().id(), LEASE).orElseThrow();
        KeptRequest changed = claimed.with(claimed.request().settled(Status.DONE, "erased", Chat.NOW.plusMillis(5)))
                .at(new Range(7, 9))
                .having(new Tally(Map.of(DataClass.LEAD, 2L, DataClass.TRANSCRIPT, 0L)))
                .forgot(500)
                .forgot(3)
                .about(Optional.empty());
        requests().save(changed, Duration.ZERO);

        assertThat(requests().find(opened.request().id())).contains(changed);
        assertThat(requests().find(Fresh.name())).isEmpty();
    }

    /** RQ-1: who it is about is read back as it was sealed. */
    @Test
    default void rq1WhomItIsAboutIsReadBack() {
        KeptRequest request = fresh(Fresh.shop());

        KeptRequest opened = requests().open(request);

        assertThat(requests().find(opened.request().id())).contains(request);
    }

    /** RQ-1: on whose word a stop is lifted, and when that was said. */
    @Test
    default void rq1TheWordOfALiftIsReadBack() {
        KeptRequest fresh = fresh(Fresh.shop(), RightsRequest.Kind.RESTRICTION);
        Lifting told = new Lifting(Lifting.Word.TOLD, Chat.NOW.plusNanos(1_999_999));
        KeptRequest lift = fresh.with(fresh.request().lifting(Optional.of(told)));

        KeptRequest opened = requests().open(lift);

        assertThat(requests().find(opened.request().id())).contains(lift);
    }

    /** RQ-2. */
    @Test
    default void rq2TheSameTicketIsTheSameRequest() {
        KeptRequest request = fresh(Fresh.shop());
        requests().open(request);
        KeptRequest again = fresh(request.request().shop());
        KeptRequest twin = new KeptRequest(
                again.request(),
                request.ticket(),
                again.upTo(),
                again.person(),
                again.journal(),
                again.found(),
                again.forgotten(),
                again.lifetime(),
                0);

        assertThat(requests().open(twin)).isEqualTo(request);
        assertThat(requests().find(again.request().id())).isEmpty();
    }

    /** RQ-2: also when it comes to many at once. */
    @Test
    default void rq2OfManyAtOnceOneIsKept() {
        ShopId shop = Fresh.shop();
        String ticket = Deliveries.digest();

        List<Race.Finish<KeptRequest>> finishes = Race.run(4, () -> requests().open(fresh(shop, ticket)));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().map(Race.Finish::value).distinct()).hasSize(1);
        assertThat(requests().page(shop, 10)).hasSize(1);
    }

    /** RQ-3. */
    @Test
    default void rq3OfManyClaimsOneSucceeds() {
        String id = requests().open(fresh(Fresh.shop())).request().id();

        List<Race.Finish<Optional<KeptRequest>>> finishes =
                Race.run(4, () -> requests().claim(id, LEASE));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().map(Race.Finish::value).filter(value -> value != null && value.isPresent()))
                .hasSize(1);
    }

    /** RQ-3, RQ-4. */
    @Test
    default void rq4WhoWasReplacedSavesNothing() {
        String id = requests().open(fresh(Fresh.shop())).request().id();
        KeptRequest first = requests().claim(id, LEASE).orElseThrow();
        endLeases();
        KeptRequest second = requests().claim(id, LEASE).orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThatThrownBy(() -> requests().save(first.at(new Range(1, 1)), LEASE))
                .isInstanceOfSatisfying(
                        PortException.Conflict.class, e -> assertThat(e.code()).isEqualTo("request.taken"));
        assertThat(requests().find(id)).contains(second);
    }

    /** RQ-5. */
    @Test
    default void rq5WhatIsSettledIsClaimedNoMore() {
        String id = settled(requests().open(fresh(Fresh.shop())), Status.REFUSED, "no-ground", Chat.NOW);

        assertThat(requests().claim(id, LEASE)).isEmpty();
        assertThat(everythingUnsettled())
                .extracting(kept -> kept.request().id())
                .doesNotContain(id);
    }

    /** RQ-3: who lets go lets the next one in. */
    @Test
    default void rq3ALeaseOfZeroLetsGo() {
        String id = requests().open(fresh(Fresh.shop())).request().id();
        KeptRequest claimed = requests().claim(id, LEASE).orElseThrow();
        requests().save(claimed, Duration.ZERO);

        assertThat(requests().claim(id, LEASE)).isPresent();
    }

    /** RQ-7. */
    @Test
    default void rq7PagesOfWhatIsNotSettledJoin() {
        List<String> opened = Stream.generate(() -> requests().open(fresh(Fresh.shop())))
                .limit(5)
                .map(kept -> kept.request().id())
                .toList();

        List<String> walked =
                everythingUnsettled().stream().map(kept -> kept.request().id()).toList();

        assertThat(walked).doesNotHaveDuplicates().containsAll(opened);
    }

    private List<KeptRequest> everythingUnsettled() {
        List<KeptRequest> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<KeptRequest> page = requests().unsettled(after, 2);
            all.addAll(page);
            if (page.size() < 2) {
                return all;
            }
            after = Optional.of(page.get(page.size() - 1).request().id());
        }
    }

    /** RQ-8. */
    @Test
    default void rq8PagesOfWhatAnErasureEndsJoin() {
        ShopId shop = Fresh.shop();
        List<String> meant = Stream.generate(() -> requests().open(fresh(shop, RightsRequest.Kind.ACCESS)))
                .limit(5)
                .map(kept -> kept.request().id())
                .sorted()
                .toList();
        requests().open(fresh(Fresh.shop(), RightsRequest.Kind.ACCESS));
        requests().open(fresh(shop));
        settled(requests().open(fresh(shop, RightsRequest.Kind.RECTIFICATION)), Status.DONE, "put-right", Chat.NOW);

        List<String> first = ids(requests().pending(shop, Optional.empty(), 3));
        List<String> second = ids(requests().pending(shop, Optional.of(meant.get(2)), 3));

        assertThat(first).isEqualTo(meant.subList(0, 3));
        assertThat(second).isEqualTo(meant.subList(3, 5));
    }

    private static List<String> ids(List<KeptRequest> page) {
        return page.stream().map(kept -> kept.request().id()).toList();
    }

    /** RQ-6. */
    @Test
    default void rq6APageHasTheShopsRequestsOnly() {
        ShopId shop = Fresh.shop();
        KeptRequest own = requests().open(fresh(shop));
        requests().open(fresh(Fresh.shop()));

        assertThat(requests().page(shop, 10)).containsExactly(own);
        assertThat(everythingUnsettled()).contains(own);
    }

    /** RQ-6: what is due is on the page, however many came after it. */
    @Test
    default void rq6WhatIsDueFirstComesFirstThenWhatWasSettledLast() {
        ShopId shop = Fresh.shop();
        List<String> settled = Stream.of(2, 3, 1)
                .map(day -> Chat.NOW.plus(Duration.ofDays(day)))
                .map(at -> settled(requests().open(fresh(shop)), Status.DONE, "erased", at))
                .toList();
        String late =
                requests().open(received(shop, Duration.ofDays(40))).request().id();
        String soon =
                requests().open(received(shop, Duration.ofDays(25))).request().id();

        String held = held(requests().open(received(shop, Duration.ofDays(50))));

        assertThat(ids(requests().page(shop, 10)))
                .containsExactly(late, soon, held, settled.get(1), settled.get(0), settled.get(2));
        assertThat(ids(requests().page(shop, 1))).containsExactly(late);
        assertThat(ids(requests().page(shop, 4))).containsExactly(late, soon, held, settled.get(1));
    }

    private String held(KeptRequest opened) {
        KeptRequest claimed = requests().claim(opened.request().id(), LEASE).orElseThrow();
        requests().save(claimed.with(claimed.request().waiting(Status.HELD, "legal-hold")), Duration.ZERO);
        return opened.request().id();
    }

    private String settled(KeptRequest opened, Status as, String outcome, Instant at) {
        KeptRequest claimed = requests().claim(opened.request().id(), LEASE).orElseThrow();
        requests().save(claimed.with(claimed.request().settled(as, outcome, at)), Duration.ZERO);
        return opened.request().id();
    }

    /** Only what is open and stands in the journal is unfinished. */
    @Test
    default void unfinishedErasuresNameTheirPlaceInTheJournal() {
        long far = Long.parseLong(Fresh.name().substring(0, 12), 16);
        String id = requests().open(fresh(Fresh.shop())).request().id();
        KeptRequest claimed = requests().claim(id, LEASE).orElseThrow();
        KeptRequest placed = claimed.at(new Range(far, far + 1));
        requests().save(placed, LEASE);
        List<Range> open = requests().unfinished();
        requests().save(placed.with(placed.request().settled(Status.DONE, "erased", Chat.NOW)), Duration.ZERO);

        assertThat(open).contains(new Range(far, far + 1));
        assertThat(requests().unfinished()).doesNotContain(new Range(far, far + 1));
    }

    private static KeptRequest fresh(ShopId shop) {
        return fresh(shop, Deliveries.digest());
    }

    private static KeptRequest fresh(ShopId shop, String ticket) {
        return fresh(shop, ticket, RightsRequest.Kind.ERASURE);
    }

    private static KeptRequest fresh(ShopId shop, RightsRequest.Kind kind) {
        return fresh(shop, Deliveries.digest(), kind);
    }

    private static KeptRequest fresh(ShopId shop, String ticket, RightsRequest.Kind kind) {
        return fresh(shop, ticket, kind, Chat.NOW.plusNanos(999));
    }

    /** Received so long ago. */
    private static KeptRequest received(ShopId shop, Duration ago) {
        return fresh(shop, Deliveries.digest(), RightsRequest.Kind.ERASURE, Chat.NOW.minus(ago));
    }

    private static KeptRequest fresh(ShopId shop, String ticket, RightsRequest.Kind kind, Instant receivedAt) {
        RightsTerms terms = new RightsTerms(
                Duration.ofDays(10),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Duration.ofSeconds(5),
                Set.of(RightsTerms.Channel.WEBHOOK),
                Set.of(RightsTerms.Locator.EMAIL),
                true,
                true);
        RightsRequest request = RightsRequest.received(
                        Fresh.name(), shop, false, kind, RightsTerms.Channel.WEBHOOK, terms, receivedAt)
                .because(Optional.of(RightsRequest.Reason.CHILD).filter(any -> kind == RightsRequest.Kind.ERASURE));
        return new KeptRequest(
                request,
                ticket,
                request.receivedAt(),
                Optional.of(new Sealed("key-1", Fresh.name().getBytes(StandardCharsets.UTF_8))),
                Optional.empty(),
                Optional.empty(),
                0,
                Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION),
                0);
    }
}
