package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What the detectors share while one text is read: the window, the memory, the words, and where findings go. */
final class Reading {

    final Tape tape;
    final Memory memory = new Memory();
    final Lexicon words;
    final Survey survey;
    final Findings findings = new Findings();
    final Run run;
    /** What the assistant's previous question asked for, as {@link Words} flags. */
    long asked;
    /** How the shop's order numbers begin and end, folded; both may be empty. */
    String orderPrefix = "";

    String orderSuffix = "";
    private boolean form;
    /** Whether the text is known to its end. */
    private boolean surveyed;

    /** Whether the one spelling of each value is asked for; else it is left empty. */
    boolean spelling = true;

    /** Whether what leads nowhere may be left out. */
    final boolean shortcuts;

    Reading(boolean shortcuts, Tape tape) {
        this.shortcuts = shortcuts;
        this.tape = tape;
        this.words = new Lexicon(tape);
        this.survey = new Survey(tape, words);
        this.run = new Run(tape);
    }

    /** Reads every word of a complete text once, so that detectors need not look for what is not there. */
    void survey() {
        survey.read();
        surveyed = true;
    }

    /** Whether a surveyed text that was not read before and of which nothing is known has nothing that could be found. */
    boolean isBare() {
        return survey.quiet() == 0 && asked == 0 && !form && memory.isFresh();
    }

    /** The text may go on, or nothing is to be skipped. */
    void expectAnything() {
        survey.expectAnything();
        surveyed = false;
    }

    /** Whether a word of the text has one of these meanings, or may have. */
    boolean mayMean(long flags) {
        return (survey.meanings() & flags) != 0;
    }

    /** Whether an at sign or an opening bracket may stand in the text. */
    boolean mayHaveSigns() {
        return survey.hasSigns();
    }

    /** How many digits a surveyed text has. */
    int digits() {
        return survey.digits();
    }

    /** Whether an address may start at a place. */
    boolean mayPlace(int p) {
        return !surveyed || survey.mayPlace(p) || isAsked(Words.ADDRESS) || memory.isTight(Words.ADDRESS, p);
    }

    /** Whether a word for a street may follow. */
    boolean mayStreet(int p) {
        return !surveyed || survey.mayStreet(p);
    }

    /** Whether a sign of a mail address, or a word for one, may stand at a place or soon behind. */
    boolean maySpell(int p) {
        return !surveyed || survey.maySpell(p);
    }

    /** Whether what goes on behind dictated digits may follow. */
    boolean mayGoOn(int p) {
        return !surveyed || survey.mayGoOn(p);
    }

    /** Whether a number word of more than one letter may follow. */
    boolean maySay(int p) {
        return !surveyed || survey.maySay(p);
    }

    /** Whether a word for a sign between digits may follow. */
    boolean mayJoin(int p) {
        return !surveyed || survey.mayJoin(p);
    }

    /** Whether the text is complete and was surveyed: only then may a place be dull. */
    boolean isSurveyed() {
        return surveyed;
    }

    boolean isAsked(long cues) {
        return (asked & cues) != 0;
    }

    /** Whether it was asked for, and a place lies before a distance from the beginning of the message. */
    boolean isAnswer(long cues, int p, int within) {
        return isAsked(cues) && memory.base + p < within;
    }

    /**
     * Takes the form of the shop's order numbers. Where there is none, as mostly, none is stored: the collector makes the store of
     * a reference wait for all stores before it.
     */
    void takeForm(String prefix, String suffix) {
        boolean known = !prefix.isEmpty() || !suffix.isEmpty();
        if (known || form) {
            orderPrefix = prefix;
            orderSuffix = suffix;
            form = known;
        }
    }

    /** Whether the shop's own form of order numbers is known. */
    boolean hasForm() {
        return form;
    }

    /** Whether a hash announces a number: it does not in "#ff8800", nor before anything short behind the word for a colour. */
    boolean isHash(int p) {
        if ((memory.lastFlags & Words.COLOUR) != 0) {
            return false;
        }
        int length = memory.isColour(p) ? tape.tokenEnd(p + 1) - p - 1 : 0;
        return length != 3 && length != 6;
    }

    /** What a code is that stands behind a cue: an order's number unless another one announces it. */
    EntityKind announced(int p) {
        if (memory.isTight(Words.PARCEL, p)) {
            return EntityKind.PARCEL_NUMBER;
        }
        if (memory.isTight(Words.ACCOUNT, p)) {
            return EntityKind.BANK_ACCOUNT;
        }
        return memory.isTight(Words.NATIONAL_ID, p) ? EntityKind.NATIONAL_ID : EntityKind.ORDER_NUMBER;
    }

    /** A value was found; gives the place behind it. */
    int hit(EntityKind kind, int start, int end, String canonical) {
        findings.add(kind, tape.rawStart(start), tape.rawEnd(end), canonical);
        memory.value(Kinds.indexOf(kind), end);
        return end;
    }

    /** A value whose rest may lie beyond the window: the rest is swallowed. */
    int hitOpen(EntityKind kind, int start, int end, String canonical, int open) {
        hit(kind, start, end, canonical);
        if (end >= start + Tape.REACH - (open == Memory.OPEN_NUMBER ? 4 : 0)) {
            memory.open = open;
        }
        return end;
    }

    /** An order's or a parcel's number was found that ends at a place: the letters between two other places are of it. */
    int widen(int start, int letters, int end) {
        if (findings.isLast(EntityKind.ORDER_NUMBER) || findings.isLast(EntityKind.PARCEL_NUMBER)) {
            findings.widen(tape.rawStart(start), plain(start, letters));
        }
        return end;
    }

    /** Letters and digits of a part of the window in lower case: the one spelling of what is not a number. */
    String plain(int from, int to) {
        if (!spelling) {
            return "";
        }
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (tape.isLetter(i) || tape.isDigit(i)) {
                text.append(Chars.fold(tape.at(i)));
            }
        }
        return text.toString();
    }

    /** Whether a part of the window reads so, in lower case without diacritics. */
    boolean reads(int from, int to, String word) {
        return to - from == word.length() && tape.reads(from, word);
    }

    /** Whether a part of the window is one of some words, in lower case without diacritics. */
    boolean readsOne(int from, int to, String[] words) {
        for (String word : words) {
            if (reads(from, to, word)) {
                return true;
            }
        }
        return false;
    }

    /** The part as it is, in lower case. */
    String folded(int from, int to) {
        if (!spelling) {
            return "";
        }
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            text.append(Chars.fold(tape.at(i)));
        }
        return text.toString();
    }
}
