package dev.avow.core.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocatorTest {

    /** S1-44, S4-20: what is said to find somebody is what somebody is looked for by, part for part. */
    @Test
    void whatIsCarriedOutIsWhatASubjectLocatorTakes() {
        Map<Locator, SubjectLocator> taken = new EnumMap<>(Map.of(
                Locator.CUSTOMER_ID, SubjectLocator.of(new CustomerId(7)),
                Locator.ORDER_ID, SubjectLocator.of(new OrderId(7)),
                Locator.EMAIL, SubjectLocator.ofEmail("mara@example.com"),
                Locator.PHONE, SubjectLocator.ofPhone("+40722123456"),
                Locator.VISITOR_KEY, SubjectLocator.of(new ConversationId("0123456789abcdef0123456789abcdef"))));

        assertThat(Arrays.stream(Locator.values()).filter(Locator::isCarriedOut))
                .containsExactlyInAnyOrderElementsOf(taken.keySet());
        assertThat(taken.values())
                .allSatisfy(person -> assertThat(SubjectParts.of(person)).hasSize(1));
        assertThat(taken).hasSameSizeAs(SubjectLocator.class.getRecordComponents());
    }
}
