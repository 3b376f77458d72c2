package dev.avow.app.testing;

import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.InventoryFile;
import dev.avow.core.rights.Survivors;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.SubjectKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Which tables a shop leaves nothing in. */
public final class ForgottenTables {

    private ForgottenTables() {}

    /** All tables but those whose class outlives its shop, or is about nobody; a table that no inventory names counts. */
    public static Set<String> of(DataSource dataSource) throws SQLException {
        Inventory declared = declared("/dev/avow/app/persistence/inventory.txt");
        Set<String> tables = new TreeSet<>();
        for (String table : new PlantedRows(dataSource, Instant.EPOCH, Instant.EPOCH).tables()) {
            Set<DataClass> classes = new TreeSet<>();
            declared.fields().stream()
                    .filter(field -> field.path().place().equals(table))
                    .forEach(field -> classes.add(field.dataClass()));
            boolean isKept = !classes.isEmpty() && classes.stream().allMatch(ForgottenTables::isKept);
            if (!isKept) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Whether a class outlives its shop, or is about nobody. */
    public static boolean isKept(DataClass dataClass) {
        return dataClass.subject() == SubjectKind.NOBODY
                || Survivors.ofShop(dataClass).isPresent();
    }

    /** An inventory of the class path. */
    public static Inventory declared(String resource) {
        try (InputStream file = Objects.requireNonNull(ForgottenTables.class.getResourceAsStream(resource), resource)) {
            return InventoryFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
