package dev.avow.adapters.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** Counts leads that are still there: each part of a locator by a query of its own, each lead once. Thread-safe. */
public final class MongoLeadResidue implements Residue {

    private final MongoCollection<Document> leads;
    private final KeyedHasher hasher;

    /** Of the collection {@value LeadFields#COLLECTION} of a database. */
    public MongoLeadResidue(MongoDatabase database, KeyedHasher hasher) {
        this.leads = database.getCollection(LeadFields.COLLECTION).withReadPreference(ReadPreference.primary());
        this.hasher = hasher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public long count(ShopId shop, SubjectLocator person, Instant upTo) {
        Set<String> found = new HashSet<>();
        person.email()
                .flatMap(email -> ContactEmail.parse(email.value()))
                .ifPresent(email -> add(found, shop, upTo, ContactKind.EMAIL, email.value()));
        person.phone()
                .flatMap(phone -> ContactPhone.parse(phone.value()))
                .ifPresent(phone -> add(found, shop, upTo, ContactKind.PHONE, phone.value()));
        person.conversations()
                .forEach(conversation ->
                        add(found, begunBy(shop, upTo).append(LeadFields.CONVERSATION, conversation.value())));
        return found.size();
    }

    @Override
    public long countShop(ShopId shop, Instant upTo) {
        return MongoFailures.reading(() -> leads.countDocuments(begunBy(shop, upTo)));
    }

    private void add(Set<String> found, ShopId shop, Instant upTo, ContactKind kind, String value) {
        String scope = FieldContext.indexScope(shop, DataClass.LEAD, kind.key());
        for (String hash : hasher.liveHashes(scope, value.getBytes(StandardCharsets.UTF_8))) {
            add(
                    found,
                    begunBy(shop, upTo).append(LeadFields.CONTACT + "." + kind.key() + "." + LeadFields.INDEX, hash));
        }
    }

    private void add(Set<String> found, Document filter) {
        MongoFailures.reading(() -> leads.find(filter)
                .projection(new Document(LeadFields.ID, 1))
                .map(document -> document.getString(LeadFields.ID))
                .into(found));
    }

    private static Document begunBy(ShopId shop, Instant upTo) {
        return new Document(LeadFields.SHOP, shop.domain()).append(LeadFields.STARTED_AT, new Document("$lte", upTo));
    }
}
