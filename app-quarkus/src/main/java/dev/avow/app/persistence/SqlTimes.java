package dev.avow.app.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants to and from {@code timestamptz}. */
final class SqlTimes {

    private SqlTimes() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A value as the driver takes it: instants in UTC, an empty {@link Optional} as {@code NULL}. */
    static @Nullable Object value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(SqlTimes::value).orElse(null);
        }
        return value instanceof Instant instant ? utc(instant) : value;
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
