package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.avow.app.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing that may wait runs on an event loop, which serves webhooks and health checks too (S4-24). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class EventLoopTest {

    /** More than there are connections. */
    private static final int OFTEN = 40;
    /**
     * What knows the server, and is called on an event loop; {@code ListenerTls} once, while the server starts. Whoever adds one
     * looks at all that it calls.
     */
    private static final Set<String> ON_THE_EVENT_LOOP = Set.of(
            "BodyBound", "LargeWebhookAlarm", "ListenerTls", "ServiceClock", "StorefrontCors", "StorefrontOrigins");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.avow.app");

    @Inject
    Vertx vertx;

    @Inject
    DataSource dataSource;

    @Test
    void s4_24_theDatabaseRefusesAnEventLoopAndLosesNoConnectionByIt() throws Exception {
        for (int i = 0; i < OFTEN; i++) {
            assertThat(onAnEventLoop(this::ask)).isEqualTo("the database was asked on an event loop");
        }

        assertThat(ask()).isEqualTo("answered");
        assertThat(vertx.executeBlocking(this::ask, false)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join())
                .isEqualTo("answered");
    }

    @Test
    void s4_24_onlyKnownClassesAreCalledOnAnEventLoop() {
        Set<String> found = APP.stream()
                .filter(EventLoopTest::knowsTheServer)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(ON_THE_EVENT_LOOP);
    }

    /** What gives its answer at once is called on a worker anyway. */
    @Test
    void s4_24_aResourceThatAnswersLaterBeginsOnAWorker() {
        Set<String> later = new TreeSet<>();
        Set<String> unsaid = new TreeSet<>();
        for (JavaClass type : APP) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isMetaAnnotatedWith(HttpMethod.class) && answersLater(method)) {
                    later.add(method.getFullName());
                    if (!method.isAnnotatedWith(Blocking.class) && !type.isAnnotatedWith(Blocking.class)) {
                        unsaid.add(method.getFullName());
                    }
                }
            }
        }

        assertThat(later).hasSizeGreaterThan(5);
        assertThat(unsaid).isEmpty();
    }

    private interface Work {
        String run() throws SQLException;
    }

    private String ask() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isClosed() ? "closed" : "answered";
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String onAnEventLoop(Work work) {
        CompletableFuture<String> result = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(any -> {
            try {
                result.complete(work.run());
            } catch (SQLException e) {
                result.completeExceptionally(new CompletionException(e));
            }
        });
        return result.join();
    }

    private static boolean knowsTheServer(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(name -> name.startsWith("io.vertx.") || name.startsWith("io.quarkus.vertx."));
    }

    private static boolean answersLater(JavaMethod method) {
        String type = method.getRawReturnType().getName();
        return type.startsWith("io.smallrye.mutiny.") || type.startsWith("java.util.concurrent.");
    }
}
