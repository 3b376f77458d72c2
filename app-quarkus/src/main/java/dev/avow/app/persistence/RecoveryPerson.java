package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.recovery.Address;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person as the tables of recovery know one (S4-20, I20). */
final class RecoveryPerson {

    /** Found by nothing. */
    static final RecoveryPerson NOBODY =
            new RecoveryPerson(-1, new String[0], new Long[0], new String[0], new String[0]);

    private final long customer;
    private final String[] emails;
    private final Long[] orders;
    private final String[] traces;
    private final String[] words;

    private RecoveryPerson(long customer, String[] emails, Long[] orders, String[] traces, String[] words) {
        this.customer = customer;
        this.emails = emails;
        this.orders = orders;
        this.traces = traces;
        this.words = words;
    }

    static RecoveryPerson of(ShopId shop, SubjectLocator person, KeyedHasher hasher) {
        Optional<byte[]> address = person.email().flatMap(Address::comparable).map(RecoveryPerson::bytes);
        Optional<byte[]> customer = person.customer().map(known -> bytes(Long.toString(known.number())));
        return new RecoveryPerson(
                person.customer().map(CustomerId::number).orElse(-1L),
                address.map(bytes -> hasher.liveHashes(RecoveryScopes.email(shop), bytes))
                        .orElse(List.of())
                        .toArray(String[]::new),
                person.orders().stream().map(OrderId::number).toArray(Long[]::new),
                hashes(shop, DataClass.ABANDONED_CHECKOUT, address, customer, hasher),
                hashes(shop, DataClass.OPT_OUT, address, customer, hasher));
    }

    private static String[] hashes(
            ShopId shop, DataClass of, Optional<byte[]> address, Optional<byte[]> customer, KeyedHasher hasher) {
        List<String> hashes = new ArrayList<>();
        address.ifPresent(bytes -> hashes.addAll(hasher.liveHashes(RecoveryScopes.person(shop, of, "email"), bytes)));
        customer.ifPresent(
                bytes -> hashes.addAll(hasher.liveHashes(RecoveryScopes.person(shop, of, "customer"), bytes)));
        return hashes.toArray(String[]::new);
    }

    /** Shopify's number, or one that nobody has. */
    long customer() {
        return customer;
    }

    /** Blind indexes of the address, one for each live key. */
    String[] emails() {
        return emails.clone();
    }

    /** Shopify's numbers of orders. */
    Long[] orders() {
        return orders.clone();
    }

    /** Keyed hashes in {@code order_trace}. */
    String[] traces() {
        return traces.clone();
    }

    /** Keyed hashes in {@code mail_word}. */
    String[] words() {
        return words.clone();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
