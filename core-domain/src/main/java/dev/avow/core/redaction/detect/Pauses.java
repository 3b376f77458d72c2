package dev.avow.core.redaction.detect;

/** What people say while they think of the next part of a number: "four eight, uh, two", "48 and then 213", "vier acht ... eins". */
final class Pauses {

    private static final WordTable WORDS = new WordTable();

    /** So many of them are passed over, */
    private static final int MOST = 3;
    /** and a word for "and" before "then" is no longer. */
    private static final int AND = 3;
    /** So many signs stand beside them. */
    private static final int SIGNS = 5;

    static {
        WORDS.enter("uh uhh uhm uhmm um umm er err erm errm eh ehh ehm hm hmm hmmm mm mmm ah ahm aah ahh oh", 0);
        WORDS.enter(
                "äh ähh ähm ähmm öh öhm öö ööh öhh øh øhm eeh eee euh heu bah ben este eeeh ööö eem aaa yyy eee hmmm",
                0);
        WORDS.enter("э ээ эээ эм ээм эмм мм ммм ну ъъ ее еее εε εεε εμ אה אהה אממ اه اهه امم えっと えー あの 呃 嗯 음 어", 0);
        WORDS.enter(
                "then next followed dann danach puis ensuite luego después poi depois dan daarna potem następnie pak potom",
                0);
        WORDS.enter(
                "aztán utána apoi sedan sen derefter deretter sitten zatim onda nato μετά потом затем потім далі после",
                0);
        WORDS.enter("okay ok comma komma coma virgule virgola vírgula przecinek pause pausa by så pa terus", 0);
        WORDS.enter("sonra ardından ואז אחר ثم फिर lalu kemudian rồi", 0);
    }

    private final Tape tape;

    Pauses(Tape tape) {
        this.tape = tape;
    }

    /** Where the next part may stand behind such words that begin at a place, or the same place. */
    int end(int from) {
        int i = from;
        int last = from;
        for (int word = 0; word < MOST; word++) {
            int to = tape.wordEnd(i);
            boolean pause = signs(to) > to && WORDS.value(tape, i, to) >= 0;
            boolean and = word == 0 && to > i && to <= i + AND && tape.at(to) == ' ';
            if (!pause && !and) {
                return last;
            }
            i = signs(to);
            last = pause ? i : last;
        }
        return last;
    }

    /** Behind the blanks, commas and dots behind a word; the same place if a letter or a digit is glued to it, which is no pause. */
    private int signs(int from) {
        int i = from;
        while (i < from + SIGNS && " ,.-\u2026".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0) {
            i++;
        }
        return i;
    }
}
