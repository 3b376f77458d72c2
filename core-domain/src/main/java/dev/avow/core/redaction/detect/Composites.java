package dev.avow.core.redaction.detect;

/** What a step does at a word that signs or digits join to more: addresses of pages and mail, keys, accounts, codes. */
final class Composites {

    /** So long is the first word of a file's name. */
    private static final int SHORT = 3;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Urls urls;
    private final Secrets secrets;
    private final NamedPasswords passwords;
    private final Mails mails;
    private final Nets nets;
    private final Ibans ibans;
    private final Spoken spoken;
    private final Tokens tokens;
    private final Stretched stretched;
    private final GluedCues cues;
    private final SpacedIds spaced;
    private final ShapedIds shaped;

    Composites(Detectors all, GluedCues cues, SpacedIds spaced, ShapedIds shaped) {
        this.reading = all.reading;
        this.tape = all.reading.tape;
        this.memory = all.reading.memory;
        this.urls = all.urls;
        this.secrets = all.secrets;
        this.passwords = all.namedPasswords;
        this.mails = all.mails;
        this.nets = all.nets;
        this.ibans = all.ibans;
        this.spoken = all.spoken;
        this.tokens = all.tokens;
        this.stretched = new Stretched(reading);
        this.cues = cues;
        this.spaced = spaced;
        this.shaped = shaped;
    }

    /** Whether a sign or a digit at a place, which follows a word, joins it to more. */
    boolean isJoined(char next, int at) {
        if (next == '@' || next == '_' || tape.isDigit(at)) {
            return true;
        }
        boolean joint = next == '.'
                || next == '!'
                || next == '#'
                || next == '$'
                || next == '*'
                || next == '-'
                || next == '+'
                || next == '/'
                || next == '%'
                || next == ':'
                || next == '&'
                || next == '=';
        return joint && (tape.isWordOrDigit(at + 1) || tape.at(at + 1) == '/' || tape.at(at + 1) == ':');
    }

    /** The end of joined words without a digit: none of them starts what the first did not. */
    int dullEnd(int from) {
        int i = from;
        char c = tape.at(i);
        while (c == '.' || c == '-' || c == '/' || c == '&' || tape.isWord(i)) {
            c = tape.at(++i);
        }
        boolean more = tape.isDigit(i) || c == '@' || c == '_' || c == ':' || c == '=' || c == '+' || c == '%';
        return more ? from : i;
    }

    /** The end of what starts at a word with more joined to it, or of that word if it is a cue; -1 if nothing can be said. */
    int at(int p, int end, long flags) {
        int to = urls.start(p, end);
        to = to > 0 ? to : secrets.key(p);
        to = to > 0 ? to : mails.at(p);
        to = to > 0 ? to : mails.typos.at(p, end);
        to = to > 0 ? to : nets.at(p);
        to = to > 0 ? to : mails.spelledLocal(p);
        if (to < 0 && reading.reads(p, p + 3, "mac") && tape.isWordOrDigit(p + 3)) {
            to = nets.glued(p + 3);
        }
        boolean account = end - p > 2 && end - p <= 4 && memory.isTight(Words.ACCOUNT, p);
        if (to < 0 && (end - p == 2 || account) && tape.isDigit(end)) {
            to = ibans.at(p);
        }
        to = to > 0 ? to : secrets.at(p);
        if (to < 0 && (flags & Words.SPOKEN) != 0 && tape.isDigit(end) && end - p > 2) {
            to = spoken.at(p);
        }
        if (to > 0) {
            return to;
        }
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH)) {
            to = headed(p, end, flags);
            return to > 0 ? to : passwords.at(p);
        }
        to = stretched.at(p, end);
        to = to > 0 ? to : headed(p, end, flags);
        to = to > 0 ? to : cues.toCode(p, end);
        to = to > 0 || end > p + 1 ? to : release(p);
        if (to > 0) {
            return to;
        }
        long stuck = Words.PHONE | Words.ORDER | Words.CARD | Words.CVC | Words.ACCOUNT | Words.PARCEL | Words.NUMBER;
        boolean cue = (flags & stuck) != 0
                && tape.isDigit(end)
                && end - p > (tape.kind(end - 1) == Chars.UPPER ? 2 : 1)
                && tape.tokenEnd(end) == tape.digitsEnd(end);
        if (cue && (flags & (Words.VERSION | Words.PRODUCT | Words.PASSWORD)) == 0) {
            memory.word(flags, end);
            // "ORDER225224": the word for it is a part of the code.
            boolean prefix = (end - p <= 4 || tape.areCapitals(p, end))
                    && (flags & (Words.ORDER | Words.NUMBER | Words.PARCEL)) != 0;
            to = prefix ? tokens.at(p) : -1;
            return to > 0 ? to : end;
        }
        if (cues.isOwned(p, end, flags)) {
            memory.word(Words.ORDER, end);
            return end;
        }
        to = tokens.at(p);
        to = to > 0 ? to : passwords.at(p);
        if (to < 0 && end >= p + SHORT && tokens.isDatedFile()) {
            memory.plainWord();
            return tokens.end();
        }
        to = to > 0 ? to : spaced.parted(p);
        to = to < 0 && memory.isTight(Words.NATIONAL_ID, p) ? shaped.insured(p) : to;
        if (to > 0) {
            return to;
        }
        if (cues.isBeforeNumber(p, end, flags)) {
            memory.word(flags, end);
            return end;
        }
        if (tape.isDigit(end)) {
            memory.plainWord(tape.kind(p) == Chars.UPPER);
            return tape.tokenEnd(end);
        }
        return -1;
    }

    /** "CAS-seven nine one": letters joined to an order's number in words; its end, or -1. */
    private int headed(int p, int end, long flags) {
        boolean joined = end <= p + SpacedIds.LETTERS && Stretched.isJoint(tape.at(end)) && tape.isLetter(end + 1);
        boolean told = memory.isTight(Words.ORDER, p) || memory.within(Words.ORDER, p, Stretched.FAR);
        if (!joined || !told || (flags & Words.SPOKEN) != 0 || (reading.words.match(end + 1) & Words.SPOKEN) == 0) {
            return -1;
        }
        int to = spoken.at(p, end + 1);
        return to > 0 ? reading.widen(p, end, to) : -1;
    }

    /** "v6.11.12": the end of a release, or -1. */
    private int release(int p) {
        int to = tokens.shapes.release(p);
        if (to > 0) {
            memory.plainWord();
        }
        return to;
    }
}
