package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * S4-09: Shopify sends the mails; from the rooms of cart recovery no mail client can be reached. S1-23: nor from any other room of
 * the service, so that no mail leaves it, marketing least of all; whoever brings one brings the consent that it needs.
 */
class NoMailClientTest {

    private static final List<String> CLIENTS =
            List.of("jakarta.mail", "javax.mail", "io.quarkus.mailer", "io.vertx.ext.mail", "org.apache.commons.mail");

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.avow");

    @Test
    void s1_23_noClassOfTheServiceKnowsAMailClient() {
        assertThat(all).hasSizeGreaterThan(1000);
        for (JavaClass type : all) {
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency -> assertThat(CLIENTS)
                            .as(dependency.getDescription())
                            .noneMatch(dependency.getTargetClass().getName()::startsWith));
        }
        for (String client : List.of(
                "jakarta.mail.Transport",
                "javax.mail.Transport",
                "io.quarkus.mailer.Mailer",
                "io.vertx.ext.mail.MailClient")) {
            assertThatThrownBy(() -> Class.forName(client))
                    .as("none is on the class path")
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void noMailClientIsReachableFromCartRecovery() {
        Deque<JavaClass> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        all.stream().filter(NoMailClientTest::isRecovery).forEach(open::add);
        assertThat(open).as("classes of cart recovery").hasSizeGreaterThan(30);
        while (!open.isEmpty()) {
            JavaClass next = open.pop();
            if (seen.add(next.getName())) {
                next.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String target = dependency.getTargetClass().getName();
                    assertThat(CLIENTS).as(dependency.getDescription()).noneMatch(target::startsWith);
                    if (all.contain(target)) {
                        open.push(all.get(target));
                    }
                });
            }
        }
        assertThat(seen).contains("dev.avow.core.usecase.MailCarts", "dev.avow.core.port.DraftOrders");
    }

    private static boolean isRecovery(JavaClass type) {
        String name = type.getSimpleName();
        return type.getPackageName().equals("dev.avow.core.recovery")
                || name.contains("Recover")
                || name.startsWith("MailCarts")
                || name.startsWith("MailGate")
                || name.startsWith("MailCalls")
                || name.endsWith("DraftOrders");
    }
}
