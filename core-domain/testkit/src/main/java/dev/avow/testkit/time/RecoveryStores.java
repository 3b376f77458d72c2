package dev.avow.testkit.time;

import dev.avow.core.port.MailWords;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;

/** The stores of cart recovery of one installation, and a way to look past them. */
public interface RecoveryStores {

    /** Of checkouts. */
    RecoveryCases cases();

    /** Of mails. */
    RecoveryMails mails();

    /** Of words about mail. */
    MailWords words();

    /** Of traces of orders. */
    OrderTraces traces();

    /** Of recovered orders. */
    RecoveredOrders recovered();

    /** For what is done in one transaction. */
    UnitOfWork unitOfWork();

    /** Of checkouts, with traces, and of recovered orders. */
    List<Purge> purges();

    /**
     * What is physically there of checkouts and recovered orders.
     *
     * @throws IllegalArgumentException if asked for another class
     */
    Map<String, Found> records(DataClass dataClass);

    /** Every value of every table of cart recovery, as text; what is binary in hexadecimal digits. */
    String everything();
}
