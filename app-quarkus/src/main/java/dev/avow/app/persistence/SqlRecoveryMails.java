package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mails that were meant to go, in the table {@code recovery_mail}. */
@Singleton
final class SqlRecoveryMails implements RecoveryMails {

    private static final String WRITE = """
        INSERT INTO recovery_mail (shop, checkout, ordinal, trial, person, meant_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """;

    private static final String WITHDRAW =
            "DELETE FROM recovery_mail WHERE shop = ? AND checkout = ? AND ordinal = ? AND trial = ?";

    private static final String ABOUT =
            "SELECT * FROM recovery_mail WHERE shop = ? AND checkout = ? AND trial = ? ORDER BY ordinal";

    private static final String NTH_TO = """
        SELECT meant_at FROM recovery_mail WHERE shop = ? AND person = ANY (?) AND NOT trial AND meant_at > ?
        ORDER BY meant_at DESC OFFSET ? LIMIT 1
        """;

    private static final String NTH = """
        SELECT meant_at FROM recovery_mail WHERE shop = ? AND NOT trial AND meant_at > ?
        ORDER BY meant_at DESC OFFSET ? LIMIT 1
        """;

    private static final String COUNT =
            "SELECT count(*) FROM recovery_mail WHERE shop = ? AND NOT trial AND meant_at > ?";

    private final SqlWork sql;

    SqlRecoveryMails(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void write(ShopId shop, Mail mail) {
        int written = sql.change(
                WRITE, shop.domain(), mail.checkout(), mail.ordinal(), mail.trial(), mail.person(), mail.at());
        if (written == 0) {
            throw new PortException.Conflict("mail.known", "a mail of that number was meant to go before");
        }
    }

    @Override
    public void withdraw(ShopId shop, Mail mail) {
        sql.change(WITHDRAW, shop.domain(), mail.checkout(), mail.ordinal(), mail.trial());
    }

    @Override
    public List<Mail> about(ShopId shop, long checkout, boolean trial) {
        return sql.all(
                ABOUT,
                row -> new Mail(
                        row.getLong("checkout"),
                        row.getInt("ordinal"),
                        row.getBoolean("trial"),
                        row.getString("person"),
                        RecoveryRow.at(row, "meant_at")),
                shop.domain(),
                checkout,
                trial);
    }

    @Override
    public Optional<Instant> nthTo(ShopId shop, Set<String> person, int n, Instant after) {
        return sql.first(
                NTH_TO,
                row -> RecoveryRow.at(row, "meant_at"),
                shop.domain(),
                person.toArray(String[]::new),
                after,
                n - 1);
    }

    @Override
    public Optional<Instant> nth(ShopId shop, int n, Instant after) {
        return sql.first(NTH, row -> RecoveryRow.at(row, "meant_at"), shop.domain(), after, n - 1);
    }

    @Override
    public int count(ShopId shop, Instant after) {
        return sql.first(COUNT, row -> row.getInt(1), shop.domain(), after).orElse(0);
    }
}
