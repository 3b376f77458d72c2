package dev.avow.core.redaction.detect;

/** All detectors of one reading. */
final class Detectors {

    final Reading reading;
    final Harmless harmless;
    final Behind behind;
    final Numbers numbers;
    final Tokens tokens;
    final Mails mails;
    final Nets nets;
    final Ibans ibans;
    final Secrets secrets;
    final Passwords passwords;
    final NamedPasswords namedPasswords;
    final Spoken spoken;
    final Addresses addresses;
    final Solids solids;
    final Persons persons;
    final Names names;
    final Cards cards;
    final Urls urls;
    final Labels labels;
    final Guesses guesses;
    final Singles singles;
    final Forms forms;
    final Scattered scattered;
    final Dictation dictation;
    final Vouchers vouchers;
    final Masked masked;

    Detectors(boolean shortcuts, Tape tape) {
        reading = new Reading(shortcuts, tape);
        harmless = new Harmless(reading.tape, reading.memory);
        behind = new Behind(reading);
        Quantities quantities = new Quantities(reading);
        forms = new Forms(reading);
        numbers = new Numbers(reading, quantities, behind, forms);
        tokens = new Tokens(reading, quantities, behind);
        singles = new Singles(reading);
        scattered = new Scattered(reading);
        dictation = new Dictation(reading, quantities);
        vouchers = new Vouchers(reading);
        masked = new Masked(reading);
        mails = new Mails(reading);
        nets = new Nets(reading);
        ibans = new Ibans(reading);
        secrets = new Secrets(reading);
        Unspaced unspaced = new Unspaced(reading.tape);
        passwords = new Passwords(reading, unspaced);
        namedPasswords = new NamedPasswords(reading, behind, unspaced);
        spoken = new Spoken(reading, behind, quantities);
        addresses = new Addresses(reading);
        solids = new Solids(reading);
        names = new Names(reading);
        persons = new Persons(reading, harmless);
        cards = new Cards(reading);
        guesses = new Guesses(reading);
        labels = new Labels(reading);
        urls = new Urls(reading, mails, labels);
    }
}
