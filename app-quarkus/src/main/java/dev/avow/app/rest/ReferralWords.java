package dev.avow.app.rest;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PartnerId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Referrals as the faces write and read them. */
public final class ReferralWords {

    private ReferralWords() {}

    /**
     * A credited order: the fields that a merchant may see (S3-13).
     *
     * @param number of the entry, our own
     * @param orderId Shopify's number
     * @param orderName what the merchant calls it
     * @param confirmationNumber on the customer's receipt
     * @param referralCode who is credited
     * @param carriedBy {@code link} or {@code code}
     * @param subtotal when it was placed
     * @param total when it was placed
     * @param currency ISO 4217
     * @param rate per cent of the basis, as then agreed
     * @param basis {@code subtotal} or {@code total}
     * @param rounding how the commission was rounded
     * @param earned commission on the order as it was placed
     * @param reversed what was refunded of it, zero or less
     * @param owed both together
     * @param placedAt when it was placed
     * @param recordedAt when it was recorded here
     * @param expiresAt at this instant its row is gone and its commission joins the total
     * @param policyVersion under which it was recorded
     */
    public record Order(
            long number,
            String orderId,
            String orderName,
            @Nullable String confirmationNumber,
            String referralCode,
            String carriedBy,
            String subtotal,
            String total,
            String currency,
            String rate,
            String basis,
            String rounding,
            String earned,
            String reversed,
            String owed,
            Instant placedAt,
            Instant recordedAt,
            Instant expiresAt,
            int policyVersion) {
        @Override
        public String toString() {
            return "Order[hidden]";
        }
    }

    /**
     * One month of one currency.
     *
     * @param month in which the orders were placed
     * @param currency ISO 4217
     * @param orders how many
     * @param earned in all
     * @param reversed in all, zero or less
     * @param owed both together
     */
    public record Month(String month, String currency, long orders, String earned, String reversed, String owed) {}

    /**
     * A total of orders that are gone.
     *
     * @param year in which they were placed
     * @param currency ISO 4217
     * @param sum as last shown
     * @param expiresAt at this instant it is gone
     */
    public record Total(int year, String currency, String sum, Instant expiresAt) {}

    /**
     * A partner.
     *
     * @param id names it in calls
     * @param code in its link
     * @param rate per cent of the basis
     * @param basis {@code subtotal} or {@code total}
     * @param active whether it is credited at present
     * @param ownAccountKnown whether its own customer account was named
     */
    public record Link(String id, String code, String rate, String basis, boolean active, boolean ownAccountKnown) {}

    static Order order(AttributionLedger.Entry entry) {
        CreditedOrder order = entry.order();
        TermsSnapshot terms = order.credit().terms();
        return new Order(
                entry.number(),
                Long.toString(order.order().number()),
                order.name(),
                order.confirmation().orElse(null),
                order.credit().code().value(),
                order.credit().click().isPresent() ? "link" : "code",
                order.subtotal().decimal(),
                order.total().decimal(),
                order.total().currency().getCurrencyCode(),
                percent(terms.rate()),
                word(terms.rate().basis()),
                word(terms.rounding()),
                order.credit().earned().decimal(),
                order.credit().reversed().decimal(),
                order.owed().decimal(),
                order.placedAt(),
                order.recordedAt(),
                entry.lifetime().expiresAt(),
                entry.lifetime().version().number());
    }

    static Month month(CommissionSum sum) {
        return new Month(
                sum.month().toString(),
                sum.earned().currency().getCurrencyCode(),
                sum.orders(),
                sum.earned().decimal(),
                sum.reversed().decimal(),
                sum.earned().plus(sum.reversed()).decimal());
    }

    static Total total(CommissionTotal total) {
        return new Total(
                total.year().year(),
                total.sum().currency().getCurrencyCode(),
                total.sum().decimal(),
                total.expiresAt());
    }

    static Link link(Partner partner) {
        return new Link(
                partner.id().value(),
                partner.code().value(),
                percent(partner.rate()),
                word(partner.rate().basis()),
                partner.active(),
                partner.ownCustomer().isPresent());
    }

    private static String percent(CommissionRate rate) {
        return BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ReferralCode code(@Nullable String text) {
        return ReferralCode.of(text == null ? "" : text.strip())
                .orElseThrow(() -> malformed("code", "1 to 40 letters, digits, - or _, the first no sign"));
    }

    static CommissionRate rate(@Nullable String percent, @Nullable String basis) {
        return new CommissionRate(basisPoints(percent), basis(basis));
    }

    private static int basisPoints(@Nullable String percent) {
        try {
            int points = new BigDecimal(percent == null ? "" : percent.strip().replace(',', '.'))
                    .movePointRight(2)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .intValueExact();
            if (points >= 0 && points <= CommissionRate.WHOLE) {
                return points;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // As much a wrong rate as one beyond the bounds.
        }
        throw malformed("rate", "a percentage from 0 to 100 with at most two decimals");
    }

    private static CommissionRate.Basis basis(@Nullable String word) {
        try {
            return CommissionRate.Basis.valueOf(word == null ? "" : word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw malformed("basis", "subtotal or total");
        }
    }

    static Optional<CustomerId> customer(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        if (!number.strip().matches("[1-9][0-9]{0,17}")) {
            throw malformed("ownCustomer", "the number of a customer account");
        }
        return Optional.of(new CustomerId(Long.parseLong(number.strip())));
    }

    static Money amount(@Nullable String decimal, @Nullable String currency) {
        try {
            return Money.parse(decimal == null ? "" : decimal.strip(), currency == null ? "" : currency.strip());
        } catch (IllegalArgumentException e) {
            throw malformed(
                    "amount",
                    "a number no finer than the currency's smallest unit, of a size that can be, with its ISO 4217 code");
        }
    }

    static PartnerId partner(String id) {
        try {
            return new PartnerId(id);
        } catch (IllegalArgumentException e) {
            throw absent();
        }
    }

    static ProblemException absent() {
        return new ProblemException(404, "referral.absent", "There is no such thing, or its life is over.");
    }

    private static ProblemException malformed(String field, String shape) {
        return new ProblemException(400, "request.malformed", "The field " + field + " must be " + shape + ".");
    }
}
