package dev.avow.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One sentence of the nine rules.
 *
 * @param number which of the nine it belongs to
 * @param text what classes should do
 * @param violations where a class does not
 */
record Rule(int number, String text, Function<JavaClass, Stream<String>> violations) {

    /** As ArchUnit's own, which fails when there are no classes at all. */
    ArchRule toArchRule() {
        ArchCondition<JavaClass> condition = new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations
                        .apply(type)
                        .distinct()
                        .forEach(violation -> events.add(SimpleConditionEvent.violated(type, violation)));
            }
        };
        return classes().should(condition).as("rule " + number + ": " + text);
    }
}
