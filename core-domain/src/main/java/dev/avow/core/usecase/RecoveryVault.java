package dev.avow.core.usecase;

import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.SealedField;
import dev.avow.core.recovery.Address;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Seals the two personal fields of a checkout before any store sees them, and gives everything that leads to a person its
 * keyed hash (S4-01, I20). Thread-safe.
 */
public final class RecoveryVault {

    /** The sealed address. */
    public static final String EMAIL = "email";
    /** The sealed name. */
    public static final String NAME = "name";
    /** The merchant's own address for trials. */
    public static final String TRIAL = "trial-address";

    private static final int LONGEST = 320;

    private final FieldCipher cipher;
    private final KeyedHasher hasher;

    /** Puts it together. */
    public RecoveryVault(FieldCipher cipher, KeyedHasher hasher) {
        this.cipher = cipher;
        this.hasher = hasher;
    }

    Optional<SealedField> sealEmail(ShopId shop, long checkout, Optional<PersonalText> email) {
        return email.flatMap(Address::comparable)
                .map(address -> new SealedField(
                        cipher.seal(bytes(address), context(shop, EMAIL, checkout)),
                        Optional.of(hasher.hash(RecoveryScopes.email(shop), bytes(address)))));
    }

    Optional<SealedField> sealName(ShopId shop, long checkout, Optional<PersonalText> name) {
        return name.map(text -> text.value().strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(text ->
                        new SealedField(cipher.seal(bytes(text), context(shop, NAME, checkout)), Optional.empty()));
    }

    SealedField sealTrial(ShopId shop, String address) {
        return new SealedField(cipher.seal(bytes(address), trial(shop)), Optional.empty());
    }

    /**
     * Opens an address.
     *
     * @throws PortException.Rejected if it does not open
     */
    PersonalText openEmail(ShopId shop, long checkout, SealedField field) {
        return open(field, context(shop, EMAIL, checkout));
    }

    PersonalText openName(ShopId shop, long checkout, SealedField field) {
        return open(field, context(shop, NAME, checkout));
    }

    PersonalText openTrial(ShopId shop, SealedField field) {
        return open(field, trial(shop));
    }

    /** The blind index under which an address is kept from now on. */
    String person(ShopId shop, PersonalText email) {
        return hasher.hash(
                RecoveryScopes.email(shop), bytes(Address.comparable(email).orElse("")));
    }

    /** The blind indexes under which an address may be kept; none for what cannot be one. */
    public Set<String> persons(ShopId shop, Optional<PersonalText> email) {
        return email.flatMap(Address::comparable)
                .map(address -> Set.copyOf(hasher.liveHashes(RecoveryScopes.email(shop), bytes(address))))
                .orElse(Set.of());
    }

    /** The keyed hash under which a token is kept from now on. */
    Optional<String> token(ShopId shop, String kind, Optional<String> token) {
        return token.map(value -> hasher.hash(RecoveryScopes.token(shop, kind), bytes(value)));
    }

    /** The keyed hashes under which a token may be kept. */
    Set<String> tokens(ShopId shop, String kind, Optional<String> token) {
        return token.map(value -> Set.copyOf(hasher.liveHashes(RecoveryScopes.token(shop, kind), bytes(value))))
                .orElse(Set.of());
    }

    /** Under what words and orders of a person are written down: the current key's hashes. */
    Set<String> traces(ShopId shop, DataClass of, Optional<CustomerId> customer, Optional<PersonalText> email) {
        Set<String> traces = new HashSet<>();
        customer.ifPresent(id -> traces.add(hasher.hash(RecoveryScopes.person(shop, of, "customer"), bytes(id))));
        email.flatMap(Address::comparable)
                .ifPresent(address -> traces.add(hasher.hash(RecoveryScopes.person(shop, of, EMAIL), bytes(address))));
        return traces;
    }

    /** Under what words and orders of a person may be found. */
    Set<String> liveTraces(ShopId shop, DataClass of, Optional<CustomerId> customer, Optional<PersonalText> email) {
        Set<String> traces = new HashSet<>();
        customer.ifPresent(
                id -> traces.addAll(hasher.liveHashes(RecoveryScopes.person(shop, of, "customer"), bytes(id))));
        email.flatMap(Address::comparable)
                .ifPresent(address ->
                        traces.addAll(hasher.liveHashes(RecoveryScopes.person(shop, of, EMAIL), bytes(address))));
        return traces;
    }

    /** What a draft order carries on to its order: nobody else can make it up. */
    String mark(ShopId shop, long checkout) {
        return hasher.hash("recovery-mark/" + shop.domain(), bytes(Long.toString(checkout)));
    }

    /** By what a draft order is searched: says no more than Shopify's own number. */
    static String tag(long checkout) {
        return "avow-checkout-" + checkout;
    }

    private PersonalText open(SealedField field, FieldContext context) {
        return PersonalText.of(new String(cipher.open(field.sealed(), context), StandardCharsets.UTF_8));
    }

    private static FieldContext context(ShopId shop, String field, long checkout) {
        return new FieldContext(shop, DataClass.ABANDONED_CHECKOUT, field, Long.toString(checkout));
    }

    private static FieldContext trial(ShopId shop) {
        return new FieldContext(shop, DataClass.SHOP_ACCOUNT, TRIAL, "recovery");
    }

    private static byte[] bytes(CustomerId id) {
        return bytes(Long.toString(id.number()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
