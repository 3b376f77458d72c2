package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Signer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that {@link AuditAnchors} owe while their place is well (AN-1, AN-2). */
public interface AuditAnchorsContract {

    /** The anchors under test; each call is another instance on the same place. */
    AuditAnchors anchors();

    /** AN-1, AN-2. */
    @Test
    default void an1WhatWasKeptIsReadBackInItsOrderByEveryInstance() {
        int before = anchors().all().size();
        Anchor first = anchor("");
        Anchor second = anchor(Fresh.name());
        anchors().keep(first);

        anchors().keep(second);

        List<Anchor> all = anchors().all();
        assertThat(all.subList(before, all.size())).containsExactly(first, second);
    }

    /** AN-2: after an outcome that nobody knows it is kept once more. */
    @Test
    default void an2KeepingAHeadAgainIsHarmless() {
        Anchor again = anchor(Fresh.name());
        Anchor last = anchor(Fresh.name());
        anchors().keep(again);
        anchors().keep(again);

        anchors().keep(last);

        List<Anchor> all = anchors().all();
        assertThat(all).contains(again);
        assertThat(all.get(all.size() - 1)).isEqualTo(last);
    }

    private static Anchor anchor(String link) {
        return new Anchor(link, new Signer.Signature("key-1", Fresh.name()));
    }

    /** What is owed where the place is not well (AN-3, AN-4). */
    interface Outage {

        /** Anchors whose place cannot be reached. */
        AuditAnchors unreachable();

        /** Anchors whose place holds a line that is no head. */
        AuditAnchors damaged();

        /** AN-3. */
        @Test
        default void an3APlaceThatCannotBeReachedIsSaidToBeSo() {
            assertThatThrownBy(() -> unreachable().all()).isInstanceOf(PortException.Unavailable.class);
            assertThatThrownBy(() -> unreachable().keep(anchor(Fresh.name())))
                    .isInstanceOfAny(PortException.Unavailable.class, PortException.OutcomeUnknown.class);
        }

        /** AN-4. */
        @Test
        default void an4APlaceThatHoldsAnythingElseIsDamaged() {
            assertThatThrownBy(() -> damaged().all())
                    .isInstanceOfSatisfying(
                            PortException.Rejected.class,
                            e -> assertThat(e.code()).isEqualTo(AuditAnchors.DAMAGED));
        }
    }
}
