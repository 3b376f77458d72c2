package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

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

/** S4-09: Shopify sends the mails. From the rooms of cart recovery no mail client can be reached. */
class NoMailClientTest {

    private static final List<String> CLIENTS =
            List.of("jakarta.mail", "javax.mail", "io.quarkus.mailer", "io.vertx.ext.mail");

    @Test
    void noMailClientIsReachableFromCartRecovery() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.avow");
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
