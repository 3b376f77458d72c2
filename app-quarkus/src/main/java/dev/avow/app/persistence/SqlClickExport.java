package dev.avow.app.persistence;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Visits for a shop's own export. An access package has the fields of its orders and no others (S3-36): a visit that led to
 * one is in it by its code and time.
 */
final class SqlClickExport implements ExportPart {

    private static final String PAGE =
            "SELECT * FROM referral_click WHERE shop = ? AND" + SqlRead.SHOWN + "AND id > ? ORDER BY id LIMIT ?";

    private final SqlStatements work;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlClickExport(DataSource dataSource, SqlFailures failures, RetentionInForce retention, InstantSource clock) {
        this.work = new SqlStatements(dataSource, failures);
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTION_TOUCH;
    }

    @Override
    public List<String> fields() {
        return List.of("referral_code", "first_visit", "visited_at");
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        if (person.isPresent()) {
            return ExportPage.EMPTY;
        }
        Instant now = clock.instant();
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ATTRIBUTION_TOUCH, now);
        List<Map.Entry<Long, ExportPage.Row>> rows = work.rows(
                PAGE,
                query -> {
                    query.setString(1, shop.domain());
                    int next = SqlRead.horizon(query, 2, horizon);
                    query.setLong(next, after.map(Long::parseLong).orElse(0L));
                    query.setInt(next + 1, limit);
                },
                row -> Map.entry(
                        row.getLong("id"),
                        new ExportPage.Row(List.of(
                                ExportPage.Cell.of("referral_code", row.getString("code")),
                                ExportPage.Cell.of(
                                        "first_visit",
                                        SqlTimes.instant(row, "first_visit").orElseThrow()),
                                ExportPage.Cell.of(
                                        "visited_at",
                                        SqlTimes.instant(row, "touched_at").orElseThrow())))));
        Optional<String> next = rows.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(rows.get(rows.size() - 1).getKey()));
        return new ExportPage(rows.stream().map(Map.Entry::getValue).toList(), next);
    }
}
