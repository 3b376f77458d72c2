package dev.avow.core.disclosure;

/** What kind of thing a stored field holds, as far as notices must tell it (S3-52; Cal. Civ. Code 1798.140(v)). */
public enum FieldCategory {
    /** A pseudonym, an order or account number, a keyed hash: points to somebody. */
    IDENTIFIER,
    /** E-mail, phone, name. */
    CONTACT,
    /** Amounts, currencies, what was bought. */
    COMMERCIAL,
    /** Pages, referral sources, times of visits. */
    NETWORK_ACTIVITY,
    /** Words that somebody wrote, and whole messages of others. */
    CONTENT,
    /** A secret that opens something. */
    CREDENTIAL,
    /** States, counters, dates, versions: tells nothing about a person by itself. */
    TECHNICAL
}
