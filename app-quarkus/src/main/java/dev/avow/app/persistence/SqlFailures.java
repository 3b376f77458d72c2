package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what the database says into what a port says, without its message: that may quote a row. */
@Singleton
class SqlFailures {

    private final AgroalDataSource dataSource;

    SqlFailures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database refused the statement, or could not be reached. */
    PortException translate(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (isOurMistake(state)) {
            return new PortException.Rejected("store.rejected", "the database refused a statement, state " + state);
        }
        return unavailable();
    }

    /**
     * The database could not be reached; nothing was committed. Connections that died with it are thrown away, so that
     * the next request after its return finds a living one.
     */
    PortException unavailable() {
        dataSource.flush(AgroalDataSource.FlushMode.IDLE);
        return new PortException.Unavailable("store.unavailable", "the database cannot be reached");
    }

    /** Data, integrity and syntax errors (SQLSTATE classes 22, 23, 42); everything else is the server's state. */
    private static boolean isOurMistake(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }
}
