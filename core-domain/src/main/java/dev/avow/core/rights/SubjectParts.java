package dev.avow.core.rights;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.PhoneSpelling;
import java.net.IDN;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parts of a locator in the one form in which they are compared and hashed: {@code kind:value}. Mail addresses are
 * composed (NFC), trimmed, in lower case of no language, with the domain in ASCII, and nothing cleverer; telephone numbers
 * are spelled as {@link PhoneSpelling} has it.
 */
public final class SubjectParts {

    private SubjectParts() {}

    /** All parts of a locator, sorted; never printed. */
    public static SortedSet<String> of(SubjectLocator person) {
        SortedSet<String> parts = new TreeSet<>();
        person.customer().map(CustomerId::number).ifPresent(number -> parts.add("customer:" + number));
        person.email().ifPresent(email -> parts.add("email:" + email(email.value())));
        person.phone().ifPresent(phone -> parts.add("phone:" + PhoneSpelling.of(phone.value())));
        person.orders().stream().map(OrderId::number).forEach(number -> parts.add("order:" + number));
        person.conversations().stream().map(ConversationId::value).forEach(id -> parts.add("conversation:" + id));
        return parts;
    }

    /** All parts of a locator as one text: what a certificate commits to. */
    public static String text(SubjectLocator person) {
        return String.join("\n", of(person));
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SubjectLocator read(String text) {
        Optional<CustomerId> customer = Optional.empty();
        Optional<PersonalText> email = Optional.empty();
        Optional<PersonalText> phone = Optional.empty();
        Set<OrderId> orders = new HashSet<>();
        Set<ConversationId> conversations = new HashSet<>();
        for (String part : text.split("\n", -1)) {
            String value = part.substring(part.indexOf(':') + 1);
            switch (part.substring(0, part.indexOf(':') + 1)) {
                case "customer:" -> customer = Optional.of(new CustomerId(Long.parseLong(value)));
                case "email:" -> email = Optional.of(PersonalText.of(value));
                case "phone:" -> phone = Optional.of(PersonalText.of(value));
                case "order:" -> orders.add(new OrderId(Long.parseLong(value)));
                case "conversation:" -> conversations.add(new ConversationId(value));
                default -> throw new IllegalArgumentException("a locator has no such part");
            }
        }
        return new SubjectLocator(customer, email, phone, orders, conversations);
    }

    private static String email(String address) {
        String clean =
                Normalizer.normalize(address.strip(), Normalizer.Form.NFC).replaceAll("\\s", " ");
        int at = clean.lastIndexOf('@');
        if (at < 0) {
            return clean.toLowerCase(Locale.ROOT);
        }
        String local = clean.substring(0, at).toLowerCase(Locale.ROOT);
        return local + "@" + ascii(clean.substring(at + 1)).toLowerCase(Locale.ROOT);
    }

    /** A domain that is none stays as it came: it is compared, never called. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }
}
