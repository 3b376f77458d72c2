package dev.avow.app.rest;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.conversation.LeadContact;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads contacts from the fields of a body. What is wrong is named by its field, never by its value. */
final class Contacts {

    private static final int LONGEST_FIELD = 320;

    private Contacts() {}

    /** A mail address, a phone number or both. */
    static LeadContact read(@Nullable String email, @Nullable String phone) {
        Optional<ContactEmail> readEmail = parsed("email", email, ContactEmail::parse);
        Optional<ContactPhone> readPhone = parsed("phone", phone, ContactPhone::parse);
        if (readEmail.isEmpty() && readPhone.isEmpty()) {
            throw new ProblemException(400, "contact.missing", "One of the fields email and phone is needed.");
        }
        return new LeadContact(readEmail, readPhone);
    }

    /** An empty field was left out. */
    private static <T> Optional<T> parsed(String field, @Nullable String text, Function<String, Optional<T>> parser) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<T> contact = text.length() > LONGEST_FIELD ? Optional.empty() : parser.apply(text);
        if (contact.isEmpty()) {
            throw new ProblemException(400, "contact." + field, "The field " + field + " has a wrong shape.");
        }
        return contact;
    }
}
