package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import java.util.List;

/** The kinds that the automaton finds, by index. */
final class Kinds {

    static final List<EntityKind> ALL = List.of(
            EntityKind.PHONE,
            EntityKind.ORDER_NUMBER,
            EntityKind.EMAIL,
            EntityKind.CARD,
            EntityKind.CARD_SECURITY_CODE,
            EntityKind.IBAN,
            EntityKind.BANK_ACCOUNT,
            EntityKind.IP,
            EntityKind.MAC,
            EntityKind.NATIONAL_ID,
            EntityKind.PARCEL_NUMBER,
            EntityKind.SECRET,
            EntityKind.PASSWORD,
            EntityKind.POSTAL_ADDRESS,
            EntityKind.URL_VALUE,
            EntityKind.DATE_OF_BIRTH,
            EntityKind.NAME,
            EntityKind.CARD_EXPIRY);

    static final int PHONE = 0;
    static final int ORDER = 1;
    static final int EMAIL = 2;
    static final int PASSWORD = 12;
    static final int CARD = 3;
    static final int CARD_SECURITY_CODE = 4;
    static final int PARCEL = 10;
    static final int NAME = 16;
    static final int CARD_EXPIRY = 17;

    private static final EntityKind[] BY_INDEX = ALL.toArray(new EntityKind[0]);

    private Kinds() {}

    /** Most kinds are the constants themselves, which are told apart by a look; equal ones from elsewhere follow. */
    @SuppressWarnings("ReferenceEquality")
    static int indexOf(EntityKind kind) {
        for (int i = 0; i < BY_INDEX.length; i++) {
            if (BY_INDEX[i] == kind) {
                return i;
            }
        }
        return ALL.indexOf(kind);
    }

    /** Whether a number right behind a value of this kind is more of it, or another one. */
    static boolean repeats(int kind) {
        return kind == 0 || kind == 1 || kind == 3 || kind == 6 || kind == 9 || kind == 10;
    }
}
