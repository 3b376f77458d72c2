package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.Mode;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Sink;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S1-11, S4-02: log and errors obey the policy in force, and the strict default before there is one. */
class PolicyGateTest {

    private static final String TEXT = "call +49 170 5550123 or lia@example.com";

    private final PolicyGate log = new PolicyGate(Sink.LOG);

    @AfterEach
    void forget() {
        PolicyGate.follow(() -> RedactionPolicy.DEFAULT);
    }

    @Test
    void beforeAnyPolicyEveryKindIsAPlaceholder() {
        assertThat(log.pass(TEXT)).isEqualTo("call [PHONE] or [EMAIL]");
    }

    @Test
    void gateThatIsThereAlreadyFollowsThePolicyAsItChanges() {
        AtomicReference<RedactionPolicy> inForce =
                new AtomicReference<>(RedactionPolicy.DEFAULT.with(EntityKind.PHONE, Sink.LOG, Mode.MASK));
        PolicyGate.follow(inForce::get);
        assertThat(log.pass(TEXT)).isEqualTo("call *** or [EMAIL]");

        inForce.set(RedactionPolicy.DEFAULT.with(EntityKind.EMAIL, Sink.LOG, Mode.KEEP));

        assertThat(log.pass(TEXT)).isEqualTo("call [PHONE] or lia@example.com");
        assertThat(new PolicyGate(Sink.ERROR_REPORT).pass(TEXT))
                .as("a rule of another sink")
                .isEqualTo("call [PHONE] or [EMAIL]");
    }

    @Test
    void policyThatDoesNotAnswerLetsNothingThrough() {
        PolicyGate.follow(() -> {
            throw new IllegalStateException("not now");
        });

        assertThat(log.pass(TEXT)).isEqualTo("call [PHONE] or [EMAIL]");
    }
}
