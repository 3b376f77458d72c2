package dev.avow.app.persistence;

import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sealed addresses in the table {@code recovery_choice}. Each statement is a unit of its own. */
@Singleton
final class SqlTrialSeals implements SealedFields {

    private static final String FIELD = "trial-address";
    private static final String ROW = "recovery";

    private static final String STALE = """
        SELECT shop, trial_address, trial_address_key FROM recovery_choice
        WHERE trial_address_key <> ? AND shop > ? ORDER BY shop LIMIT ?
        """;

    private static final String REPLACE =
            "UPDATE recovery_choice SET trial_address = ?, trial_address_key = ? WHERE shop = ? AND trial_address = ?";

    private final SqlWork sql;

    SqlTrialSeals(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        return sql.all(
                STALE,
                row -> new SealedRow(
                        row.getString("shop"),
                        new ShopId(row.getString("shop")),
                        ROW,
                        Map.of(
                                FIELD,
                                RecoveryRow.sealed(row, "trial_address", Optional.empty())
                                        .orElseThrow())),
                currentKey,
                after.orElse(""),
                limit);
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        SealedField is = field(after);
        return sql.change(
                        REPLACE,
                        is.sealed().bytes(),
                        is.sealed().keyId(),
                        before.key(),
                        field(before).sealed().bytes())
                == 1;
    }

    private static SealedField field(SealedRow row) {
        return Objects.requireNonNull(row.fields().get(FIELD), FIELD);
    }
}
