package dev.avow.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The machine over the reference stores, and over stores that are wrong on purpose. */
class TimeMachineTest {

    private static final int BURSTS_PER_YEAR = 10;

    private final TestTime time = new TestTime();

    @Test
    void eightYearsNoRecordOutlivesOrUnderLivesItsRule() {
        TimeReport report = allProfiles(8);

        report.write(Path.of("target", "time-machine"));
        assertThat(report.violations()).as(report.markdown()).isEmpty();
        assertThat(report.adversities())
                .as(report.markdown())
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(report.lines())
                .filteredOn(line -> line.installation().equals("short-chat"))
                .extracting(line -> line.rule().dataClass())
                .containsExactlyInAnyOrder(
                        DataClass.TRANSCRIPT,
                        DataClass.LEAD,
                        DataClass.CONSENT_RECORD,
                        DataClass.WEBHOOK_PAYLOAD,
                        DataClass.RUN_RECORD,
                        DataClass.SHOP_ACCOUNT,
                        DataClass.AUDIT_ENTRY,
                        DataClass.POLICY_ACCEPTANCE,
                        DataClass.POLICY_VERSION);
    }

    @Test
    void sameSeedGivesTheSameJourney() {
        assertThat(new TimeMachineTest().allProfiles(1).json())
                .isEqualTo(allProfiles(1).json());
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
        assertThat(violations("inbox-chat", new ForwardingTranscripts() {
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
    void clockThatStartsWithTheWrongEventIsSeen() {
        assertThat(violations("inbox-chat", new ForwardingTranscripts() {
                    @Override
                    public void start(
                            ShopId shop,
                            ConversationId conversation,
                            Lifetime lifetime,
                            Turn first,
                            List<PlaceholderEntry> added) {
                        Instant end = lifetime.startedAt().plus(Duration.ofDays(30));
                        Lifetime fixed = Lifetime.fixed(lifetime.startedAt(), end, lifetime.version());
                        super.start(shop, conversation, fixed, first, added);
                    }
                }))
                .anyMatch(violation -> violation.contains("has a clock of its own"));
    }

    @Test
    void clockThatDoesNotSlideIsSeen() {
        assertThat(violations("agent-chat", new ForwardingTranscripts() {
                    @Override
                    public void append(
                            ShopId shop,
                            ConversationId conversation,
                            Horizon horizon,
                            long version,
                            Turn turn,
                            List<PlaceholderEntry> added,
                            Optional<Lifetime> slid) {
                        super.append(shop, conversation, horizon, version, turn, added, Optional.empty());
                    }
                }))
                .anyMatch(violation -> violation.contains("did not slide"));
    }

    @Test
    void openClockThatStaysThoughTheRuleDoesNotWaitAnyMoreIsSeen() {
        assertThat(travel(8, installation("inbox-chat", new MemoryStores(new ForwardingTranscripts() {
                            @Override
                            public int purge(Horizon horizon, int limit) {
                                return super.purge(new Horizon(horizon.now(), horizon.startedAfter()), limit);
                            }
                        })))
                        .violations())
                .anyMatch(violation -> violation.contains("outlived"));
    }

    @Test
    void ledgerThatNeverGivesADeadInstancesRunAwayIsSeen() {
        TimeReport report = travel(2, installation("short-chat", new Stuck()));

        assertThat(report.violations()).anyMatch(violation -> violation.contains("outlived"));
    }

    private List<String> violations(ForwardingTranscripts transcripts) {
        return violations("short-chat", transcripts);
    }

    private List<String> violations(String profile, ForwardingTranscripts transcripts) {
        return travel(4, installation(profile, new MemoryStores(transcripts))).violations();
    }

    private TimeReport allProfiles(int years) {
        return travel(
                years,
                Editions.profiles().stream()
                        .map(profile -> installation(profile, MemoryStores.busy(new ForwardingTranscripts())))
                        .toArray(Installation[]::new));
    }

    private TimeReport travel(int years, Installation... installations) {
        return new TimeMachine(4, time, List.of(installations)).travel(years, BURSTS_PER_YEAR);
    }

    private Installation installation(String profile, Stores stores) {
        return new Installation(profile, stores, time, Editions.of(profile));
    }

    /** A ledger whose leases never end. */
    private static final class Stuck extends MemoryStores {

        Stuck() {
            super(new ForwardingTranscripts());
        }

        @Override
        public RunLedger runs() {
            return new RunLedger() {
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
            };
        }
    }
}
