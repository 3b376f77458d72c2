package dev.avow.core.redaction.detect;

/** What people say for a letter where they tell a number: "bravo", "Berta", "kay", "B as in Bob". */
final class Alphabet {

    /** The words of the alphabets for telephones; by their first letter. */
    private static final String[] NAMES = {
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliet juliette kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu",
        "anton berta caesar cäsar dora emil friedrich gustav heinrich ida julius kaufmann ludwig martha nordpol otto paula quelle richard samuel siegfried theodor ulrich viktor wilhelm xanthippe ypsilon zacharias zeppelin",
        "anatole berthe célestin désiré eugène henri irma joseph kléber marcel nicolas oscar raoul suzanne thérèse ursule wagram xavier yvonne zoé",
    };

    /** How letters themselves are called. */
    private static final String SOUNDS =
            "bee=b cee=c dee=d eff=f gee=g aitch=h haitch=h jay=j kay=k ell=l pee=p cue=q ess=s tee=t vee=v zee=z zed=z"
                    + " efe=f hache=h jota=j ele=l eme=m ene=n erre=r equis=x zeta=z acca=h kappa=k emme=m enne=n esse=s elle=l ache=h ka=k pe=p";

    private static final WordTable WORDS = new WordTable();

    /** What says that a letter follows. */
    private static final WordTable LEADS = new WordTable();

    /** What links a letter and a name that begins with it. */
    private static final WordTable LINKS = new WordTable();

    /** What words between a letter and a name for it mean: "as in". */
    private static final long SMALL = Words.BRIDGE | Words.STOP | Words.LINK | Words.AMOUNT | Words.IS;

    /** Values of the letters' own names are so much higher. */
    private static final int SOUND = 32;
    /** So many words stand between a letter and a name that begins with it, that one counted. */
    private static final int FAR = 3;
    /** So many signs stand between two parts. */
    private static final int SIGNS = 3;

    static {
        for (String names : NAMES) {
            for (String name : names.split(" ", -1)) {
                WORDS.enter(name, Vocabulary.entry(name.charAt(0)) - 'a');
            }
        }
        for (String sound : SOUNDS.split(" ", -1)) {
            int sign = sound.indexOf('=');
            WORDS.enter(sound.substring(0, sign), SOUND + sound.charAt(sign + 1) - 'a');
        }
        LINKS.enter(
                "as in for like wie für von vom comme pour de como para per come di van als voor jak jako som för kuin niinkuin mint akár gibi ca kao kot как като як όπως seperti như",
                0);
        LEADS.enter(
                "capital letter upper uppercase lower lowercase big small buchstabe großbuchstabe groß lettre majuscule letra mayúscula maiúscula lettera maiuscola hoofdletter litera duża буква",
                0);
    }

    private final Reading reading;
    private final Tape tape;

    Alphabet(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a word, read from all letters of a text, stands for a letter. */
    static boolean isOne(char[] chars, int from, int to) {
        return WORDS.value(chars, from, to) >= 0;
    }

    /** Whether a word of the window stands for a letter. */
    boolean isOne(int from, int to) {
        return WORDS.value(tape, from, to) >= 0;
    }

    /** Whether a word is how a letter itself is called, and no name for it. */
    boolean isSound(int from, int to) {
        return WORDS.value(tape, from, to) >= SOUND;
    }

    /** The letter for which such a word stands. */
    char letter(int from, int to) {
        return (char) ('a' + WORDS.value(tape, from, to) % SOUND);
    }

    /** Behind "as in Apple", "wie Anton": small words and one that begins with the letter; or right behind the letter. */
    int named(int letter) {
        int i = signs(letter + 1);
        for (int word = 0; word < FAR && tape.isWord(i); word++) {
            int end = tape.wordEnd(i);
            end = tape.at(end) == '-' && tape.isWord(end + 1) ? tape.wordEnd(end + 1) : end;
            boolean same = end > i + 2 && Chars.fold(tape.at(i)) == Chars.fold(tape.at(letter));
            if (same && word > 0) {
                return end;
            }
            if ((reading.words.match(i) & SMALL) == 0) {
                return letter + 1;
            }
            i = signs(end);
        }
        return letter + 1;
    }

    /** The same where the letter may as well be a word: only a word that links follows it, "B like Bob". */
    int linked(int letter) {
        int i = signs(letter + 1);
        return i > letter + 1 && LINKS.value(tape, i, tape.wordEnd(i)) >= 0 ? named(letter) : letter + 1;
    }

    /** The end of the letters that are told behind an announced number, "4471 bravo", "4471 B for Bob", "4471 capital B"; or its end. */
    int tail(int number) {
        int end = number;
        for (int part = 0; part < FAR; part++) {
            int i = signs(end);
            int word = i > end && tape.isWord(i) ? tape.wordEnd(i) : i;
            if (word == i) {
                return end;
            }
            boolean led = LEADS.value(tape, i, word) >= 0;
            int letter = led ? signs(word) : i;
            boolean single = tape.isWord(letter) && !tape.isWordOrDigit(letter + 1);
            int named = single ? linked(letter) : i;
            boolean told = single && (led || named > letter + 1);
            boolean name = !single && !led && isOne(i, word) && !isSound(i, word) && mayEnd(word);
            if (!told && !name) {
                return end;
            }
            end = told ? named : word;
        }
        return end;
    }

    /** Whether nothing stands behind a name for a letter but another one: it may be a word of a sentence as well. */
    private boolean mayEnd(int end) {
        int next = tape.blanksEnd(end, false);
        return !tape.isWordOrDigit(next) || isOne(next, tape.wordEnd(next));
    }

    private int signs(int from) {
        int i = from;
        while (i < from + SIGNS && isSign(tape.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSign(char c) {
        return c == ' ' || c == ',' || c == '-' || c == '.';
    }
}
