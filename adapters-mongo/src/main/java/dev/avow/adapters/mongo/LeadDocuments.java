package dev.avow.adapters.mongo;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;

/** From sealed leads to documents of the shape of {@link LeadFields}, and back. */
final class LeadDocuments {

    private LeadDocuments() {}

    static String id(ShopId shop, LeadId lead) {
        return shop.domain() + "/" + lead.value();
    }

    static Document document(ShopId shop, SealedLead lead) {
        Document contact = new Document();
        lead.contact().forEach((kind, field) -> contact.append(kind.key(), field(field)));
        Document document = new Document(LeadFields.ID, id(shop, lead.id()))
                .append(LeadFields.SHOP, shop.domain())
                .append(LeadFields.LEAD, lead.id().value())
                .append(LeadFields.CONVERSATION, lead.conversation().value())
                .append(LeadFields.CONVERSATION_CLOCK, lead.conversationClock())
                .append(LeadFields.STARTED_AT, lead.lifetime().startedAt())
                .append(LeadFields.CLOCK_START, lead.lifetime().clockStart())
                .append(LeadFields.EXPIRES_AT, lead.lifetime().expiresAt())
                .append(LeadFields.POLICY_VERSION, lead.lifetime().version().number())
                .append(LeadFields.CONSENT, consent(lead.consent()))
                .append(LeadFields.CONTACT, contact);
        lead.contactedAt().ifPresent(at -> document.append(LeadFields.CONTACTED_AT, at));
        return document;
    }

    /** Of a lead, a consent always stands: a withdrawn one has no lead. */
    private static Document consent(ConsentRecord consent) {
        return new Document(LeadFields.PURPOSE, consent.purpose().name())
                .append(LeadFields.TEXT_VERSION, consent.textVersion())
                .append(LeadFields.LANGUAGE, consent.language())
                .append(LeadFields.GIVEN_AT, consent.givenAt());
    }

    static Document field(SealedField field) {
        return new Document(LeadFields.KEY, field.sealed().keyId())
                .append(LeadFields.SEALED, new Binary(field.sealed().bytes()))
                .append(LeadFields.INDEX, field.index().orElseThrow());
    }

    static SealedLead lead(Document document) {
        return read(
                document,
                whole -> new SealedLead(
                        new LeadId(whole.getString(LeadFields.LEAD)),
                        new ConversationId(whole.getString(LeadFields.CONVERSATION)),
                        instant(whole, LeadFields.CONVERSATION_CLOCK),
                        new Lifetime(
                                instant(whole, LeadFields.STARTED_AT),
                                instant(whole, LeadFields.CLOCK_START),
                                instant(whole, LeadFields.EXPIRES_AT),
                                new PolicyVersion(whole.getInteger(LeadFields.POLICY_VERSION))),
                        storedConsent(whole.get(LeadFields.CONSENT, Document.class)),
                        Optional.ofNullable(whole.getDate(LeadFields.CONTACTED_AT))
                                .map(Date::toInstant),
                        contact(whole.get(LeadFields.CONTACT, Document.class))));
    }

    static SealedRow row(Document document) {
        return read(document, whole -> {
            Map<String, SealedField> fields = new HashMap<>();
            contact(whole.get(LeadFields.CONTACT, Document.class))
                    .forEach((kind, field) -> fields.put(kind.key(), field));
            return new SealedRow(
                    whole.getString(LeadFields.ID),
                    new ShopId(whole.getString(LeadFields.SHOP)),
                    whole.getString(LeadFields.LEAD),
                    fields);
        });
    }

    static Instant clockStart(Document document) {
        return read(document, whole -> instant(whole, LeadFields.CLOCK_START));
    }

    /** A document of another shape was not written here; which field differs could quote it, so nothing is said. */
    private static <T> T read(Document document, Function<Document, T> reader) {
        try {
            return reader.apply(document);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new PortException.Rejected("store.malformed", "a lead document has an unknown shape");
        }
    }

    private static ConsentRecord storedConsent(Document stored) {
        return ConsentRecord.given(
                Purpose.valueOf(stored.getString(LeadFields.PURPOSE)),
                stored.getString(LeadFields.TEXT_VERSION),
                stored.getString(LeadFields.LANGUAGE),
                instant(stored, LeadFields.GIVEN_AT));
    }

    private static Map<ContactKind, SealedField> contact(Document stored) {
        Map<ContactKind, SealedField> contact = new EnumMap<>(ContactKind.class);
        for (ContactKind kind : ContactKind.values()) {
            Document field = stored.get(kind.key(), Document.class);
            if (field != null) {
                contact.put(kind, storedField(field));
            }
        }
        return contact;
    }

    private static SealedField storedField(Document field) {
        byte[] sealed = field.get(LeadFields.SEALED, Binary.class).getData();
        return new SealedField(
                new Sealed(field.getString(LeadFields.KEY), sealed), Optional.of(field.getString(LeadFields.INDEX)));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
