package dev.avow.core.redaction.detect;

/** What the automaton remembers of the text before the place to be decided. Places count folded characters from the start. */
final class Memory {

    static final int NEVER = -10_000;

    /** No value is open; else how its rest is to be swallowed. */
    static final int CLOSED = 0;

    static final int OPEN_NUMBER = 1;
    static final int OPEN_TOKEN = 2;
    static final int OPEN_ADDRESS = 3;
    static final int OPEN_SPOKEN = 4;
    static final int OPEN_LINE = 5;

    /** A password may follow: after "is", or after a colon. */
    static final int WEAK = 1;

    static final int STRONG = 2;
    /** Right after the word itself. */
    static final int DIRECT = 3;
    /** One word further: only what cannot be a word. */
    static final int LATE = 4;

    private static final long PERSONAL =
            Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID | Words.PARCEL | Words.PASSWORD;

    private final int[] cueAt = new int[Words.CUES];
    /** Cues that were met since the last value. */
    long seen;
    /** Cues after which only bridging words stood. */
    long tight;
    /** The flags of the last word or sign. */
    long lastFlags;

    int numberAt;
    int mailAt;
    /** Where a card, or a word for one, was. */
    int cardAt;
    /** Where the number of a card ended, or its month. */
    int cardEnd;

    /** Where the last sentence ended. */
    private int stopAt;
    /** Where "forgot" and the like ended. */
    private int forgotAt;
    /** Where "login" and the like ended. */
    private int loginAt;
    /** Where "changed it to" and the like ended. */
    private int changedAt;
    /** Where "extension" ended. */
    private int innerAt;
    /** Where "kind regards" and the like ended. */
    private int closingAt;
    /** A name is likely, not sure: it must fill its line, or its part of the sentence. */
    boolean strict;
    /** One word may do for a likely name. */
    boolean alone;
    /** Where the last article's code ended, and how it began. */
    private int articleAt;

    private int article;
    private int colourAt;
    private int figuresAt;
    private int backAt;
    /** Where a word for a postal code ended. */
    int codeAt;
    /** Where "expires" and the like ended. */
    int expiryAt;

    boolean numberTight;
    boolean hash;
    boolean afterValue;
    int valueKind;
    int open;
    int left;
    int expect;
    int url;
    int solid;
    int digitsBefore;
    /** How long the last piece of an open address was. */
    int piece;
    /** "To order" asks for a quantity. */
    boolean verb;
    /** Something was said of a password, such as that it is wrong: only what cannot be a word is one from here on. */
    boolean loose;
    /** Up to here joined words start nothing. */
    int dull;
    /** From here to there no name of a street starts. */
    private int namelessFrom;

    private int namelessTo;

    char previous;
    int base;

    Memory() {
        reset();
    }

    void reset() {
        seen = 0;
        tight = 0;
        lastFlags = 0;
        numberAt = NEVER;
        mailAt = NEVER;
        cardAt = NEVER;
        cardEnd = NEVER;
        expiryAt = NEVER;
        codeAt = NEVER;
        figuresAt = NEVER;
        colourAt = NEVER;
        stopAt = NEVER;
        forgotAt = NEVER;
        loginAt = NEVER;
        changedAt = NEVER;
        closingAt = NEVER;
        innerAt = NEVER;
        strict = false;
        alone = false;
        articleAt = NEVER;
        article = 0;
        backAt = 2 * NEVER;
        numberTight = false;
        hash = false;
        afterValue = false;
        valueKind = -1;
        open = CLOSED;
        left = 0;
        expect = 0;
        url = 0;
        solid = 0;
        digitsBefore = 0;
        piece = 0;
        verb = false;
        loose = false;
        dull = 0;
        namelessFrom = 0;
        namelessTo = -1;
        previous = '\n';
        base = 0;
    }

