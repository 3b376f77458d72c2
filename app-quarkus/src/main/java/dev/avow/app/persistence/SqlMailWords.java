package dev.avow.app.persistence;

import dev.avow.core.port.MailWords;
import dev.avow.core.recovery.MailWord;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Words about mail in the table {@code mail_word}: a newer one replaces an older, and a no replaces a yes of its instant. */
@Singleton
final class SqlMailWords implements MailWords {

    private static final String SAY = """
        INSERT INTO mail_word
          (shop, person, welcome, said_at, started_at, clock_start, expires_at, policy_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (shop, person) DO UPDATE SET
          welcome = EXCLUDED.welcome, said_at = EXCLUDED.said_at
        WHERE EXCLUDED.said_at > mail_word.said_at
          OR (EXCLUDED.said_at = mail_word.said_at AND NOT EXCLUDED.welcome)
        """;

    private static final String LAST =
            "SELECT welcome, said_at FROM mail_word WHERE shop = ? AND person = ANY (?) ORDER BY said_at DESC, welcome"
                    + " LIMIT 1";

    private final SqlWork sql;

    SqlMailWords(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public void say(ShopId shop, Set<String> persons, MailWord word, Lifetime lifetime) {
        persons.stream()
                .sorted()
                .forEach(person -> sql.change(
                        SAY,
                        shop.domain(),
                        person,
                        word.welcome(),
                        word.saidAt(),
                        lifetime.startedAt(),
                        lifetime.clockStart(),
                        lifetime.expiresAt(),
                        lifetime.version().number()));
    }

    @Override
    public Optional<MailWord> last(ShopId shop, Set<String> persons) {
        return sql.first(
                LAST,
                row -> new MailWord(row.getBoolean("welcome"), RecoveryRow.at(row, "said_at")),
                shop.domain(),
                persons.toArray(String[]::new));
    }
}
