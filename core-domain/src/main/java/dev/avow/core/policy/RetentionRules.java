package dev.avow.core.policy;

import dev.avow.core.retention.Freeze;
import dev.avow.core.retention.LastStep;
import dev.avow.core.retention.LegalHold;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionClock;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a policy that says how long. */
final class RetentionRules {

    private RetentionRules() {}

    static RetentionPolicy compile(PolicyTree tree, PolicyVersion version) {
        return new RetentionPolicy(tree.under("retention").stream()
                .map(key -> rule(key, new Reading(tree, "retention." + key + "."), version))
                .toList());
    }

    private static RetentionRule rule(String key, Reading said, PolicyVersion version) {
        DataClass dataClass = DataClass.of(key).orElseThrow();
        return RetentionRule.builder("retention." + key, dataClass, Span.parse(said.text("life")))
                .version(version)
                .clock(RetentionClock.parse(said.text("starts")))
                .zone(ZoneId.of(said.text("zone")))
                .means(new Means(said.word("by", Means.Kind.class), Span.parse(said.text("tolerance"))))
                .lastStep(said.word("then", LastStep.class))
                .survivors(said.names("leaves").stream()
                        .map(name -> DataClass.of(name).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class))))
                .parent(ParentLink.parse(said.text("parent")))
                .reason(said.textOrEmpty("reason"))
                .law(said.textOrEmpty("law"))
                .build();
    }

    static Map<DataClass, List<LegalHold>> holds(PolicyTree tree) {
        return tree.under("holds").stream()
                .map(name -> new Reading(tree, "holds." + name + "."))
                .collect(Collectors.groupingBy(
                        said -> DataClass.of(said.text("class")).orElseThrow(),
                        () -> new EnumMap<>(DataClass.class),
                        Collectors.mapping(RetentionRules::hold, Collectors.toUnmodifiableList())));
    }

    private static LegalHold hold(Reading said) {
        return new LegalHold(
                said.text("law"),
                said.names("fields"),
                midnight(said.day("from")),
                midnight(said.day("end")),
                said.flag("pauses"));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Set<Freeze.Reason> pausing(PolicyTree tree) {
        Set<Freeze.Reason> pausing = EnumSet.noneOf(Freeze.Reason.class);
        for (Freeze.Reason reason : Freeze.Reason.values()) {
            if (tree.says("freeze." + Placeholder.key(reason), "pauses")) {
                pausing.add(reason);
            }
        }
        return pausing;
    }
}
