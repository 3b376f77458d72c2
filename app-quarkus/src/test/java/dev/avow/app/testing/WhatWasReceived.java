package dev.avow.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.Postman.Acknowledged;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads out of acknowledged webhooks what forbids a mail (S4-10), by its own reading of Shopify's bodies. */
public final class WhatWasReceived {

    private final List<Acknowledged> all;

    /** Of these, and no others. */
    public WhatWasReceived(List<Acknowledged> all) {
        this.all = List.copyOf(all);
    }

    private static Instant at(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private static boolean isOf(JsonNode customer, long id) {
        return customer.path("id").asLong() == id;
    }

    /** Whether an order of the customer, placed at or after the instant, was received. */
    public boolean hasOrder(long customer, Instant since) {
        return all.stream()
                .filter(each -> each.topic().startsWith("orders/"))
                .map(Acknowledged::body)
                .filter(body -> isOf(body.path("customer"), customer))
                .anyMatch(body -> !at(body.path("created_at")).isBefore(since));
    }

    /** Whether it was received that the checkout was bought. */
    public boolean isBought(long checkout) {
        return all.stream()
                .filter(each -> each.topic().startsWith("checkouts/"))
                .map(Acknowledged::body)
                .filter(body -> body.path("id").asLong() == checkout)
                .anyMatch(body -> body.path("completed_at").isTextual());
    }

    /** Whether the customer's last word, of all that were received, is no; of two of one instant, no. */
    public boolean saidNo(long customer) {
        Optional<JsonNode> last = all.stream()
                .filter(each -> each.topic().equals("customers_email_marketing_consent/update"))
                .map(Acknowledged::body)
                .filter(body -> body.path("customer_id").asLong() == customer)
                .map(body -> body.path("email_marketing_consent"))
                .max(Comparator.comparing((JsonNode word) -> at(word.path("consent_updated_at")))
                        .thenComparing(word -> !isYes(word)));
        return last.filter(word -> !isYes(word)).isPresent();
    }

    private static boolean isYes(JsonNode word) {
        return word.path("state").asText().equals("subscribed");
    }

    /** Whether it was received that the customer is to be forgotten. */
    public boolean isRedacted(long customer) {
        return all.stream()
                .filter(each -> each.topic().equals("customers/redact"))
                .anyMatch(each -> isOf(each.body().path("customer"), customer));
    }
}
