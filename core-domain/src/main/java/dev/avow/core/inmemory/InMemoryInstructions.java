package dev.avow.core.inmemory;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps instructions in memory; lost when the process ends. */
public final class InMemoryInstructions implements Instructions {

    private final Map<ShopId, List<Instruction>> recorded = new HashMap<>();

    /** Without instructions: nothing is on. */
    public InMemoryInstructions() {}

    @Override
    public synchronized Set<Feature> switchedOn(ShopId shop) {
        Map<Feature, Boolean> last = new EnumMap<>(Feature.class);
        all(shop).forEach(instruction -> last.put(instruction.feature(), instruction.on()));
        return last.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized void record(ShopId shop, Instruction instruction) {
        if (switchedOn(shop).contains(instruction.feature()) != instruction.on()) {
            recorded.computeIfAbsent(shop, unknown -> new ArrayList<>()).add(instruction);
        }
    }

    @Override
    public synchronized List<Instruction> all(ShopId shop) {
        return List.copyOf(recorded.getOrDefault(shop, List.of()));
    }
}