    void copyFrom(Memory other) {
        System.arraycopy(other.cueAt, 0, cueAt, 0, cueAt.length);
        seen = other.seen;
        tight = other.tight;
        lastFlags = other.lastFlags;
        numberAt = other.numberAt;
        mailAt = other.mailAt;
        cardAt = other.cardAt;
        cardEnd = other.cardEnd;
        expiryAt = other.expiryAt;
        codeAt = other.codeAt;
        figuresAt = other.figuresAt;
        colourAt = other.colourAt;
        stopAt = other.stopAt;
        forgotAt = other.forgotAt;
        loginAt = other.loginAt;
        changedAt = other.changedAt;
        closingAt = other.closingAt;
        innerAt = other.innerAt;
        strict = other.strict;
        alone = other.alone;
        articleAt = other.articleAt;
        article = other.article;
        backAt = other.backAt;
        numberTight = other.numberTight;
        hash = other.hash;
        afterValue = other.afterValue;
        valueKind = other.valueKind;
        open = other.open;
        left = other.left;
        expect = other.expect;
        url = other.url;
        solid = other.solid;
        digitsBefore = other.digitsBefore;
        piece = other.piece;
        verb = other.verb;
        loose = other.loose;
        dull = other.dull;
        namelessFrom = other.namelessFrom;
        namelessTo = other.namelessTo;
        previous = other.previous;
        base = other.base;
    }

    /** Between two places of the window no name of a street starts. */
    void nameless(int from, int to) {
        namelessFrom = base + from;
        namelessTo = base + to;
    }

    boolean isNameless(int place) {
        return base + place >= namelessFrom && base + place <= namelessTo;
    }

    /** A word that says nothing to us: what was close is close no more. */
    void plainWord() {
        tight = 0;
        lastFlags = 0;
        numberTight = false;
        hash = false;
        afterValue = false;
    }

    /** A word with a meaning, ending at a place of the window. */
    void word(long flags, int end) {
        long cues = flags & Words.ALL_CUES;
        if ((cues & Words.ORDER) != 0) {
            verb = (lastFlags & (Words.TO | Words.MONEY)) != 0;
        }
        if (cues != 0) {
            remember(cues, base + end);
        } else if ((flags
                        & (Words.BRIDGE
                                | Words.NUMBER
                                | Words.AFTER
                                | Words.MAIL
                                | Words.FIGURES
                                | Words.BACK
                                | Words.EXPIRY))
                == 0) {
            tight = 0;
            numberTight = false;
            afterValue = false;
        }
        if ((cues & (Words.CARD | Words.CVC)) != 0) {
            cardAt = base + end;
        }
        if ((flags & Words.NUMBER) != 0) {
            numberAt = base + end;
            numberTight = true;
        }
        if ((flags & (Words.COLOUR | Words.SIZE | Words.CAMPAIGN)) != 0) {
            colourAt = base + end;
        }
        if ((flags & Words.IS) != 0 && (lastFlags & Words.NAMED) != 0) {
            remember(Words.NAME, base + end);
        }
        if ((flags & (Words.FIGURES | Words.BACK | Words.NUMBER)) != 0) {
            figures(flags, base + end);
        }
        if ((flags & Words.FORGOT) != 0) {
            forgotAt = base + end;
        }
        if ((flags & Words.EXTENSION) != 0 && (cues & Words.PHONE) != 0) {
            innerAt = base + end;
        }
        if ((flags & Words.CLOSING) != 0) {
            closingAt = base + end;
            likelyName(end);
        }
        if ((flags & (Words.INTRO | Words.NAMED)) != 0 && (cues & Words.NAME) == 0) {
            likelyName(end);
        }
        if ((flags & Words.CHANGED) != 0) {
            changedAt = base + end;
        }
        if ((flags & Words.LOGIN) != 0) {
            loginAt = base + end;
        }
        if ((flags & Words.POSTAL_CODE) != 0) {
            codeAt = base + end;
        }
        if ((flags & Words.EXPIRY) != 0) {
            expiryAt = base + end;
        }
        if ((flags & Words.MAIL) != 0) {
            mailAt = base + end;
        }
        if ((flags & Words.MONEY) != 0) {
            forget(Words.ORDER);
        }
        lastFlags = flags;
        hash = false;
    }

    /** A sign made a cue of the word before it. */
    void announce(long cues, int place) {
        remember(cues, base + place);
    }

    private void figures(long flags, int at) {
        figuresAt = (flags & (Words.FIGURES | Words.NUMBER)) != 0 ? at : figuresAt;
        backAt = (flags & Words.BACK) != 0 ? at : backAt;
        boolean both = Math.abs(figuresAt - backAt) <= 36 && at - backAt <= 36;
        if (both || (at - backAt <= 36 && at - cardAt <= 60)) {
            remember(Words.CVC, at);
            cardAt = at;
        }
    }

