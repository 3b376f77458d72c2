package dev.avow.core.policy;

/** Where a value of a policy comes from; a later layer speaks over an earlier one. */
public enum Layer {
    /** The catalogue's own fallback. */
    CATALOGUE,
    /** What every app needs, shipped with the library. */
    BASE,
    /** A shipped profile; among profiles the stricter value wins. */
    PROFILE,
    /** The app maker's file. */
    APP,
    /** One shop's settings, which may only be stricter. */
    SHOP
}
