package dev.avow.core.inmemory;

import dev.avow.core.port.RectifyStep;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Contacts in memory, found by each part of whom they are about; lost when the process ends. */
public final class InMemoryContacts implements RectifyStep {

    private record Kept(ShopId shop, SubjectLocator person) {}

    private final DataClass dataClass;
    private final Map<String, Kept> contacts = new LinkedHashMap<>();

    /** Of a class, with none. */
    public InMemoryContacts(DataClass dataClass) {
        this.dataClass = dataClass;
    }

    /** Keeps one under a name. */
    public synchronized void add(String name, ShopId shop, SubjectLocator person) {
        contacts.put(name, new Kept(shop, person));
    }

    /** Whom a contact is about. */
    public synchronized SubjectLocator of(String name) {
        return Objects.requireNonNull(contacts.get(name), name).person();
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public synchronized int rectify(ShopId shop, SubjectLocator person, Correction correction) {
        int changed = 0;
        for (Map.Entry<String, Kept> contact : contacts.entrySet()) {
            Kept kept = contact.getValue();
            if (kept.shop().equals(shop) && isSame(kept.person(), person)) {
                SubjectLocator right = rectified(kept.person(), correction);
                changed += right.equals(kept.person()) ? 0 : 1;
                contact.setValue(new Kept(shop, right));
            }
        }
        return changed;
    }

    private static boolean isSame(SubjectLocator kept, SubjectLocator person) {
        return isSame(kept.customer(), person.customer())
                || isSame(kept.email(), person.email())
                || isSame(kept.phone(), person.phone())
                || kept.orders().stream().anyMatch(person.orders()::contains)
                || kept.conversations().stream().anyMatch(person.conversations()::contains);
    }

    private static boolean isSame(Optional<?> kept, Optional<?> part) {
        return kept.isPresent() && kept.equals(part);
    }

    private static SubjectLocator rectified(SubjectLocator kept, Correction correction) {
        return new SubjectLocator(
                kept.customer(),
                either(kept.email(), correction.email()),
                either(kept.phone(), correction.phone()),
                kept.orders(),
                kept.conversations());
    }

    /** A kind that a contact has not is not added. */
    private static Optional<PersonalText> either(Optional<PersonalText> kept, Optional<PersonalText> right) {
        return kept.map(old -> right.orElse(old));
    }
}
