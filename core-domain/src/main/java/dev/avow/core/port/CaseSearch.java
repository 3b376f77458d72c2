package dev.avow.core.port;

import dev.avow.core.subject.CustomerId;
import java.util.Optional;
import java.util.Set;

/**
 * By what checkouts are looked for: any part that fits is enough.
 *
 * @param tokens keyed hashes of a checkout's token, one for each live key
 * @param carts keyed hashes of a cart's token
 * @param customer the customer
 * @param emails blind indexes of an address
 * @param mark what a draft order of ours carries
 */
public record CaseSearch(
        Set<String> tokens,
        Set<String> carts,
        Optional<CustomerId> customer,
        Set<String> emails,
        Optional<String> mark) {

    /** Copies the sets. */
    public CaseSearch {
        tokens = Set.copyOf(tokens);
        carts = Set.copyOf(carts);
        emails = Set.copyOf(emails);
    }

    /** A person alone. */
    public static CaseSearch person(Optional<CustomerId> customer, Set<String> emails) {
        return new CaseSearch(Set.of(), Set.of(), customer, emails, Optional.empty());
    }
}
