package dev.avow.app.persistence;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPage.Row;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Sealed;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a merchant chose for recovery, in an export of the shop (S2-13); the merchant's own address for trials is opened. */
@Singleton
final class SqlChoiceExport implements ExportPart {

    private static final List<String> CHOICES = List.of(
            "paused",
            "delay",
            "between_mails",
            "person_most",
            "person_window",
            "shop_most",
            "shop_window",
            "quiet_from",
            "quiet_to",
            "zone",
            "younger_than",
            "discount_code",
            "trial");
    private static final String TRIAL_ADDRESS = "trial_address";

    private final SqlWork sql;
    private final FieldCipher cipher;

    SqlChoiceExport(SqlWork sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public List<String> fields() {
        List<String> fields = new ArrayList<>(CHOICES);
        fields.add(TRIAL_ADDRESS);
        fields.add("chosen_at");
        return List.copyOf(fields);
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        if (person.isPresent()) {
            return ExportPage.EMPTY;
        }
        List<Row> rows =
                sql.all("SELECT * FROM recovery_choice WHERE shop = ?", found -> row(shop, found), shop.domain());
        return new ExportPage(rows, Optional.empty());
    }

    private Row row(ShopId shop, ResultSet found) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String choice : CHOICES) {
            if (found.getString(choice) != null) {
                cells.add(Cell.of(choice, found.getString(choice)));
            }
        }
        if (found.getBytes(TRIAL_ADDRESS) != null) {
            Sealed sealed = new Sealed(found.getString("trial_address_key"), found.getBytes(TRIAL_ADDRESS));
            cipher.openIfPossible(sealed, new FieldContext(shop, DataClass.SHOP_ACCOUNT, "trial-address", "recovery"))
                    .map(plain -> new String(plain, StandardCharsets.UTF_8))
                    .ifPresent(address -> cells.add(Cell.of(TRIAL_ADDRESS, address)));
        }
        cells.add(Cell.of("chosen_at", RecoveryRow.at(found, "chosen_at")));
        return new Row(cells);
    }
}
