package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** S1-11, S1-16, S4-02: the log says that there was a value, never which. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class LogGateTest {

    private static final Logger LOG = Logger.getLogger("somebody.elses.library");
    private static final String PHONE = "+49 170 5550123";
    private static final String MAIL = "lia.log@example.com";
    private static final String CARD = "4111 1111 1111 1111";
    private static final String ADDRESS = "203.0.113.77";

    private final LogGate gate = new LogGate();

    @Test
    void whatAnyLibraryLogsIsRedactedInMessageParameterContextAndException() {
        MDC.put("caller", PHONE);
        try {
            LOG.errorf(
                    new IllegalStateException("no route to " + ADDRESS, new IllegalArgumentException("card " + CARD)),
                    "log-gate-test: cannot write to %s",
                    MAIL);
        } finally {
            MDC.remove("caller");
        }

        String log = EverythingThatRests.log();
        assertThat(log)
                .contains("log-gate-test: cannot write to [EMAIL]", "no route to [IP]", "card [CARD]")
                .as("the policy masks phone numbers in the log")
                .contains("***")
                .contains("java.lang.IllegalArgumentException");
        for (String value : List.of(PHONE, MAIL, CARD, ADDRESS)) {
            assertThat(EverythingThatRests.formsOf(value).filter(log::contains))
                    .as("in the log")
                    .isEmpty();
        }
    }

    @Test
    void cleanLineAndItsExceptionPassUnchanged() {
        IllegalStateException thrown = new IllegalStateException("store.unavailable");
        ExtLogRecord line = new ExtLogRecord(
                Level.WARNING, "removed %s transcripts", ExtLogRecord.FormatStyle.PRINTF, LogGateTest.class.getName());
        line.setParameters(new Object[] {12});
        line.setThrown(thrown);

        assertThat(gate.isLoggable(line)).isTrue();
        assertThat(line.getMessage()).isEqualTo("removed 12 transcripts");
        assertThat(line.getThrown()).isSameAs(thrown);
    }

    @Test
    void circleOfCausesEnds() {
        IllegalStateException outer = new IllegalStateException("call " + PHONE);
        IllegalStateException inner = new IllegalStateException("inner", outer);
        outer.initCause(inner);
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, "x", LogGateTest.class.getName());
        line.setThrown(outer);

        gate.isLoggable(line);

        assertThat(line.getThrown()).hasMessage("java.lang.IllegalStateException: call ***");
    }

    @Test
    void lineInAnUnknownFormSaysNothing() {
        LogRecord line = new LogRecord(Level.INFO, "call " + PHONE);

        assertThat(gate.isLoggable(line)).isTrue();
        assertThat(line.getMessage()).doesNotContain("5550123");
    }

    @Test
    void everyHandlerThatIsSwitchedOnNamesTheGate() {
        var config = ConfigProvider.getConfig();
        for (String handler : List.of("console", "file", "syslog", "socket")) {
            boolean enabled = config.getOptionalValue("quarkus.log." + handler + ".enabled", Boolean.class)
                    .orElse(handler.equals("console"));
            if (enabled) {
                assertThat(config.getOptionalValue("quarkus.log." + handler + ".filter", String.class))
                        .as(handler)
                        .contains("avow-log-gate");
            }
        }
    }
}
