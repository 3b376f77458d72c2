package dev.avow.app.persistence;

import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Content;
import dev.avow.core.port.RecoveryCase.Verdict;
import dev.avow.core.port.RecoveryCase.Work;
import dev.avow.core.port.RecoveryCases.Owned;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.recovery.RecoveryStage;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code abandoned_checkout}, to and from what the port speaks of. */
final class RecoveryRow {

    static final String KEEP = """
        INSERT INTO abandoned_checkout
          (shop, checkout, token, cart, customer, email, email_key, email_index, name, name_key, lines, currency,
           changed_at, completed, ordered, order_id, welcome, said_at, stage, stage_since, mark, draft, drafted_for,
           late, reason, decided_at, next_at, started_at, clock_start, expires_at, policy_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (shop, checkout) DO UPDATE SET
          token = EXCLUDED.token, cart = EXCLUDED.cart, customer = EXCLUDED.customer, email = EXCLUDED.email,
          email_key = EXCLUDED.email_key, email_index = EXCLUDED.email_index, name = EXCLUDED.name,
          name_key = EXCLUDED.name_key, lines = EXCLUDED.lines, currency = EXCLUDED.currency,
          changed_at = EXCLUDED.changed_at, completed = EXCLUDED.completed, ordered = EXCLUDED.ordered,
          order_id = EXCLUDED.order_id, welcome = EXCLUDED.welcome, said_at = EXCLUDED.said_at,
          stage = EXCLUDED.stage, stage_since = EXCLUDED.stage_since, mark = EXCLUDED.mark, draft = EXCLUDED.draft,
          drafted_for = EXCLUDED.drafted_for, late = EXCLUDED.late, reason = EXCLUDED.reason,
          decided_at = EXCLUDED.decided_at, next_at = EXCLUDED.next_at, lease_until = '-infinity',
          started_at = EXCLUDED.started_at, clock_start = EXCLUDED.clock_start, expires_at = EXCLUDED.expires_at,
          policy_version = EXCLUDED.policy_version
        """;

    private RecoveryRow() {}

    static Object[] values(ShopId shop, RecoveryCase item) {
        Content content = item.content();
        Work work = item.work();
        Verdict verdict = item.verdict();
        Lifetime lifetime = item.lifetime();
        Optional<Sealed> email = content.email().map(SealedField::sealed);
        Optional<Sealed> name = content.name().map(SealedField::sealed);
        return new Object[] {
            shop.domain(),
            item.checkout(),
            content.token(),
            content.cart(),
            content.customer().map(CustomerId::number),
            email.map(Sealed::bytes),
            email.map(Sealed::keyId),
            content.email().flatMap(SealedField::index),
            name.map(Sealed::bytes),
            name.map(Sealed::keyId),
            lines(content.lines()),
            content.currency(),
            content.updatedAt(),
            content.completed(),
            item.ordered(),
            item.order().map(OrderId::number),
            item.word().map(MailWord::welcome),
            item.word().map(MailWord::saidAt),
            work.stage().name(),
            work.since(),
            work.mark(),
            work.draft(),
            work.draftedFor(),
            work.late().map(RecoveryReason::name),
            verdict.reason().name(),
            verdict.decidedAt(),
            verdict.nextAt(),
            lifetime.startedAt(),
            lifetime.clockStart(),
            lifetime.expiresAt(),
            lifetime.version().number()
        };
    }

    static Owned owned(ResultSet row) throws SQLException {
        return new Owned(new ShopId(row.getString("shop")), item(row));
    }

    static RecoveryCase item(ResultSet row) throws SQLException {
        Optional<Instant> saidAt = SqlTimes.instant(row, "said_at");
        boolean welcome = row.getBoolean("welcome");
        return new RecoveryCase(
                row.getLong("checkout"),
                content(row),
                row.getBoolean("ordered"),
                number(row, "order_id").map(OrderId::new),
                saidAt.map(at -> new MailWord(welcome, at)),
                new Work(
                        RecoveryStage.valueOf(row.getString("stage")),
                        Optional.ofNullable(row.getString("mark")),
                        Optional.ofNullable(row.getString("draft")),
                        SqlTimes.instant(row, "drafted_for"),
                        at(row, "stage_since"),
                        Optional.ofNullable(row.getString("late")).map(RecoveryReason::valueOf)),
                new Verdict(
                        RecoveryReason.valueOf(row.getString("reason")),
                        at(row, "decided_at"),
                        SqlTimes.instant(row, "next_at")),
                lifetime(row));
    }

    static Lifetime lifetime(ResultSet row) throws SQLException {
        return new Lifetime(
                at(row, "started_at"),
                at(row, "clock_start"),
                at(row, "expires_at"),
                new PolicyVersion(row.getInt("policy_version")));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                Optional.ofNullable(row.getString("token")),
                Optional.ofNullable(row.getString("cart")),
                number(row, "customer").map(CustomerId::new),
                sealed(row, "email", Optional.ofNullable(row.getString("email_index"))),
                sealed(row, "name", Optional.empty()),
                lines(row.getString("lines")),
                Optional.ofNullable(row.getString("currency")),
                at(row, "changed_at"),
                row.getBoolean("completed"));
    }

    static Optional<SealedField> sealed(ResultSet row, String field, Optional<String> index) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(field);
        @Nullable String key = row.getString(field + "_key");
        return bytes == null || key == null
                ? Optional.empty()
                : Optional.of(new SealedField(new Sealed(key, bytes), index));
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return SqlTimes.instant(row, column).orElseThrow();
    }

    /** Such as {@code 92x1,95x2}. */
    private static String lines(List<CartLine> lines) {
        return lines.stream()
                .map(line -> line.variant() + "x" + line.quantity())
                .collect(Collectors.joining(","));
    }

    private static List<CartLine> lines(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> new CartLine(
                        Long.parseLong(line, 0, line.indexOf('x'), 10),
                        Integer.parseInt(line, line.indexOf('x') + 1, line.length(), 10)))
                .toList();
    }
}
