package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.port.Instructions;

class InMemoryInstructionsContractTest implements InstructionsContract {

    private final Instructions instructions = new InMemoryInstructions();

    @Override
    public Instructions instructions() {
        return instructions;
    }
}
