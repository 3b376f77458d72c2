package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what the database says into what a port says, without its message: that may quote a row. */
final class SqlFailures {

    private SqlFailures() {}

    /** The database refused the statement, or could not be reached. */
    static PortException translate(SQLException failure) {
        String state = failure.getSQLState();
        return isOurMistake(state)
                ? new PortException.Rejected("store.rejected", "the database refused a statement, state " + state)
                : unavailable();
    }

    /** The database could not be reached; nothing was committed. */
    static PortException unavailable() {
        return new PortException.Unavailable("store.unavailable", "the database cannot be reached");
    }

    /** Data, integrity and syntax errors (SQLSTATE classes 22, 23, 42); everything else is the server's state. */
    private static boolean isOurMistake(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }
}
