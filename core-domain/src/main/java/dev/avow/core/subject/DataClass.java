package dev.avow.core.subject;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A class of stored data that one retention rule speaks of. Each has one {@link SubjectKind} and a key for paths. */
public enum DataClass {
    /** What a visitor and the assistant said to each other, redacted (S1-21, S0-13). */
    TRANSCRIPT(SubjectKind.SHOPPER),
    /** Contact details that a shopper left for the merchant (S1-13, S1-22). */
    LEAD(SubjectKind.SHOPPER),
    /** That a shopper agreed to a purpose, or took it back; never the contact value (S1-42). */
    CONSENT_RECORD(SubjectKind.SHOPPER),
    /** The pseudonymous touch behind the referral cookie (S3-06, S3-08). */
    ATTRIBUTION_TOUCH(SubjectKind.SHOPPER),
    /** One order credited to a referral (S3-04, S3-18). */
    ATTRIBUTED_ORDER(SubjectKind.SHOPPER),
    /** Commission owed per merchant, currency and accounting key; no order in it (S3-27, S3-28). */
    COMMISSION_TOTAL(SubjectKind.MERCHANT),
    /** Which shop an internal merchant id stands for (I15). */
    MERCHANT_MAPPING(SubjectKind.MERCHANT),
    /** The keyed hash of an order that was erased, so that it is not recorded again. */
    FORGOTTEN_ORDER(SubjectKind.SHOPPER),
    /** A checkout that was left, with e-mail and name (S4-01, S4-16). */
    ABANDONED_CHECKOUT(SubjectKind.SHOPPER),
    /** A recovered order without e-mail and name (S4-17). */
    RECOVERED_ORDER(SubjectKind.SHOPPER),
    /** A merchant's account, settings and instructions (S1-03, S1-33). */
    SHOP_ACCOUNT(SubjectKind.MERCHANT),
    /** Access to a shop's Admin API (S4-13, S4-18). */
    ACCESS_TOKEN(SubjectKind.MERCHANT),
    /** What the assistant answers from: questions, pages, catalogue, embeddings (S1-03, S2-09). */
    KNOWLEDGE(SubjectKind.MERCHANT),
    /** Counts without a person in them (S1-04, S1-24). */
    USAGE_STATISTICS(SubjectKind.NOBODY),
    /** A verified webhook's body, sealed, until it is handled (I29). */
    WEBHOOK_PAYLOAD(SubjectKind.SHOPPER),
    /** Rate limits under keyed hashes. */
    RATE_LIMIT(SubjectKind.SHOPPER),
    /** Who did what to personal data, without personal values (S0-07, S4-25). */
    AUDIT_ENTRY(SubjectKind.STAFF),
    /** What a scheduled job did (I29). */
    RUN_RECORD(SubjectKind.NOBODY),
    /** A prepared export or access package (S1-40, S3-35). */
    EXPORT_PACKAGE(SubjectKind.SHOPPER),
    /** A request of a data subject and its clocks (S1-45). */
    RIGHTS_REQUEST(SubjectKind.SHOPPER),
    /** A certificate of erasure, without identifiers. */
    CERTIFICATE(SubjectKind.NOBODY),
    /** That somebody was erased up to an instant, as keyed hashes. */
    SUPPRESSION(SubjectKind.SHOPPER),
    /** That somebody opted out for the future, as keyed hashes (S4-10). */
    OPT_OUT(SubjectKind.SHOPPER),
    /** Which policy version a merchant accepted, and what it attested (S1-46, S1-54). */
    POLICY_ACCEPTANCE(SubjectKind.MERCHANT),
    /** A version of the policy as it was announced; no person in it (S1-52, S1-54). */
    POLICY_VERSION(SubjectKind.NOBODY),
    /** Copies of the stores (I25). */
    BACKUP(SubjectKind.SHOPPER),
    /** The service's own log (I29). */
    SERVICE_LOG(SubjectKind.NOBODY);

    private final SubjectKind subject;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    DataClass(SubjectKind subject) {
        this.subject = subject;
    }

    /** Whom the data is about. */
    public SubjectKind subject() {
        return subject;
    }

    /** The class's name in paths and documents, for example {@code attributed-order}. */
    public String key() {
        return key;
    }

    /** The class with this key, if there is one. */
    public static Optional<DataClass> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
