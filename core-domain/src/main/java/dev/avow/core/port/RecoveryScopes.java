package dev.avow.core.port;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;

/** The {@link KeyedHasher} scopes of cart recovery: what a store looks for must be hashed as it was when it was kept. */
public final class RecoveryScopes {

    private RecoveryScopes() {}

    /** Of the blind index of a checkout's address. */
    public static String email(ShopId shop) {
        return FieldContext.indexScope(shop, DataClass.ABANDONED_CHECKOUT, "email");
    }

    /** Of a token: {@code token} of a checkout, {@code cart} of a cart. */
    public static String token(ShopId shop, String kind) {
        return FieldContext.indexScope(shop, DataClass.ABANDONED_CHECKOUT, kind);
    }

    /**
     * Of a person in words about mail, and in traces of orders.
     *
     * @param of {@link DataClass#OPT_OUT} for words, {@link DataClass#ABANDONED_CHECKOUT} for traces
     * @param field {@code customer} or {@code email}
     */
    public static String person(ShopId shop, DataClass of, String field) {
        return "trace/" + of.key() + "/" + field + "/" + shop.domain();
    }
}
