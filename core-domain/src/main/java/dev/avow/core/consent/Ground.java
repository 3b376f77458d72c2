package dev.avow.core.consent;

import dev.avow.core.subject.LegalBasis;
import java.time.LocalDate;

/**
 * The one legal basis of a purpose together with what that basis needs (GDPR Art. 6(1); S1-34): so a basis without its
 * need cannot be written down.
 */
public sealed interface Ground {

    /** Which letter of Art. 6(1) it is. */
    LegalBasis basis();

    /** Consent: each decision needs a {@link ConsentRecord}. */
    record Consent() implements Ground {
        @Override
        public LegalBasis basis() {
            return LegalBasis.CONSENT;
        }
    }

    /** Contract. */
    record Contract() implements Ground {
        @Override
        public LegalBasis basis() {
            return LegalBasis.CONTRACT;
        }
    }

    /**
     * Legitimate interest: each decision looks for an {@link Objection}.
     *
     * @param objection how a person objects, for example {@code in the chat: "do not use my words"}; not blank
     */
    record LegitimateInterest(String objection) implements Ground {
        /**
         * Checks the bound.
         *
         * @throws IllegalArgumentException if nobody could object
         */
        public LegitimateInterest {
            if (objection.isBlank()) {
                throw new IllegalArgumentException("legitimate interest needs a way to object");
            }
        }

        @Override
        public LegalBasis basis() {
            return LegalBasis.LEGITIMATE_INTEREST;
        }
    }

    /**
     * Legal obligation.
     *
     * @param law which law, article or section included; not blank
     * @param end the first day, UTC, on which the law does not ask for it any more
     */
    record LegalObligation(String law, LocalDate end) implements Ground {
        /**
         * Checks the bound.
         *
         * @throws IllegalArgumentException if no law is named
         */
        public LegalObligation {
            if (law.isBlank()) {
                throw new IllegalArgumentException("a legal obligation needs a named law");
            }
        }

        @Override
        public LegalBasis basis() {
            return LegalBasis.LEGAL_OBLIGATION;
        }
    }
}
