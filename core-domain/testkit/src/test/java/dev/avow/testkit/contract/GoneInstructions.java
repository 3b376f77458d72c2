package dev.avow.testkit.contract;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Set;

/** Instructions whose server is gone, and what they throw then. */
record GoneInstructions(RuntimeException thrown) implements Instructions {

    @Override
    public Set<Feature> switchedOn(ShopId shop) {
        throw thrown;
    }

    @Override
    public void record(ShopId shop, Instruction instruction) {
        throw thrown;
    }

    @Override
    public List<Instruction> all(ShopId shop) {
        throw thrown;
    }
}
