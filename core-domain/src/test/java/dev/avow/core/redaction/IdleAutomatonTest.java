package dev.avow.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.redaction.detect.Automaton;
import dev.avow.core.redaction.detect.Hints;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdleAutomatonTest {

    private static final String TEXT = "my number is 0721 234 567 and my mail mara@example.com";

    @Test
    void whatIsIdleKeepsNoValue() {
        IdleAutomaton idle = new IdleAutomaton(Automaton::new);
        Automaton automaton = read(idle);
        assertThat(automaton.findings().canonical(0)).contains("234567");

        idle.giveBack(automaton, TEXT.length());

        assertThat(automaton.findings().size()).isZero();
        assertThat(automaton.findings().canonical(0)).isEmpty();
        assertThat(automaton.findings().canonical(1)).isEmpty();
    }

    @Test
    void nobodySharesOne() {
        IdleAutomaton idle = new IdleAutomaton(Automaton::new);
        Automaton first = read(idle);
        Automaton second = read(idle);
        assertThat(second).isNotSameAs(first);

        idle.giveBack(first, TEXT.length());

        assertThat(idle.take()).isSameAs(first);
        assertThat(idle.take()).isNotSameAs(first);
    }

    @Test
    void whatALongTextMadeLargeIsNotKept() {
        IdleAutomaton idle = new IdleAutomaton(Automaton::new);
        Automaton large = read(idle);
        idle.giveBack(large, IdleAutomaton.LONGEST + 1);
        assertThat(idle.take()).isNotSameAs(large);

        idle.giveBack(large, IdleAutomaton.LONGEST);
        assertThat(idle.take()).isSameAs(large);
    }

    @Test
    void aRefusedTextLeavesNothingToTheNext() {
        RedactionPolicy refusing = RedactionPolicy.DEFAULT.with(EntityKind.PHONE, Sink.MODEL, Mode.REFUSE);
        Redactor redactor = new Redactor(refusing);
        assertThatThrownBy(() -> redact(redactor, "call 0721 234 567")).isInstanceOf(RedactionException.class);

        assertThat(redact(redactor, "where is my parcel?")).isEqualTo("where is my parcel?");
        assertThat(redact(redactor, "mara@example.com")).isEqualTo("[EMAIL_1]");
    }

    private static Automaton read(IdleAutomaton idle) {
        Automaton automaton = idle.take();
        automaton.reset(Hints.NONE);
        automaton.read(TEXT, true);
        return automaton;
    }

    private static String redact(Redactor redactor, String text) {
        return redactor.redact(RawText.of(text), Set.of(Sink.MODEL), (kind, canonical) -> 1)
                .asString(Sink.MODEL);
    }
}
