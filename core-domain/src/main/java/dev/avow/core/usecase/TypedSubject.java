package dev.avow.core.usecase;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.subject.PersonalText;

/**
 * What somebody typed to name a person by, or as what is right about one. Who asks by hand is told of a slip: a wrong address
 * would find nobody, and that would be certified (S1-15, S1-44). Shopify's requests are taken as they come.
 */
public final class TypedSubject {

    private TypedSubject() {}

    /**
     * A mail address.
     *
     * @throws IllegalArgumentException if it is none that mail can be sent to
     */
    public static PersonalText email(String text) {
        return ContactEmail.parse(text)
                .map(email -> PersonalText.of(email.value()))
                .orElseThrow(() -> new IllegalArgumentException("no mail address"));
    }

    /**
     * A telephone number, with its country or without.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PersonalText phone(String text) {
        return ContactPhone.parse(text)
                .map(phone -> PersonalText.of(phone.value()))
                .orElseThrow(() -> new IllegalArgumentException("no telephone number"));
    }
}
