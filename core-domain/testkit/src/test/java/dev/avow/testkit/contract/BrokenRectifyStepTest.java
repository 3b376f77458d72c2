package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryContacts;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.rights.Correction;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenRectifyStepTest {

    @TestFactory
    Stream<DynamicTest> brokenStepsAreFlagged() {
        return new ContractRun<>(RectifyStepContract.class)
                .flags(List.of(
                        broken(
                                "forget what a record is found by",
                                StaleIndex::new,
                                "rs1EveryFormBearsTheNewValueByWhicheverPartItWasFound"),
                        broken(
                                "put right what another shop keeps",
                                () -> new Changed(person -> person, true),
                                "rs2NothingElseIsTouched"),
                        broken(
                                "change more than was asked for",
                                () -> new Changed(BrokenRectifyStepTest::withAnotherPhone, false),
                                "rs2NothingElseIsTouched"),
                        broken("empty what is not spoken of", Emptying::new, "rs2WhatIsNotSpokenOfStays"),
                        broken("count what was right already", Counting::new, "rs3AgainChangesNone")));
    }

    private static SubjectLocator withAnotherPhone(SubjectLocator person) {
        return new SubjectLocator(
                person.customer(),
                person.email(),
                Optional.of(PersonalText.of("+40722000000")),
                person.orders(),
                person.conversations());
    }

    private static class Wrong implements RectifyStepContract, RectifyStep {

        final InMemoryContacts right = new InMemoryContacts(DataClass.LEAD);

        @Override
        public RectifyStep step() {
            return this;
        }

        @Override
        public Set<Locator> findsBy() {
            return Set.of(Locator.EMAIL, Locator.PHONE);
        }

        @Override
        public Written write(ShopId shop, SubjectLocator person) {
            return InMemoryContactsContractTest.written(right, shop, person);
        }

        @Override
        public DataClass dataClass() {
            return right.dataClass();
        }

        @Override
        public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
            return right.rectify(shop, person, correction);
        }
    }

    /** Found by what it was written with, whatever it says since. */
    private static final class StaleIndex extends Wrong {
        @Override
        public Written write(ShopId shop, SubjectLocator person) {
            Written written = super.write(shop, person);
            String indexed = person.email().orElseThrow().value();
            return new Written() {
                @Override
                public String email() {
                    return written.email();
                }

                @Override
                public boolean isFoundBy(String email) {
                    return indexed.equals(email);
                }

                @Override
                public String rest() {
                    return written.rest();
                }
            };
        }
    }

    /** Changes something else of what it puts right, or the same of another shop's. */
    private static final class Changed extends Wrong {

        private final UnaryOperator<SubjectLocator> change;
        private final boolean everywhere;
        private final Map<String, SubjectLocator> written = new HashMap<>();
        private final Map<String, ShopId> shops = new HashMap<>();

        Changed(UnaryOperator<SubjectLocator> change, boolean everywhere) {
            this.change = change;
            this.everywhere = everywhere;
        }

        @Override
        public Written write(ShopId shop, SubjectLocator person) {
            String name = Fresh.name();
            written.put(name, person);
            shops.put(name, shop);
            return new Written() {
                @Override
                public String email() {
                    return at(name).email().orElseThrow().value();
                }

                @Override
                public boolean isFoundBy(String email) {
                    return email().equals(email);
                }

                @Override
                public String rest() {
                    return String.valueOf(at(name).phone().hashCode());
                }
            };
        }

        private SubjectLocator at(String name) {
            return Optional.ofNullable(written.get(name)).orElseThrow();
        }

        @Override
        public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
            int changed = 0;
            for (Map.Entry<String, SubjectLocator> each : written.entrySet()) {
                boolean isMeant = each.getValue().email().equals(person.email())
                        && (everywhere || shop.equals(shops.get(each.getKey())));
                if (isMeant) {
                    SubjectLocator old = each.getValue();
                    each.setValue(change.apply(new SubjectLocator(
                            old.customer(), correction.email(), old.phone(), old.orders(), old.conversations())));
                    changed++;
                }
            }
            return changed;
        }
    }

    private static final class Emptying extends Wrong {
        @Override
        public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
            Correction wider = new Correction(
                    correction.email().or(() -> Optional.of(PersonalText.of("nobody@example.com"))),
                    correction.phone(),
                    correction.name());
            return super.rectify(shop, person, wider);
        }
    }

    private static final class Counting extends Wrong {
        @Override
        public int rectify(ShopId shop, SubjectLocator person, Correction correction) {
            super.rectify(shop, person, correction);
            return 1;
        }
    }
}
