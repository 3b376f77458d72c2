package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An automaton that waits for the next text holds nothing of the last one (S1-11). */
class ForgettingAutomatonTest {

    private static final String TEXT =
            "My number is 0722 345 678, mail ana.pop@example.com, order \uFF11\uFF12\uFF13\uFF14\uFF15";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfATextIsLeft(boolean spelling) throws IllegalAccessException {
        Automaton automaton = spelling ? new Automaton() : new Automaton().withoutSpelling();
        automaton.reset(Hints.NONE);
        automaton.read(TEXT, true);
        assertThat(automaton.findings().size()).isEqualTo(3);
        assertThat(textsIn(automaton)).anyMatch(text -> text.contains("345 678"));
        automaton.forget();
        assertThat(textsIn(automaton))
                .noneMatch(text -> text.contains("345") || text.contains("ana") || text.contains("order"));
    }

    /** Every text that can be reached from an object through fields of this package's classes. */
    private static List<String> textsIn(Object root) throws IllegalAccessException {
        List<String> texts = new ArrayList<>();
        collect(root, texts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return texts;
    }

    private static void collect(Object object, List<String> texts, Set<Object> seen) throws IllegalAccessException {
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof char[] chars) {
            texts.add(new String(chars));
        } else if (object instanceof CharSequence text) {
            texts.add(text.toString());
        } else if (object.getClass().isArray()
                && !object.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                collect(Array.get(object, i), texts, seen);
            }
        } else if (object.getClass().getPackageName().equals(Automaton.class.getPackageName())) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    collect(field.get(object), texts, seen);
                }
            }
        }
    }
}
