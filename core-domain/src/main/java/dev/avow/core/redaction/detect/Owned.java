package dev.avow.core.redaction.detect;

/** A word for whose it is, glued to one for an order: "mypedido", "meinebestellung", "мойзаказ". */
final class Owned {

    /** So short is a word for an order that is glued to another one. */
    private static final int LEAST = 5;
    /** So long is what is glued before it. */
    private static final int MOST = 6;

    private static final WordTable WHOSE = new WordTable();

    static {
        WHOSE.enter(
                "my mi mein meine der die das the ma mon la le el il mio ilmio lamia o meu omeu minha mijn de min mitt mit moje mój moja moj moja moju a az η το μου мой моя мое моё моє мій моята benim mera ang",
                0);
    }

    private Owned() {}

    /** What a word means that stands between two places, without whose it is; 0 if nothing is glued to it. */
    static long meaning(Tape tape, int from, int to) {
        for (int i = from + 1; i <= from + MOST && i <= to - LEAST; i++) {
            if (WHOSE.value(tape, from, i) >= 0) {
                long cue = Stems.cue(tape, i, to) & Words.ORDER;
                if (cue != 0) {
                    return cue;
                }
            }
        }
        return 0;
    }
}
