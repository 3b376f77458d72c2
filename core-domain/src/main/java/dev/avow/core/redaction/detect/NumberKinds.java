package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** What kind of value a run of digits is that is one: what announces it or asked for it, or its form. */
final class NumberKinds {

    private final Reading reading;
    private final Memory memory;
    private final Run run;

    NumberKinds(Reading reading) {
        this.reading = reading;
        this.memory = reading.memory;
        this.run = reading.run;
    }

    /** What kind it is: the one that is announced, or that of its form. */
    EntityKind of(int p) {
        EntityKind cued = cued(p);
        if (cued != null) {
            return cued;
        }
        int count = run.count();
        if (run.groups() >= 3 && run.length(0) == 3 && run.length(1) == 7) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean card = count >= 13 && count <= 19 && (run.luhn() || count == 15 || count == 16);
        if (card && !run.plus()) {
            return EntityKind.CARD;
        }
        boolean social = run.groups() == 3 && run.length(0) == 3 && run.length(1) == 2 && run.length(2) == 4;
        if (social || (run.groups() == 1 && run.digit(0) != 0 && Checks.national(run.digits(), count))) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.within(Words.ORDER, p, 40) && run.groups() == 1 && run.digit(0) != 0) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean abroad = run.digit(0) == 0 && run.digit(1) == 0 && count <= 17;
        return count <= 12 || abroad ? EntityKind.PHONE : EntityKind.ORDER_NUMBER;
    }

    /** What the cue right before it says, or nothing. */
    @Nullable
    EntityKind cued(int p) {
        int count = run.count();
        if (memory.isTight(Words.CARD, p) && count >= 12) {
            return EntityKind.CARD;
        }
        if (memory.isTight(Words.ORDER, p) || memory.hash) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PARCEL, p)) {
            return EntityKind.PARCEL_NUMBER;
        }
        if (memory.isTight(Words.ACCOUNT, p)) {
            return EntityKind.BANK_ACCOUNT;
        }
        if (memory.isTight(Words.NATIONAL_ID, p)) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.isTight(Words.PASSWORD, p)) {
            return EntityKind.PASSWORD;
        }
        return memory.isTight(Words.PHONE, p) ? EntityKind.PHONE : null;
    }

    /** What the question asked for. */
    EntityKind asked() {
        if (reading.isAsked(Words.ORDER)) {
            return EntityKind.ORDER_NUMBER;
        }
        if (reading.isAsked(Words.PHONE)) {
            return EntityKind.PHONE;
        }
        if (reading.isAsked(Words.CVC)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        if (reading.isAsked(Words.CARD)) {
            return EntityKind.CARD;
        }
        return reading.isAsked(Words.PASSWORD | Words.SECRET) ? EntityKind.PASSWORD : EntityKind.NATIONAL_ID;
    }
}
