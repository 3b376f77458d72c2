package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRuleTest {

    private static final Instant START = Instant.parse("2100-01-01T10:00:00Z");

    @Test
    void whatIsNotSaidIsTheStrictDefault() {
        RetentionRule rule = rule().build();

        assertThat(rule.id()).isEqualTo("order");
        assertThat(rule.dataClass()).isEqualTo(DataClass.ATTRIBUTED_ORDER);
        assertThat(rule.life()).isEqualTo(Span.ofMonths(24));
        assertThat(rule.version()).isEqualTo(new PolicyVersion(1));
        assertThat(rule.clock()).isEqualTo(RetentionClock.at(ClockStart.CREATED));
        assertThat(rule.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(rule.means()).isEqualTo(Means.by(Means.Kind.TTL));
        assertThat(rule.lastStep()).isEqualTo(LastStep.DELETE);
        assertThat(rule.survivors()).isEmpty();
        assertThat(rule.parent()).isEqualTo(ParentLink.INDEPENDENT);
        assertThat(rule.reason() + rule.law()).isEmpty();
    }

    @Test
    void ruleIsWhatItsBuilderWasTold() {
        RetentionRule rule = rule().version(new PolicyVersion(4))
                .starts(ClockStart.RECORDED)
                .zone(ZoneId.of("Europe/Berlin"))
                .means(Means.by(Means.Kind.WEEKLY))
                .lastStep(LastStep.AGGREGATE_THEN_DELETE)
                .survivors(Set.of(DataClass.COMMISSION_TOTAL))
                .parent(ParentLink.keeps(DataClass.SHOP_ACCOUNT))
                .reason("commissions are settled")
                .law("contract")
                .build();

        assertThat(rule).hasToString("order v4: attributed-order for 24 months from recorded");
        assertThat(rule.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(rule.means()).hasToString("weekly, within 1 week");
        assertThat(rule.lastStep()).isEqualTo(LastStep.AGGREGATE_THEN_DELETE);
        assertThat(rule.survivors()).containsExactly(DataClass.COMMISSION_TOTAL);
        assertThat(rule.parent()).hasToString("keeps shop-account");
        assertThat(rule.reason()).isEqualTo("commissions are settled");
        assertThat(rule.law()).isEqualTo("contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void ruleWithoutAnIdIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionRule.builder(id, DataClass.LEAD, Span.ofDays(1))
                        .build())
                .withMessage("a retention rule needs an id");
    }

    @Test
    void lifeIsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RetentionRule.builder("lead", DataClass.LEAD, Span.ZERO).build())
                .withMessage("life of rule lead must be above zero");
    }

    @Test
    void survivorsAreNamedExactlyWhereTheLastStepLeavesSomeO7() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> rule().lastStep(LastStep.AGGREGATE_THEN_DELETE).build())
                .withMessage("rule order names survivors exactly where its last step leaves some");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rule().survivors(Set.of(DataClass.COMMISSION_TOTAL)).build());
    }

    @Test
    void classIsNotItsOwnParent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule().parent(ParentLink.diesWith(DataClass.ATTRIBUTED_ORDER))
                        .build())
                .withMessage("rule order makes a class its own parent");
    }

    @Test
    void recordOfTwentyFourMonthsIsGoneAtMostAWeekLaterS3_21() {
        RetentionRule rule = rule().means(Means.by(Means.Kind.WEEKLY)).build();

        assertThat(rule.endOf(START)).isEqualTo(Instant.parse("2102-01-01T10:00:00Z"));
        assertThat(rule.goneBy(START)).isEqualTo(Instant.parse("2102-01-08T10:00:00Z"));
    }

    @Test
    void openClockHasNoEndYet() {
        RetentionRule rule = rule().starts(ClockStart.UNINSTALLED).build();

        assertThat(rule.clockStart(START, Map.of())).isEmpty();
        assertThat(rule.endOf(Lifetime.FAR)).isEqualTo(Lifetime.FAR);
        assertThat(rule.goneBy(Lifetime.FAR)).isEqualTo(Lifetime.FAR);
    }

    @Test
    void momentThatIsNotNamedIsTheRecordsOwnBeginning() {
        RetentionRule recorded = rule().starts(ClockStart.RECORDED).build();
        Instant polled = START.plusSeconds(900);

        assertThat(recorded.clockStart(START, Map.of())).contains(START);
        assertThat(recorded.clockStart(START, Map.of(ClockStart.RECORDED, polled)))
                .as("I13: polling delays recording")
                .contains(polled);
    }

    @Test
    void accountingYearEndsWithTheYearOfTheZoneS3_28() {
        RetentionRule rule = rule().starts(ClockStart.ACCOUNTING_YEAR_END)
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
        Instant newYear = Instant.parse("2100-12-31T23:00:00Z");

        assertThat(rule.clockStart(newYear.minusMillis(1), Map.of())).contains(newYear);
        assertThat(rule.clockStart(newYear, Map.of())).contains(Instant.parse("2101-12-31T23:00:00Z"));
        assertThat(rule.clockStart(START, Map.of(ClockStart.ACCOUNTING_YEAR_END, START)))
                .contains(START);
    }

    @ParameterizedTest
    @CsvSource({
        "TTL, PT1M, PT57.5S",
        "DAILY, PT24H, PT23H",
        "WEEKLY, PT168H, PT161H",
        "EVENT, PT24H, PT23H",
        "READ, PT24H, PT23H"
    })
    void sweepBeginsATwentyFourthBeforeItsRhythmIsOver(Means.Kind kind, Duration rhythm, Duration pause) {
        assertThat(kind.rhythm()).isEqualTo(rhythm);
        assertThat(kind.pause()).isEqualTo(pause);
        assertThat(Means.by(kind).tolerance().exact()).isEqualTo(rhythm);
        assertThat(Means.Kind.of(kind.key())).contains(kind);
    }

    @Test
    void toleranceIsExactAndAtLeastTheRhythm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Means(Means.Kind.DAILY, Span.parse("23 hours")))
                .withMessage("tolerance of daily must be at least 1 day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Means(Means.Kind.DAILY, Span.ofMonths(1)))
                .withMessage("a tolerance is exact: seconds to weeks");
        assertThatCode(() -> new Means(Means.Kind.DAILY, Span.parse("24 hours")))
                .doesNotThrowAnyException();
        assertThat(Means.Kind.of("hourly")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LastStep.class)
    void lastStepIsFoundByItsKey(LastStep step) {
        assertThat(LastStep.of(step.key())).contains(step);
        assertThat(step.leavesSurvivors()).isEqualTo(step.key().equals("aggregate-then-delete"));
    }

    @Test
    void linkIsSaidAsItIsRead() {
        for (String text : new String[] {"independent", "dies-with transcript", "keeps shop-account"}) {
            assertThat(ParentLink.parse(text)).hasToString(text);
        }
        assertThat(ParentLink.parse("dies-with transcript")).isEqualTo(ParentLink.diesWith(DataClass.TRANSCRIPT));
        for (String text : new String[] {"", "dies-with", "dies-with nobody", "Keeps lead", "independent lead"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParentLink.parse(text))
                    .withMessage("a link is independent, or dies-with or keeps a class of data");
        }
    }

    @Test
    void linkNamesAParentExactlyWhereItNeedsOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentLink(ParentLink.Kind.INDEPENDENT, Optional.of(DataClass.LEAD)))
                .withMessage("a parent is named exactly where a record depends on one");
        assertThatIllegalArgumentException().isThrownBy(() -> new ParentLink(ParentLink.Kind.KEEPS, Optional.empty()));
    }

    private static RetentionRule.Builder rule() {
        return RetentionRule.builder("order", DataClass.ATTRIBUTED_ORDER, Span.ofMonths(24));
    }
}
