package dev.avow.app.persistence;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;

/** A credited order as it stands in {@code attributed_order}. */
final class CreditedOrderRow {

    private CreditedOrderRow() {}

    /** Sets all columns from shop to recorded_at; gives the next index. */
    static int write(PreparedStatement insert, ShopId shop, MerchantId merchant, CreditedOrder order)
            throws SQLException {
        Credit credit = order.credit();
        CommissionRate rate = credit.terms().rate();
        insert.setString(1, shop.domain());
        insert.setString(2, merchant.value());
        insert.setString(3, credit.partner().value());
        insert.setLong(4, order.order().number());
        insert.setString(5, order.name());
        insert.setString(6, order.confirmation().orElse(null));
        insert.setString(7, credit.code().value());
        insert.setString(8, credit.click().map(ClickId::value).orElse(null));
        insert.setLong(9, order.subtotal().minor());
        insert.setLong(10, order.total().minor());
        insert.setString(11, order.subtotal().currency().getCurrencyCode());
        insert.setInt(12, rate.basisPoints());
        insert.setString(13, rate.basis().name());
        insert.setString(14, credit.terms().rounding().name());
        insert.setLong(15, credit.earned().minor());
        insert.setLong(16, credit.reversed().minor());
        insert.setObject(17, SqlTimes.utc(order.placedAt()));
        insert.setObject(18, SqlTimes.utc(order.recordedAt()));
        return 19;
    }

    static AttributionLedger.Entry read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Credit credit = new Credit(
                new PartnerId(row.getString("partner")),
                new ReferralCode(row.getString("referral_code")),
                Optional.ofNullable(row.getString("click")).map(ClickId::new),
                new TermsSnapshot(
                        new CommissionRate(
                                row.getInt("rate_basis_points"), CommissionRate.Basis.valueOf(row.getString("basis"))),
                        RoundingMode.valueOf(row.getString("rounding"))),
                new Money(row.getLong("earned_minor"), currency),
                new Money(row.getLong("reversed_minor"), currency));
        CreditedOrder order = new CreditedOrder(
                new OrderId(row.getLong("order_id")),
                row.getString("order_name"),
                Optional.ofNullable(row.getString("confirmation_number")),
                new Money(row.getLong("subtotal_minor"), currency),
                new Money(row.getLong("total_minor"), currency),
                SqlTimes.instant(row, "placed_at").orElseThrow(),
                SqlTimes.instant(row, "recorded_at").orElseThrow(),
                credit);
        return new AttributionLedger.Entry(row.getLong("id"), order, SqlRead.lifetime(row));
    }
}
