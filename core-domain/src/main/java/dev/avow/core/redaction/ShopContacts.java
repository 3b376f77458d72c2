package dev.avow.core.redaction;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Findings;
import dev.avow.core.redaction.detect.Hints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contacts that a shop publishes itself. They are nobody's secret, but still a model gets {@code [SHOP_PHONE]} and
 * code puts the right spelling back, so that a model cannot garble or swap them. Immutable, thread-safe.
 */
public final class ShopContacts {

    /** A shop that publishes none. */
    public static final ShopContacts NONE = new ShopContacts(List.of());

    private static final int SHORTEST = 7;

    private record Contact(EntityKind kind, String canonical, Segment.Placeholder placeholder, String text) {}

    private final List<Contact> contacts;

    private ShopContacts(List<Contact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    /**
     * The same with one more contact, numbered per kind in the order of adding.
     *
     * @throws IllegalArgumentException if the text does not read as a contact of some kind
     */
    public ShopContacts with(String text) {
        Automaton automaton = new Automaton();
        automaton.reset(Hints.NONE);
        automaton.read(text, true);
        Findings findings = automaton.findings();
        EntityKind kind = findings.size() == 0 ? null : findings.kind(0);
        if (kind == null) {
            throw new IllegalArgumentException("not a contact");
        }
        EntityKind shop = new EntityKind("SHOP_" + kind.name());
        int number = 1
                + (int) contacts.stream().filter(one -> one.kind().equals(kind)).count();
        List<Contact> more = new ArrayList<>(contacts);
        more.add(new Contact(kind, findings.canonical(0), new Segment.Placeholder(shop, number), text));
        return new ShopContacts(more);
    }

    /** The placeholder of a value that is the shop's own, or nothing. */
    Segment.@org.jspecify.annotations.Nullable Placeholder placeholder(EntityKind kind, String canonical) {
        for (Contact contact : contacts) {
            if (contact.kind().equals(kind) && same(contact.canonical(), canonical)) {
                return contact.placeholder();
            }
        }
        return null;
    }

    /** With and without the country's code a phone number is the same one. */
    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        boolean numbers = shorter.chars().allMatch(c -> c >= '0' && c <= '9');
        return numbers
                && shorter.length() >= SHORTEST
                && longer.endsWith(shorter)
                && longer.length() - shorter.length() <= 3;
    }

    /** Puts the shop's contacts back into a text that is ready to be shown. */
    public String restore(String text) {
        ContactStream stream = stream();
        return stream.accept(text) + stream.finish();
    }

    /** Does the same for a text that comes in pieces. */
    public ContactStream stream() {
        Map<String, String> texts = new LinkedHashMap<>();
        contacts.forEach(contact -> texts.put(contact.placeholder().label(), contact.text()));
        return new ContactStream(texts);
    }
}
