package dev.avow.core.disclosure;

import dev.avow.core.subject.DataClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every field that is stored anywhere, declared (S0-09, S1-03, S2-01, S2-02). Each store's module brings its own lines;
 * the inventory of an installation is their sum. Immutable and thread-safe.
 */
public final class Inventory {

    private final SortedMap<FieldPath, StoredField> fields;

    /**
     * Checks the fields.
     *
     * @throws IllegalArgumentException if a field is declared twice
     */
    public Inventory(Collection<StoredField> fields) {
        this.fields = new TreeMap<>();
        for (StoredField field : fields) {
            if (this.fields.put(field.path(), field) != null) {
                throw new IllegalArgumentException("declared twice: " + field.path());
            }
        }
    }

    /** All fields, by path. */
    public List<StoredField> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * This inventory and another one.
     *
     * @throws IllegalArgumentException if both declare a field
     */
    public Inventory and(Inventory other) {
        List<StoredField> all = new ArrayList<>(fields.values());
        all.addAll(other.fields.values());
        return new Inventory(all);
    }

    /** The classes of data that are stored anywhere. */
    public Set<DataClass> classes() {
        return fields.values().stream().map(StoredField::dataClass).collect(Collectors.toUnmodifiableSet());
    }

    /** What is really stored and not declared. */
    public SortedSet<FieldPath> undeclared(Set<FieldPath> stored) {
        return without(stored, fields.keySet());
    }

    /** What is declared and not really stored. */
    public SortedSet<FieldPath> missing(Set<FieldPath> stored) {
        return without(fields.keySet(), stored);
    }

    /** The fields of these classes that tell something about a person and lie open. */
    public SortedSet<FieldPath> open(Set<DataClass> sensitive) {
        SortedSet<FieldPath> open = new TreeSet<>();
        for (Map.Entry<FieldPath, StoredField> entry : fields.entrySet()) {
            if (sensitive.contains(entry.getValue().dataClass())
                    && entry.getValue().isOpen()) {
                open.add(entry.getKey());
            }
        }
        return open;
    }

    /** The fields that are encrypted one by one, by class; a class of which none is does not stand in it (S0-02, S2-11, S4-11). */
    public SortedMap<DataClass, List<FieldPath>> sealed() {
        return fields.values().stream()
                .filter(field -> field.protection() == Protection.SEALED)
                .collect(Collectors.groupingBy(
                        StoredField::dataClass,
                        TreeMap::new,
                        Collectors.mapping(StoredField::path, Collectors.toUnmodifiableList())));
    }

    /** The classes among these of which no field is encrypted: whoever calls them sensitive claims what is not so (S2-11). */
    public SortedSet<DataClass> unsealed(Set<DataClass> sensitive) {
        SortedSet<DataClass> unsealed = new TreeSet<>(sensitive);
        unsealed.removeAll(sealed().keySet());
        return unsealed;
    }

    private static SortedSet<FieldPath> without(Set<FieldPath> all, Set<FieldPath> gone) {
        SortedSet<FieldPath> left = new TreeSet<>(all);
        left.removeAll(gone);
        return left;
    }
}
