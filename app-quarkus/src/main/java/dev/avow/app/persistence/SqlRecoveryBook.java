package dev.avow.app.persistence;

import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.recovery.FrequencyCap;
import dev.avow.core.recovery.QuietHours;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What merchants chose, in the table {@code recovery_choice}. */
@Singleton
final class SqlRecoveryBook implements RecoveryBook {

    private static final String FIND = "SELECT * FROM recovery_choice WHERE shop = ?";
    private static final String FORGET = "DELETE FROM recovery_choice WHERE shop = ?";

    private static final String KEEP = """
        INSERT INTO recovery_choice
          (shop, paused, delay, between_mails, person_most, person_window, shop_most, shop_window, quiet_from,
           quiet_to, zone, younger_than, discount_code, trial, trial_address, trial_address_key, chosen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (shop) DO UPDATE SET
          paused = EXCLUDED.paused, delay = EXCLUDED.delay, between_mails = EXCLUDED.between_mails,
          person_most = EXCLUDED.person_most, person_window = EXCLUDED.person_window,
          shop_most = EXCLUDED.shop_most, shop_window = EXCLUDED.shop_window, quiet_from = EXCLUDED.quiet_from,
          quiet_to = EXCLUDED.quiet_to, zone = EXCLUDED.zone, younger_than = EXCLUDED.younger_than,
          discount_code = EXCLUDED.discount_code, trial = EXCLUDED.trial,
          trial_address = EXCLUDED.trial_address, trial_address_key = EXCLUDED.trial_address_key,
          chosen_at = EXCLUDED.chosen_at
        """;

    private final SqlWork sql;
    private final InstantSource clock;

    SqlRecoveryBook(SqlWork sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Page> find(ShopId shop) {
        return sql.first(FIND, SqlRecoveryBook::page, shop.domain());
    }

    private static Page page(ResultSet row) throws SQLException {
        RecoveryChoices choices = new RecoveryChoices(
                row.getBoolean("paused"),
                seconds(row, "delay"),
                seconds(row, "between_mails"),
                new FrequencyCap(row.getInt("person_most"), seconds(row, "person_window")),
                new FrequencyCap(row.getInt("shop_most"), seconds(row, "shop_window")),
                new QuietHours(minutes(row, "quiet_from"), minutes(row, "quiet_to"), ZoneId.of(row.getString("zone"))),
                seconds(row, "younger_than"),
                Optional.ofNullable(row.getString("discount_code")),
                row.getBoolean("trial"));
        return new Page(choices, RecoveryRow.sealed(row, "trial_address", Optional.empty()));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofSeconds(row.getLong(column));
    }

    private static LocalTime minutes(ResultSet row, String column) throws SQLException {
        return LocalTime.ofSecondOfDay(row.getInt(column) * 60L);
    }

    @Override
    public void keep(ShopId shop, Page page) {
        RecoveryChoices choices = page.choices();
        Optional<Sealed> address = page.trialAddress().map(SealedField::sealed);
        sql.change(
                KEEP,
                shop.domain(),
                choices.paused(),
                choices.delay().toSeconds(),
                choices.between().toSeconds(),
                choices.perPerson().most(),
                choices.perPerson().window().toSeconds(),
                choices.perShop().most(),
                choices.perShop().window().toSeconds(),
                choices.quiet().from().toSecondOfDay() / 60,
                choices.quiet().to().toSecondOfDay() / 60,
                choices.quiet().zone().getId(),
                choices.youngerThan().toSeconds(),
                choices.discountCode(),
                choices.trial(),
                address.map(Sealed::bytes),
                address.map(Sealed::keyId),
                clock.instant());
    }

    @Override
    public void forget(ShopId shop) {
        sql.change(FORGET, shop.domain());
    }
}
