package dev.avow.adapters.mongo;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Leads of people, sealed as the service does it. */
final class SealedLeads {

    private SealedLeads() {}

    /** With the person's address and number, left in their conversation. */
    static SealedLead lead(
            ShopId shop, LeadId id, SubjectLocator person, Instant begun, FieldCipher cipher, KeyedHasher hasher) {
        Map<ContactKind, SealedField> contact = new EnumMap<>(ContactKind.class);
        String email = ContactEmail.parse(person.email().orElseThrow().value())
                .orElseThrow()
                .value();
        String phone = ContactPhone.parse(person.phone().orElseThrow().value())
                .orElseThrow()
                .value();
        contact.put(ContactKind.EMAIL, sealed(context(shop, id, ContactKind.EMAIL), email, cipher, hasher));
        contact.put(ContactKind.PHONE, sealed(context(shop, id, ContactKind.PHONE), phone, cipher, hasher));
        return new SealedLead(
                id,
                person.conversations().iterator().next(),
                begun,
                Lifetime.fixed(begun, begun.plusSeconds(60), new PolicyVersion(1)),
                ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-1", "ro", begun),
                Optional.empty(),
                contact);
    }

    private static FieldContext context(ShopId shop, LeadId lead, ContactKind kind) {
        return new FieldContext(shop, DataClass.LEAD, kind.key(), lead.value());
    }

    private static SealedField sealed(FieldContext context, String value, FieldCipher cipher, KeyedHasher hasher) {
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        return new SealedField(cipher.seal(plain, context), Optional.of(hasher.hash(context.indexScope(), plain)));
    }
}
