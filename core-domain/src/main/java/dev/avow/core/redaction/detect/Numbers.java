package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Runs of digits: seven and more go unless proven harmless, fewer go only where something announces them. */
final class Numbers {

    /** So many digits go unless proven harmless. */
    private static final int MANY = 7;

    private final Reading reading;
    private final Memory memory;
    private final Tape tape;
    private final Run run;
    private final Hidden hidden;
    private final Quantities quantities;
    private final Articles articles;
    private final ManyDigits many;
    private final FewDigits few;
    private final Times times;
    private final Amounts amounts;
    private final Tails tails;
    private final Alphabet alphabet;
    private final Accounts accounts;
    private final Regions regions;
    private final Rows rows;
    private int end;

    Numbers(Reading reading, Quantities quantities, Behind behind, Forms forms) {
        this.reading = reading;
        this.memory = reading.memory;
        this.tape = reading.tape;
        this.run = reading.run;
        this.hidden = new Hidden(reading, quantities, behind);
        this.quantities = quantities;
        this.articles = new Articles(reading, quantities, behind);
        this.tails = new Tails(reading, forms);
        this.many = new ManyDigits(reading, quantities, behind, articles);
        this.few = new FewDigits(reading, quantities, behind, articles, tails);
        this.times = new Times(reading, behind);
        this.amounts = new Amounts(reading, quantities, behind);
        this.alphabet = new Alphabet(reading);
        this.accounts = new Accounts(reading, quantities);
        this.regions = new Regions(reading, quantities);
        this.rows = new Rows(reading);
    }

    /** Reads the run at a place and decides it; the end of the value, or -1. */
    int at(int p) {
        hidden.read(p);
        if (run.count() == 0) {
            end = run.end();
            return -1;
        }
        int cell = memory.column == 0 ? run.groups() : rows.groups(run);
        if (cell < run.groups()) {
            run.keep(cell);
        }
        boolean rest = memory.digitsBefore > 0;
        boolean goods = quantities.isMeasured(run) && !memory.numberTight && !memory.hash && !rest;
        int whole = rest ? run.groups() : articles.isModel() ? 1 : quantities.withoutPrice(run);
        if (whole < run.groups()) {
            run.keep(whole);
        }
        end = run.end();
        int years = times.yearsEnd(p, end);
        if (years > 0) {
            end = years;
            return -1;
        }
        EntityKind kind = goods ? null : decide(p);
        if (kind == null) {
            end = run.isExtended() ? tape.tokenEnd(end) : end;
            return -1;
        }
        if (kind.equals(EntityKind.PHONE) || (run.count() >= 9 && run.digit(0) == 0)) {
            end = tails.extension(end);
        }
        if (!kind.equals(EntityKind.PHONE)) {
            end = formEnd(kind);
        }
        end = tails.suffix(kind, end);
        boolean lettered = false;
        if (kind.equals(EntityKind.ORDER_NUMBER) && memory.isTight(Words.ORDER, p)) {
            int number = end;
            end = alphabet.tail(number);
            lettered = end > number;
        }
        if (kind.equals(EntityKind.ORDER_NUMBER)) {
            memory.coded(run.groups() == 1 ? run.count() : 0);
            memory.numbered(end);
            end = regions.end(end, false);
        }
        if (run.count() >= 4 && memory.isTight(Words.ACCOUNT, p)) {
            end = accounts.end(p, end);
        }
        String spelling = lettered ? reading.plain(p, end) : reading.spelling ? run.canonical() : "";
        return reading.hitOpen(kind, p, end, spelling, Memory.OPEN_NUMBER);
    }

    /** Whether the run at a place goes up to another one or further. */
    boolean covers(int p, int to) {
        hidden.read(p);
        return run.count() > 0 && run.end() >= to;
    }

    /** Where the last run that was no value ended. */
    int end() {
        return end;
    }

    private @Nullable EntityKind decide(int p) {
        int count = run.count();
        if (articles.isError(p)) {
            return null;
        }
        if (run.plus() && count >= 6) {
            return count == 7 && quantities.unitAfter(end, count) ? null : EntityKind.PHONE;
        }
        boolean rest = count >= 3 || (memory.base + p == 0 && count == 2 && run.groups() == 1 && !amounts.hasUnit(end));
        if (count + memory.digitsBefore >= 7 && memory.digitsBefore > 0 && rest) {
            return EntityKind.PHONE;
        }
        return count >= MANY ? many.of(p, end) : few.of(p, end);
    }

    /** The end of the shop's suffix; behind few digits that this alone makes a number it may stand twice: "1001-EU-EU". */
    private int formEnd(EntityKind kind) {
        int to = tails.form(end);
        boolean again = to > end && run.count() < MANY && kind.equals(EntityKind.ORDER_NUMBER);
        return again ? tails.form(to) : to;
    }
}
