package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * S0-07, S4-15, S1-14: what a shop's staff reads of a shopper leaves an entry in the audit trail. Each way by which they read
 * anything is written down at the door, or stands in a reviewed list.
 */
class MerchantReadsTest {

    /** The shop's own words, switches, partners and terms, and counts and sums: no shopper is in them. */
    private static final Set<String> OF_THE_SHOP = Set.of(
            "AnalyticsPage.csv",
            "FeatureResource.list",
            "KnowledgePage.page",
            "KnowledgePage.rows",
            "KnowledgePage.shelf",
            "KnowledgeResource.page",
            "KnowledgeResource.shelf",
            "PromisePage.ledger",
            "RecoveryResource.overview",
            "RecoveryResource.settings",
            "ReferralResource.books",
            "ReferralResource.partners",
            "RightsResource.schema",
            "TermsResource.read");

    /**
     * Requests by kind, channel and clock, without whom they are about; an export and a package, which are written down under
     * words of their own (S4-25, S0-17).
     */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("RightsPage.requests", "RightsResource.export", "RightsResource.handOver", "RightsResource.list");

    @Test
    void s0_07_s4_15_eachReadThatShowsAShopperIsWrittenDown() {
        Set<String> silent = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        MerchantChangesTest.merchantMethods()
                .filter(method -> method.isAnnotatedWith(GET.class))
                .forEach(method -> (MerchantChangesTest.isWritten(method) ? written : silent)
                        .add(MerchantChangesTest.name(method)));
        Set<String> reviewed = new TreeSet<>(OF_THE_SHOP);
        reviewed.addAll(OF_THE_ENGINE);

        assertThat(silent).isEqualTo(reviewed);
        assertThat(written)
                .contains(
                        "InboxPage.conversation",
                        "LeadsPage.board",
                        "RecoveryPage.overview",
                        "RecoveryPage.page",
                        "ReferralPage.order",
                        "ReferralPage.overview",
                        "ReferralResource.csv",
                        "ReferralResource.order",
                        "ReferralResource.orders");
    }
}
