package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryContacts;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.util.Set;

class InMemoryContactsContractTest implements RectifyStepContract {

    private final InMemoryContacts contacts = new InMemoryContacts(DataClass.LEAD);

    @Override
    public RectifyStep step() {
        return contacts;
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.EMAIL, Locator.PHONE, Locator.VISITOR_KEY, Locator.CUSTOMER_ID, Locator.ORDER_ID);
    }

    @Override
    public Written write(ShopId shop, SubjectLocator person) {
        return written(contacts, shop, person);
    }

    static Written written(InMemoryContacts contacts, ShopId shop, SubjectLocator person) {
        String name = Fresh.name();
        contacts.add(name, shop, person);
        return new Written() {
            @Override
            public String email() {
                return contacts.of(name).email().orElseThrow().value();
            }

            @Override
            public boolean isFoundBy(String email) {
                return email().equals(email);
            }

            @Override
            public String rest() {
                SubjectLocator now = contacts.of(name);
                return now.phone().hashCode() + " " + now.conversations() + now.orders() + now.customer();
            }
        };
    }
}
