package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.Inventory;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.AnnouncedPolicies;
import dev.avow.core.usecase.WriteNotice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S0-22: the address is the policy's, and the text is never past its end. */
class SecurityTextTest {

    private static final Instant NOW = Instant.parse("2100-01-31T12:00:00Z");

    private static final Map<String, String> REVIEWED = Map.of(
            "evidence.S0-22.sentence", "Reports of flaws are read.",
            "evidence.S0-22.at", "https://maker.example/security",
            "evidence.S0-22.reviewer", "security team",
            "evidence.S0-22.reviewed", "2100-01-01",
            "evidence.S0-22.expires", "2100-02-01");

    private static Optional<String> text(Map<String, String> more, Instant now) {
        Map<String, String> tree = new HashMap<>(Map.of("contact.security", "security@maker.example"));
        tree.put("profiles", "short-chat");
        tree.putAll(more);
        PoliciesInForce policies = new AnnouncePolicy(new InMemoryPolicyLedger(), () -> NOW)
                .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, tree), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
        return new WriteNotice(
                        policies,
                        new AnnouncedPolicies(new InMemoryPolicyLedger(), policies),
                        new Inventory(List.of()),
                        () -> now)
                .security();
    }

    @Test
    void namesTheAddressAndEndsWithItsReview() {
        assertThat(text(REVIEWED, NOW)).hasValue("""
                        Contact: mailto:security@maker.example
                        Expires: 2100-02-01T00:00:00Z
                        Preferred-Languages: en
                        """);
    }

    @Test
    void isGoneFromTheDayItsReviewExpires() {
        assertThat(text(REVIEWED, Instant.parse("2100-01-31T23:59:59.999Z"))).isPresent();
        assertThat(text(REVIEWED, Instant.parse("2100-02-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void withoutAReviewItIsGoodForThirtyDays() {
        assertThat(text(Map.of(), NOW))
                .hasValueSatisfying(text -> assertThat(text).contains("Expires: 2100-03-02T12:00:00Z"));
    }

    @Test
    void addressOfAPageStaysAsItIs() {
        assertThat(text(Map.of("contact.security", "https://maker.example/report"), NOW))
                .hasValueSatisfying(text -> assertThat(text).contains("Contact: https://maker.example/report\n"));
    }
}
