package dev.avow.core.policy;

import static dev.avow.core.policy.Policies.app;
import static dev.avow.core.policy.Policies.codes;
import static dev.avow.core.policy.Policies.policy;
import static dev.avow.core.policy.Policies.shop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.retention.Freeze;
import dev.avow.core.retention.LastStep;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this release does not do is refused in a policy that is written now, and read in one that was kept. */
class CarriedOutTest {

    private static final String HOLD = """
            holds.tax.class = shop-account
            holds.tax.law = an act
            holds.tax.fields = all
            holds.tax.from = 2100-01-01
            holds.tax.end = 2110-01-01
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short-chat | retention.transcript.then | redact",
                "short-chat | retention.transcript.then | anonymise",
                "short-chat | retention.transcript.then | destroy-key",
                "referral | retention.attributed-order.then | destroy-key",
                "referral | retention.attributed-order.leaves | commission-total",
                "short-chat | retention.lead.parent | keeps transcript",
                "short-chat | retention.knowledge.parent | dies-with transcript",
                "short-chat | freeze.restriction | pauses",
                "short-chat | freeze.open-request | pauses",
                "short-chat | export.format | csv",
                "referral | attribution.orders-by | webhook",
                "short-chat | rights.locator | email, page-and-date",
            })
    void valueThatNothingCarriesOutIsRefused(String profile, String path, String value) {
        String profiles = "profiles = " + profile;

        assertThat(codes(PolicyCompiler.compile(app(profiles, path + " = " + value))))
                .contains(path + " option.not-carried-out");
        assertThat(codes(PolicyCompiler.compile(app(profiles)))).isEmpty();
    }

    @Test
    void holdStopsNoClock_S3_42() {
        assertThat(codes(PolicyCompiler.compile(app(HOLD + "holds.tax.pauses = true"))))
                .containsExactly("holds.tax.pauses option.not-carried-out");
        assertThat(codes(PolicyCompiler.compile(app(HOLD + "holds.tax.pauses = false"))))
                .isEmpty();
    }

    /** S1-33, S3-42: no erasure takes single fields out of what a law holds, so no policy may say that one does. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "name, total", "all, name"})
    void s3_42_holdOfSingleFieldsIsRefused(String fields) {
        assertThat(codes(PolicyCompiler.compile(app(HOLD.replace("fields = all", "fields = " + fields)))))
                .containsExactly("holds.tax.fields option.not-carried-out");
        assertThat(codes(PolicyCompiler.compile(app(HOLD)))).isEmpty();
    }

    @Test
    void packageDoesNotGoByMail_S3_35() {
        assertThat(codes(PolicyCompiler.compile(app("rights.hand-over = mail"))))
                .contains("rights.hand-over option.not-carried-out");
    }

    /** S1-41: nobody is sent to an address that is not there. */
    @Test
    void objectionPointsToNoContactThatThePolicyDoesNotName() {
        String mail = "purposes.security.objection = by mail to the privacy contact";

        assertThat(codes(PolicyCompiler.compile(app(mail))))
                .containsExactly("purposes.security.objection objection.no-contact");
        assertThat(codes(PolicyCompiler.compile(app(mail, "contact.privacy = privacy@maker.example"))))
                .isEmpty();
    }

    /** S1-25, S1-26: what the text says of models is true of whoever may be asked. */
    @Test
    void recipientOfQuestionsMayNotDoMoreThanIsSaidOfModels() {
        List<String> house = List.of(
                "profiles = short-chat",
                "recipients.house.name = House",
                "recipients.house.kind = sub-processor",
                "recipients.house.purposes = answering",
                "recipients.house.region = DE",
                "recipients.house.evidence = https://house.example",
                "recipients.house.reviewer = privacy team",
                "recipients.house.reviewed = 2099-01-01",
                "recipients.house.expires = 2100-01-01");

        assertThat(codes(PolicyCompiler.compile(app(String.join("\n", house)
                        + "\nrecipients.house.keeps = 31 days\nrecipients.house.training = true"))))
                .containsExactly(
                        "recipients.house.keeps contradiction.I4", "recipients.house.training contradiction.I27");
        assertThat(codes(PolicyCompiler.compile(app(String.join("\n", house) + "\nrecipients.house.keeps = 30 days"))))
                .isEmpty();
        assertThat(codes(PolicyCompiler.compile(
                        app(String.join("\n", house) + "\nrecipients.house.keeps = 30 days"),
                        shop("model.provider-copy = 2 days"))))
                .containsExactly("recipients.house.keeps contradiction.I4");
    }

    /** A version that an earlier release announced keeps the service from nothing. */
    @Test
    void keptVersionIsReadAllTheSame() {
        Map<String, String> kept =
                new TreeMap<>(policy("profiles = short-chat", HOLD).tree().texts());
        kept.put("holds.tax.fields", "name, total");
        kept.put("freeze.restriction", "pauses");
        kept.put("rights.locator", "email, page-and-date");
        kept.put("retention.transcript.then", "redact");
        PolicySet read =
                PolicyCompiler.compileMerged(PolicyTree.of(Origin.APP, kept)).orThrow();

        assertThat(read.holds(DataClass.SHOP_ACCOUNT))
                .singleElement()
                .satisfies(hold -> assertThat(hold.fields()).containsExactlyInAnyOrder("name", "total"));
        assertThat(read.pausing()).containsExactly(Freeze.Reason.RESTRICTION);
        assertThat(read.retention().ruleFor(DataClass.TRANSCRIPT).lastStep()).isEqualTo(LastStep.REDACT);
    }

    static List<String> names() {
        return Profiles.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachProfileEndsEachClassAsItIsDone(String name) {
        PolicySet policy = policy("profiles = " + name);

        assertThat(policy.retention().classes())
                .allSatisfy(dataClass -> assertThat(
                                policy.retention().ruleFor(dataClass).lastStep())
                        .isEqualTo(LastStep.carriedOut(dataClass)));
    }
}
