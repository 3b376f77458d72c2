package dev.avow.core.redaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of which value, by kind, sink and context. Immutable. What no rule speaks of is a placeholder, kinds that
 * are not known yet included; what was typed to prove an identity is refused on its way to a model.
 *
 * <p>The floor: phone numbers, order numbers, payment data, secrets and passwords are kept nowhere, whatever the
 * configuration says (S1-11, S1-16, S1-28 to S1-30).
 */
public final class RedactionPolicy {

    /** The kinds that no configuration may keep. */
    public static final Set<EntityKind> FLOOR = Set.of(
            EntityKind.PHONE,
            EntityKind.ORDER_NUMBER,
            EntityKind.CARD,
            EntityKind.CARD_SECURITY_CODE,
            EntityKind.CARD_EXPIRY,
            EntityKind.IBAN,
            EntityKind.BANK_ACCOUNT,
            EntityKind.NATIONAL_ID,
            EntityKind.SECRET,
            EntityKind.PASSWORD);

    /** Placeholders for everything. */
    public static final RedactionPolicy DEFAULT = new RedactionPolicy(Map.of());

    private record Place(EntityKind kind, Sink sink, TextContext context) {}

    private final Map<Place, Mode> rules;

    private RedactionPolicy(Map<Place, Mode> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * The same with another rule.
     *
     * @throws IllegalArgumentException if the rule is below the floor
     */
    public RedactionPolicy with(EntityKind kind, Sink sink, TextContext context, Mode mode) {
        if (mode == Mode.KEEP && FLOOR.contains(kind)) {
            throw new IllegalArgumentException(kind + " is kept nowhere");
        }
        if (sink == Sink.MODEL && context == TextContext.VERIFICATION && mode != Mode.REFUSE) {
            throw new IllegalArgumentException("what proves an identity is refused on its way to a model");
        }
        Map<Place, Mode> more = new HashMap<>(rules);
        more.put(new Place(kind, sink, context), mode);
        return new RedactionPolicy(more);
    }

    /** The same with a rule for every context but verification. */
    public RedactionPolicy with(EntityKind kind, Sink sink, Mode mode) {
        RedactionPolicy policy = this;
        for (TextContext context : TextContext.values()) {
            policy = context == TextContext.VERIFICATION ? policy : policy.with(kind, sink, context, mode);
        }
        return policy;
    }

    /** What becomes of a value on its way to all of the sinks: the strictest of their modes. */
    public Mode mode(EntityKind kind, Set<Sink> sinks, TextContext context) {
        if (rules.isEmpty() && context != TextContext.VERIFICATION) {
            return Mode.PLACEHOLDER;
        }
        Mode strictest = Mode.KEEP;
        for (Sink sink : sinks) {
            Mode mode = mode(kind, sink, context);
            strictest = mode.compareTo(strictest) > 0 ? mode : strictest;
        }
        return sinks.isEmpty() ? Mode.PLACEHOLDER : strictest;
    }

    private Mode mode(EntityKind kind, Sink sink, TextContext context) {
        boolean proof = sink == Sink.MODEL && context == TextContext.VERIFICATION;
        return rules.getOrDefault(new Place(kind, sink, context), proof ? Mode.REFUSE : Mode.PLACEHOLDER);
    }
}
