package dev.avow.core.redaction.detect;

/** With what the names of streets end that are one word: "Musterstraße", "Kerkstraat". Immutable after class initialisation. */
final class StreetEndings {

    private static final String[] ENDINGS =
            ("strase strasse str gasse weg platz allee ufer damm straat laan plein gracht kade dijk singel"
                            + " steenweg gatan vagen gata vag torget veien vegen vei vej gade katu tie kuja polku stien alle"
                            + " backen markt hof chaussee dreef utca gassli gatu stigen grand tori ranta stieg pfad stig gangen vegur"
                            + " stigur straeti braut garden plads")
                    .split(" ", -1);

    private static final int FOUR = 13;

    /** So many letters has a word that ends like a street at least. */
    static final int COMPOUND = 6;

    /** With which four letters the endings end, those of three with any before them: nearly all words are through here. */
    private static final long[] FINALS = new long[1 << (FOUR - 6)];

    static {
        for (String ending : ENDINGS) {
            int last = ending.length() - 1;
            for (char any = 0; any < (last > 2 ? 1 : 32); any++) {
                char fourth = last > 2 ? ending.charAt(last - 3) : any;
                int bit = four(fourth, ending.charAt(last - 2), ending.charAt(last - 1), ending.charAt(last));
                FINALS[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private StreetEndings() {}

    /** Whether a word of a text ends like a street. */
    static boolean isCompound(Tape tape, int from, int end) {
        return tape.isWord(from) && isCompound(tape.chars(), from, end);
    }

    /** Whether a word of so many letters ends like a street. */
    static boolean isCompound(char[] chars, int from, int end) {
        if (end - from < COMPOUND) {
            return false;
        }
        int bit = four(
                Chars.fold(chars[end - 4]),
                Chars.fold(chars[end - 3]),
                Chars.fold(chars[end - 2]),
                Chars.fold(chars[end - 1]));
        if ((FINALS[bit >>> 6] & 1L << bit) == 0) {
            return false;
        }
        for (String ending : ENDINGS) {
            int at = end - ending.length();
            if (at >= from + 3 && matches(chars, at, ending)) {
                return true;
            }
        }
        return false;
    }

    private static int four(char fourth, char third, char second, char last) {
        int letters = ((fourth & 31) << 15) | ((third & 31) << 10) | ((second & 31) << 5) | (last & 31);
        return (letters * 0x9E3779B1) >>> (Integer.SIZE - FOUR);
    }

    private static boolean matches(char[] chars, int at, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Chars.fold(chars[at + i]) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