    private void remember(long cues, int at) {
        strict &= (cues & Words.NAME) == 0;
        if ((cues & PERSONAL) != 0 && (cues & Words.PRODUCT) == 0) {
            tight &= ~Words.PRODUCT;
        }
        if ((cues & Words.PRODUCT) != 0 && (seen & Words.ORDER) != 0 && stopAt >= cueAt[1]) {
            tight = 0;
            numberTight = false;
        }
        tight |= cues;
        seen |= cues;
        for (long rest = cues; rest != 0; rest &= rest - 1) {
            cueAt[Long.numberOfTrailingZeros(rest)] = at;
        }
    }

    /** A value ended here: what announced it is used up. */
    void value(int kind, int end) {
        if (kind == Kinds.CARD || kind == Kinds.CARD_SECURITY_CODE || kind == Kinds.CARD_EXPIRY) {
            cardAt = base + end;
            cardEnd = base + end;
        } else {
            cardAt = NEVER;
            cardEnd = NEVER;
            figuresAt = NEVER;
        }
        seen = 0;
        tight = 0;
        lastFlags = 0;
        numberAt = NEVER;
        mailAt = NEVER;
        numberTight = false;
        hash = false;
        expect = 0;
        afterValue = true;
        valueKind = kind;
        previous = ']';
        digitsBefore = 0;
    }

    /** Whether one of the cues stands right before, nothing but bridging words between. */
    boolean isTight(long cues, int place) {
        return (tight & cues) != 0 && within(cues, place, 48);
    }

    /** Whether one of the cues ended at most so many characters before. */
    boolean within(long cues, int place, int distance) {
        for (long rest = cues & seen; rest != 0; rest &= rest - 1) {
            if (base + place - cueAt[Long.numberOfTrailingZeros(rest)] <= distance) {
                return true;
            }
        }
        return false;
    }

    /** What was said of these cues: they announce nothing that is right behind. */
    void loosen(long cues) {
        tight &= ~cues;
        expect = 0;
        loose = true;
    }

    boolean numberWithin(int place, int distance) {
        return base + place - numberAt <= distance;
    }

    boolean cardEndWithin(int place, int distance) {
        return base + place - cardEnd <= distance;
    }

    /** Whether the last words spoke of a colour, a size or an error. */
    boolean isColour(int place) {
        return base + place - colourAt <= 40;
    }

    boolean figuresWithin(int place, int distance) {
        return base + place - figuresAt <= distance;
    }

    boolean codeWithin(int place, int distance) {
        return base + place - codeAt <= distance;
    }

    boolean expiryWithin(int place, int distance) {
        return base + place - expiryAt <= distance;
    }

    boolean cardWithin(int place, int distance) {
        return base + place - cardAt <= distance;
    }

    boolean forgotWithin(int place, int distance) {
        return base + place - forgotAt <= distance;
    }

    boolean changedWithin(int place, int distance) {
        return base + place - changedAt <= distance;
    }

    boolean innerWithin(int place, int distance) {
        return base + place - innerAt <= distance;
    }

    boolean loginWithin(int place, int distance) {
        return base + place - loginAt <= distance;
    }

    /** A sentence ended. */
    void stop(int place) {
        stopAt = base + place;
    }

    /** A line ended: behind a closing formula or an announced address a name may stand on the next one. */
    void line(int place, char before) {
        stopAt = base + place;
        boolean closed = base + place - closingAt <= 3;
        if (closed || before == ',' || isTight(Words.ADDRESS, place)) {
            likelyName(place + 1);
            alone = closed;
        }
    }

    /** Whether a closing formula ended right here. */
    boolean isClosed(int place) {
        return base + place == closingAt;
    }

    /** Whether a closing formula ended right before. */
    boolean isSigned(int place) {
        return base + place - closingAt <= 6;
    }

    void likelyName(int place) {
        remember(Words.NAME, base + place);
        strict = true;
        alone = false;
    }

    /** The code of an article stood here; it began so. */
    void article(int end, int head) {
        articleAt = base + end;
        article = head;
    }

    /** Whether the code of another article that begins so stands near before. */
    boolean isArticle(int place, int head) {
        return base + place - articleAt <= 40 && head == article;
    }

    boolean mailWithin(int place, int distance) {
        return base + place - mailAt <= distance;
    }

    void forget(long cues) {
        tight &= ~cues;
        seen &= ~cues;
    }
}
