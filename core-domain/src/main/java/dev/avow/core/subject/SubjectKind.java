package dev.avow.core.subject;

/** Whom data is about. */
public enum SubjectKind {
    /** A visitor or customer of a shop. */
    SHOPPER,
    /** The shop's owner or a member of its staff. */
    MERCHANT,
    /** Somebody who works for the maker of the app. */
    STAFF,
    /** No person. */
    NOBODY
}
