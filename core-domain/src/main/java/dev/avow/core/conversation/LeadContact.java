package dev.avow.core.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody left to be reached by: a mail address, a phone number or both (S1-13). Immutable; never printed. */
public final class LeadContact {

    private final Optional<ContactEmail> email;
    private final Optional<ContactPhone> phone;

    /**
     * Puts it together.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public LeadContact(Optional<ContactEmail> email, Optional<ContactPhone> phone) {
        if (email.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException("a contact has a mail address or a phone number");
        }
        this.email = email;
        this.phone = phone;
    }

    /**
     * Puts back together what {@link #values} took apart.
     *
     * @throws IllegalArgumentException if a value is no contact of its kind, or there is none
     */
    public static LeadContact of(Map<ContactKind, String> values) {
        return new LeadContact(
                Optional.ofNullable(values.get(ContactKind.EMAIL))
                        .map(value -> ContactEmail.parse(value).orElseThrow(LeadContact::malformed)),
                Optional.ofNullable(values.get(ContactKind.PHONE))
                        .map(value -> ContactPhone.parse(value).orElseThrow(LeadContact::malformed)));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("a stored contact has an unknown shape");
    }

    /** The mail address, if one was left. */
    public Optional<ContactEmail> email() {
        return email;
    }

    /** The phone number, if one was left. */
    public Optional<ContactPhone> phone() {
        return phone;
    }

    /** What was left, by kind: for sealing. */
    public Map<ContactKind, String> values() {
        Map<ContactKind, String> values = new EnumMap<>(ContactKind.class);
        email.ifPresent(address -> values.put(ContactKind.EMAIL, address.value()));
        phone.ifPresent(number -> values.put(ContactKind.PHONE, number.value()));
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeadContact contact && email.equals(contact.email) && phone.equals(contact.phone);
    }

    @Override
    public int hashCode() {
        return 31 * email.hashCode() + phone.hashCode();
    }

    @Override
    public String toString() {
        return "LeadContact[hidden]";
    }
}
