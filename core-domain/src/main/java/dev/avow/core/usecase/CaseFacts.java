package dev.avow.core.usecase;

import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryMails.Mail;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.recovery.CheckoutFacts.Barred;
import dev.avow.core.recovery.CheckoutFacts.Live;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a stored checkout and the mails about it bring to a decision. */
record CaseFacts(RecoveryCase item, int mails, Optional<Instant> lastMail) {

    static CaseFacts of(RecoveryCase item, List<Mail> sent) {
        return new CaseFacts(item, sent.size(), sent.stream().map(Mail::at).reduce((earlier, later) -> later));
    }

    CheckoutFacts facts(Barred barred, Optional<Instant> personNth, Optional<Instant> shopNth, Optional<Live> live) {
        RecoveryCase.Content content = item.content();
        // One draft order per checkout: whose cart changed after it was made is not mailed about any more.
        boolean outdated = item.work().draft().isPresent()
                && item.work().draftedFor().stream().noneMatch(content.updatedAt()::equals);
        return new CheckoutFacts(
                content.updatedAt(),
                item.lifetime().expiresAt(),
                content.completed(),
                item.ordered(),
                content.email().isPresent(),
                !content.lines().isEmpty(),
                item.word(),
                barred,
                mails,
                lastMail,
                personNth,
                shopNth,
                outdated,
                live);
    }
}
