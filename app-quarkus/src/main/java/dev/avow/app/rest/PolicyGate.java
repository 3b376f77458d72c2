package dev.avow.app.rest;

import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.TextGate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A text gate before one sink that follows the app's policy as it is in force. The log and the pages of errors are there
 * before any policy is, and are nobody's beans: so what they follow is set once for all. Until then, and should the
 * policy ever not answer, it is {@link RedactionPolicy#DEFAULT}: placeholders for every kind, those of the floor included.
 * Thread-safe.
 */
public final class PolicyGate {

    private static final AtomicReference<Supplier<RedactionPolicy>> IN_FORCE =
            new AtomicReference<>(() -> RedactionPolicy.DEFAULT);

    /** A gate and the policy it was made of. */
    private record Made(RedactionPolicy policy, TextGate gate) {}

    private final Sink sink;
    private volatile Made made;

    /** A gate before one sink. */
    public PolicyGate(Sink sink) {
        this.sink = sink;
        this.made = made(RedactionPolicy.DEFAULT);
    }

    /** From now on all gates follow this policy, which is asked for each text. */
    public static void follow(Supplier<RedactionPolicy> inForce) {
        IN_FORCE.set(inForce);
    }

    /** Redacts a text; never throws. */
    public String pass(String text) {
        RedactionPolicy policy = policy();
        Made current = made;
        if (current.policy() != policy) {
            current = made(policy);
            made = current;
        }
        return current.gate().pass(text);
    }

    private static RedactionPolicy policy() {
        try {
            return IN_FORCE.get().get();
        } catch (RuntimeException e) {
            return RedactionPolicy.DEFAULT;
        }
    }

    private Made made(RedactionPolicy policy) {
        return new Made(policy, new TextGate(policy, sink));
    }
}
