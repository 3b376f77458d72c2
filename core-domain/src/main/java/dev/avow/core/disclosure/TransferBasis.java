package dev.avow.core.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why data may go to a recipient's country (GDPR Chapter V). */
public enum TransferBasis {
    /** The recipient is inside the European Economic Area. */
    NOT_NEEDED,
    /** An adequacy decision, Art. 45. */
    ADEQUACY,
    /** Standard contractual clauses, Art. 46(2)(c). */
    STANDARD_CLAUSES,
    /** Binding corporate rules, Art. 47. */
    BINDING_RULES;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in a policy file, for example {@code standard-clauses}. */
    public String key() {
        return key;
    }

    /** The basis with this key, if there is one. */
    public static Optional<TransferBasis> of(String key) {
        return Arrays.stream(values()).filter(basis -> basis.key.equals(key)).findFirst();
    }
}
