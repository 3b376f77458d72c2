package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadsOfPerson;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds a person's leads in MongoDB, hidden ones included: by mail address, by telephone number, each under every live key,
 * or by conversation. Thread-safe.
 */
public final class MongoLeadErasure implements LeadsOfPerson, Holdings, SubjectLinks {

    private static final int MOST_LINKS = 10_000;

    private final MongoCollection<Document> leads;
    private final KeyedHasher hasher;
    private final FieldCipher cipher;

    /** Of the collection {@value LeadFields#COLLECTION} of a database. */
    public MongoLeadErasure(MongoDatabase database, KeyedHasher hasher, FieldCipher cipher) {
        this.leads = database.getCollection(LeadFields.COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
        this.hasher = hasher;
        this.cipher = cipher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public List<SealedLead> of(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        List<Bson> each = conditions(shop, person);
        if (each.isEmpty()) {
            return List.of();
        }
        Bson filter = and(eq(LeadFields.SHOP, shop.domain()), or(each), lte(LeadFields.STARTED_AT, upTo));
        return found(filter, limit).stream().map(LeadDocuments::lead).toList();
    }

    @Override
    public boolean putRight(ShopId shop, SealedLead lead) {
        Document contact = LeadDocuments.document(shop, lead).get(LeadFields.CONTACT, Document.class);
        return MongoFailures.writing(() -> leads.updateOne(
                                eq(LeadFields.ID, LeadDocuments.id(shop, lead.id())),
                                new Document("$set", new Document(LeadFields.CONTACT, contact)))
                        .getMatchedCount())
                > 0;
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        Bson filter = and(eq(LeadFields.SHOP, shop.domain()), lte(LeadFields.STARTED_AT, upTo));
        while (true) {
            List<String> ids = MongoFailures.reading(() -> leads.find(filter)
                    .projection(include(LeadFields.ID))
                    .limit(limit)
                    .map(document -> document.getString(LeadFields.ID))
                    .into(new ArrayList<>()));
            if (ids.isEmpty()) {
                return 0;
            }
            int removed = MongoBatches.delete(leads, ids, filter);
            // None removed: another instance was faster, and more may be left.
            if (removed > 0) {
                return removed;
            }
        }
    }

    @Override
    public Found linked(ShopId shop, SubjectLocator person) {
        Set<ConversationId> conversations = new HashSet<>();
        List<Bson> each = conditions(shop, person);
        if (!each.isEmpty()) {
            found(and(eq(LeadFields.SHOP, shop.domain()), or(each)), MOST_LINKS).stream()
                    .map(document -> new ConversationId(document.getString(LeadFields.CONVERSATION)))
                    .forEach(conversations::add);
        }
        return new Found(Set.of(), conversations);
    }

    @Override
    public List<Holding> page(Optional<String> after, int limit) {
        return MongoWalk.page(leads, after, limit, this::holding);
    }

    private Holding holding(Document document) {
        ShopId shop = new ShopId(document.getString(LeadFields.SHOP));
        SealedLead lead = LeadDocuments.lead(document);
        SubjectLocator person = new SubjectLocator(
                Optional.empty(),
                opened(shop, lead, ContactKind.EMAIL),
                opened(shop, lead, ContactKind.PHONE),
                Set.of(),
                Set.of(lead.conversation()));
        return new Holding(
                document.getString(LeadFields.ID),
                shop,
                Optional.of(person),
                lead.lifetime().startedAt());
    }

    private Optional<PersonalText> opened(ShopId shop, SealedLead lead, ContactKind kind) {
        return Optional.ofNullable(lead.contact().get(kind))
                .flatMap(field -> cipher.openIfPossible(
                        field.sealed(),
                        new FieldContext(
                                shop, DataClass.LEAD, kind.key(), lead.id().value())))
                .map(plain -> PersonalText.of(new String(plain, StandardCharsets.UTF_8)));
    }

    private List<Document> found(Bson filter, int limit) {
        return MongoFailures.reading(() -> leads.find(filter).limit(limit).into(new ArrayList<>()));
    }

    private List<Bson> conditions(ShopId shop, SubjectLocator person) {
        List<Bson> each = new ArrayList<>();
        person.email()
                .flatMap(email -> ContactEmail.parse(email.value()))
                .map(ContactEmail::value)
                .ifPresent(value -> each.add(isUnder(shop, ContactKind.EMAIL, value)));
        person.phone()
                .flatMap(phone -> ContactPhone.parse(phone.value()))
                .map(ContactPhone::value)
                .ifPresent(value -> each.add(isUnder(shop, ContactKind.PHONE, value)));
        if (!person.conversations().isEmpty()) {
            each.add(in(
                    LeadFields.CONVERSATION,
                    person.conversations().stream().map(ConversationId::value).toList()));
        }
        return each;
    }

    private Bson isUnder(ShopId shop, ContactKind kind, String value) {
        String scope = FieldContext.indexScope(shop, DataClass.LEAD, kind.key());
        String field = LeadFields.CONTACT + "." + kind.key() + "." + LeadFields.INDEX;
        return in(field, hasher.liveHashes(scope, value.getBytes(StandardCharsets.UTF_8)));
    }
}
