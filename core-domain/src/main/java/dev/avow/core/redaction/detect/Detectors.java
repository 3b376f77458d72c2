package dev.avow.core.redaction.detect;

/** All detectors of one reading. */
final class Detectors {

    final Reading reading = new Reading();
    final Harmless harmless = new Harmless(reading.tape, reading.memory);
    final Behind behind = new Behind(reading);
    final Numbers numbers = new Numbers(reading, new Quantities(reading), behind);
    final Tokens tokens = new Tokens(reading, behind);
    final Mails mails = new Mails(reading);
    final Nets nets = new Nets(reading);
    final Ibans ibans = new Ibans(reading);
    final Secrets secrets = new Secrets(reading, behind);
    final Spoken spoken = new Spoken(reading, behind);
    final Addresses addresses = new Addresses(reading);
    final Solids solids = new Solids(reading);
    final Persons persons = new Persons(reading, harmless);
    final Cards cards = new Cards(reading);
    final Urls urls = new Urls(reading, mails);
    final Labels labels = new Labels(reading);

    Detectors() {}
}
