package dev.avow.app.persistence;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A shop's partners; of a person, the partners whose own customer account is the person's. */
final class SqlPartnerExport implements ExportPart {

    private static final String PAGE = """
            SELECT * FROM partner_link WHERE shop = ? AND id > ? AND (? OR own_customer = ?) ORDER BY id LIMIT ?
            """;

    private final SqlStatements work;

    SqlPartnerExport(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SHOP_ACCOUNT;
    }

    @Override
    public List<String> fields() {
        return List.of("partner_code", "rate_basis_points", "basis", "active", "own_customer");
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        long customer =
                person.flatMap(SubjectLocator::customer).map(CustomerId::number).orElse(0L);
        List<Map.Entry<Long, ExportPage.Row>> rows = work.rows(
                PAGE,
                query -> {
                    query.setString(1, shop.domain());
                    query.setLong(2, after.map(Long::parseLong).orElse(0L));
                    query.setBoolean(3, person.isEmpty());
                    query.setLong(4, customer);
                    query.setInt(5, limit);
                },
                row -> Map.entry(row.getLong("id"), row(row)));
        Optional<String> next = rows.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(rows.get(rows.size() - 1).getKey()));
        return new ExportPage(rows.stream().map(Map.Entry::getValue).toList(), next);
    }

    private static ExportPage.Row row(ResultSet row) throws SQLException {
        List<ExportPage.Cell> cells = new ArrayList<>();
        cells.add(ExportPage.Cell.of("partner_code", row.getString("code")));
        cells.add(ExportPage.Cell.of("rate_basis_points", Integer.toString(row.getInt("rate_basis_points"))));
        cells.add(ExportPage.Cell.of("basis", row.getString("basis")));
        cells.add(ExportPage.Cell.of("active", Boolean.toString(row.getBoolean("active"))));
        Optional.ofNullable(row.getObject("own_customer", Long.class))
                .ifPresent(own -> cells.add(ExportPage.Cell.of("own_customer", Long.toString(own))));
        return new ExportPage.Row(cells);
    }
}
