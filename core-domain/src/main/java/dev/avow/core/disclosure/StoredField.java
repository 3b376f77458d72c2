package dev.avow.core.disclosure;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Role;
import dev.avow.core.subject.SubjectKind;

/**
 * One field that is stored. The class of data names its retention rule and its subject, the store names its region.
 *
 * @param path where it is
 * @param dataClass what it belongs to
 * @param purpose what it is kept for
 * @param basis on which ground
 * @param role what the maker of the app is to it
 * @param category what kind of thing it holds
 * @param protection in which form it rests
 */
public record StoredField(
        FieldPath path,
        DataClass dataClass,
        Purpose purpose,
        LegalBasis basis,
        Role role,
        FieldCategory category,
        Protection protection) {

    /** Whom it is about. */
    public SubjectKind subject() {
        return dataClass.subject();
    }

    /** Whether a class that is marked sensitive may not keep it like this: it tells something, and lies open. */
    boolean isOpen() {
        return protection == Protection.PLAIN
                && category != FieldCategory.TECHNICAL
                && category != FieldCategory.IDENTIFIER;
    }
}
