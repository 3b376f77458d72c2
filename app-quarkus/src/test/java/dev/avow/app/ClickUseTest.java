package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.avow.core.port.Clicks;
import dev.avow.core.subject.ClickId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** S3-06: what the cookie carries is read for attribution and by nobody else. Who is new here reads it for something new. */
class ClickUseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.avow.core", "dev.avow.adapters", "dev.avow.app");

    /** Visits are recorded, polls look them up; the rest are the stores, the guard and the wiring. */
    @Test
    void s3_06_visitsAreReadByAttributionAlone() {
        assertThat(usersOf(Clicks.class))
                .containsExactlyInAnyOrder(
                        "RecordClick",
                        "PollOrders",
                        "PurposeLimitedReferrals",
                        "InMemoryClicks",
                        "SqlClicks",
                        "SqlReferrals",
                        "ReferralProducers");
    }

    /** The name of a visit: its rules, its rows and the way in from the storefront beside those. */
    @Test
    void s3_06_nameOfAVisitIsKnownToAttributionAlone() {
        assertThat(usersOf(ClickId.class))
                .containsExactlyInAnyOrder(
                        "AttributionRules",
                        "Click",
                        "Clicks",
                        "Credit",
                        "CreditedOrderRow",
                        "InMemoryClicks",
                        "PollOrders",
                        "PurposeLimitedReferrals",
                        "RecordClick",
                        "ReferralBook",
                        "ReferralClickResource",
                        "SqlClicks");
    }

    private static Set<String> usersOf(Class<?> type) {
        return PRODUCT.get(type).getDirectDependenciesToSelf().stream()
                .map(dependency -> outermost(dependency.getOriginClass()))
                .filter(origin -> !origin.isEquivalentTo(type))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ClickUseTest::outermost).orElse(type);
    }
}
