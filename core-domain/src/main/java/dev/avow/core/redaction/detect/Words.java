package dev.avow.core.redaction.detect;

/** What a word may mean: one bit each. The first ones are cues, whose places the automaton remembers. */
final class Words {

    static final int CUES = 14;
    static final long PHONE = 1;
    static final long ORDER = 1 << 1;
    static final long CARD = 1 << 2;
    static final long CVC = 1 << 3;
    static final long ACCOUNT = 1 << 4;
    static final long NATIONAL_ID = 1 << 5;
    static final long PARCEL = 1 << 6;
    static final long PASSWORD = 1 << 7;
    static final long SECRET = 1 << 8;
    static final long ADDRESS = 1 << 9;
    static final long BIRTH = 1 << 10;
    static final long NAME = 1 << 11;
    static final long PRODUCT = 1 << 12;
    static final long VERSION = 1 << 13;
    /** What announces a number that a person or an order has. */
    static final long IDS = ORDER | PARCEL | NATIONAL_ID | ACCOUNT;

    static final long ALL_CUES = (1 << CUES) - 1;

    /** "Number", "no.", "id": makes the cue before it reach further. */
    static final long NUMBER = 1 << 14;
    /** May stand between a cue and its value. */
    static final long BRIDGE = 1 << 15;
    /** "Is", "lautet": what follows may be the value. */
    static final long IS = 1 << 16;
    /** Common words: neither name, place, nor password. */
    static final long STOP = 1 << 17;

    static final long CURRENCY = 1 << 18;
    /** A unit or counted thing after a number. */
    static final long UNIT = 1 << 19;

    static final long MONTH = 1 << 20;
    /** "For", "over", "since": a number after it is an amount or a year. */
    static final long AMOUNT = 1 << 21;

    /** "Monday": an hour, a day or a year may stand behind it, and no amount. */
    static final long DAY = AMOUNT | MONTH;

    static final long AT = 1 << 22;
    static final long DOT = 1 << 23;
    static final long SPOKEN = 1 << 24;
    /** A street word before the name (rue) or after it (street). */
    static final long STREET_BEFORE = 1 << 25;

    static final long STREET_AFTER = 1 << 26;
    /** Floor, flat, stair: part of an address, followed by a short token. */
    static final long UNIT_OF_HOUSE = 1 << 27;
    /** De, la, van: small words within names of places. */
    static final long LINK = 1 << 28;
    /** "Wrong", "expired": what is said of a password that is not told. */
    static final long STATE = 1 << 29;

    static final long COLOUR = 1 << 30;
    static final long SIZE = 1L << 31;
    /** "Extension": the digits after it belong to the phone number. */
    static final long EXTENSION = 1L << 32;
    /** "Ending in": the last digits of a telephone or a card follow. */
    static final long ENDS = BRIDGE | EXTENSION;
    /** Ends a mail address that is spelled out, without doubt. */
    static final long MAIL_HOST = 1L << 33;
    /** An order word that people put behind the number. */
    static final long AFTER = 1L << 34;
    /** "Total", "value": makes an order cue speak of money. */
    static final long MONEY = 1L << 35;
    /** "E-mail": a spelled address may follow, or a question asks for one. */
    static final long MAIL = 1L << 36;
    /** A top-level domain that may end a spelled mail address. */
    static final long DOMAIN = 1L << 37;
    /** A discount or campaign: its code is nobody's secret. */
    static final long CAMPAIGN = 1L << 38;
    /** "Please give", "what is": the sentence wants an answer. */
    static final long ASK = 1L << 41;
    /** "To" before a verb. */
    static final long TO = 1L << 40;
    /** "Name": announces one with "is" or a colon. */
    static final long NAMED = 1L << 47;
    /** "My name": one may stand not far behind, too. */
    static final long OWN = NAMED | EXTENSION;
    /** "Digits", "figures". */
    static final long FIGURES = 1L << 45;
    /** "On the back": with digits or a card it speaks of the security code. */
    static final long BACK = 1L << 46;
    /** "Zip", "CEP": the code alone names a place, nobody's house. */
    static final long POSTAL_CODE = 1L << 44;
    /** "Area code", "Vorwahl": the first digits of a telephone follow. */
    static final long AREA = PHONE | MAIL_HOST;

    /** "Valid until", "expires". */
    static final long EXPIRY = 1L << 43;
    /** A district, a region: an address goes on. */
    static final long DISTRICT = 1L << 42;
    /** A street word that means other things too: it counts only beside capitals or a house number. */
    static final long WEAK_STREET = 1L << 39;

