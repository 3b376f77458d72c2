package dev.avow.core.redaction.detect;

/** What letters mean that are a part of a word. */
final class Stems {

    private Stems() {}

    /** What a word means that ends in the middle of letters. */
    static long cue(Tape tape, int from, int to) {
        int node = Vocabulary.ROOT;
        long found = 0;
        for (int i = from; i < to && node != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
            found |= Vocabulary.STEM[node];
        }
        return node == 0 ? found : found | Vocabulary.EXACT[node];
    }

    /** What some letters mean that are a word by themselves. */
    static long meaning(Tape tape, int from, int to) {
        int node = Vocabulary.ROOT;
        for (int i = from; i < to && node != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
        }
        return node == 0 ? 0 : Vocabulary.EXACT[node];
    }
}
