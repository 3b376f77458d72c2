package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemorySuppressionJournal;
import dev.avow.core.port.SuppressionJournal;

class InMemorySuppressionJournalContractTest implements SuppressionJournalContract {

    @Override
    public SuppressionJournal journal() {
        return new InMemorySuppressionJournal(Fresh.name());
    }

    @Override
    public SuppressionJournal opened(SuppressionJournal journal) {
        return journal;
    }
}
