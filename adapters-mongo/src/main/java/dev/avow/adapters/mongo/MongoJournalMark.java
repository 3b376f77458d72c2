package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.avow.core.port.JournalMark;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** How far a MongoDB database has been told what was erased: one document in the collection {@code marks}. Thread-safe. */
public final class MongoJournalMark implements JournalMark {

    private static final String COLLECTION = "marks";
    private static final String ID = "suppression-journal";
    private static final String JOURNAL = "journal";
    private static final String POSITION = "position";
    /** Not there in marks of before. */
    private static final String BEYOND = "beyond";

    private final MongoCollection<Document> marks;

    /** Of a database. */
    public MongoJournalMark(MongoDatabase database) {
        this.marks = database.getCollection(COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public String store() {
        return "mongodb";
    }

    @Override
    public Optional<Mark> read() {
        return MongoFailures.reading(
                        () -> Optional.ofNullable(marks.find(eq("_id", ID)).first()))
                .map(found -> Mark.of(
                        found.getString(JOURNAL),
                        found.get(POSITION, Number.class).longValue(),
                        Objects.requireNonNullElse(found.getString(BEYOND), "")));
    }

    @Override
    public void write(Mark mark) {
        Document document = new Document("_id", ID)
                .append(JOURNAL, mark.journal())
                .append(POSITION, mark.position())
                .append(BEYOND, mark.beyondAsText());
        MongoFailures.writing(() -> marks.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true)));
    }
}
