package dev.avow.testkit.contract;

import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PortException;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.UnitOfWork;

/** Whoever says {@link PortException.Unavailable} passes. */
class OutageContractTest
        implements TranscriptStoreOutageContract,
                UnitOfWorkOutageContract,
                InstructionsOutageContract,
                AuditTrailOutageContract,
                DeclarationsOutageContract {

    private final PortException unavailable = new PortException.Unavailable("store.unavailable", "no server answers");

    @Override
    public TranscriptStore unreachableStore() {
        return new GoneTranscripts(text -> unavailable);
    }

    @Override
    public UnitOfWork unreachableUnitOfWork() {
        return new Outage(unavailable).unreachableUnitOfWork();
    }

    @Override
    public Instructions unreachableInstructions() {
        return new GoneInstructions(unavailable);
    }

    @Override
    public AuditTrail unreachableTrail() {
        return new GoneDesk(unavailable);
    }

    @Override
    public Declarations unreachableDeclarations() {
        return new GoneDesk(unavailable);
    }

    @Override
    public void touch() {
        throw unavailable;
    }
}
