package dev.avow.core.rights;

import dev.avow.core.subject.DataClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a person or a shop after an erasure, and why (S1-38, S3-42, S4-25). A class that stands in neither table
 * is erased: its store brings a step, a second look, a walk and an export, or the build fails.
 */
public final class Survivors {

    /** Why something is left. */
    public enum Reason {
        /** A law asks for the record, and no contact value is in it. */
        LEGAL_RECORD,
        /** It is the proof of the erasure, or what keeps the data from coming back; keyed hashes at the most. */
        PROOF_OF_ERASURE,
        /** A sum over many people; nobody can be found in it. */
        AGGREGATE,
        /** A keyed hash that ends within minutes and leads to nobody. */
        MINUTES,
        /** Shopify's own requests, which are worked on and deleted when they are done. */
        REQUEST_IN_PROGRESS,
        /** Copies of the stores, which end by their own clock; the journal keeps them from coming back. */
        BACKUP
    }

    private static final Map<DataClass, Reason> OF_PERSON = new EnumMap<>(Map.of(
            DataClass.CONSENT_RECORD, Reason.LEGAL_RECORD,
            DataClass.AUDIT_ENTRY, Reason.LEGAL_RECORD,
            DataClass.RIGHTS_REQUEST, Reason.LEGAL_RECORD,
            DataClass.SUPPRESSION, Reason.PROOF_OF_ERASURE,
            DataClass.OPT_OUT, Reason.PROOF_OF_ERASURE,
            DataClass.FORGOTTEN_ORDER, Reason.PROOF_OF_ERASURE,
            DataClass.RATE_LIMIT, Reason.MINUTES,
            DataClass.BACKUP, Reason.BACKUP));

    private static final Map<DataClass, Reason> OF_SHOP = new EnumMap<>(Map.of(
            DataClass.AUDIT_ENTRY, Reason.LEGAL_RECORD,
            DataClass.RIGHTS_REQUEST, Reason.LEGAL_RECORD,
            DataClass.SUPPRESSION, Reason.PROOF_OF_ERASURE,
            DataClass.FORGOTTEN_ORDER, Reason.PROOF_OF_ERASURE,
            DataClass.COMMISSION_TOTAL, Reason.AGGREGATE,
            DataClass.RATE_LIMIT, Reason.MINUTES,
            DataClass.BACKUP, Reason.BACKUP));

    private Survivors() {}

    /** Why a class is left when a person is erased; empty if it is erased. */
    public static Optional<Reason> ofPerson(DataClass dataClass) {
        return Optional.ofNullable(OF_PERSON.get(dataClass));
    }

    /** Why a class is left when a shop is erased; empty if it is erased. */
    public static Optional<Reason> ofShop(DataClass dataClass) {
        return Optional.ofNullable(OF_SHOP.get(dataClass));
    }
}
