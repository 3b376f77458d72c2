package dev.avow.testkit.contract;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** All that {@link dev.avow.core.port.SealedFields} of leads owe: SF-1 to SF-4. */
public interface SealedLeadsContract extends SealedFieldsContract {

    /** The store whose fields they are. */
    LeadStore leads();

    @Override
    default void writeSealed(ShopId shop, String keyId) {
        LeadBox box = LeadBox.at(leads(), shop, Chat.NOW)
                .holding(Map.of(ContactKind.EMAIL, field(keyId), ContactKind.PHONE, field(keyId)))
                .save();
        box.mark(LeadBox.EVERYTHING, Chat.NOW.plusSeconds(5));
    }

    private static SealedField field(String keyId) {
        Sealed sealed = new Sealed(keyId, Fresh.name().getBytes(StandardCharsets.UTF_8));
        return new SealedField(sealed, Optional.of(Deliveries.digest()));
    }

    @Override
    default Object restOf(SealedRow row) {
        SealedLead lead = leads().find(row.shop(), Purpose.LEAD_FOLLOW_UP, new LeadId(row.row()), LeadBox.EVERYTHING)
                .orElseThrow();
        SealedField same = new SealedField(new Sealed("same", new byte[0]), Optional.of("same"));
        return lead.with(Map.of(ContactKind.EMAIL, same));
    }

    @Override
    default void removeSealed(SealedRow row) {
        leads().delete(row.shop(), new LeadId(row.row()));
    }
}
