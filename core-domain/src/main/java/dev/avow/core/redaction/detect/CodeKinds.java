package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What kind of value a token is that is one: what the word before it says, or its form. */
final class CodeKinds {

    /** What announces letters and digits: a number of a person or an order, a password or a key. */
    static final long CUES = Words.IDS | Words.SECRET | Words.PASSWORD;

    private final Memory memory;
    private final Token token;

    CodeKinds(Memory memory, Token token) {
        this.memory = memory;
        this.token = token;
    }

    EntityKind of(int p) {
        if (memory.isTight(Words.ORDER, p) || memory.hash) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PARCEL, p) || token.isParcel()) {
            return EntityKind.PARCEL_NUMBER;
        }
        if (memory.isTight(Words.NATIONAL_ID, p) || token.isNational()) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.isTight(Words.ACCOUNT, p)) {
            return EntityKind.BANK_ACCOUNT;
        }
        if (memory.isTight(Words.PASSWORD, p)) {
            return EntityKind.PASSWORD;
        }
        return memory.isTight(Words.SECRET, p) ? EntityKind.SECRET : EntityKind.ORDER_NUMBER;
    }
}
