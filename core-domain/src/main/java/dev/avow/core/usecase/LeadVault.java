package dev.avow.core.usecase;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.conversation.Lead;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seals contacts before any store sees them, and opens them for those who may (S2-11). Thread-safe. */
public final class LeadVault {

    private final FieldCipher cipher;
    private final KeyedHasher hasher;

    /** Puts it together. */
    public LeadVault(FieldCipher cipher, KeyedHasher hasher) {
        this.cipher = cipher;
        this.hasher = hasher;
    }

    /** A name that says nothing about anybody: the same submission of the same conversation has the same. */
    LeadId nameOf(ShopId shop, String conversation, String submission) {
        String scope = "lead-id/" + shop.domain() + "/" + conversation;
        return new LeadId(hasher.hash(scope, submission.getBytes(StandardCharsets.UTF_8)));
    }

    Map<ContactKind, SealedField> seal(ShopId shop, LeadId lead, LeadContact contact) {
        Map<ContactKind, SealedField> sealed = new EnumMap<>(ContactKind.class);
        contact.values().forEach((kind, value) -> {
            FieldContext context = context(shop, lead, kind);
            byte[] plain = value.getBytes(StandardCharsets.UTF_8);
            Optional<String> index = Optional.of(hasher.hash(context.indexScope(), plain));
            sealed.put(kind, new SealedField(cipher.seal(plain, context), index));
        });
        return sealed;
    }

    /**
     * Opens a lead.
     *
     * @throws PortException.Rejected if a field does not open
     */
    Lead open(ShopId shop, SealedLead lead) {
        Map<ContactKind, String> values = new EnumMap<>(ContactKind.class);
        lead.contact().forEach((kind, field) -> {
            byte[] plain = cipher.open(field.sealed(), context(shop, lead.id(), kind));
            values.put(kind, new String(plain, StandardCharsets.UTF_8));
        });
        return new Lead(
                lead.id(), lead.conversation(), lead.lifetime().startedAt(), LeadContact.of(values), lead.consent());
    }

    /** Under what a contact may be found. */
    Set<String> indexes(ShopId shop, ContactKind kind, String value) {
        String scope = FieldContext.indexScope(shop, DataClass.LEAD, kind.key());
        return Set.copyOf(hasher.liveHashes(scope, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static FieldContext context(ShopId shop, LeadId lead, ContactKind kind) {
        return new FieldContext(shop, DataClass.LEAD, kind.key(), lead.value());
    }
}
