package dev.avow.app.persistence;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PolicyVersion;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** What all tables of a class with a life have in common. */
final class SqlRead {

    /** What a horizon shows; takes the parameters that {@link #horizon} sets. */
    static final String SHOWN = " expires_at > ? AND clock_start > ? AND (clock_start < ? OR started_at > ?) ";

    private SqlRead() {}

    /** Sets the four parameters of {@link #SHOWN} from this index on; gives the next. */
    static int horizon(PreparedStatement statement, int from, Horizon horizon) throws SQLException {
        statement.setObject(from, SqlTimes.utc(horizon.now()));
        statement.setObject(from + 1, SqlTimes.utc(horizon.startedAfter()));
        statement.setObject(from + 2, SqlTimes.utc(Lifetime.FAR));
        statement.setObject(from + 3, SqlTimes.utc(horizon.begunAfter()));
        return from + 4;
    }

    /** Sets beginning, clock, end and version from this index on; gives the next. */
    static int lifetime(PreparedStatement statement, int from, Lifetime lifetime) throws SQLException {
        statement.setObject(from, SqlTimes.utc(lifetime.startedAt()));
        statement.setObject(from + 1, SqlTimes.utc(lifetime.clockStart()));
        statement.setObject(from + 2, SqlTimes.utc(lifetime.expiresAt()));
        statement.setInt(from + 3, lifetime.version().number());
        return from + 4;
    }

    /** The numbers of orders, as a parameter. */
    static Array numbers(PreparedStatement statement, Collection<OrderId> orders) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("bigint", orders.stream().map(OrderId::number).toArray());
    }

    static Lifetime lifetime(ResultSet row) throws SQLException {
        return new Lifetime(
                SqlTimes.instant(row, "started_at").orElseThrow(),
                SqlTimes.instant(row, "clock_start").orElseThrow(),
                SqlTimes.instant(row, "expires_at").orElseThrow(),
                new PolicyVersion(row.getInt("policy_version")));
    }
}
