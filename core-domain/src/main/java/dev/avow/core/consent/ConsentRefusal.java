package dev.avow.core.consent;

/** Why a {@link ConsentPolicy} says no. */
public enum ConsentRefusal {
    /** The policy has no rule for the purpose. */
    NO_RULE,
    /** The law that the purpose rests on has stopped asking for it. */
    OBLIGATION_ENDED,
    /** The purpose rests on consent, and there is no record of any. */
    NO_RECORD,
    /** The consent was taken back. */
    WITHDRAWN,
    /** The purpose rests on legitimate interest, and the person objected. */
    OBJECTED,
    /** The browser sends Global Privacy Control. */
    GLOBAL_PRIVACY_CONTROL,
    /** The signal says no. */
    SIGNAL_NO,
    /** There is no decision yet, and one is needed. */
    SIGNAL_UNSET,
    /** The API that would tell is missing. */
    API_MISSING,
    /** There is no decision yet, and nobody knows whether one is needed. */
    REGIME_UNKNOWN
}
