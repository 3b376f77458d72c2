package dev.avow.app.rest;

import dev.avow.core.subject.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The merchant's pages, in the order of the navigation; each is there where the policy offers what it shows. */
enum MerchantPlace {
    /** Conversations. */
    INBOX("/app", "/app/inbox", "Inbox"),
    /** Contacts that shoppers left. */
    LEADS("/app/leads", "/app/leads/board", "Leads"),
    /** Counts without persons. */
    ANALYTICS("/app/analytics", "/app/analytics/overview", "Analytics"),
    /** What the assistant answers from. */
    KNOWLEDGE("/app/knowledge", "/app/knowledge/shelf", "Knowledge"),
    /** Partners and commissions. */
    REFERRALS("/app/referrals", "/app/referrals/overview", "Referrals"),
    /** Carts that were left. */
    RECOVERY("/app/recovery", "/app/recovery/overview", "Cart recovery"),
    /** What people asked for about themselves. */
    REQUESTS("/app/requests", "/app/requests", "Privacy requests"),
    /** Whether the published policy is kept. */
    PROMISES("/app/promises", "/app/promises", "Promises");

    private final String document;
    private final String fragment;
    private final String label;

    MerchantPlace(String document, String fragment, String label) {
        this.document = document;
        this.fragment = fragment;
        this.label = label;
    }

    /** The pages of a policy that offers these features. */
    static List<MerchantPlace> offered(Set<Feature> features) {
        return Arrays.stream(values())
                .filter(place -> features.containsAll(place.needs()))
                .toList();
    }

    private Set<Feature> needs() {
        return switch (this) {
            case INBOX -> Set.of(Feature.CHAT, Feature.INBOX);
            case LEADS -> Set.of(Feature.LEADS);
            case ANALYTICS -> Set.of(Feature.CHAT, Feature.ANALYTICS);
            case KNOWLEDGE -> Set.of(Feature.CHAT);
            case REFERRALS -> Set.of(Feature.REFERRAL);
            case RECOVERY -> Set.of(Feature.CART_RECOVERY);
            case REQUESTS, PROMISES -> Set.of();
        };
    }

    /** The address of the whole page. */
    String document() {
        return document;
    }

    /** The address of its inside. */
    String fragment() {
        return fragment;
    }

    /** Its name. */
    String label() {
        return label;
    }
}
