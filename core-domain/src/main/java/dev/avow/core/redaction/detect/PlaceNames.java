package dev.avow.core.redaction.detect;

/** Names of places in capitals that are of an address without a word for a street: by the commas and the postal code among them. */
final class PlaceNames {

    private final Tape tape;
    private final Lexicon words;
    private final Codes codes;

    PlaceNames(Reading reading, Codes codes) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.codes = codes;
    }

    /** "The Old Rectory, Mill Lane, Tetbury GL8 8RT": behind names with capitals, two commas among them, and a code with letters; or -1. */
    int coded(int p) {
        int i = p;
        int commas = 0;
        for (int word = 0; word < 9 && tape.isWord(i); word++) {
            boolean mixed = tape.isDigit(tape.wordEnd(i)) && tape.wordEnd(i) <= i + 2;
            if (mixed) {
                int code = codes.code(i);
                return commas > 1 && code >= i + 6 && tape.kind(i) == Chars.UPPER ? code : -1;
            }
            boolean province = tape.wordEnd(i) == i + 2 && tape.kind(i + 1) == Chars.UPPER;
            boolean link = word > 0 && (words.match(i) & Words.LINK) != 0;
            if (!link && (tape.kind(i) != Chars.UPPER || !(isPlaceName(i) || isCommonName(i, word)))) {
                return -1;
            }
            i = tape.wordEnd(i);
            i = tape.at(i) == '.' ? i + 1 : i;
            char c = tape.at(i);
            commas += (c == ',' || c == '\n') && !province ? 1 : 0;
            int next = c == ',' ? tape.blanksEnd(i + 1, true) : i + 1;
            boolean gap = c == ',' || c == '\n' || c == ' ' || (c == '-' && tape.isWord(i + 1));
            i = gap ? next : p + Tape.REACH;
        }
        return -1;
    }

    /** "Back Lane", "Co Clare": behind the first word of a place one that means something in passing. */
    private boolean isCommonName(int i, int word) {
        boolean county = tape.wordEnd(i) == i + 2 && tape.reads(i, "co");
        return word > 0 && (county || (words.match(i) & (StreetNames.OTHER_CUES | Words.MONTH | Words.ADDRESS)) == 0);
    }

    /** "45 Elm, Austin TX 78701", "25 Nguyễn Huệ, Quận 1": the end of the names behind a number, or -1. */
    int placed(int from) {
        int i = from;
        int last = -1;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = words.match(i);
            boolean alone = tape.kind(tape.wordEnd(i) + 1) != Chars.UPPER || tape.kind(i + 1) == Chars.UPPER;
            if (word == 0 && (flags & (StreetNames.OTHER_CUES | Words.MONTH | (alone ? StreetNames.COMMON : 0))) != 0) {
                return -1;
            }
            last = tape.wordEnd(i);
            i = tape.at(last) == ' ' ? last + 1 : last;
        }
        if (last < 0 || (tape.at(last) != ',' && tape.at(last) != '\n')) {
            return -1;
        }
        return codes.follow(last, true, true) ? last : -1;
    }

    /** Whether a comma and at least two names with capitals follow, a comma between them: "12, Greenpark Estate, Syokimau". */
    boolean isPlaces(int end) {
        int i = end;
        int places = 0;
        for (int word = 0; word < 6 && places < 2; word++) {
            boolean comma = tape.at(i) == ',';
            i = comma ? tape.blanksEnd(i + 1, false) : tape.at(i) == ' ' ? i + 1 : i;
            if (tape.kind(i) != Chars.UPPER || (word == 0 && !comma) || !isPlaceName(i)) {
                return false;
            }
            places += comma ? 1 : 0;
            i = tape.wordEnd(i);
            i = tape.at(i) == '-' && tape.isWord(i + 1) ? tape.wordEnd(i + 1) : i;
        }
        return places == 2;
    }

    /** Whether a word with a capital may be of the name of a place: it means nothing else. */
    private boolean isPlaceName(int i) {
        long flags = words.match(i);
        return (flags & (StreetNames.OTHER_CUES | StreetNames.COMMON | Words.MONTH | Words.ADDRESS)) == 0
                || (flags & (Words.LINK | Words.STREET_AFTER | Words.STREET_BEFORE | Words.DISTRICT)) != 0;
    }
}
