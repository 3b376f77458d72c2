package dev.avow.adapters.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import org.bson.Document;

/** Counts conversations that are still there, by their fields rather than by their ids. Thread-safe. */
public final class MongoTranscriptResidue implements Residue {

    private final MongoCollection<Document> transcripts;

    /** Of the collection {@value TranscriptFields#COLLECTION} of a database. */
    public MongoTranscriptResidue(MongoDatabase database) {
        this.transcripts =
                database.getCollection(TranscriptFields.COLLECTION).withReadPreference(ReadPreference.primary());
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        return person.conversations().isEmpty()
                ? 0
                : count(begunBy(shop, upTo)
                        .append(
                                TranscriptFields.CONVERSATION,
                                new Document(
                                        "$in",
                                        person.conversations().stream()
                                                .map(ConversationId::value)
                                                .toList())));
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return count(begunBy(shop, upTo));
    }

    private long count(Document filter) {
        return MongoFailures.reading(() -> transcripts.countDocuments(filter));
    }

    private static Document begunBy(ShopId shop, Instant upTo) {
        return new Document(TranscriptFields.SHOP, shop.domain())
                .append(TranscriptFields.STARTED_AT, new Document("$lte", upTo));
    }
}
