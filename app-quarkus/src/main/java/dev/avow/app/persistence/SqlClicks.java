package dev.avow.app.persistence;

import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.Clicks;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Clicks in the table {@code referral_click}. */
final class SqlClicks implements Clicks {

    private static final String KEEP = """
            INSERT INTO referral_click (shop, click, partner, code, first_visit, touched_at, started_at, clock_start,
              expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND =
            "SELECT * FROM referral_click WHERE shop = ? AND click = ANY (?) AND" + SqlRead.SHOWN;
    private static final String WITHDRAW = "DELETE FROM referral_click WHERE shop = ? AND click = ?";

    private final SqlStatements work;

    SqlClicks(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public void keep(Click click, Lifetime lifetime) {
        work.change(KEEP, insert -> {
            insert.setString(1, click.shop().domain());
            insert.setString(2, click.id().value());
            insert.setString(3, click.partner().value());
            insert.setString(4, click.code().value());
            insert.setObject(5, SqlTimes.utc(click.firstVisit()));
            insert.setObject(6, SqlTimes.utc(click.touchedAt()));
            SqlRead.lifetime(insert, 7, lifetime);
        });
    }

    @Override
    public Map<ClickId, Click> find(ShopId shop, Purpose purpose, Collection<ClickId> clicks, Horizon horizon) {
        if (clicks.isEmpty()) {
            return Map.of();
        }
        return work
                .rows(
                        FIND,
                        query -> {
                            query.setString(1, shop.domain());
                            query.setArray(
                                    2,
                                    query.getConnection()
                                            .createArrayOf(
                                                    "text",
                                                    clicks.stream()
                                                            .map(ClickId::value)
                                                            .toArray()));
                            SqlRead.horizon(query, 3, horizon);
                        },
                        SqlClicks::click)
                .stream()
                .collect(Collectors.toMap(Click::id, click -> click));
    }

    @Override
    public boolean withdraw(ShopId shop, ClickId click) {
        return work.change(WITHDRAW, delete -> {
                    delete.setString(1, shop.domain());
                    delete.setString(2, click.value());
                })
                > 0;
    }

    private static Click click(ResultSet row) throws SQLException {
        return new Click(
                new ClickId(row.getString("click")),
                new ShopId(row.getString("shop")),
                new PartnerId(row.getString("partner")),
                new ReferralCode(row.getString("code")),
                SqlTimes.instant(row, "first_visit").orElseThrow(),
                SqlTimes.instant(row, "touched_at").orElseThrow());
    }
}
