package dev.avow.app.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wrong wordings of a query: each comparison always true, always false, and with its bound on the other side; each word that
 * a column is compared with another one; what a union joins counted twice; each join by fewer columns; each negation taken away.
 * The parameters stay as they are.
 */
final class SqlMutants {

    private static final String COLUMN = "[a-z_]+(?:\\.[a-z_]+)?";
    private static final Pattern COMPARISON = Pattern.compile("(" + COLUMN + ")\\s*(=|<=|>=|>|<)\\s*(\\?|ANY \\(\\?\\)|"
            + COLUMN + "|'[^']*')|(" + COLUMN + ") (NOT IN) (\\([^)?]*\\))");
    private static final Pattern USING = Pattern.compile("USING \\(([a-z_]+), ([a-z_]+)\\)");
    private static final Pattern USING_ONE = Pattern.compile("USING \\([a-z_]+\\)");
    private static final Pattern LAST_UNION = Pattern.compile("UNION(?! ALL)(?!.*UNION)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'[^']*'");
    private static final Pattern NEGATION = Pattern.compile("NOT (?!IN)");

    private SqlMutants() {}

    /**
     * One of them.
     *
     * @param what is wrong
     * @param sql the whole query
     */
    record Mutant(String what, String sql) {}

    static List<Mutant> of(String sql) {
        List<Mutant> mutants = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(sql);
        while (comparison.find()) {
            String text = comparison.group();
            add(mutants, sql, comparison, "(" + text + " OR true)", text + " always");
            add(mutants, sql, comparison, "(" + text + " AND false)", text + " never");
            if (text.contains(">") || text.contains("<")) {
                String edge = text.contains("=")
                        ? text.replace("=", "")
                        : text.replace(">", ">=").replace("<", "<=");
                add(mutants, sql, comparison, edge, text + " without its bound");
            }
        }
        replaced(mutants, sql, WORD, "'mutant'");
        replaced(mutants, sql, NEGATION, "");
        // The last one takes away what those before it let through.
        replaced(mutants, sql, LAST_UNION, "UNION ALL");
        replaced(mutants, sql, USING_ONE, "ON true");
        Matcher using = USING.matcher(sql);
        while (using.find()) {
            for (String dropped : List.of(using.group(1), using.group(2))) {
                joined(mutants, sql, using, dropped);
            }
        }
        return mutants;
    }

    private static void replaced(List<Mutant> mutants, String sql, Pattern pattern, String by) {
        Matcher found = pattern.matcher(sql);
        while (found.find()) {
            add(mutants, sql, found, by, found.group() + " as " + by + " at " + found.start());
        }
    }

    /** A join by two columns, by one of them alone: what it joins is cut down to the other column first. */
    private static void joined(List<Mutant> mutants, String sql, Matcher using, String dropped) {
        String kept = dropped.equals(using.group(1)) ? using.group(2) : using.group(1);
        String before = sql.substring(0, using.start());
        int join = before.lastIndexOf("JOIN ") + "JOIN ".length();
        String table = before.substring(join).strip();
        String columns = "(SELECT " + kept + ", customer, person FROM " + table + ") AS joined USING (" + kept + ")";
        mutants.add(new Mutant(
                table + " joined without " + dropped + " at " + using.start(),
                before.substring(0, join) + columns + sql.substring(using.end())));
    }

    private static void add(List<Mutant> mutants, String sql, Matcher at, String by, String what) {
        mutants.add(new Mutant(
                what.replaceAll("\\s+", " ") + " at " + at.start(),
                sql.substring(0, at.start()) + by + sql.substring(at.end())));
    }
}
