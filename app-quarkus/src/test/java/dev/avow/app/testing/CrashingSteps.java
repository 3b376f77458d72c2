package dev.avow.app.testing;

import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.PortException;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Steps that forget nothing, between those that do; whenever a test asks for it, the machine stops at one of them. */
public final class CrashingSteps {

    private static final int NEVER = -1;
    private static final AtomicInteger LEFT = new AtomicInteger(NEVER);

    private CrashingSteps() {}

    /** After so many calls an erasure is broken off; once. */
    public static void after(int calls) {
        LEFT.set(calls);
    }

    /** No more. */
    public static void calm() {
        LEFT.set(NEVER);
    }

    private static void mayCrash() {
        if (LEFT.getAndUpdate(left -> Math.max(NEVER, left - 1)) == 0) {
            throw new PortException.Unavailable("test.crash", "the machine stopped");
        }
    }

    /** One of them. */
    public record Crash(DataClass dataClass) implements ErasureStep {

        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            mayCrash();
            return 0;
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            mayCrash();
            return 0;
        }
    }

    /** Makes them: before, between and behind the service's own. */
    @Singleton
    static class Producers {

        @Produces
        @Singleton
        ErasureStep atTheConversations() {
            return new Crash(DataClass.TRANSCRIPT);
        }

        @Produces
        @Singleton
        ErasureStep atTheContacts() {
            return new Crash(DataClass.LEAD);
        }

        @Produces
        @Singleton
        ErasureStep atTheOrders() {
            return new Crash(DataClass.ATTRIBUTED_ORDER);
        }

        @Produces
        @Singleton
        ErasureStep atTheCheckouts() {
            return new Crash(DataClass.ABANDONED_CHECKOUT);
        }

        @Produces
        @Singleton
        ErasureStep atThePackages() {
            return new Crash(DataClass.EXPORT_PACKAGE);
        }
    }
}
