package dev.avow.core.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a checkout is or is not mailed about, each with the rule that says so: an option of the policy, or one of the house. */
public enum RecoveryReason {
    /** Nothing forbids it. */
    ALLOWED("house.recovery.recheck"),
    /** The person is to be forgotten (S4-20). */
    REDACTED("house.rights.erasure"),
    /** The person's data is not to be used for now. */
    RESTRICTED("house.rights.restriction"),
    /** It was bought. */
    COMPLETED("house.recovery.recheck"),
    /** The same person has placed an order since. */
    ORDERED("house.recovery.recheck"),
    /** The person said no (S4-10, I22). */
    OPTED_OUT("recovery.consent"),
    /** The person has not said yes (S4-10). */
    NOT_OPTED_IN("recovery.consent"),
    /** The person is on our own list. */
    SUPPRESSED("house.rights.opt-out"),
    /** There is nobody to write to. */
    NO_EMAIL("recovery.fields"),
    /** There is nothing in it that could be bought. */
    NO_LINES("house.recovery.lines"),
    /** It was mailed about as often as may be (S4-05). */
    MAILED("recovery.mails"),
    /** Its draft order was paid, or is not there any more. */
    DRAFT_CLOSED("house.recovery.draft"),
    /** It was left too long ago. */
    TOO_OLD("choice.younger-than"),
    /** Its life is over (S4-16). */
    EXPIRED("retention.abandoned-checkout.life"),
    /** Shopify refused the draft order or the mail. */
    REFUSED_BY_SHOPIFY("house.recovery.draft"),
    /** Whether Shopify did what it was asked is unknown: a person has to look. */
    NEEDS_A_PERSON("house.recovery.unknown"),
    /** The merchant has paused it. */
    PAUSED("choice.paused"),
    /** It may still be going on (S4-03). */
    NOT_LEFT_YET("recovery.delay"),
    /** The mail before was not long ago. */
    TOO_SOON("choice.between"),
    /** The person got as many mails as may be. */
    PERSON_CAP("choice.per-person"),
    /** The shop sent as many mails as may be. */
    SHOP_CAP("choice.per-shop"),
    /** It is an hour without mails. */
    QUIET_HOURS("choice.quiet"),
    /** Nobody can tell whether it may be. */
    UNDECIDABLE("house.undecidable-is-no"),
    /** Shopify cannot be asked just now. */
    SHOPIFY_UNAVAILABLE("house.undecidable-is-no");

    private final String rule;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    RecoveryReason(String rule) {
        this.rule = rule;
    }

    /** The id of the rule that decides by it. */
    public String rule() {
        return rule;
    }

    /** Its name in stores and interfaces, for example {@code opted-out}. */
    public String key() {
        return key;
    }

    /** The reason with this key, if there is one. */
    public static Optional<RecoveryReason> of(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }
}
