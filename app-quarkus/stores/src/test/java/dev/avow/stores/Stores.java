package dev.avow.stores;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What a user of the stores does with them. */
final class Stores {

    private Stores() {}

    /** The first column of a query's answer. */
    static List<String> query(EmbeddedStores stores, String sql) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static void execute(EmbeddedStores stores, String sql) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(EmbeddedStores stores) throws SQLException {
        return DriverManager.getConnection(
                stores.jdbcUrl() + "?socketTimeout=4&connectTimeout=5", stores.jdbcUser(), stores.jdbcPassword());
    }

    static void insertDocument(EmbeddedStores stores, String name) {
        try (MongoClient client = client(stores)) {
            notes(client).insertOne(new Document("_id", name));
        }
    }

    static List<String> documents(EmbeddedStores stores) {
        return documents(stores, new Document());
    }

    /** The names of what a filter matches. */
    static List<String> documents(EmbeddedStores stores, Bson filter) {
        try (MongoClient client = client(stores)) {
            return notes(client)
                    .find(filter)
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
        }
    }

    /** How many documents a change of those that a filter matches has changed. */
    static long change(EmbeddedStores stores, Bson filter, Bson change) {
        try (MongoClient client = client(stores)) {
            return notes(client).updateMany(filter, change).getModifiedCount();
        }
    }

    private static MongoClient client(EmbeddedStores stores) {
        return MongoClients.create(
                stores.mongoConnectionString() + "/?serverSelectionTimeoutMS=5000&connectTimeoutMS=5000");
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("notes").getCollection("notes");
    }
}
