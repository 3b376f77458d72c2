package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in public and what is shown to merchants comes from the policy in force (S0-19, S0-22, S1-48, S1-52, S3-52). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class NoticePageTest {

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    PoliciesInForce policies;

    @Inject
    InstantSource clock;

    @Test
    void s1_52_theSameAddressServesTheVersionInForceToEverybody() {
        PolicySet policy = policies.policyAt(clock.instant());
        RetentionRule rule = policy.retention().ruleFor(DataClass.TRANSCRIPT);

        HttpResponse<String> page = get("/privacy");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Privacy policy (" + policy.version() + ")</title>")
                .contains(rule.life() + " from ")
                .contains(rule.reason());
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(secured -> assertThat(secured).contains("default-src 'none'"));
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void textsThatBelongToItAreServedAndOthersAreNot() {
        for (String path : List.of("/subprocessors", "/privacy/agreement", "/privacy/california")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/privacy/next", "/privacy/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("\"code\":\"notice.none\"");
        }
    }

    /** S0-22: nothing is invented while the policy names no address. */
    @Test
    void withoutAnAddressThereIsNoSecurityText() {
        HttpResponse<String> answer = get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"notice.no-security-contact\"");
    }

    @Test
    void ledgerIsShownToASignedInMerchantAndToNobodyElse() {
        HttpResponse<String> page = Visitor.get(
                app.origin().resolve("/app/promises"), "Authorization", "Bearer " + sandbox.idToken(Surroundings.SHOP));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("S1-21", "retention.transcript.life = ", "dev.avow.core.usecase.EnforceRetention")
                .contains("start:residency: found right")
                .contains("notice:privacy: the policy in force does not name it (contact.privacy)")
                .contains("Evidence that is missing or too old", "<li>review:S1-25</li>")
                .doesNotContain(Surroundings.SHOP);
        assertThat(get("/app/promises").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) {
        return Visitor.get(app.origin().resolve(path));
    }
}
