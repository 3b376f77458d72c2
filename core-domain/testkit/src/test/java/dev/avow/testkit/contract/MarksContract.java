package dev.avow.testkit.contract;

import dev.avow.core.port.UnitOfWork;

/** Hands a broken unit of work to its contract. */
record MarksContract(UnitOfWork unitOfWork, Probe probe) implements UnitOfWorkContract {}
