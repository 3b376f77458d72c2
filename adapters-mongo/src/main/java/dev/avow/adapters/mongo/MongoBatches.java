package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Batches of deletions. */
final class MongoBatches {

    private static final String ID = "_id";

    private MongoBatches() {}

    /**
     * Deletes those documents that still pass the filter, in one command, one by one: each is found by its id, and a server
     * without indexes stops where it has found it.
     */
    static int delete(MongoCollection<Document> collection, List<String> ids, Bson filter) {
        List<DeleteOneModel<Document>> each = ids.stream()
                .map(id -> new DeleteOneModel<Document>(and(eq(ID, id), filter)))
                .toList();
        return MongoFailures.writing(() -> collection.bulkWrite(each).getDeletedCount());
    }
}
