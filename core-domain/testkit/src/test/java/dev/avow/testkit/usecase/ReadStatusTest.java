package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.disclosure.ReviewStanding;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.ReadStatus;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What staff see of the policy and of what only people can keep true (S0-06, S0-23, S1-52). */
class ReadStatusTest {

    private static final Duration NOTICE = Duration.ofDays(7);
    private static final LocalDate EXPIRES = LocalDate.of(2100, 1, 5);

    private final TestTime time = new TestTime();
    private final InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();
    private final InMemoryRunLedger runs = new InMemoryRunLedger(time);

    private ReadStatus announce(String life) {
        Map<String, String> said = Map.of(
                "profiles", "short-chat",
                "retention.transcript.life", life,
                "evidence.S0-23.sentence", "We hold the badge.",
                "evidence.S0-23.at", "https://proof.example/badge",
                "evidence.S0-23.reviewer", "privacy team",
                "evidence.S0-23.reviewed", "2099-12-01",
                "evidence.S0-23.expires", EXPIRES.toString());
        PoliciesInForce policies = new AnnouncePolicy(ledger, time)
                .handle(new AnnouncePolicy.Command(PolicyTree.of(Origin.APP, said), Map.of()))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems().toString());
                });
        return new ReadStatus(policies, ledger, new ExamineRetention(List.of(), runs, policies, time), time);
    }

    @Test
    void firstPolicyIsInForceWithoutAChange() {
        ReadStatus.Status status = announce("2 days").handle();

        assertThat(status.inForce()).isEqualTo(new PolicyVersion(1));
        assertThat(status.newest()).isEqualTo(new PolicyVersion(1));
        assertThat(status.change()).isEmpty();
    }

    @Test
    void s1_52_aMaterialChangeIsShownWithItsDateAndBindsFromThenOn() {
        announce("2 days");
        Instant effective = time.instant().plus(NOTICE);
        ReadStatus readStatus = announce("3 days");

        assertThat(readStatus.handle().inForce()).isEqualTo(new PolicyVersion(1));
        assertThat(readStatus.handle().newest()).isEqualTo(new PolicyVersion(2));
        assertThat(readStatus.handle().change()).contains(new ReadStatus.Change(true, 1, effective));

        time.set(effective.minusMillis(1));
        assertThat(readStatus.handle().inForce()).isEqualTo(new PolicyVersion(1));
        time.set(effective);
        assertThat(readStatus.handle().inForce()).isEqualTo(new PolicyVersion(2));
    }

    @Test
    void s0_23_theSentenceIsGoneFromTheDayOnWhichItsReviewEnds() {
        ReadStatus readStatus = announce("2 days");
        assertThat(readStatus.handle().reviews())
                .containsExactly(new ReviewStanding("S0-23", EXPIRES, true, Optional.of("We hold the badge.")));

        time.set(Instant.parse("2100-01-04T23:59:59.999Z"));
        assertThat(readStatus.handle().reviews().get(0).fresh()).isTrue();
        time.set(Instant.parse("2100-01-05T00:00:00Z"));

        assertThat(readStatus.handle().reviews())
                .containsExactly(new ReviewStanding("S0-23", EXPIRES, false, Optional.empty()));
    }
}
