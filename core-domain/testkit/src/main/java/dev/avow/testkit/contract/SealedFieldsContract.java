package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link SealedFields} owe (SF-1 to SF-4). */
public interface SealedFieldsContract {

    /** The fields under test; what other tests wrote may be in their store. */
    SealedFields sealedFields();

    /** Stores a new row of a shop, all of whose sealed fields were made by that key. */
    void writeSealed(ShopId shop, String keyId);

    /** Everything of a row but what is sealed and its indexes, in any form that can be compared. */
    Object restOf(SealedRow row);

    /** Removes a row, however that is done. */
    void removeSealed(SealedRow row);

    /** SF-1. */
    @Test
    default void sf1RowsUnderAnotherKeyComeUpAndNoOthers() {
        ShopId shop = Fresh.shop();
        String current = Fresh.name();
        writeSealed(shop, current);
        writeSealed(shop, "old-1");
        writeSealed(shop, "old-2");

        assertThat(stale(shop, current))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.fields()).isNotEmpty())
                .allSatisfy(row -> assertThat(keyOf(row)).startsWith("old-"));
    }

    /** SF-2. */
    @Test
    default void sf2EachRowComesUpOnceNoMoreThanTheLimitAtATime() {
        ShopId shop = Fresh.shop();
        for (int i = 0; i < 5; i++) {
            writeSealed(shop, "old");
        }

        List<SealedRow> rows = stale(shop, Fresh.name());

        assertThat(rows).hasSize(5).extracting(SealedRow::key).doesNotHaveDuplicates();
    }

    /** SF-3. */
    @Test
    default void sf3ReplacingChangesWhatIsSealedAndNothingElse() {
        ShopId shop = Fresh.shop();
        String current = Fresh.name();
        writeSealed(shop, "old");
        SealedRow before = stale(shop, current).get(0);
        Object rest = restOf(before);
        SealedRow after = resealed(before, current);

        assertThat(sealedFields().replace(before, after)).isTrue();

        assertThat(stale(shop, current)).isEmpty();
        assertThat(stale(shop, "old")).containsExactly(after);
        assertThat(restOf(after)).isEqualTo(rest);
    }

    /** SF-4: of two that rotate at once, the second changes nothing. */
    @Test
    default void sf4AChangedRowIsLeftAsItIs() {
        ShopId shop = Fresh.shop();
        String current = Fresh.name();
        writeSealed(shop, "old");
        SealedRow before = stale(shop, current).get(0);
        SealedRow first = resealed(before, current);
        sealedFields().replace(before, first);

        assertThat(sealedFields().replace(before, resealed(before, current))).isFalse();

        assertThat(stale(shop, "old")).containsExactly(first);
    }

    /** SF-4: what was erased meanwhile is not brought back. */
    @Test
    default void sf4ARemovedRowIsNotBroughtBack() {
        ShopId shop = Fresh.shop();
        writeSealed(shop, "old");
        SealedRow before = stale(shop, "current").get(0);
        removeSealed(before);

        assertThat(sealedFields().replace(before, resealed(before, "current"))).isFalse();

        assertThat(stale(shop, Fresh.name())).isEmpty();
    }

    private List<SealedRow> stale(ShopId shop, String current) {
        List<SealedRow> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int call = 0; call < 10_000; call++) {
            List<SealedRow> batch = sealedFields().staleRows(current, after, 2);
            assertThat(batch).hasSizeLessThanOrEqualTo(2);
            if (batch.isEmpty()) {
                return rows;
            }
            batch.stream().filter(row -> row.shop().equals(shop)).forEach(rows::add);
            after = Optional.of(batch.get(batch.size() - 1).key());
        }
        throw new AssertionError("the batches never end");
    }

    private static String keyOf(SealedRow row) {
        return row.fields().values().iterator().next().sealed().keyId();
    }

    private static SealedRow resealed(SealedRow row, String key) {
        Map<String, SealedField> fields = new HashMap<>();
        row.fields()
                .forEach((name, field) -> fields.put(
                        name,
                        new SealedField(
                                new Sealed(key, Fresh.name().getBytes(StandardCharsets.UTF_8)),
                                field.index().map(old -> Deliveries.digest()))));
        return row.with(fields);
    }
}
