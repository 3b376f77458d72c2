package dev.avow.core.subject;

/** The grounds of GDPR Art. 6(1) that an app of this kind can name; each purpose has exactly one (S1-34). */
public enum LegalBasis {
    /** Art. 6(1)(a); needs a record. */
    CONSENT("6(1)(a)"),
    /** Art. 6(1)(b). */
    CONTRACT("6(1)(b)"),
    /** Art. 6(1)(c); needs a named law. */
    LEGAL_OBLIGATION("6(1)(c)"),
    /** Art. 6(1)(f); needs a working objection. */
    LEGITIMATE_INTEREST("6(1)(f)");

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    /** The letter of GDPR Art. 6, for example {@code 6(1)(b)}. */
    public String article() {
        return article;
    }
}
