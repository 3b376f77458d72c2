package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Walks through a whole collection in the order of its ids. */
final class MongoWalk {

    private static final String ID = "_id";

    private MongoWalk() {}

    static <T> List<T> page(
            MongoCollection<Document> documents, Optional<String> after, int limit, Function<Document, T> reader) {
        Bson filter = after.<Bson>map(id -> gt(ID, id)).orElseGet(Document::new);
        List<Document> page = MongoFailures.reading(
                () -> documents.find(filter).sort(ascending(ID)).limit(limit).into(new ArrayList<>()));
        return page.stream().map(reader).toList();
    }
}
