package dev.avow.testkit.redaction;

import java.util.List;
import java.util.Map;

/** Writes a number so that it is overlooked: other digits, unseen characters, blanks, words. */
final class Disguises {

    private static final String ZEROS = "\u0660\u06F0\u0966\u09E6\u0E50\u0BE6\u1040\u17E0\uFF10\u0ED0";
    private static final String ENGLISH = "zero one two three four five six seven eight nine";
    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("en", ENGLISH),
            Map.entry("de", "null eins zwei drei vier fünf sechs sieben acht neun"),
            Map.entry("fr", "zéro un deux trois quatre cinq six sept huit neuf"),
            Map.entry("es", "cero uno dos tres cuatro cinco seis siete ocho nueve"),
            Map.entry("it", "zero uno due tre quattro cinque sei sette otto nove"),
            Map.entry("pt", "zero um dois três quatro cinco seis sete oito nove"),
            Map.entry("nl", "nul een twee drie vier vijf zes zeven acht negen"),
            Map.entry("pl", "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć"),
            Map.entry("ro", "zero unu doi trei patru cinci șase șapte opt nouă"),
            Map.entry("hu", "nulla egy kettő három négy öt hat hét nyolc kilenc"),
            Map.entry("tr", "sıfır bir iki üç dört beş altı yedi sekiz dokuz"),
            Map.entry("sv", "noll ett två tre fyra fem sex sju åtta nio"),
            Map.entry("ru", "ноль один два три четыре пять шесть семь восемь девять"),
            Map.entry("cs", "nula jedna dva tři čtyři pět šest sedm osm devět"));

    private final Dice dice;

    Disguises(Dice dice) {
        this.dice = dice;
    }

    String number(String value, String language) {
        return switch (dice.below(9)) {
            case 0 -> shift(value, ZEROS.charAt(dice.below(ZEROS.length())));
            case 1 -> mathematical(value);
            case 2 -> between(value, dice.of(List.of("\u200B", "\u00AD", "\u200D", "\u2060", "\uFEFF")));
            case 3 -> between(value.replaceAll("[^0-9+]", ""), " ");
            case 4 -> circled(value);
            case 5 -> value.replace('0', 'O').replace('1', dice.once(2) ? 'l' : 'I');
            case 6 -> between(value, "\uFE0F\u20E3");
            case 7 -> value.replace(' ', '\u2007').replace('-', '\u2013').replace('.', '\u00B7');
            default -> words(value, language);
        };
    }

    private String words(String value, String language) {
        String[] words = WORDS.getOrDefault(language, ENGLISH).split(" ", -1);
        String gap = dice.of(List.of(" ", " ", ", ", "-"));
        StringBuilder text = new StringBuilder();
        String plain = value.replaceAll("[^0-9]", "");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(text.isEmpty() ? "" : gap).append(words[c - '0']);
        }
        return text.toString();
    }

    String mail(String value) {
        return dice.of(List.of(
                value.replace("@", " at ").replace(".", " dot "),
                value.replace("@", " (at) ").replace(".", " (dot) "),
                value.replace("@", "[at]").replace(".", "[dot]"),
                value.replace("@", " @ "),
                value.replace("@", "(at)"),
                value.replace("@", " AT ").replace(".", " DOT "),
                value.replace("@", "\uFF20")));
    }

    private static String between(String value, String what) {
        return value.replaceAll("(?<=[0-9])(?=[0-9])", what) + (what.startsWith("\uFE0F") ? what : "");
    }

    private static String shift(String value, char zero) {
        StringBuilder text = new StringBuilder();
        String plain = value;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
        }
        return text.toString();
    }

    private static String mathematical(String value) {
        StringBuilder text = new StringBuilder();
        String plain = value;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.appendCodePoint(c >= '0' && c <= '9' ? 0x1D7CE + c - '0' : c);
        }
        return text.toString();
    }

    private static String circled(String value) {
        StringBuilder text = new StringBuilder();
        String plain = value;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(c == '0' ? '\u24EA' : c >= '1' && c <= '9' ? (char) (0x2460 + c - '1') : c);
        }
        return text.toString();
    }
}
