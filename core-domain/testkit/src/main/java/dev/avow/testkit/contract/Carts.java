package dev.avow.testkit.contract;

import dev.avow.core.port.CaseSearch;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Content;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCase.Work;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Checkouts for the contracts, each with a number of its own. */
final class Carts {

    static final Duration LIFE = Duration.ofDays(90);
    private static final AtomicLong LAST = new AtomicLong(8_000_000_000L);

    private Carts() {}

    static long number() {
        return LAST.incrementAndGet();
    }

    /** A checkout that is open and due now. */
    static RecoveryCase open() {
        return open(Lifetime.fixed(Chat.NOW, Chat.NOW.plus(LIFE), Chat.VERSION));
    }

    static RecoveryCase open(Lifetime lifetime) {
        return new RecoveryCase(
                number(),
                content(Chat.NOW),
                false,
                Optional.empty(),
                Optional.empty(),
                Work.begun(Chat.NOW),
                Verdict.due(RecoveryReason.NOT_LEFT_YET, Chat.NOW, Chat.NOW),
                lifetime);
    }

    /** One with every part. */
    static RecoveryCase full() {
        return full(Lifetime.fixed(Chat.NOW, Chat.NOW.plus(LIFE), Chat.VERSION));
    }

    static RecoveryCase full(Lifetime lifetime) {
        Instant later = Chat.NOW.plusMillis(77);
        return new RecoveryCase(
                number(),
                content(Chat.NOW.plusMillis(5)).bought(),
                true,
                Optional.of(new OrderId(number())),
                Optional.of(new MailWord(false, later)),
                new Work(
                        RecoveryStage.INVOICING,
                        Optional.of(Fresh.name()),
                        Optional.of("gid://shopify/DraftOrder/1"),
                        Optional.of(Chat.NOW),
                        later,
                        Optional.of(RecoveryReason.OPTED_OUT)),
                new Verdict(RecoveryReason.OPTED_OUT, later, Optional.of(later.plusMillis(1))),
                lifetime);
    }

    /** One with as few parts as can be. */
    static RecoveryCase bare() {
        Content content = new Content(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Chat.NOW,
                false);
        return open().with(content).with(new Verdict(RecoveryReason.NO_EMAIL, Chat.NOW, Optional.empty()));
    }

    static RecoveryCase at(RecoveryStage stage) {
        RecoveryCase item = open();
        return item.with(item.work().at(stage, Chat.NOW));
    }

    static Content content(Instant updatedAt) {
        return new Content(
                Optional.of(Fresh.name()),
                Optional.of(Fresh.name()),
                Optional.of(new CustomerId(number())),
                Optional.of(new SealedField(sealed(), Optional.of(Fresh.name()))),
                Optional.of(new SealedField(sealed(), Optional.empty())),
                List.of(new CartLine(9_200_000_000_001L, 2), new CartLine(93, 1)),
                Optional.of("EUR"),
                updatedAt,
                false);
    }

    private static Sealed sealed() {
        return new Sealed("key-1", Fresh.name().getBytes(StandardCharsets.UTF_8));
    }

    /** Searches, each of which fits the checkout by one part alone. */
    static List<CaseSearch> searches(RecoveryCase item) {
        Content content = item.content();
        Set<String> none = Set.of();
        return List.of(
                new CaseSearch(
                        Set.of("other", content.token().orElseThrow()), none, Optional.empty(), none, Optional.empty()),
                new CaseSearch(none, Set.of(content.cart().orElseThrow()), Optional.empty(), none, Optional.empty()),
                CaseSearch.person(content.customer(), none),
                CaseSearch.person(
                        Optional.empty(),
                        Set.of("other", content.email().orElseThrow().index().orElseThrow())),
                new CaseSearch(none, none, Optional.empty(), none, item.work().mark()));
    }
}
