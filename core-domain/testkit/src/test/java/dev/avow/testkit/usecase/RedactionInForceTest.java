package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.inmemory.ScriptedLanguageModel;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.core.usecase.ReadInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Redaction follows the policy in force, without a restart, shop by shop (S1-11, S1-28, S1-52). */
class RedactionInForceTest {

    private static final String SAID = "Write to mara@example.com";
    private static final String REDACTED = "Write to [EMAIL_1]";
    private static final Duration NOTICE = Duration.ofDays(7);

    private final Desk desk = new Desk(new InMemoryTranscriptStore(), Desk.rule(Duration.ofDays(30)));
    private final InMemoryPolicyLedger ledger = new InMemoryPolicyLedger();

    @Test
    void looserRuleHoldsWhenItsNoticeHasRunOutAndForNewWordsOnly() {
        follow(announce("placeholder", Map.of()));
        exchange("m-1");
        follow(announce("keep", Map.of()));
        Instant effective = desk.time.instant().plus(NOTICE);

        desk.time.set(effective.minusMillis(1));
        assertThat(question("m-2")).isEqualTo(REDACTED);
        desk.time.set(effective.plusSeconds(300));

        assertThat(question("m-3")).isEqualTo(SAID);
        assertThat(inbox()).containsExactly(REDACTED, REDACTED, REDACTED, SAID);
    }

    @Test
    void tighterRuleHoldsAtOnceForWhatIsStoredAlready() {
        follow(announce("keep", Map.of()));
        exchange("m-1");
        assertThat(inbox()).containsExactly(SAID, SAID);

        follow(announce("placeholder", Map.of()));

        assertThat(inbox()).containsExactly(REDACTED, REDACTED);
        assertThat(desk.question("m-2", "And now?").history())
                .extracting(line -> line.text().asString(Sink.MODEL))
                .containsExactly(REDACTED, REDACTED);
    }

    @Test
    void stricterShopIsRedactedMoreStrictly() {
        PolicyTree stricter = PolicyTree.of(Origin.SHOP, Map.of("redaction.email.transcript", "placeholder"));
        follow(announce("keep", Map.of(Desk.SHOP, stricter)));

        exchange("m-1");

        assertThat(inbox()).containsExactly(REDACTED, REDACTED);
    }

    private void exchange(String message) {
        desk.exchange(
                message, SAID, new ScriptedLanguageModel(List.of(SAID), new ModelOutcome.Answered(Optional.empty())));
    }

    /** What a new message becomes on its way to the store and to the model. */
    private String question(String message) {
        return desk.question(message, SAID).question().asString(Sink.MODEL);
    }

    private List<String> inbox() {
        return new ReadInbox(
                        desk.store, desk.redactors, RetentionInForce.always(desk.retention), desk.hasher, desk.time)
                .conversation(Desk.SHOP, Desk.CHAT).orElseThrow().lines().stream()
                        .map(line -> line.text().asString(Sink.TRANSCRIPT))
                        .toList();
    }

    private void follow(PoliciesInForce policies) {
        desk.redactors = shop ->
                new Redactor(policies.policyAt(shop, desk.time.instant()).redaction());
    }

    private PoliciesInForce announce(String mode, Map<ShopId, PolicyTree> shops) {
        PolicyTree app = PolicyTree.of(
                Origin.APP,
                Map.of(
                        "profiles", "short-chat",
                        "redaction.email.transcript", mode,
                        "redaction.email.model", mode));
        return new AnnouncePolicy(ledger, desk.time)
                .handle(new AnnouncePolicy.Command(app, shops))
                .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                    throw new AssertionError(refused.problems());
                });
    }
}
