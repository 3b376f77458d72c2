package dev.avow.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * S0-07, S1-14: what a shop's staff changes of a shopper leaves an entry in the audit trail. Each way by which they change anything is
 * written down at the door, or stands in a reviewed list.
 */
class MerchantChangesTest {

    private static final List<Class<? extends Annotation>> CHANGES =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    /** The shop's own words, switches and terms: no shopper is in them, nor in what is answered. */
    private static final Set<String> OF_THE_SHOP = Set.of(
            "FeatureResource.put",
            "KnowledgePage.add",
            "KnowledgePage.draft",
            "KnowledgePage.remove",
            "KnowledgeResource.add",
            "KnowledgeResource.change",
            "KnowledgeResource.remove",
            "RecoveryResource.choose",
            "ReferralResource.add",
            "ReferralResource.change",
            "ReferralResource.correct",
            "ReferralResource.remove",
            "TermsResource.declare");

    /** The engine of requests writes down itself what it takes, settles and hands over (S4-25). */
    private static final Set<String> OF_THE_ENGINE = Set.of(
            "ClosingPage.close",
            "ClosingResource.close",
            "LiftingPage.lift",
            "LiftingResource.lift",
            "RightsPage.ask",
            "RightsPage.handOver",
            "RightsResource.ask");

    @Test
    void s0_07_s1_14_eachChangeThatConcernsAShopperIsWrittenDown() {
        Set<String> silent = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        merchantMethods()
                .filter(MerchantChangesTest::isChange)
                .forEach(method -> (isWritten(method) ? written : silent).add(name(method)));
        Set<String> reviewed = new TreeSet<>(OF_THE_SHOP);
        reviewed.addAll(OF_THE_ENGINE);

        assertThat(silent).isEqualTo(reviewed);
        assertThat(written)
                .contains(
                        "LeadBoardResource.contacted",
                        "LeadBoardResource.delete",
                        "LeadsPage.contacted",
                        "LeadsPage.removed",
                        "RecoveryPage.choose",
                        "ReferralPage.correct");
    }

    /** All methods of what a shop's staff calls. */
    static Stream<JavaMethod> merchantMethods() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.avow.app.rest")
                        .stream()
                        .filter(type -> type.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(MerchantGate.class)))
                        .flatMap(type -> type.getMethods().stream());
    }

    static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** {@link MerchantReads} goes by the token that the method goes by, so each has exactly one: the headers', or its parameter. */
    @Test
    void s0_07_whatIsWrittenDownGoesByOneToken() {
        List<Method> methods = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.avow.app.rest")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(MerchantChangesTest::isWritten)
                        .map(JavaMethod::reflect)
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .toList();

        assertThat(methods).hasSizeGreaterThan(10).allSatisfy(method -> {
            boolean byHeader = List.of(method.getParameterTypes()).contains(HttpHeaders.class);
            boolean byParameter = Stream.of(method.getParameters())
                    .map(parameter -> parameter.getAnnotation(QueryParam.class))
                    .anyMatch(named -> named != null && named.value().equals("id_token"));
            assertThat(byHeader).isNotEqualTo(byParameter);
        });
    }

    private static boolean isChange(JavaMethod method) {
        return CHANGES.stream().anyMatch(method::isAnnotatedWith);
    }

    static boolean isWritten(JavaMethod method) {
        return method.isAnnotatedWith(ReadsPersonalData.class)
                || method.getOwner().isAnnotatedWith(ReadsPersonalData.class);
    }
}
