package dev.avow.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Role;
import dev.avow.core.subject.SubjectKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final String KEY =
            "postgresql rate_limit bucket rate-limit security legitimate-interest processor identifier hashed";
    private static final String MAIL =
            "mongodb leads contact.email lead lead-follow-up consent processor contact plain";
    private static final FieldPath BUCKET = new FieldPath("postgresql", "rate_limit", "bucket");
    private static final FieldPath EMAIL = new FieldPath("mongodb", "leads", "contact.email");

    @Test
    void lineDeclaresOneField_S0_09() {
        Inventory inventory = InventoryFile.read(List.of("# a comment", "", "  " + KEY.replace(" ", "   ")));

        assertThat(inventory.fields())
                .containsExactly(new StoredField(
                        BUCKET,
                        DataClass.RATE_LIMIT,
                        Purpose.SECURITY,
                        LegalBasis.LEGITIMATE_INTEREST,
                        Role.PROCESSOR,
                        FieldCategory.IDENTIFIER,
                        Protection.HASHED));
        assertThat(inventory.fields().get(0).subject()).isEqualTo(SubjectKind.SHOPPER);
    }

    @Test
    void everyWrongLineIsNamedByItsNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InventoryFile.read(List.of(
                        KEY,
                        "too few cells",
                        MAIL.replace(" lead ", " leeds "),
                        MAIL + " more",
                        MAIL.replace("contact.email", "contact/email"),
                        MAIL.replace("plain", "PLAIN"))))
                .withMessageContaining("2=needs 9 cells")
                .withMessageContaining("3=no such DataClass")
                .withMessageContaining("4=needs 9 cells")
                .withMessageContaining("5=a stored field is named by")
                .withMessageContaining("6=no such Protection")
                .withMessageNotContaining("1=");
    }

    @Test
    void undeclaredAndMissingFieldsAreFoundInBothDirections_S0_09_S1_03() {
        Inventory inventory = InventoryFile.read(List.of(KEY, MAIL));
        FieldPath planted = new FieldPath("mongodb", "leads", "shoe_size");

        assertThat(inventory.undeclared(Set.of(BUCKET, EMAIL))).isEmpty();
        assertThat(inventory.missing(Set.of(BUCKET, EMAIL))).isEmpty();
        assertThat(inventory.undeclared(Set.of(BUCKET, planted))).containsExactly(planted);
        assertThat(inventory.missing(Set.of(BUCKET, planted))).containsExactly(EMAIL);
    }

    @Test
    void inventoriesAddUpAndNoFieldIsDeclaredTwice() {
        Inventory first = InventoryFile.read(List.of(KEY));
        Inventory both = first.and(InventoryFile.read(List.of(MAIL)));

        assertThat(both.fields()).extracting(StoredField::path).containsExactly(EMAIL, BUCKET);
        assertThat(both.classes()).containsExactlyInAnyOrder(DataClass.LEAD, DataClass.RATE_LIMIT);
        assertThatIllegalArgumentException().isThrownBy(() -> both.and(first));
        assertThatIllegalArgumentException().isThrownBy(() -> InventoryFile.read(List.of(KEY, KEY)));
    }

    @Test
    void sensitiveClassMayNotLieOpen_S2_11() {
        String date = "mongodb leads at lead lead-follow-up consent processor technical plain";
        String id = "mongodb leads id lead lead-follow-up consent processor identifier plain";
        String sealed = "mongodb leads note lead lead-follow-up consent processor content sealed";
        Inventory inventory = InventoryFile.read(List.of(KEY, MAIL, date, id, sealed));

        assertThat(inventory.open(Set.of(DataClass.LEAD))).containsExactly(EMAIL);
        assertThat(inventory.open(Set.of(DataClass.RATE_LIMIT))).isEmpty();
    }

    /** S0-02, S4-11: what is called sensitive and has no encrypted field is found, however well its fields are named. */
    @Test
    void classWithoutAnEncryptedFieldIsUnsealed_S2_11() {
        String sealed = "mongodb leads contact.phone.sealed lead lead-follow-up consent processor contact sealed";
        Inventory inventory = InventoryFile.read(List.of(KEY, MAIL, sealed));

        assertThat(inventory.sealed())
                .containsOnlyKeys(DataClass.LEAD)
                .containsEntry(DataClass.LEAD, List.of(new FieldPath("mongodb", "leads", "contact.phone.sealed")));
        assertThat(inventory.unsealed(Set.of(DataClass.LEAD, DataClass.RATE_LIMIT, DataClass.TRANSCRIPT)))
                .containsExactlyInAnyOrder(DataClass.RATE_LIMIT, DataClass.TRANSCRIPT);
        assertThat(inventory.unsealed(Set.of())).isEmpty();
    }

    @Test
    void pathHasThreeNames() {
        assertThat(BUCKET).hasToString("postgresql/rate_limit/bucket");
        assertThat(new FieldPath("a", "b", "c")).isLessThan(new FieldPath("a", "b", "d"));
        assertThat(new FieldPath("a", "b", "c")).isLessThan(new FieldPath("a", "c", "a"));
        for (String wrong : List.of("", "a b", "a/b", "1a")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new FieldPath(wrong, "a", "a"));
            assertThatIllegalArgumentException().isThrownBy(() -> new FieldPath("a", wrong, "a"));
            assertThatIllegalArgumentException().isThrownBy(() -> new FieldPath("a", "a", wrong));
        }
    }
}
