package dev.avow.core.redaction.detect;

/** Whether an address is that of a shop, which is asked for its hours or its goods, and nobody's: "is the shop at 45 Oxford Street open on Sunday". */
final class Shops {

    /** So far behind a word for a shop its address begins where hours are asked for behind it, */
    private static final int FAR = 14;
    /** and so far with nothing but a small word between. */
    private static final int NEAR = 8;
    /** An address was announced so far before, or it was asked so whether something is sent there. */
    private static final int SENT = 60;
    /** So many words of an address and of what is said of it are read. */
    private static final int WORDS = 9;

    private static final int OPEN = 1;
    private static final int SHOP = 2;

    private static final WordTable TOLD = new WordTable();

    static {
        TOLD.enter(
                "open opened closed closes opening offen geöffnet geschlossen öffnet schließt schliesst ouvert ouverte ouvre fermé fermée abre abren abierta abierto cierra cerrada cerrado aperto aperta apre chiude chiuso aberta aberto fecha fechada geopend dicht czynny czynna czynne otwarty otwarta otwarte otevřená otevřeno otevřený otevřena otvorená otvorené nyitva deschis deschisă öppen öppet öppnar åben åbent åbner åpen åpent åpner auki avoinna açık kapalı работает открыт открыта закрыт отворен отворена відкритий відчинений працює radi otvoreno otvorena odprta odprto ανοιχτό ανοιχτά buka tutup mở เปิด مفتوح פתוח khula"
                        + " parking parken parkplatz parkplätze barrierefrei parcheggio parkeren parkeerplaats estacionamento parkolás parkolni parkering parkovanie parkování parcare otopark парковка паркинг",
                OPEN);
        TOLD.enter(
                "store shop branch showroom filiale laden geschäft magasin boutique tienda loja negozio winkel filiaal sklep salon prodejna predajňa üzlet bolt magazin butik butiken butikken butikk myymälä myymälässä mağazası mağaza şubesi магазин магазина филиал",
                SHOP);
    }

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    Shops(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** Whether the address from one place to another is the shop's own. */
    boolean are(int p, int end) {
        if (memory.isTight(Words.ADDRESS, p)
                || memory.within(Words.ADDRESS, p, SENT)
                || memory.isNear(Memory.POSTAL_CODE, p, SENT)
                || reading.asked != 0) {
            return false;
        }
        if (memory.isShop(Memory.OPENED, p, NEAR)) {
            return true;
        }
        boolean far = memory.isShop(Memory.SHOP, p, FAR);
        boolean behind = !far && told(end) == SHOP;
        return (far || behind) && isAsked(end, behind || memory.isShop(Memory.SHOP, p, NEAR));
    }

    /** What the word right behind a place tells. */
    private int told(int from) {
        int word = tape.blanksEnd(from, false);
        return word > from && tape.isLetter(word) ? TOLD.value(tape, word, tape.wordEnd(word)) : -1;
    }

    /** Whether hours are asked for in what follows, or near the shop anything. */
    private boolean isAsked(int from, boolean near) {
        int i = from;
        boolean any = near;
        for (int word = 0; word < WORDS; word++) {
            i = tape.blanksEnd(i, false);
            any &= tape.at(i) != ',';
            i = tape.at(i) == ',' ? tape.blanksEnd(i + 1, false) : i;
            if (!tape.isWordOrDigit(i)) {
                return any && tape.at(i) == '?';
            }
            int end = tape.tokenEnd(i);
            if (TOLD.value(tape, i, end) == OPEN) {
                return true;
            }
            i = end;
        }
        return false;
    }
}
