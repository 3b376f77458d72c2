package dev.avow.core.consent;

import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether something may be done for one person at one instant. First the basis is asked, then the gate; what
 * is unknown means no (S3-09). Whether the merchant asked for the purpose at all is {@link PurposePolicy#permits}.
 * Immutable and thread-safe.
 */
public final class ConsentPolicy {

    private final PolicyVersion version;
    private final PurposePolicy purposes;
    private final ConsentTerms terms;
    private final Jurisdictions jurisdictions;

    /** Composes the parts. */
    public ConsentPolicy(
            PolicyVersion version, PurposePolicy purposes, ConsentTerms terms, Jurisdictions jurisdictions) {
        this.version = version;
        this.purposes = purposes;
        this.terms = terms;
        this.jurisdictions = jurisdictions;
    }

    /** What the policy chooses as a whole. */
    public ConsentTerms terms() {
        return terms;
    }

    /** May this purpose be pursued for this person, given what the browser says, at this instant? */
    public ConsentDecision decide(Purpose purpose, PrivacySignals signals, ConsentHistory history, Instant at) {
        PurposeRule rule = purposes.ruleFor(purpose).orElse(null);
        if (rule == null) {
            return new ConsentDecision.Refused(purpose, ConsentRefusal.NO_RULE, "purpose.none", version);
        }
        Optional<ConsentRecord> record =
                rule.ground().basis() == LegalBasis.CONSENT ? history.latest(purpose, at) : Optional.empty();
        return ground(rule, record, history, at)
                .or(() -> gate(rule, signals))
                .<ConsentDecision>map(reason -> new ConsentDecision.Refused(purpose, reason, rule.id(), version))
                .orElseGet(() -> new ConsentDecision.Permitted(history.shop(), rule, version, at, record));
    }

    private static Optional<ConsentRefusal> ground(
            PurposeRule rule, Optional<ConsentRecord> record, ConsentHistory history, Instant at) {
        return switch (rule.ground().basis()) {
            case CONSENT ->
                record.isEmpty()
                        ? Optional.of(ConsentRefusal.NO_RECORD)
                        : refuseIf(record.get().isWithdrawnBy(at), ConsentRefusal.WITHDRAWN);
            case CONTRACT -> Optional.empty();
            case LEGITIMATE_INTEREST -> refuseIf(history.isObjected(rule.purpose(), at), ConsentRefusal.OBJECTED);
            case LEGAL_OBLIGATION -> refuseIf(rule.hasEnded(at), ConsentRefusal.OBLIGATION_ENDED);
        };
    }

    private Optional<ConsentRefusal> gate(PurposeRule rule, PrivacySignals signals) {
        Signal signal = Signal.governing(rule.purpose());
        if (rule.gate() == ConsentGate.NONE) {
            return Optional.empty();
        }
        if (terms.globalPrivacyControl()
                && signals.globalPrivacyControl()
                && signal.isCoveredByGlobalPrivacyControl()) {
            return Optional.of(ConsentRefusal.GLOBAL_PRIVACY_CONTROL);
        }
        return switch (signals.value(signal)) {
            case YES -> Optional.empty();
            case ALLOWED -> refuseIf(rule.gate() == ConsentGate.SIGNAL, ConsentRefusal.SIGNAL_UNSET);
            case NO -> Optional.of(ConsentRefusal.SIGNAL_NO);
            case API_MISSING -> Optional.of(ConsentRefusal.API_MISSING);
            case UNSET -> undecided(rule.gate(), jurisdictions.regimeOf(signals.region()));
        };
    }

    private static Optional<ConsentRefusal> undecided(ConsentGate gate, Regime regime) {
        if (gate == ConsentGate.SIGNAL) {
            return Optional.of(ConsentRefusal.SIGNAL_UNSET);
        }
        return switch (regime) {
            case NONE -> Optional.empty();
            case OPT_OUT, OPT_IN -> Optional.of(ConsentRefusal.SIGNAL_UNSET);
            case UNKNOWN -> Optional.of(ConsentRefusal.REGIME_UNKNOWN);
        };
    }

    private static Optional<ConsentRefusal> refuseIf(boolean so, ConsentRefusal reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
