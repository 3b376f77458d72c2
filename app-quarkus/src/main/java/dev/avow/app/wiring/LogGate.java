package dev.avow.app.wiring;

import dev.avow.app.rest.PolicyGate;
import dev.avow.core.redaction.Sink;
import io.quarkus.logging.LoggingFilter;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Stands before every log handler (S1-11, S4-02): what a line says, its context values and the messages of its exception
 * pass the redactor, whoever wrote them, by the policy in force. A line is never dropped. Handlers name it as their filter.
 */
@LoggingFilter(name = "avow-log-gate")
public final class LogGate implements Filter {

    /** What the line says, with its parameters, without its exception. */
    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private final PolicyGate gate = new PolicyGate(Sink.LOG);

    /** For the log manager. */
    public LogGate() {}

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord full) {
            full.setMessage(gate.pass(MESSAGE.format(full)), ExtLogRecord.FormatStyle.NO_FORMAT);
            for (Map.Entry<String, String> value : full.getMdcCopy().entrySet()) {
                full.putMdc(value.getKey(), gate.pass(value.getValue()));
            }
        } else {
            line.setMessage("[a line in a form that cannot be read]");
        }
        line.setParameters(null);
        line.setThrown(GatedThrowable.of(line.getThrown(), gate));
        return true;
    }
}
