package dev.avow.app.persistence;

import dev.avow.core.port.JoinedPurge;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.subject.DataClass;
import dev.avow.testkit.time.Found;
import dev.avow.testkit.time.RecoveryStores;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The service's own stores of cart recovery in a schema of its own, for the time machine. */
record SchemaRecovery(SchemaStores schema, DataSource dataSource, SqlFailures failures) implements RecoveryStores {

    private static final List<String> TABLES = List.of(
            "abandoned_checkout",
            "recovery_mail",
            "left_draft",
            "order_trace",
            "mail_word",
            "recovered_order",
            "recovered_order_locator",
            "recovered_sum");

    private SqlWork sql() {
        return new SqlWork(dataSource, failures);
    }

    @Override
    public RecoveryCases cases() {
        return new SqlRecoveryCases(sql(), dataSource, failures);
    }

    @Override
    public RecoveryMails mails() {
        return new SqlRecoveryMails(sql());
    }

    @Override
    public MailWords words() {
        return new SqlMailWords(sql());
    }

    @Override
    public OrderTraces traces() {
        return new SqlOrderTraces(sql());
    }

    @Override
    public RecoveredOrders recovered() {
        return new SqlRecoveredOrders(sql());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return schema.unitOfWork();
    }

    @Override
    public List<Purge> purges() {
        SqlPurges purges = new SqlPurges(dataSource, failures);
        return JoinedPurge.perClass(List.of(
                purges.abandonedCheckouts(), purges.orderTraces(), purges.leftDrafts(), purges.recoveredOrders()));
    }

    @Override
    public Map<String, Found> records(DataClass dataClass) {
        return switch (dataClass) {
            case ABANDONED_CHECKOUT ->
                schema.rows(
                        "SELECT shop || '/' || checkout AS name, shop, started_at AS begun, * FROM abandoned_checkout");
            case RECOVERED_ORDER ->
                schema.rows(
                        "SELECT shop || '/' || order_id AS name, shop, started_at AS begun, * FROM recovered_order");
            default -> throw new IllegalArgumentException("no records of " + dataClass);
        };
    }

    @Override
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            sql().all("SELECT to_jsonb(t)::text FROM " + table + " t", row -> row.getString(1))
                    .forEach(all::append);
        }
        return all.toString();
    }
}
