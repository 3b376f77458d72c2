package dev.avow.core.redaction.detect;

/** What stands before a name: the words that announce it, the answer to the question for it, the beginning of a line. */
final class NameCues {

    private final Reading reading;
    private final Memory memory;

    NameCues(Reading reading) {
        this.reading = reading;
        this.memory = reading.memory;
    }

    /** Whether a word that announces a name stands right before. */
    boolean isAnnounced(int p) {
        return (memory.tight & Words.NAME) != 0 && memory.within(Words.NAME, p, 6);
    }

    /** Whether a line begins here. */
    boolean isLine() {
        return memory.previous == '\n';
    }

    /** "It's", "yes,": a small word stood between the question and the name. */
    boolean isAnswer(int p) {
        return reading.isAnswer(Words.NAME, p, 24)
                && memory.valueKind != Kinds.NAME
                && (memory.lastFlags & (Words.IS | Words.BRIDGE | Words.STOP | Words.NAMED)) != 0
                && (memory.lastFlags & (Words.ALL_CUES & ~Words.NAME)) == 0;
    }
}
