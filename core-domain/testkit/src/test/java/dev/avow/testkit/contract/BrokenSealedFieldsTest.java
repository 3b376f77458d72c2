package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenSealedFieldsTest {

    @TestFactory
    Stream<DynamicTest> brokenFieldsAreFlagged() {
        return new ContractRun<>(SealedLeadsContract.class)
                .flags(List.of(
                        fields("gives every row", EveryRow::new, "sf1RowsUnderAnotherKeyComeUpAndNoOthers"),
                        fields(
                                "begins anew each time",
                                NoCursor::new,
                                "sf2EachRowComesUpOnceNoMoreThanTheLimitAtATime"),
                        fields("unmarks what it seals", Unmarks::new, "sf3ReplacingChangesWhatIsSealedAndNothingElse"),
                        fields("does not look before it writes", Blind::new, "sf4AChangedRowIsLeftAsItIs"),
                        fields("brings back what was removed", BringsBack::new, "sf4ARemovedRowIsNotBroughtBack")));
    }

    private static ContractRun.Broken<SealedLeadsContract> fields(
            String what, Supplier<ForwardingLeads> store, String... failsBy) {
        return broken(
                what,
                () -> {
                    ForwardingLeads one = store.get();
                    return new LeadsWithFields(one, one);
                },
                failsBy);
    }

    private static final class EveryRow extends ForwardingLeads {
        @Override
        public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
            return super.staleRows("no such key", after, limit);
        }
    }

    private static final class NoCursor extends ForwardingLeads {

        private int calls;

        @Override
        public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
            calls++;
            return calls > 5 ? List.of() : super.staleRows(currentKey, Optional.empty(), limit);
        }
    }

    private static final class Unmarks extends ForwardingLeads {
        @Override
        public boolean replace(SealedRow before, SealedRow after) {
            boolean replaced = super.replace(before, after);
            LeadId id = new LeadId(before.row());
            find(before.shop(), Purpose.LEAD_FOLLOW_UP, id, LeadBox.EVERYTHING).ifPresent(lead -> {
                delete(before.shop(), id);
                save(
                        before.shop(),
                        new SealedLead(
                                id,
                                lead.conversation(),
                                lead.conversationClock(),
                                lead.lifetime(),
                                lead.consent(),
                                Optional.empty(),
                                lead.contact()));
            });
            return replaced;
        }
    }

    private static final class Blind extends ForwardingLeads {
        @Override
        public boolean replace(SealedRow before, SealedRow after) {
            return super.staleRows("no such key", Optional.empty(), 200).stream()
                    .filter(row -> row.key().equals(before.key()))
                    .anyMatch(row -> super.replace(row, after));
        }
    }

    private static final class BringsBack extends ForwardingLeads {

        private Optional<SealedLead> deleted = Optional.empty();

        @Override
        public boolean delete(ShopId shop, LeadId lead) {
            deleted = find(shop, Purpose.RIGHTS, lead, LeadBox.EVERYTHING);
            return super.delete(shop, lead);
        }

        @Override
        public boolean replace(SealedRow before, SealedRow after) {
            deleted.ifPresent(lead -> save(before.shop(), lead));
            return true;
        }
    }
}
