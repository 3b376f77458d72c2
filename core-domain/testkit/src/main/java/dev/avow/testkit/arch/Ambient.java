package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Calls, and references to calls, that give another result in each run. */
final class Ambient {

    /** Where even the construction is ambient, and where only the one without a seed or an instant is. */
    private static final Set<String> UNSEEDED = Set.of(Date.class.getName(), SplittableRandom.class.getName());

    private static final Set<String> CALLS = Set.of(
            InstantSource.class.getName() + ".system",
            System.class.getName() + ".currentTimeMillis",
            UUID.class.getName() + ".randomUUID",
            Math.class.getName() + ".random",
            ThreadLocalRandom.class.getName() + ".current",
            Calendar.class.getName() + ".getInstance",
            Random.class.getName() + "." + JavaConstructor.CONSTRUCTOR_NAME);

    private Ambient() {}

    static boolean isAmbient(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean plain = target.getRawParameterTypes().isEmpty();
        return CALLS.contains(owner + "." + name)
                || isNow(target, owner, name)
                || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || isTick(target, name)))
                || (plain && UNSEEDED.contains(owner) && name.equals(JavaConstructor.CONSTRUCTOR_NAME));
    }

    /** {@code now()} and {@code now(ZoneId)} of any type in java.time, but not {@code now(Clock)}. */
    private static boolean isNow(CodeUnitAccessTarget target, String owner, String name) {
        return owner.startsWith("java.time.") && name.equals("now") && !takesClock(target);
    }

    private static boolean isTick(CodeUnitAccessTarget target, String name) {
        return name.startsWith("tick") && !takesClock(target);
    }

    private static boolean takesClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
