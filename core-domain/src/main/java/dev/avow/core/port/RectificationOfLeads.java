package dev.avow.core.port;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts right the contact of leads (S1-37): a kind that a lead has is sealed anew; one that it has not is not added. Thread-safe. */
public final class RectificationOfLeads implements RectifyStep {

    private static final int MOST = 10_000;

    private final LeadsOfPerson leads;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;

    /** Puts it together. */
    public RectificationOfLeads(LeadsOfPerson leads, FieldCipher cipher, KeyedHasher hasher) {
        this.leads = leads;
        this.cipher = cipher;
        this.hasher = hasher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
        Map<ContactKind, String> right = new EnumMap<>(ContactKind.class);
        correction
                .email()
                .flatMap(email -> ContactEmail.parse(email.value()))
                .ifPresent(email -> right.put(ContactKind.EMAIL, email.value()));
        correction
                .phone()
                .flatMap(phone -> ContactPhone.parse(phone.value()))
                .ifPresent(phone -> right.put(ContactKind.PHONE, phone.value()));
        int changed = 0;
        for (SealedLead lead : leads.of(shop, person, Lifetime.FAR, MOST)) {
            changed += rectified(shop, lead, right)
                            .filter(next -> leads.putRight(shop, next))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return changed;
    }

    /** Empty where it bears all that already. */
    private Optional<SealedLead> rectified(ShopId shop, SealedLead lead, Map<ContactKind, String> right) {
        Map<ContactKind, SealedField> contact = new EnumMap<>(lead.contact());
        right.forEach((kind, value) -> {
            FieldContext context =
                    new FieldContext(shop, DataClass.LEAD, kind.key(), lead.id().value());
            byte[] plain = value.getBytes(StandardCharsets.UTF_8);
            String index = hasher.hash(context.indexScope(), plain);
            contact.computeIfPresent(
                    kind,
                    (any, old) -> old.index().equals(Optional.of(index))
                            ? old
                            : new SealedField(cipher.seal(plain, context), Optional.of(index)));
        });
        return contact.equals(lead.contact()) ? Optional.empty() : Optional.of(lead.with(contact));
    }
}
