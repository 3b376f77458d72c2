package dev.avow.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The machine over the reference stores, and over stores that are wrong on purpose. */
class TimeMachineTest {

    private static final int EVENTS_PER_YEAR = 200;

    private final TestTime time = new TestTime();
    private final TestTime ledgersClock = new TestTime();
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit);
    private final InMemoryRunLedger ledger = new InMemoryRunLedger(ledgersClock);

    @Test
    void eightYearsNoRecordOutlivesOrUnderLivesItsRule() {
        TimeReport report = travel(new ForwardingTranscripts(), ledger, 8);

        report.write(Path.of("target", "time-machine", "report.md"));
        assertThat(report.violations()).as(report.markdown()).isEmpty();
        assertThat(report.adversities())
                .as(report.markdown())
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(report.removed()).isGreaterThan(1_000);
    }

    @Test
    void sameSeedGivesTheSameJourney() {
        TimeMachineTest other = new TimeMachineTest();

        assertThat(other.travel(new ForwardingTranscripts(), other.ledger, 1).markdown())
                .isEqualTo(travel(new ForwardingTranscripts(), ledger, 1).markdown());
    }

    @Test
    void purgeThatIsTooEarlyIsSeen() {
        assertThat(violations(new ForwardingTranscripts() {
                    @Override
                    public int purge(Horizon horizon, int limit) {
                        Instant early = horizon.now().plus(Duration.ofDays(1));
                        return super.purge(new Horizon(early, horizon.startedAfter()), limit);
                    }
                }))
                .anyMatch(violation -> violation.contains("under-lived"));
    }

    @Test
    void purgeThatLeavesSomethingBehindIsSeen() {
        assertThat(violations(new ForwardingTranscripts() {
                    private int calls;

                    @Override
                    public int purge(Horizon horizon, int limit) {
                        return ++calls % 5 == 0 ? 0 : super.purge(horizon, limit);
                    }
                }))
                .anyMatch(violation -> violation.contains("outlived"));
    }

    @Test
    void readThatShowsWhatIsOverIsSeen() {
        assertThat(violations(new ForwardingTranscripts() {
                    @Override
                    public List<TranscriptSummary> page(
                            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
                        Horizon late = new Horizon(
                                horizon.now().minusSeconds(30),
                                horizon.startedAfter().minusSeconds(30));
                        return super.page(shop, purpose, late, after, limit);
                    }
                }))
                .anyMatch(violation -> violation.contains("reads show"));
    }

    @Test
    void clockThatIsStartedWithTheWrongEndIsSeen() {
        assertThat(violations(new ForwardingTranscripts() {
                    @Override
                    public int start(ShopId shop, Lifetime dated, int limit) {
                        Lifetime late = new Lifetime(
                                dated.startedAt(),
                                dated.clockStart(),
                                dated.expiresAt().plusMillis(1),
                                dated.version());
                        return super.start(shop, late, limit);
                    }
                }))
                .anyMatch(violation -> violation.contains("has an end of its own"));
    }

    @Test
    void ledgerThatNeverGivesADeadInstancesRunAwayIsSeen() {
        TimeReport report = travel(new ForwardingTranscripts(), new Stuck(), 2);

        assertThat(report.violations()).anyMatch(violation -> violation.contains("outlived"));
        assertThat(report.violations()).anyMatch(violation -> violation.contains("false alarm"));
    }

    private List<String> violations(ForwardingTranscripts transcripts) {
        return travel(transcripts, ledger, 4).violations();
    }

    private TimeReport travel(ForwardingTranscripts transcripts, RunLedger runs, int years) {
        return new TimeMachine(4, time, stores(transcripts, runs), JourneyPolicies.all())
                .travel(years, EVENTS_PER_YEAR);
    }

    private TimeMachine.Stores stores(ForwardingTranscripts transcripts, RunLedger runs) {
        ChatTraffic.Shops shops = new ChatTraffic.Shops("travel");
        return new TimeMachine.Stores(
                List.of(transcripts, inbox, ledger),
                runs,
                () -> ledgersClock.advance(Duration.ofSeconds(30)),
                policy -> sources(transcripts, policy, shops));
    }

    private List<TrafficSource> sources(
            ForwardingTranscripts transcripts, RetentionPolicy policy, ChatTraffic.Shops shops) {
        return List.of(
                new ChatTraffic(transcripts, transcripts, policy, time, shops),
                new WebhookTraffic(inbox, unit, policy, time, this::webhooks),
                new RunRecords(ledger::records));
    }

    /** A ledger whose leases never end. */
    private final class Stuck implements RunLedger {
        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return ledger.claim(job, record, pause, Duration.ofDays(36_500));
        }

        @Override
        public void keep(Run run, Duration lease) {
            ledger.keep(run, Duration.ofDays(36_500));
        }

        @Override
        public void finish(FinishedRun finished) {
            ledger.finish(finished);
        }

        @Override
        public Optional<FinishedRun> last(String job) {
            return ledger.last(job);
        }
    }

    private Map<String, Lifetime> webhooks() {
        return inbox.deliveries().stream()
                .collect(Collectors.toMap(delivery -> delivery.webhookId().orElseThrow(), WebhookDelivery::lifetime));
    }
}
