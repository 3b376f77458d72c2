package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Forgets conversations in MongoDB: a person's by the conversation itself, whose id is the visitor's key. Thread-safe. */
public final class MongoTranscriptErasure implements ErasureStep, Holdings {

    private final MongoCollection<Document> transcripts;

    /** Of the collection {@value TranscriptFields#COLLECTION} of a database. */
    public MongoTranscriptErasure(MongoDatabase database) {
        this.transcripts = database.getCollection(TranscriptFields.COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        if (person.conversations().isEmpty()) {
            return 0;
        }
        List<String> ids = person.conversations().stream()
                .map(conversation -> TranscriptDocuments.id(shop, conversation))
                .toList();
        return remove(and(in(TranscriptFields.ID, ids), lte(TranscriptFields.STARTED_AT, upTo)), limit);
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return remove(and(eq(TranscriptFields.SHOP, shop.domain()), lte(TranscriptFields.STARTED_AT, upTo)), limit);
    }

    private int remove(Bson filter, int limit) {
        while (true) {
            List<String> ids = MongoFailures.reading(() -> transcripts
                    .find(filter)
                    .projection(include(TranscriptFields.ID))
                    .limit(limit)
                    .map(document -> document.getString(TranscriptFields.ID))
                    .into(new ArrayList<>()));
            if (ids.isEmpty()) {
                return 0;
            }
            int removed = MongoBatches.delete(transcripts, ids, filter);
            // None removed: another instance was faster, and more may be left.
            if (removed > 0) {
                return removed;
            }
        }
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return MongoWalk.page(transcripts, after, limit, MongoTranscriptErasure::holding);
    }

    private static Holding holding(Document document) {
        ConversationId conversation = new ConversationId(document.getString(TranscriptFields.CONVERSATION));
        return new Holding(
                document.getString(TranscriptFields.ID),
                new ShopId(document.getString(TranscriptFields.SHOP)),
                Optional.of(SubjectLocator.of(conversation)),
                document.getDate(TranscriptFields.STARTED_AT).toInstant());
    }
}
