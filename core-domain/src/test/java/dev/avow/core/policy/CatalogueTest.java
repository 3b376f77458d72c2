package dev.avow.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.redaction.EntityKind;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    @Test
    void eachOptionIsDeclaredOnceAndSaysWhatItDecides() {
        assertThat(Options.all()).extracting(Option::pattern).doesNotHaveDuplicates();
        assertThat(Options.all()).allSatisfy(option -> {
            assertThat(option.text()).endsWith(".");
            assertThat(option.promises()).isNotEmpty().allMatch(Placeholder.PROMISE::accepts);
            assertThat(option.kind().allowed()).isNotBlank();
            assertThat(option.strictness().words()).isNotBlank();
            option.fallback()
                    .ifPresent(text -> assertThat(option.kind().fault(text)).isEmpty());
            option.strictness()
                    .leader()
                    .ifPresent(sibling -> assertThat(Options.all())
                            .extracting(Option::pattern)
                            .contains(Option.sibling(option.pattern(), sibling)));
        });
    }

    @Test
    void everyKindOfValueThatRedactionKnowsCanBeNamed() {
        List<String> kinds = Arrays.stream(EntityKind.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getName().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();

        assertThat(Placeholder.ENTITY.words()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention.transcript.lief | did you mean retention.transcript.life?",
                "retenton.transcript.life | did you mean retention.transcript.life?",
                "purposes.answer.basis | did you mean purposes.answering.basis?",
                "notice.material.day.s | did you mean notice.material.days?",
                "security.tls.version | nothing below security.tls",
                "stores.SQL.region | a name in place of stores.<name>",
                "notice.material | one of channels, days below notice.material",
                "recipients | one of <name> below recipients",
                "consent.age.de | did you mean consent.age.default?"
            })
    void wrongPathGetsTheNearestKnownOne(String path, String hint) {
        assertThat(Options.at(path)).isEmpty();
        assertThat(Options.hint(path)).isEqualTo(hint);
        assertThatIllegalArgumentException().isThrownBy(() -> Options.require(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention.lead.life | 2 days |",
                "retention.lead.life | 2 dayz | span.malformed",
                "retention.lead.life | 2days | span.malformed",
                "retention.lead.life | 02 days | span.malformed",
                "retention.lead.life | 1.5 days | span.malformed",
                "retention.lead.life | 00 days | span.zero",
                "retention.lead.life | -1 day | span.negative",
                "retention.lead.life | 100 years |",
                "retention.lead.life | 101 years | span.overflow",
                "retention.lead.life | 36525 days |",
                "retention.lead.life | 36526 days | span.overflow",
                "retention.lead.life | 9999999999 seconds | span.overflow",
                "rights.complete | 1 week |",
                "rights.complete | 1 month | span.not-exact",
                "rights.complete | 1 moon | span.malformed",
                "notice.material.days | 365 |",
                "notice.material.days | 366 | number.out-of-bounds",
                "notice.material.days | -1 | number.out-of-bounds",
                "notice.material.days | 0 |",
                "notice.material.days | 7.0 | number.malformed",
                "notice.material.days | 9999999999 | number.malformed",
                "notice.material.channels | app, fax | list.unknown",
                "notice.material.channels | none |",
                "sensitive.lead | true |",
                "sensitive.lead | TRUE | flag.malformed",
                "regions.allowed | EEA, US-CA |",
                "regions.allowed | EEA, us | region.malformed",
                "regions.allowed | ZZ | region.malformed",
                "stores.sql.region | EEA | region.malformed",
                "stores.sql.region | DE |",
                "recipients.a.hosts | *.a.example, b.example |",
                "recipients.a.hosts | https://a.example | host.malformed",
                "recipients.a.evidence | http://a.example | link.malformed",
                "recipients.a.evidence | https://a.example |",
                "retention.lead.starts | earlier of created, created | clock.unknown",
                "retention.lead.starts | later of created, uninstalled |",
                "retention.lead.starts | soon | clock.unknown",
                "retention.lead.parent | dies-with transcript |",
                "retention.lead.parent | dies-with chat | parent.unknown",
                "retention.lead.zone | Europe/Bucharest |",
                "retention.lead.zone | Mars/Olympus | zone.unknown",
                "holds.tax.end | 2100-02-28 |",
                "holds.tax.end | 2100-02-29 | date.malformed",
                "holds.tax.end | tomorrow | date.malformed",
                "holds.tax.fields | total_price, name |",
                "holds.tax.fields | Total | list.malformed",
                "export.lead.fields | all |"
            })
    void valueIsOfItsKindOrSaysWhatIsWrong(String path, String text, String code) {
        assertThat(Options.require(path).kind().fault(text).orElse(null)).isEqualTo(code);
    }

    @Test
    void textIsBoundedAndPlain() {
        ValueKind reason = Options.require("retention.lead.reason").kind();

        assertThat(reason.fault("a".repeat(400))).isEmpty();
        assertThat(reason.fault("a".repeat(401))).contains("text.malformed");
        assertThat(reason.fault("a\tb")).contains("text.malformed");
        assertThat(reason.name()).isEqualTo("text");
    }

    @Test
    void whatHasNoPlaceInATreeIsAProblemOfIts() {
        PolicyTree tree = PolicyTree.of(
                Origin.APP,
                Map.of(
                        "retention", Map.of("lead", Map.of("life", 2.5)),
                        "notice", Map.of(" ", "x"),
                        "rights", Map.of("channels", List.of("a,b")),
                        "recovery", Map.of("fields", List.of(List.of("email"))),
                        "version", " "));

        assertThat(tree.problems())
                .extracting(PolicyProblem::toString)
                .containsExactlyInAnyOrder(
                        "retention.lead.life: value.missing (a text, a whole number, true or false, a list or a map)",
                        "notice: key.malformed (a key is a text)",
                        "rights.channels: list.malformed (a list holds plain words without commas)",
                        "recovery.fields: list.malformed (a list holds plain words without commas)",
                        "version: value.missing (a text, a whole number, true or false, a list or a map)");
        assertThat(tree.entries()).isEmpty();
        assertThat(PolicyCompiler.compile(tree).problems()).hasSize(5);
    }

    @Test
    void dottedAndNestedKeysAreOneOptionAndSaidOnce() {
        PolicyTree tree = PolicyTree.of(
                Origin.APP, Map.of("notice.material.days", 7, "notice", Map.of("material", Map.of("days", 8))));

        assertThat(tree.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("notice.material.days");
            assertThat(problem.code()).isEqualTo("option.twice");
        });
        assertThat(tree.under("notice")).containsExactly("material");
        assertThat(tree.under("not")).isEmpty();
        assertThat(PolicyTree.of(Origin.APP, Map.of("rights", Map.of("channels", List.of())))
                        .text("rights.channels"))
                .contains("none");
    }
}
