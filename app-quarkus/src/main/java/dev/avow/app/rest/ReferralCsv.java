package dev.avow.app.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Credited orders as comma-separated values (RFC 4180). No cell is taken for a formula by a spreadsheet. */
final class ReferralCsv {

    private static final List<String> HEADER = List.of(
            "order_id",
            "order_name",
            "confirmation_number",
            "referral_code",
            "subtotal",
            "total",
            "currency",
            "timestamp",
            "commission_earned",
            "commission_reversed",
            "gone_at");

    private final Writer out;

    ReferralCsv(Writer out) {
        this.out = out;
        line(HEADER);
    }

    void add(ReferralWords.Order order) {
        String confirmation = order.confirmationNumber();
        line(List.of(
                order.orderId(),
                order.orderName(),
                confirmation == null ? "" : confirmation,
                order.referralCode(),
                order.subtotal(),
                order.total(),
                order.currency(),
                order.placedAt().toString(),
                order.earned(),
                order.reversed(),
                order.expiresAt().toString()));
    }

    private void line(List<String> cells) {
        try {
            out.write(String.join(",", cells.stream().map(ReferralCsv::cell).toList()));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers stay numbers; what a merchant or a customer named is text, whatever it begins with. */
    private static String cell(String value) {
        boolean number = value.matches("-?[0-9]+(\\.[0-9]+)?");
        String safe = !number && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[A-Za-z0-9 .:#'_-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
