package dev.avow.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The look-alike's own storage, but that a document is found by its id as MongoDB finds it, whatever else is asked of it: the
 * look-alike reads all documents as soon as a filter names another field beside the id.
 */
final class LookAlikeBackend extends H2Backend {

    private static final String ID = "_id";

    LookAlikeBackend(String file) {
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name);
    }

    /** Asks the backend around it for all it needs: collections are opened before its own constructor runs. */
    private final class Database extends H2Database {

        Database(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        /** Under the names that the look-alike gives these maps. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String namespace = getFullCollectionNamespace(name);
            return new Collection(
                    this,
                    name,
                    options,
                    getMvStore().openMap("databases." + namespace),
                    getMvStore().openMap("meta." + namespace),
                    getCursorRegistry());
        }
    }

    private static final class Collection extends H2Collection {

        Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, Document order, int skip, int limit, int batch, Document fields) {
            String id = id(query);
            return id == null
                    ? super.matchDocuments(query, order, skip, limit, batch, fields)
                    : matchDocumentsFromStream(
                            Stream.ofNullable(getDocument(id)), query, order, skip, limit, batch, fields);
        }

        /** The id that every document must have to match. */
        private static @Nullable String id(Object query) {
            if (!(query instanceof Document filter)) {
                return null;
            }
            if (filter.get(ID) instanceof String id) {
                return id;
            }
            return filter.get("$and") instanceof Iterable<?> all
                    ? StreamSupport.stream(all.spliterator(), false)
                            .map(Collection::id)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
        }
    }
}
