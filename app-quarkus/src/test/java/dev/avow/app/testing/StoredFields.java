package dev.avow.app.testing;

import com.mongodb.client.MongoClient;
import dev.avow.core.disclosure.FieldPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** Which fields the stores really have. */
public final class StoredFields {

    /** The migration tool keeps its own book; nobody's data is in it. */
    private static final String COLUMNS = """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name <> 'flyway_schema_history'
            """;

    private static final Set<String> SERVERS_OWN = Set.of("admin", "config", "local");

    private StoredFields() {}

    /** Every column of every table, also of empty ones. */
    public static Set<FieldPath> postgres(Connection connection) throws SQLException {
        Set<FieldPath> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                found.add(new FieldPath("postgresql", row.getString(1), row.getString(2)));
            }
        }
        return found;
    }

    /** Every path to a value in every document of every collection. */
    public static Set<FieldPath> mongo(MongoClient client) {
        Set<FieldPath> found = new TreeSet<>();
        for (String database : client.listDatabaseNames()) {
            if (!SERVERS_OWN.contains(database)) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> collect(collection, "", document, found));
                }
            }
        }
        return found;
    }

    private static void collect(String place, String path, Object value, Set<FieldPath> found) {
        if (value instanceof Document document) {
            String prefix = path.isEmpty() ? "" : path + ".";
            document.forEach((name, inner) -> collect(place, prefix + name, inner, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> collect(place, path, inner, found));
        } else {
            found.add(new FieldPath("mongodb", place, path));
        }
    }
}
