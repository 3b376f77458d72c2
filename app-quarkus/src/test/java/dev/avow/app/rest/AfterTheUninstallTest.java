package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.port.Installations;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What goes on in the service when the app was taken off; in a service of its own, since every job is run. */
@QuarkusTest
@TestProfile(AfterTheUninstallTest.OfItsOwn.class)
@WithTestResource(Surroundings.class)
class AfterTheUninstallTest {

    /** Nobody else shares this service. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    private static final ShopId SHOP = new ShopId(Surroundings.LATECOMER);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Installations installations;

    @Inject
    WebhookWork work;

    @Inject
    ServiceClock clock;

    /**
     * S4-18: while the word of it is handled Shopify may be asked once whether it is true; from then on nobody tries the token,
     * whatever job runs in the two days that follow.
     */
    @Test
    void s4_18_afterTheUninstallNoJobAsksShopifyOfTheShop() throws Exception {
        sandbox.shop(Surroundings.LATECOMER).app().install();
        Visitor.get(
                app.origin().resolve("/api/v1/features"),
                "Authorization",
                "Bearer " + sandbox.idToken(Surroundings.LATECOMER));
        sandbox.onAdvance(clock::advance);
        sandbox.shop(Surroundings.LATECOMER).uninstall();
        sandbox.settle();
        work.drain();
        assertThat(installations.find(SHOP).orElseThrow().installation()).isInstanceOf(Uninstalled.class);
        Instant noted = sandbox.now();

        for (int round = 0; round < 5; round++) {
            assertThat(runAllJobs()).isGreaterThan(10);
            sandbox.advance(Duration.ofHours(12));
            sandbox.settle();
            work.drain();
        }

        assertThat(sandbox.asked())
                .filteredOn(asked -> asked.shop().equals(Surroundings.LATECOMER)
                        && asked.at().isAfter(noted))
                .isEmpty();
    }

    /** Every method that the scheduler would call, once each. */
    private static int runAllJobs() throws ReflectiveOperationException {
        int jobs = 0;
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (!bean.getBeanClass().getPackageName().equals("dev.avow.app.schedule")) {
                continue;
            }
            Object instance = Arc.container().instance((InjectableBean<?>) bean).get();
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                if (method.getAnnotationsByType(Scheduled.class).length > 0) {
                    method.setAccessible(true);
                    method.invoke(instance);
                    jobs++;
                }
            }
        }
        return jobs;
    }
}
