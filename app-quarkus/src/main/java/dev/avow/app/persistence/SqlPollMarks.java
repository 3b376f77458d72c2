package dev.avow.app.persistence;

import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Poll marks in the table {@code order_poll}; leases by the server's clock. Each step is one statement. */
final class SqlPollMarks implements PollMarks {

    private static final String LEASE = "clock_timestamp() + ? * interval '1 millisecond'";

    private static final String CLAIM = """
            INSERT INTO order_poll AS p (shop, fence, began_at, held, lease_until)
            VALUES (?, 1, ?, true, %1$s)
            ON CONFLICT (shop) DO UPDATE SET fence = p.fence + 1, began_at = EXCLUDED.began_at, held = true,
              lease_until = EXCLUDED.lease_until
            WHERE CASE WHEN p.held THEN p.lease_until <= clock_timestamp()
                       ELSE EXCLUDED.began_at < p.began_at
                         OR EXCLUDED.began_at >= p.began_at + ? * interval '1 millisecond' END
            RETURNING *
            """.formatted(LEASE);

    private static final String KEEP = """
            UPDATE order_poll SET seen_until = ?, last_change = ?, gap_from = ?, gap_until = ?, held = ?,
              lease_until = %1$s
            WHERE shop = ? AND fence = ? AND held
            """.formatted(LEASE);

    private static final String FIND = "SELECT * FROM order_poll WHERE shop = ?";
    private static final String FORGET = "DELETE FROM order_poll WHERE shop = ?";

    private final SqlStatements work;

    SqlPollMarks(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public Optional<PollMark> claim(ShopId shop, Instant now, Duration pause, Duration lease) {
        return work
                .rows(
                        CLAIM,
                        claim -> {
                            claim.setString(1, shop.domain());
                            claim.setObject(2, SqlTimes.utc(now));
                            claim.setLong(3, lease.toMillis());
                            claim.setLong(4, pause.toMillis());
                        },
                        SqlPollMarks::mark)
                .stream()
                .findFirst();
    }

    @Override
    public void keep(PollMark mark, Duration lease) {
        keep(mark, true, lease);
    }

    @Override
    public void finish(PollMark mark) {
        keep(mark, false, Duration.ZERO);
    }

    private void keep(PollMark mark, boolean held, Duration lease) {
        int kept = work.change(KEEP, update -> {
            time(update, 1, mark.seenUntil());
            time(update, 2, mark.lastChange());
            time(update, 3, mark.gap().map(PollMark.Gap::from));
            time(update, 4, mark.gap().map(PollMark.Gap::until));
            update.setBoolean(5, held);
            update.setLong(6, lease.toMillis());
            update.setString(7, mark.shop().domain());
            update.setLong(8, mark.fence());
        });
        if (kept == 0) {
            throw new PortException.Conflict("poll.taken", "the poll has another holder, or has ended");
        }
    }

    @Override
    public Optional<PollMark> find(ShopId shop) {
        return work.rows(FIND, query -> query.setString(1, shop.domain()), SqlPollMarks::mark).stream()
                .findFirst();
    }

    @Override
    public void forget(ShopId shop) {
        work.change(FORGET, delete -> delete.setString(1, shop.domain()));
    }

    private static void time(PreparedStatement statement, int index, Optional<Instant> instant) throws SQLException {
        if (instant.isPresent()) {
            statement.setObject(index, SqlTimes.utc(instant.get()));
        } else {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    private static PollMark mark(ResultSet row) throws SQLException {
        Optional<Instant> from = SqlTimes.instant(row, "gap_from");
        Optional<Instant> until = SqlTimes.instant(row, "gap_until");
        return new PollMark(
                new ShopId(row.getString("shop")),
                row.getLong("fence"),
                SqlTimes.instant(row, "seen_until"),
                SqlTimes.instant(row, "last_change"),
                from.flatMap(begin -> until.map(end -> new PollMark.Gap(begin, end))));
    }
}
