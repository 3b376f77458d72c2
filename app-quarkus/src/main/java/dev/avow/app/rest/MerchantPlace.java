package dev.avow.app.rest;

import dev.avow.core.subject.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The merchant's pages, in the order of the navigation; each is there where the policy offers what it shows. */
enum MerchantPlace {
    /** Conversations. */
    INBOX("/app", "/app/inbox", "Inbox", Feature.CHAT, Feature.INBOX),
    /** Contacts that shoppers left. */
    LEADS("/app/leads", "/app/leads/board", "Leads", Feature.LEADS),
    /** Counts without persons. */
    ANALYTICS("/app/analytics", "/app/analytics/overview", "Analytics", Feature.CHAT, Feature.ANALYTICS),
    /** What the assistant answers from. */
    KNOWLEDGE("/app/knowledge", "/app/knowledge/shelf", "Knowledge", Feature.CHAT),
    /** Partners and commissions. */
    REFERRALS("/app/referrals", "/app/referrals/overview", "Referrals", Feature.REFERRAL),
    /** Carts that were left. */
    RECOVERY("/app/recovery", "/app/recovery/overview", "Cart recovery", Feature.CART_RECOVERY),
    /** What people asked for about themselves. */
    REQUESTS("/app/requests", "/app/requests", "Privacy requests"),
    /** Whether the published policy is kept. */
    PROMISES("/app/promises", "/app/promises", "Promises");

    private final String document;
    private final String fragment;
    private final String label;
    private final List<Feature> needs;

    MerchantPlace(String document, String fragment, String label, Feature... needs) {
        this.document = document;
        this.fragment = fragment;
        this.label = label;
        this.needs = List.of(needs);
    }

    /** The pages of a policy that offers these features. */
    static List<MerchantPlace> offered(Set<Feature> features) {
        return Arrays.stream(values())
                .filter(place -> features.containsAll(place.needs))
                .toList();
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
