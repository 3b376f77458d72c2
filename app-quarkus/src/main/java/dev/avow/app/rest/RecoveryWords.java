package dev.avow.app.rest;

import dev.avow.core.port.CaseCursor;
import dev.avow.core.port.RecoveredOrders.MonthSum;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.usecase.ReadRecovery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the pages and the interface of cart recovery show, in words. */
final class RecoveryWords {

    private RecoveryWords() {}

    /**
     * A step of the funnel.
     *
     * @param name in words
     * @param count how many checkouts
     */
    record Step(String name, long count) {}

    /**
     * A bar of the chart.
     *
     * @param month such as 2026-11
     * @param orders how many
     * @param revenue a decimal number
     * @param currency ISO 4217
     */
    record Bar(String month, long orders, String revenue, String currency) {}

    /**
     * How many checkouts stand where.
     *
     * @param reason its key
     * @param text in words
     * @param rule which rule decides by it
     * @param count how many
     */
    record Standing(String reason, String text, String rule, long count) {}

    /**
     * The overview.
     *
     * @param funnel from left to recovered
     * @param bars what came in by month
     * @param totals what came in altogether, one for each currency
     * @param kept what erased orders had brought
     * @param standings how many checkouts stand where, most first
     */
    record Overview(
            List<Step> funnel, List<Bar> bars, List<String> totals, List<String> kept, List<Standing> standings) {}

    /**
     * A checkout.
     *
     * @param checkout Shopify's number
     * @param restricted whether the person is not shown
     * @param who name or address
     * @param email the address, or empty text
     * @param changedAt when it last changed
     * @param reason its key
     * @param text why, in words
     * @param rule which rule decided
     * @param tone of its badge
     * @param decidedAt when it was decided
     * @param nextAt when it is looked at again, or empty text
     * @param late what came too late, in words, or empty text
     * @param expiresAt when it is gone
     */
    record Row(
            long checkout,
            boolean restricted,
            String who,
            String email,
            Instant changedAt,
            String reason,
            String text,
            String rule,
            String tone,
            Instant decidedAt,
            String nextAt,
            String late,
            Instant expiresAt) {}

    /**
     * A page of checkouts.
     *
     * @param rows newest change first
     * @param next the cursor of the next page, or empty text
     */
    record Rows(List<Row> rows, String next) {}

    static Overview overview(ReadRecovery.Overview seen) {
        Map<RecoveryReason, Long> tally = seen.tally();
        long all = tally.values().stream().mapToLong(Long::longValue).sum();
        long young = tally.getOrDefault(RecoveryReason.NOT_LEFT_YET, 0L);
        return new Overview(
                List.of(
                        new Step("Checkouts seen", all),
                        new Step("Left behind", all - young),
                        new Step("Mails sent by Shopify", seen.mailed()),
                        new Step("Recovered orders", seen.orders())),
                seen.months().stream().map(RecoveryWords::bar).toList(),
                totals(seen.months()),
                seen.kept().stream().map(Money::toString).toList(),
                tally.entrySet().stream()
                        .sorted(Map.Entry.<RecoveryReason, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new Standing(
                                entry.getKey().key(),
                                text(entry.getKey()),
                                entry.getKey().rule(),
                                entry.getValue()))
                        .toList());
    }

    private static Bar bar(MonthSum sum) {
        return new Bar(
                sum.month().toString(),
                sum.orders(),
                sum.revenue().decimal(),
                sum.revenue().currency().getCurrencyCode());
    }

    private static List<String> totals(List<MonthSum> months) {
        return months.stream()
                .map(MonthSum::revenue)
                .map(Money::currency)
                .distinct()
                .map(currency -> months.stream()
                        .map(MonthSum::revenue)
                        .filter(money -> money.currency().equals(currency))
                        .reduce(Money.zero(currency), Money::plus)
                        .toString())
                .toList();
    }

    static Rows rows(ReadRecovery.Page page) {
        return new Rows(
                page.rows().stream().map(RecoveryWords::row).toList(),
                page.next().map(RecoveryWords::write).orElse(""));
    }

    private static Row row(ReadRecovery.Row row) {
        RecoveryCase item = row.item();
        RecoveryReason reason = item.verdict().reason();
        String email = row.email().map(PersonalText::value).orElse("");
        return new Row(
                item.checkout(),
                row.restricted(),
                row.name().map(PersonalText::value).orElse(email),
                email,
                item.content().updatedAt(),
                reason.key(),
                text(reason),
                reason.rule(),
                tone(item),
                item.verdict().decidedAt(),
                item.verdict().nextAt().map(Instant::toString).orElse(""),
                item.work().late().map(RecoveryWords::text).orElse(""),
                item.lifetime().expiresAt());
    }

    private static String tone(RecoveryCase item) {
        if (item.work().stage() == RecoveryStage.STOPPED) {
            return "critical";
        }
        return item.verdict().reason() == RecoveryReason.MAILED ? "success" : "attention";
    }

    static String text(RecoveryReason reason) {
        return switch (reason) {
            case ALLOWED -> "About to be mailed";
            case REDACTED -> "The person is to be forgotten";
            case RESTRICTED -> "The person's data is not to be used";
            case COMPLETED -> "It was bought";
            case ORDERED -> "The person has ordered since";
            case OPTED_OUT -> "The person wants no mail";
            case NOT_OPTED_IN -> "The person has not said yes to mail";
            case SUPPRESSED -> "The person is on the list of opt-outs";
            case NO_EMAIL -> "There is no mail address";
            case NO_LINES -> "There is nothing in it, or not all of it was told";
            case MAILED -> "Mailed";
            case DRAFT_CLOSED -> "Its draft order is closed, or the cart changed after it";
            case TOO_OLD -> "It was left too long ago";
            case EXPIRED -> "Its time is over";
            case REFUSED_BY_SHOPIFY -> "Shopify refused the draft order or the mail";
            case NEEDS_A_PERSON -> "Look at the draft order: whether Shopify carried it out is unknown";
            case PAUSED -> "Recovery is paused";
            case NOT_LEFT_YET -> "It may still be going on";
            case TOO_SOON -> "The mail before was not long ago";
            case PERSON_CAP -> "The person got enough mails";
            case SHOP_CAP -> "The shop sent enough mails";
            case QUIET_HOURS -> "Quiet hours";
            case UNDECIDABLE -> "Nobody can tell whether it may be";
            case SHOPIFY_UNAVAILABLE -> "Shopify cannot be asked just now";
        };
    }

    private static String write(CaseCursor cursor) {
        return cursor.updatedAt().toEpochMilli() + "." + cursor.checkout();
    }

    static CaseCursor read(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            return new CaseCursor(
                    Instant.ofEpochMilli(Long.parseLong(cursor, 0, dot, 10)),
                    Long.parseLong(cursor, dot + 1, cursor.length(), 10));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new ProblemException(400, "request.malformed", "The parameter after is not a cursor of ours.");
        }
    }
}
