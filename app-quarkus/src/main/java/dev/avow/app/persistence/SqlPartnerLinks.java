package dev.avow.app.persistence;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Partners in the table {@code partner_link}. */
final class SqlPartnerLinks implements PartnerLinks {

    private static final String ALL = "SELECT * FROM partner_link WHERE shop = ? ORDER BY code COLLATE \"C\"";
    private static final String FIND = "SELECT * FROM partner_link WHERE shop = ? AND code = ?";
    private static final String ADD = """
            INSERT INTO partner_link (rate_basis_points, basis, own_customer, active, shop, partner, code, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE partner_link SET rate_basis_points = ?, basis = ?, own_customer = ?, active = ?
            WHERE shop = ? AND partner = ?
            """;
    private static final String REMOVE = "DELETE FROM partner_link WHERE shop = ? AND partner = ?";

    private final SqlStatements work;

    SqlPartnerLinks(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public List<Partner> all(ShopId shop, Purpose purpose) {
        return work.rows(ALL, query -> query.setString(1, shop.domain()), SqlPartnerLinks::partner);
    }

    @Override
    public Optional<Partner> find(ShopId shop, Purpose purpose, ReferralCode code) {
        return work
                .rows(
                        FIND,
                        query -> {
                            query.setString(1, shop.domain());
                            query.setString(2, code.value());
                        },
                        SqlPartnerLinks::partner)
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(ShopId shop, Partner partner) {
        return work.change(ADD, insert -> {
                    terms(insert, partner);
                    insert.setString(5, shop.domain());
                    insert.setString(6, partner.id().value());
                    insert.setString(7, partner.code().value());
                    insert.setObject(8, SqlTimes.utc(partner.addedAt()));
                })
                > 0;
    }

    @Override
    public boolean change(ShopId shop, Partner partner) {
        return work.change(CHANGE, update -> {
                    terms(update, partner);
                    update.setString(5, shop.domain());
                    update.setString(6, partner.id().value());
                })
                > 0;
    }

    @Override
    public boolean remove(ShopId shop, PartnerId partner) {
        return work.change(REMOVE, delete -> {
                    delete.setString(1, shop.domain());
                    delete.setString(2, partner.value());
                })
                > 0;
    }

    private static void terms(PreparedStatement statement, Partner partner) throws SQLException {
        statement.setInt(1, partner.rate().basisPoints());
        statement.setString(2, partner.rate().basis().name());
        if (partner.ownCustomer().isPresent()) {
            statement.setLong(3, partner.ownCustomer().get().number());
        } else {
            statement.setNull(3, Types.BIGINT);
        }
        statement.setBoolean(4, partner.active());
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                new PartnerId(row.getString("partner")),
                new ReferralCode(row.getString("code")),
                new CommissionRate(
                        row.getInt("rate_basis_points"), CommissionRate.Basis.valueOf(row.getString("basis"))),
                Optional.ofNullable(row.getObject("own_customer", Long.class)).map(CustomerId::new),
                row.getBoolean("active"),
                SqlTimes.instant(row, "added_at").orElseThrow());
    }
}
