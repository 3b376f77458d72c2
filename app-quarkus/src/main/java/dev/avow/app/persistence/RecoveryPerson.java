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

/**
 * A person as the tables of recovery know one (S4-20, I20).
 *
 * @param customer Shopify's number, or one that nobody has
 * @param emails blind indexes of the address, one for each live key
 * @param orders Shopify's numbers
 * @param traces keyed hashes in {@code order_trace}
 */
record RecoveryPerson(long customer, String[] emails, Long[] orders, String[] traces) {

    static RecoveryPerson of(ShopId shop, SubjectLocator person, KeyedHasher hasher) {
        Optional<String> address = person.email().flatMap(Address::comparable);
        List<String> emails = new ArrayList<>();
        List<String> traces = new ArrayList<>();
        address.map(RecoveryPerson::bytes).ifPresent(bytes -> {
            emails.addAll(hasher.liveHashes(RecoveryScopes.email(shop), bytes));
            traces.addAll(hasher.liveHashes(trace(shop, "email"), bytes));
        });
        person.customer()
                .map(customer -> bytes(Long.toString(customer.number())))
                .ifPresent(bytes -> traces.addAll(hasher.liveHashes(trace(shop, "customer"), bytes)));
        return new RecoveryPerson(
                person.customer().map(CustomerId::number).orElse(-1L),
                emails.toArray(String[]::new),
                person.orders().stream().map(OrderId::number).toArray(Long[]::new),
                traces.toArray(String[]::new));
    }

    private static String trace(ShopId shop, String field) {
        return RecoveryScopes.person(shop, DataClass.ABANDONED_CHECKOUT, field);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
