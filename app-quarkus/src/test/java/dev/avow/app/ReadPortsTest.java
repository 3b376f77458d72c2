package dev.avow.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.port.Packages;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who reads what is a shopper's, for what, and whose shop it is (S0-04, S0-16, S1-10, S1-19): read off the classes that the service
 * is made of.
 */
class ReadPortsTest {

    /** What is somebody's, or leads to them; whatever holds one of these tells of a shopper. */
    private static final Set<String> SHOPPERS = Stream.of(
                    PersonalText.class,
                    CustomerId.class,
                    OrderId.class,
                    ConversationId.class,
                    LeadId.class,
                    RedactedText.class,
                    StoredText.class,
                    SubjectLocator.class,
                    Sealed.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    /**
     * The ports that tell of shoppers without being told for what: each is read by these alone, and why that is right. Whoever
     * adds a reader looks at the guard first.
     */
    private static final Map<String, Set<String>> READERS = Map.ofEntries(
            // Requests of data subjects and their proof: the purpose is the person's own.
            entry("Certificates", Set.of("CertifyErasure")),
            entry("ExportPart", Set.of("ExportData")),
            entry("Holdings", Set.of("FindConcerned", "ReapplyErasures")),
            entry("LeadsOfPerson", Set.of("ErasureOfLeads", "LeadExport", "RectificationOfLeads")),
            entry("OrderNames", Set.of("LocateOrder")),
            entry("Packages", Set.of("ErasureOfPackages", "ResidueOfPackages", "TellSubject")),
            entry(
                    "RightsRequests",
                    Set.of(
                            "AskForRights",
                            "CloseRequest",
                            "EraseSubject",
                            "LiftStop",
                            "PendingRequests",
                            "PutRight",
                            "ReadRequests",
                            "TakeRequest",
                            "TellSubject",
                            "WorkRequests")),
            entry("SubjectLinks", Set.of("Forgetting")),
            // The challenge asks the guard for ORDER_STATUS before anything else.
            entry("OrderLookup", Set.of("OrderChallenge")),
            // Cart recovery: RecoveryRules and ReadRecovery ask the guard; the others keep, end and hand out what they
            // found.
            entry("LiveCheckouts", Set.of("PollCheckouts")),
            entry("RecoveryBook", Set.of("MailGate", "ReadRecovery", "RecoveryRules")),
            entry("RecoveredOrders", Set.of()),
            entry(
                    "RecoveryCases",
                    Set.of(
                            "DecideCheckouts",
                            "EndDrafts",
                            "ExportCheckouts",
                            "MailCarts",
                            "MailGate",
                            "ReadRecovery",
                            "TakeCheckout",
                            "TakeMailConsent",
                            "TakeMergedCustomers",
                            "TakeOrder")),
            // Polled for shops with the feature; what bears no mark of ours is dropped.
            entry("OrderFeed", Set.of("PollOrders")),
            // Sealed text only; who opens it was admitted by another port.
            entry(
                    "FieldCipher",
                    Set.of(
                            "CertifyErasure",
                            "LeadVault",
                            "OrderContext",
                            "ReceiveWebhook",
                            "RecoveryVault",
                            "RectificationOfLeads",
                            "RotateKeys",
                            "ShopTokens",
                            "SqlRecoveryRectification",
                            "TakeRequest",
                            "TellSubject")),
            entry("SealedFields", Set.of("RotateKeys")),
            entry("TokenVault", Set.of("ShopTokens")),
            entry("WebhookQueue", Set.of("HandleDeliveries")));

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.avow.core", "dev.avow.adapters", "dev.avow.app");

    private final Map<JavaClass, Boolean> telling = new HashMap<>();

    @Test
    void s0_16_s1_19_whatTellsOfShoppersIsToldForWhatOrReadByThoseAloneWhoAreListed() {
        Map<String, Set<String>> found = new TreeMap<>();
        ports().forEach(port -> {
            Set<String> without = untold(port);
            if (!without.isEmpty()) {
                found.put(port.getSimpleName(), readers(port, without));
            }
        });

        assertThat(found).containsExactlyInAnyOrderEntriesOf(READERS);
    }

    /** The test of the test: a port is taken for what it is. */
    @Test
    void portsThatTellOfShoppersAreRecognised() {
        assertThat(untold(ALL.get(Packages.class))).contains("find", "walk");
        assertThat(untold(ALL.get(TranscriptStore.class))).isEmpty();
        assertThat(tells(ALL.get(TranscriptStore.class)))
                .as("by what it returns")
                .isTrue();
        assertThat(tells(ALL.get(LeadStore.class))).isTrue();
        assertThat(tells(ALL.get(RateLimiter.class))).isFalse();
    }

    @Test
    void s1_10_theVerificationPhoneIsTakenByOnePortAndKeptByNone() {
        List<String> members = ports(false)
                .flatMap(type -> Stream.of(type.getMethods(), type.getConstructors(), type.getFields())
                        .<JavaMember>flatMap(Set::stream))
                .filter(member -> member.getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(VerificationPhone.class)))
                .map(member -> member.getOwner().getSimpleName() + "." + member.getName())
                .toList();

        assertThat(members).containsExactly(OrderLookup.class.getSimpleName() + ".find");
        assertThat(names(ALL.stream()
                        .filter(type -> !type.isEquivalentTo(VerificationPhone.class))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(each -> each.getTargetClass().isEquivalentTo(VerificationPhone.class)))))
                .as("whoever knows it")
                .containsExactlyInAnyOrder(
                        "OrderLookup", "InMemoryOrderLookup", "ShopifyOrderLookup", "OrderResource", "Try");
    }

    /** A face gets the shop from who verified it: a session's token, Shopify's signature, or staff that names it. */
    @Test
    void s0_04_aShopIsNamedOnlyByWhatWasVerified() {
        assertThat(makersOfShops("dev.avow.app.rest"))
                .containsExactlyInAnyOrder(
                        // our own token of the chat, its signature checked
                        "VisitorSessions",
                        // the origin of a page, compared with those of the session's shop
                        "Storefronts",
                        // who may frame the page that nobody is signed in to, and that holds nothing of any shop
                        "MerchantFrame",
                        // the app maker's staff, who are no shop's
                        "StaffLeadResource");
        assertThat(makersOfShops("dev.avow.adapters.shopify"))
                .as("Shopify's tokens and signatures")
                .containsExactlyInAnyOrder("AppProxySignature", "IdTokens", "OAuthSignature", "WebhookHeaders");
        assertThat(makersOfShops("dev.avow.app.cli")).containsExactly("RightsCommands");
        assertThat(makersOfShops("dev.avow.core.usecase"))
                .as("what a stored certificate says")
                .containsExactly("CertifyErasure");
        assertThat(makersOfShops("dev.avow.core.port")).isEmpty();
    }

    private static Set<String> makersOfShops(String room) {
        return names(ALL.stream()
                .filter(type -> type.getPackageName().equals(room))
                .filter(type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(ShopId.class))
                        .anyMatch(access -> Set.of("<init>", "of").contains(access.getName()))));
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> ports() {
        return ports(true).filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** Interfaces that adapters implement; or all classes of the room. Sealed interfaces among them are values. */
    private static Stream<JavaClass> ports(boolean implemented) {
        return ALL.stream()
                .filter(type -> type.getPackageName().equals("dev.avow.core.port"))
                .filter(type -> !implemented || (type.isInterface() && !type.isSealed()));
    }

    /** The methods of a port that tell of shoppers and do not ask for what. */
    private Set<String> untold(JavaClass port) {
        return port.getMethods().stream()
                .filter(method -> involved(method.getReturnType()).anyMatch(this::tells))
                .filter(method -> method.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Purpose.class)))
                .map(JavaMethod::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> readers(JavaClass port, Set<String> methods) {
        return names(ALL.stream()
                .filter(type -> !type.isAssignableTo(port.getName()))
                .filter(type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isAssignableTo(port.getName()))
                        .anyMatch(access -> methods.contains(access.getName()))));
    }

    private boolean tells(JavaClass named) {
        JavaClass type = named.getBaseComponentType();
        if (SHOPPERS.contains(type.getName())) {
            return true;
        }
        if (!type.getPackageName().startsWith("dev.avow.core")) {
            return false;
        }
        Boolean known = telling.get(type);
        if (known != null) {
            return known;
        }
        telling.put(type, false); // a type may hold its own kind
        boolean tells = parts(type).anyMatch(this::tells);
        telling.put(type, tells);
        return tells;
    }

    /** What a value is made of, and what an interface gives. */
    private static Stream<JavaClass> parts(JavaClass type) {
        Stream<JavaType> own = type.isInterface()
                ? type.getMethods().stream().map(JavaMethod::getReturnType)
                : type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> field.getType());
        return own.flatMap(ReadPortsTest::involved);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
