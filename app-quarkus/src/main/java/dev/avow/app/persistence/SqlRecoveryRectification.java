package dev.avow.app.persistence;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.Address;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts right the address and the name of left checkouts, in one transaction with all that a checkout's address leads to: who was
 * mailed, traces of orders, recovered orders, and a no to mails, which follows the person (S1-37, S4-20). Under the shop's lock:
 * whoever is about to mail reads the one or the other.
 */
@Singleton
final class SqlRecoveryRectification implements RectifyStep {

    private static final String OF_PERSON =
            " WHERE shop = ? AND (customer = ? OR email_index = ANY (?) OR order_id = ANY (?))";
    private static final String CASES =
            "SELECT checkout FROM abandoned_checkout" + OF_PERSON + " ORDER BY id FOR UPDATE";
    private static final String EMAIL = "UPDATE abandoned_checkout SET email = ?, email_key = ?, email_index = ?"
            + " WHERE shop = ? AND checkout = ? AND email IS NOT NULL AND email_index <> ?";
    private static final String NAMED =
            "SELECT name, name_key FROM abandoned_checkout WHERE shop = ? AND checkout = ?" + " AND name IS NOT NULL";
    private static final String NAME =
            "UPDATE abandoned_checkout SET name = ?, name_key = ? WHERE shop = ? AND checkout = ?";
    private static final String MAILED = "UPDATE recovery_mail SET person = ? WHERE shop = ? AND person = ANY (?)";
    private static final String RECOVERED =
            "UPDATE recovered_order_locator SET person = ? WHERE shop = ? AND person <> ?"
                    + " AND (customer = ? OR person = ANY (?) OR order_id = ANY (?))";
    private static final String TRACE = """
            INSERT INTO order_trace (shop, hash, placed_at, started_at, clock_start, expires_at, policy_version)
            SELECT shop, ?, placed_at, started_at, clock_start, expires_at, policy_version FROM order_trace
            WHERE shop = ? AND hash = ANY (?) ORDER BY placed_at DESC LIMIT 1 ON CONFLICT (shop, hash) DO NOTHING
            """;
    private static final String NO = """
            INSERT INTO mail_word (shop, person, welcome, said_at, started_at, clock_start, expires_at, policy_version)
            SELECT shop, ?, false, said_at, started_at, clock_start, expires_at, policy_version FROM mail_word
            WHERE shop = ? AND person = ANY (?) AND NOT welcome ORDER BY said_at DESC LIMIT 1
            ON CONFLICT (shop, person) DO UPDATE SET welcome = false WHERE mail_word.welcome
            """;

    private final SqlWork sql;
    private final UnitOfWork unitOfWork;
    private final FieldCipher cipher;
    private final KeyedHasher hasher;

    SqlRecoveryRectification(SqlWork sql, UnitOfWork unitOfWork, FieldCipher cipher, KeyedHasher hasher) {
        this.sql = sql;
        this.unitOfWork = unitOfWork;
        this.cipher = cipher;
        this.hasher = hasher;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
        Optional<String> address = correction.email().flatMap(Address::comparable);
        Optional<String> name = correction.name().map(PersonalText::value).map(String::strip);
        return unitOfWork.call(() -> {
            SqlShopLock.RECOVERY.take(sql, shop);
            RecoveryPerson known = RecoveryPerson.of(shop, person, hasher);
            List<Long> checkouts = sql.all(
                    CASES, row -> row.getLong(1), shop.domain(), known.customer(), known.emails(), known.orders());
            int changed = 0;
            for (long checkout : checkouts) {
                boolean isNamed =
                        name.filter(text -> named(shop, checkout, text)).isPresent();
                boolean isAddressed =
                        address.filter(text -> addressed(shop, checkout, text)).isPresent();
                changed += isNamed || isAddressed ? 1 : 0;
            }
            return changed + address.map(text -> followed(shop, known, text)).orElse(0);
        });
    }

    private boolean addressed(ShopId shop, long checkout, String address) {
        Sealed sealed = cipher.seal(bytes(address), context(shop, "email", checkout));
        String index = hasher.hash(RecoveryScopes.email(shop), bytes(address));
        return sql.change(EMAIL, sealed.bytes(), sealed.keyId(), index, shop.domain(), checkout, index) > 0;
    }

    /** A name has no index by which it could be seen that it is right already. */
    private boolean named(ShopId shop, long checkout, String name) {
        FieldContext context = context(shop, "name", checkout);
        boolean isOther = sql.first(
                        NAMED,
                        row -> new Sealed(row.getString("name_key"), row.getBytes("name")),
                        shop.domain(),
                        checkout)
                .filter(kept -> !Arrays.equals(cipher.open(kept, context), bytes(name)))
                .isPresent();
        if (isOther) {
            Sealed sealed = cipher.seal(bytes(name), context);
            sql.change(NAME, sealed.bytes(), sealed.keyId(), shop.domain(), checkout);
        }
        return isOther;
    }

    /** What an address leads to follows it. */
    private int followed(ShopId shop, RecoveryPerson known, String address) {
        String index = hasher.hash(RecoveryScopes.email(shop), bytes(address));
        String domain = shop.domain();
        sql.change(MAILED, index, domain, known.emails());
        sql.change(TRACE, hash(shop, DataClass.ABANDONED_CHECKOUT, address), domain, known.traces());
        sql.change(NO, hash(shop, DataClass.OPT_OUT, address), domain, known.words());
        return sql.change(RECOVERED, index, domain, index, known.customer(), known.emails(), known.orders());
    }

    private String hash(ShopId shop, DataClass of, String address) {
        return hasher.hash(RecoveryScopes.person(shop, of, "email"), bytes(address));
    }

    private static FieldContext context(ShopId shop, String field, long checkout) {
        return new FieldContext(shop, DataClass.ABANDONED_CHECKOUT, field, Long.toString(checkout));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
