package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that a {@link LeadStore} owes (LS-1 to LS-8; LS-9 is {@link LeadStoreOutageContract}). */
public interface LeadStoreContract {

    /** The store under test; what other tests wrote may be in it. */
    LeadStore leads();

    /** LS-1. */
    @Test
    default void ls1WhatWasSavedIsReadBackWithAllItsParts() {
        LeadBox one = LeadBox.at(leads(), Fresh.shop(), Chat.NOW.plusNanos(1_999_999));
        LeadBox both = LeadBox.fresh(leads())
                .holding(Map.of(ContactKind.EMAIL, LeadBox.field(), ContactKind.PHONE, LeadBox.field()));

        for (LeadBox box : List.of(one, both)) {
            box.save();

            assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead());
            assertThat(box.page(LeadBox.EVERYTHING)).containsExactly(box.lead());
            assertThat(box.search(LeadBox.EVERYTHING)).containsExactly(box.lead());
        }
    }

    /** LS-2 (S0-04). */
    @Test
    default void ls2AnotherShopReachesNothing() {
        LeadBox box = LeadBox.fresh(leads()).save();
        LeadBox foreign = box.of(Fresh.shop());

        assertThat(foreign.find(LeadBox.EVERYTHING)).isEmpty();
        assertThat(foreign.page(LeadBox.EVERYTHING)).isEmpty();
        assertThat(foreign.search(LeadBox.EVERYTHING)).isEmpty();
        assertThat(foreign.mark(LeadBox.EVERYTHING, Chat.NOW)).isFalse();
        assertThat(leads().delete(foreign.shop(), box.lead().id())).isFalse();
        assertThat(leads().deleteOf(foreign.shop(), box.lead().conversation())).isZero();
        assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead());
    }

    /** LS-2. */
    @Test
    default void ls2SameIdUnderAnotherShopIsAnotherLead() {
        LeadBox box = LeadBox.fresh(leads()).save();
        LeadBox twin = box.of(Fresh.shop()).save();

        assertThat(leads().delete(twin.shop(), twin.lead().id())).isTrue();

        assertThat(twin.isThere()).isFalse();
        assertThat(box.isThere()).isTrue();
    }

    /** LS-3: at the very instant of its expiry it is gone (S1-22). */
    @Test
    default void ls3ExpiredIsAbsentFromThatInstant() {
        LeadBox box = LeadBox.fresh(leads()).save();
        Instant end = box.lead().lifetime().expiresAt();

        assertShown(box, LeadBox.expiredAt(end.minusMillis(1)));
        assertAbsent(box, LeadBox.expiredAt(end));
        assertAbsent(box, LeadBox.expiredAt(end.plusMillis(1)));
    }

    /** LS-3: a rule that was tightened since. */
    @Test
    default void ls3WhatTodaysRuleHasEndedIsAbsentFromThatInstant() {
        LeadBox box = LeadBox.fresh(leads()).save();
        Instant start = box.lead().lifetime().clockStart();

        assertShown(box, LeadBox.leadsAfter(start.minusMillis(1)));
        assertAbsent(box, LeadBox.leadsAfter(start));
    }

    /** LS-3: the conversation's rule counts too, though the lead is younger (S1-22, I1). */
    @Test
    default void ls3WhoseConversationHasEndedIsAbsentFromThatInstant() {
        LeadBox box = LeadBox.fresh(leads()).save();
        Instant start = box.lead().conversationClock();

        assertShown(box, LeadBox.conversationsAfter(start.minusMillis(1)));
        assertAbsent(box, LeadBox.conversationsAfter(start));
    }

    /** LS-3: an open clock, its own or its conversation's, is no excuse where today's rule waits for no event. */
    @Test
    default void ls3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen() {
        LeadBox box = LeadBox.with(leads(), Fresh.shop(), Lifetime.open(Chat.NOW, Chat.VERSION))
                .whoseConversationWaits()
                .save();
        Horizon before = new Horizon(Instant.EPOCH, Chat.NOW, Chat.NOW.minusMillis(1));
        Horizon then = new Horizon(Instant.EPOCH, Chat.NOW, Chat.NOW);

        assertShown(box, new LeadHorizon(before, before));
        assertAbsent(box, new LeadHorizon(then, before));
        assertAbsent(box, new LeadHorizon(before, then));
    }

    /** LS-4. */
    @Test
    default void ls4SavingAgainIsAConflictAndChangesNothing() {
        LeadBox box = LeadBox.fresh(leads()).save();
        LeadBox other = box.holding(Map.of(ContactKind.PHONE, LeadBox.field()));

        assertThatThrownBy(other::save).isInstanceOf(PortException.Conflict.class);

        assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead());
    }

    /** LS-5: also where several were left in one millisecond. */
    @Test
    default void ls5PagesGoOnWithoutGapOrRepetitionNewestFirst() {
        ShopId shop = Fresh.shop();
        List<LeadBox> boxes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            boxes.add(LeadBox.at(leads(), shop, Chat.NOW.plusMillis(i / 3)).save());
        }
        List<SealedLead> expected = boxes.stream()
                .map(LeadBox::lead)
                .sorted(Comparator.comparing(
                                (SealedLead lead) -> lead.lifetime().startedAt())
                        .reversed()
                        .thenComparing(lead -> lead.id().value()))
                .toList();

        List<SealedLead> seen = new ArrayList<>();
        List<SealedLead> page = page(shop, Optional.empty());
        while (!page.isEmpty() && seen.size() < 20) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page);
            SealedLead last = page.get(page.size() - 1);
            page = page(shop, Optional.of(new LeadCursor(last.lifetime().startedAt(), last.id())));
        }

        assertThat(seen).isEqualTo(expected);
    }

    /** LS-6: the lead lives no longer for it (S1-14). */
    @Test
    default void ls6MarkingChangesNothingElse() {
        LeadBox box = LeadBox.fresh(leads()).save();
        Instant at = Chat.NOW.plusNanos(5_999_999);

        assertThat(box.mark(LeadBox.EVERYTHING, at)).isTrue();

        assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead().contacted(at));
    }

    /** LS-6. */
    @Test
    default void ls6TheFirstMarkStays() {
        LeadBox box = LeadBox.fresh(leads()).save();
        box.mark(LeadBox.EVERYTHING, Chat.NOW);

        assertThat(box.mark(LeadBox.EVERYTHING, Chat.NOW.plusSeconds(60))).isTrue();

        assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead().contacted(Chat.NOW));
    }

    /** LS-3 and LS-6: nothing is made by a mark. */
    @Test
    default void ls6MarkingWhatIsNotThereMakesNothing() {
        LeadBox box = LeadBox.fresh(leads());

        assertThat(box.mark(LeadBox.EVERYTHING, Chat.NOW)).isFalse();

        assertThat(box.isThere()).isFalse();
    }

    /** LS-7 (S1-44). */
    @Test
    default void ls7SearchFindsItsKindAndIndexOnly() {
        LeadBox box = LeadBox.fresh(leads())
                .holding(Map.of(ContactKind.EMAIL, LeadBox.field(), ContactKind.PHONE, LeadBox.field()))
                .save();
        String email = box.index(ContactKind.EMAIL);

        assertThat(box.search(LeadBox.EVERYTHING, ContactKind.EMAIL, Set.of(Deliveries.digest(), email)))
                .as("under any of several keys")
                .containsExactly(box.lead());
        assertThat(box.search(LeadBox.EVERYTHING, ContactKind.PHONE, Set.of(email)))
                .isEmpty();
        assertThat(box.search(LeadBox.EVERYTHING, ContactKind.EMAIL, Set.of(Deliveries.digest())))
                .isEmpty();
        assertThat(box.search(LeadBox.EVERYTHING, ContactKind.EMAIL, Set.of())).isEmpty();
    }

    /** LS-7: from inclusive, to exclusive. */
    @Test
    default void ls7SearchKeepsToItsStretchOfTime() {
        LeadBox box = LeadBox.fresh(leads()).save();
        Instant at = box.lead().lifetime().startedAt();

        assertThat(between(box, at, at.plusMillis(1))).containsExactly(box.lead());
        assertThat(between(box, at.minusMillis(1), at)).isEmpty();
        assertThat(between(box, at.plusMillis(1), at.plusMillis(2))).isEmpty();
    }

    /** LS-7: more than one is more than one. */
    @Test
    default void ls7SearchGivesTheNewestFirstAndNoMoreThanItsLimit() {
        LeadBox old = LeadBox.fresh(leads()).save();
        LeadBox young = LeadBox.at(leads(), old.shop(), Chat.NOW.plusMillis(1))
                .holding(old.lead().contact())
                .save();
        LeadSearch search = new LeadSearch(
                ContactKind.EMAIL, Set.of(old.index(ContactKind.EMAIL)), Chat.NOW, Chat.NOW.plusMillis(2));

        assertThat(old.search(LeadBox.EVERYTHING, search, 2)).containsExactly(young.lead(), old.lead());
        assertThat(old.search(LeadBox.EVERYTHING, search, 1)).containsExactly(young.lead());
    }

    /** LS-8: also one that no read shows any more; and its name is free again. */
    @Test
    default void ls8ADeletedLeadIsPhysicallyGone() {
        LeadBox box = LeadBox.fresh(leads()).save();

        assertThat(leads().delete(box.shop(), box.lead().id())).isTrue();
        assertThat(leads().delete(box.shop(), box.lead().id())).isFalse();

        assertThat(box.isThere()).isFalse();
        assertThat(box.save().isThere()).isTrue();
    }

    /** LS-8 (S1-22). */
    @Test
    default void ls8AllLeadsOfAConversationGoAndNoOthers() {
        ConversationId conversation = Fresh.conversation();
        LeadBox first = LeadBox.fresh(leads()).in(conversation).save();
        LeadBox second =
                LeadBox.at(leads(), first.shop(), Chat.NOW).in(conversation).save();
        LeadBox other = LeadBox.at(leads(), first.shop(), Chat.NOW).save();

        assertThat(leads().deleteOf(first.shop(), conversation)).isEqualTo(2);
        assertThat(leads().deleteOf(first.shop(), conversation)).isZero();

        assertThat(first.isThere() || second.isThere()).isFalse();
        assertThat(other.isThere()).isTrue();
    }

    private List<SealedLead> page(ShopId shop, Optional<LeadCursor> after) {
        return leads().page(shop, Purpose.LEAD_FOLLOW_UP, LeadBox.EVERYTHING, after, 2);
    }

    private static List<SealedLead> between(LeadBox box, Instant from, Instant to) {
        Set<String> index = Set.of(box.index(ContactKind.EMAIL));
        return box.search(LeadBox.EVERYTHING, new LeadSearch(ContactKind.EMAIL, index, from, to), 200);
    }

    private static void assertShown(LeadBox box, LeadHorizon horizon) {
        assertThat(box.find(horizon)).isPresent();
        assertThat(box.page(horizon)).hasSize(1);
        assertThat(box.search(horizon)).hasSize(1);
    }

    private static void assertAbsent(LeadBox box, LeadHorizon horizon) {
        assertThat(box.find(horizon)).isEmpty();
        assertThat(box.page(horizon)).isEmpty();
        assertThat(box.search(horizon)).isEmpty();
        assertThat(box.mark(horizon, Chat.NOW)).isFalse();
        assertThat(box.find(LeadBox.EVERYTHING)).contains(box.lead());
    }
}
