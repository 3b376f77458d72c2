package dev.avow.core.attribution;

import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PartnerId;
import java.util.Optional;

/**
 * To whom an order is credited, by what, and how much.
 *
 * @param partner who
 * @param code of the link, or as it was typed
 * @param click the click that the order carried; empty if the code alone decided
 * @param terms as they are now
 * @param earned the commission on the order as it was placed
 * @param reversed what has been refunded of it since, zero or less
 */
public record Credit(
        PartnerId partner,
        ReferralCode code,
        Optional<ClickId> click,
        TermsSnapshot terms,
        Money earned,
        Money reversed) {}