    /** "In stock", a colour: what is said of goods, so that a code before it is an article's. */
    static final long SHELF = 1L << 48;
    /** "Do you have", "the box says": it asks for goods, but what stands before it may be a number of anything. */
    static final long WANTED = SHELF | ASK;
    /** "On the old part": a number of goods is read there. */
    static final long READ_OFF = WANTED | WEAK_STREET | STOP;
    /** A name of a maker: a number behind it is that of goods. */
    static final long MAKER = SHELF | PRODUCT;
    /** "Fits", "pasuje do": a number of goods stands before or behind it. */
    static final long FITS = PRODUCT | STATE;
    /** "Filter", "battery": announces a code of goods, but not where an order was spoken of before, whose number it may be. */
    static final long THING = PRODUCT | WEAK_STREET;
    /** "Arasındaki fark", "有什么区别": two numbers of goods stand before it. */
    static final long COMPARED = ASK | STATE;
    /** "Instead of", "yerine": of two numbers of goods one stands before it and one behind. */
    static final long INSTEAD = COMPARED | BRIDGE;
    /** "Left or right", "you list": it says so of any number before it, behind a comma too. */
    static final long ASKED_OF = FITS | SHELF;
    /** "Back in stock", "convient-elle": it says of a number before it that it is one of goods, and of nothing else. */
    static final long SUITS = SHELF | STATE;
    /** "Dvd", "plush": a title before it is one of a book or a toy, and nobody's. */
    static final long WARE = SHELF | EXTENSION;
    /** "Forgot", "reset": no password is told behind it. */
    static final long FORGOT = 1L << 49;
    /** "Login", "credentials": a password may stand behind a mail address. */
    static final long LOGIN = 1L << 50;
    /** "Kind regards": a name may stand on the next line. */
    static final long CLOSING = 1L << 51;
    /** "Is my name": the name stands before it. */
    static final long NAME_AFTER = 1L << 52;
    /** "Arrived", "shipped", "still missing": said of an order or a parcel whose number stands before it. */
    static final long ARRIVED = 1L << 53;
    /** "By text message": the code that came so stands before it. */
    static final long TEXTED = ARRIVED | PHONE;
    /** "Changed it to": a password may follow, or may stand before. */
    static final long CHANGED = 1L << 54;
    /** "Manager": behind a name in a signature. */
    static final long ROLE = 1L << 55;
    /** A floor, as it is said behind its number, too: "on the 3rd floor". */
    static final long STOREY = UNIT_OF_HOUSE | ROLE;

    /** "Postfach", "casella postale": its number is an address. */
    static final long POST_BOX = UNIT_OF_HOUSE | MAIL_HOST;
    /** "BP", "PL": so is its number where a town stands behind it. */
    static final long SHORT_BOX = POST_BOX | WEAK_STREET;

    /** "Cream", "yoghurt": what expires and is no card. */
    static final long PERISHABLE = EXPIRY | DOMAIN;
    /** "Default", "manual": what is told behind it is set by the maker of a device. */
    static final long FACTORY = EXPIRY | WEAK_STREET;

    /** "The shop", "Filiale": an address behind it may be the shop's own. */
    static final long SHOP = EXPIRY | EXTENSION;
    /** "Your shop", "opening hours of the shop": it is. */
    static final long OWN_SHOP = SHOP | STATE;

    /** "This is": a name may follow, if nothing else fits. */
    static final long INTRO = 1L << 57;
    /** "Mr": announces a name, and may open the title of a book. */
    static final long TITLE = NAME | INTRO;
    /** "It's", "أنا": a common given name may follow. */
    static final long HINT = INTRO | IS;
    /** "Im": the same at the beginning of a sentence; within one it is small and German. */
    static final long IM = INTRO | LINK;
    /** "From", "to": a name may follow behind a colon. */
    static final long HEADER = 1L << 58;
    /** No word at all, but a number that says nothing. */
    static final long DIGITS = 1L << 56;

    /** Cues that are understood with one letter wrong, too. */
    static final long GUESSED =
            ORDER | PHONE | PASSWORD | PARCEL | ADDRESS | ACCOUNT | CARD | CVC | NATIONAL_ID | BIRTH | VERSION | SECRET;

    /** "Look up", "regarding", "where is": a number or code of some length behind it is most likely an order's. */
    static final long LOOKED = 1L << 59;

    /** "When comes": the same, but only of a number right behind it, for goods are asked for so, too. */
    static final long CLOSE = LOOKED | STATE;
    /** "Ordered", "bought": its number may stand right behind it, or apart in the same sentence, or before it. */
    static final long BOUGHT = LOOKED | ARRIVED;

    /** "Customer", "gift card": beside a word for a number they announce as an order does. */
    static final long NUMBERED = 1L << 60;

    /** Together with {@link #ORDER}: "return", "complaint"; what stands behind may as well be the name of goods. */
    static final long RETURNED = MAIL_HOST;

    /** Together with {@link #ORDER}: "Bestellnummer"; what stands behind may be letters alone. */
    static final long CODED = NUMBERED;

    /** "Dear", "hello": a name may follow. */
    static final long GREETING = 1L << 63;
    /** "Underscore", "hyphen": a sign of a spelled mail address. */
    static final long JOIN = 1L << 61;
    /** "IP": the address of a computer follows. */
    static final long NET = 1L << 62;

    private Words() {}
}
