package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.RectifyStep;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that a {@link RectifyStep} owes (RS-1 to RS-3), of a class whose records bear a mail address. */
public interface RectifyStepContract {

    /** The step under test. */
    RectifyStep step();

    /** The parts of a locator by which a record of {@link #write} is found, its address among them. */
    Set<Locator> findsBy();

    /** Writes a record of a person, with all parts that it can be found by, and their address. */
    Written write(ShopId shop, SubjectLocator person);

    /** A record that was written. */
    interface Written {

        /** Its address as it is opened now. */
        String email();

        /** Whether it is found by an address now. */
        boolean isFoundBy(String email);

        /** All else that is in it. */
        String rest();
    }

    /** RS-1 (S1-37): the sealed value and what it is found by. */
    @Test
    default void rs1EveryFormBearsTheNewValueByWhicheverPartItWasFound() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            SubjectLocator person = Persons.fresh(findsBy());
            Written record = write(shop, person);
            String right = right();

            int changed = step().rectify(shop, Persons.only(part, person), Correction.ofEmail(right));

            assertThat(changed).as("by %s", part).isEqualTo(1);
            assertThat(record.email()).as("by %s", part).isEqualTo(right);
            assertThat(record.isFoundBy(right)).as("by %s", part).isTrue();
            assertThat(record.isFoundBy(email(person))).as("by %s", part).isFalse();
        }
    }

    /** RS-2. */
    @Test
    default void rs2NothingElseIsTouched() {
        ShopId shop = Fresh.shop();
        SubjectLocator person = Persons.fresh(findsBy());
        Written own = write(shop, person);
        SubjectLocator somebody = Persons.fresh(findsBy());
        Written others = write(shop, somebody);
        Written elsewhere = write(Fresh.shop(), person);
        String rest = own.rest();

        step().rectify(shop, person, Correction.ofEmail(right()));

        assertThat(own.rest()).as("what else is in the record").isEqualTo(rest);
        assertThat(others.email()).as("somebody else's").isEqualTo(email(somebody));
        assertThat(elsewhere.email()).as("in another shop").isEqualTo(email(person));
        assertThat(elsewhere.isFoundBy(email(person))).isTrue();
    }

    /** RS-2. */
    @Test
    default void rs2WhatIsNotSpokenOfStays() {
        ShopId shop = Fresh.shop();
        SubjectLocator person = Persons.fresh(findsBy());
        Written record = write(shop, person);
        Correction ofAnother = new Correction(
                Optional.empty(), Optional.of(PersonalText.of("+40722555199")), Optional.of(PersonalText.of("Mara")));

        step().rectify(shop, person, ofAnother);

        assertThat(record.email()).isEqualTo(email(person));
        assertThat(record.isFoundBy(email(person))).isTrue();
    }

    /** RS-3. */
    @Test
    default void rs3AgainChangesNone() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            SubjectLocator person = Persons.fresh(findsBy());
            write(shop, person);
            SubjectLocator found = Persons.only(part, person);
            Correction correction = Correction.ofEmail(right());

            int first = step().rectify(shop, found, correction);
            int again = step().rectify(shop, found, correction);

            assertThat(first).as("by %s", part).isEqualTo(1);
            assertThat(again).as("by %s, again", part).isZero();
        }
    }

    private static String right() {
        return "right-" + Fresh.name() + "@example.com";
    }

    private static String email(SubjectLocator person) {
        return person.email().orElseThrow().value();
    }
}
