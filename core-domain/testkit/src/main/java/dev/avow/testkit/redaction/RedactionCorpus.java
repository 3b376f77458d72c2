package dev.avow.testkit.redaction;

import java.util.ArrayList;
import java.util.List;

/** Messages with one value each, and messages that must stay: generated from small tables with a fixed seed. */
public final class RedactionCorpus {

    private RedactionCorpus() {}

    /** Sentences times values, as written by people who hide nothing. */
    public static List<RedactionCase> plain(long seed, int each) {
        return sentences("sentences.txt", seed, each, false);
    }

    /** The same with values that are written to be overlooked. */
    public static List<RedactionCase> disguised(long seed, int each) {
        return sentences("sentences.txt", seed, each, true);
    }

    /** Sentences that were held out once, and have been tuned on since: a guard, no measure of unseen text. */
    public static List<RedactionCase> secondTable(long seed, int each) {
        return sentences("second.txt", seed, each, false);
    }

    /** Messages that were written by hand, each with its value: addresses, passwords, names and the rest in all languages. */
    public static List<RedactionCase> written() {
        return marked("written.txt");
    }

    /** What a shop's service reads: papers, customers and returns with their numbers, words glued to values, names in letters and forms. */
    public static List<RedactionCase> service() {
        return marked("service.txt");
    }

    /** The same with values in words, with odd signs between their parts, or otherwise hidden. */
    public static List<RedactionCase> hidden() {
        return marked("hidden.txt");
    }

    private static List<RedactionCase> marked(String table) {
        List<RedactionCase> cases = new ArrayList<>();
        for (String line : Resources.lines(table)) {
            boolean disguised = line.startsWith("~");
            String[] parts = (disguised ? line.substring(1) : line).split(" ", 3);
            String text = parts[2].replace("\\n", "\n");
            int from = text.indexOf('\u27E6');
            int to = text.indexOf('\u27E7') - 1;
            String plain = text.substring(0, from) + text.substring(from + 1, to + 1) + text.substring(to + 2);
            cases.add(new RedactionCase(table + "-" + cases.size(), parts[0], plain, parts[1], from, to, disguised));
        }
        return cases;
    }

    /** Messages that were written by hand and must stay as they are. */
    public static List<RedactionCase> cleanWritten() {
        return unmarked("clean-written.txt");
    }

    /** What a shop's service reads and must keep: models, prices and quantities beside the same words. */
    public static List<RedactionCase> cleanService() {
        return unmarked("service-clean.txt");
    }

    /** Harmless things in the spellings in which values are hidden: prices, scores, sizes and counts in words and with odd signs. */
    public static List<RedactionCase> cleanHidden() {
        return unmarked("clean-hidden.txt");
    }

    private static List<RedactionCase> unmarked(String table) {
        List<RedactionCase> cases = new ArrayList<>();
        for (String line : Resources.lines(table)) {
            String[] parts = line.split(" ", 2);
            cases.add(RedactionCase.clean(table + "-" + cases.size(), parts[0], parts[1].replace("\\n", "\n")));
        }
        return cases;
    }

    /** Messages that must stay as they are. */
    public static List<RedactionCase> clean(long seed, int each) {
        return harmless("clean.txt", seed, each);
    }

    /** Messages of an ordinary day that must stay: about one in four has a number in it. */
    public static List<RedactionCase> everyday(long seed) {
        return harmless("everyday.txt", seed, 1);
    }

    /** Messages that must stay; held out once, and tuned on since. */
    public static List<RedactionCase> cleanSecondTable(long seed, int each) {
        return harmless("clean-second.txt", seed, each);
    }

    private static List<RedactionCase> sentences(String table, long seed, int each, boolean disguised) {
        Dice dice = new Dice(seed);
        Values values = new Values(dice);
        Disguises disguises = new Disguises(dice);
        List<RedactionCase> cases = new ArrayList<>();
        for (String line : Resources.lines(table)) {
            String[] parts = line.split(" ", 3);
            for (int i = 0; i < each; i++) {
                String value = values.of(parts[1]);
                if (disguised && !(parts[1].equals("PHONE") || parts[1].equals("CARD") || parts[1].equals("EMAIL"))) {
                    continue;
                }
                if (disguised) {
                    value = parts[1].equals("EMAIL") ? disguises.mail(value) : disguises.number(value, parts[0]);
                }
                int at = parts[2].indexOf("{}");
                String text = parts[2].substring(0, at) + value + parts[2].substring(at + 2);
                cases.add(new RedactionCase(
                        table + "-" + cases.size(), parts[0], text, parts[1], at, at + value.length(), disguised));
            }
        }
        return cases;
    }

    private static List<RedactionCase> harmless(String table, long seed, int each) {
        Dice dice = new Dice(seed);
        Values values = new Values(dice);
        List<RedactionCase> cases = new ArrayList<>();
        for (String line : Resources.lines(table)) {
            String[] parts = line.split(" ", 2);
            boolean open = parts[1].indexOf('{') >= 0;
            for (int i = 0; i < (open ? each : 1); i++) {
                cases.add(RedactionCase.clean(table + "-" + cases.size(), parts[0], fill(parts[1], values)));
            }
        }
        return cases;
    }

    private static String fill(String template, Values values) {
        String text = template;
        while (text.indexOf('{') >= 0) {
            int at = text.indexOf('{');
            String value = switch (text.charAt(at + 1)) {
                case 'P' -> values.price();
                case 'D' -> values.date();
                case 'S' -> values.size();
                case 'Q' -> values.quantity();
                case 'M' -> values.model();
                case 'T' -> values.time();
                case 'X' -> values.dimension();
                default -> "4006381333931";
            };
            text = text.substring(0, at) + value + text.substring(at + 3);
        }
        return text;
    }
}
