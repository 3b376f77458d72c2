package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.disclosure.FieldCategory;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.InventoryFile;
import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.Survivors;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.SubjectKind;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A table or collection with personal data that nobody could forget, look for, walk through, export or sweep fails the build:
 * what is stored is read from the inventories, which other tests compare with the stores themselves (S0-09, S1-36, S1-38).
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ForgettingTest {

    /** Why a class with a person in it is in no export. */
    private static final Map<DataClass, String> NOT_EXPORTED = Map.of(
            DataClass.WEBHOOK_PAYLOAD, "on its way through; what is made of it is exported",
            DataClass.RATE_LIMIT, "a keyed hash for minutes",
            DataClass.ACCESS_TOKEN, "a secret",
            DataClass.MERCHANT_MAPPING, "an internal name (S3-37)",
            DataClass.FORGOTTEN_ORDER, "a keyed hash of what was erased",
            DataClass.RIGHTS_REQUEST, "listed on the merchant's page with its clocks",
            DataClass.EXPORT_PACKAGE, "is itself handed over");

    /** What is swept by other means than a purge of its class. */
    private static final Set<DataClass> SWEPT_OTHERWISE =
            Set.of(DataClass.RATE_LIMIT, DataClass.SHOP_ACCOUNT, DataClass.ACCESS_TOKEN);

    @Inject
    @All
    List<ErasureStep> steps;

    @Inject
    @All
    List<Residue> residues;

    @Inject
    @All
    List<Holdings> holdings;

    @Inject
    @All
    List<ExportPart> parts;

    @Inject
    @All
    List<Purge> purges;

    @Inject
    @All
    List<RectifyStep> rectifications;

    private static Set<DataClass> stored() {
        Set<DataClass> classes = new TreeSet<>();
        for (String file :
                List.of("/dev/avow/app/persistence/inventory.txt", "/dev/avow/adapters/mongo/inventory.txt")) {
            classes.addAll(read(file).classes());
        }
        return classes.stream()
                .filter(dataClass -> dataClass.subject() != SubjectKind.NOBODY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Inventory read(String resource) {
        try (InputStream file = Objects.requireNonNull(ForgettingTest.class.getResourceAsStream(resource), resource)) {
            return InventoryFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }

    private static Set<DataClass> erased(Predicate<DataClass> survives) {
        return stored().stream().filter(survives.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean survivesAll(DataClass dataClass) {
        return Survivors.ofShop(dataClass).isPresent();
    }

    @Test
    void everyClassThatIsStoredHasAStepASecondLookAndAWalk() {
        Set<DataClass> wanted = erased(ForgettingTest::survivesAll);

        assertThat(wanted).isNotEmpty();
        assertThat(steps.stream().map(ErasureStep::dataClass)).as("steps").containsAll(wanted);
        assertThat(residues.stream().map(Residue::dataClass)).as("second looks").containsAll(wanted);
        assertThat(holdings.stream().map(Holdings::dataClass)).as("walks").containsAll(wanted);
    }

    @Test
    void everyClassThatIsStoredIsExportedOrSaysWhyNot() {
        Set<DataClass> wanted = stored().stream()
                .filter(dataClass -> !NOT_EXPORTED.containsKey(dataClass))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(parts.stream().map(ExportPart::dataClass)).containsAll(wanted);
    }

    /** What is stored depends on the profile; every table is there in all of them. */
    private static PolicySet allProfiles() {
        String profiles = "short-chat, inbox-chat, agent-chat, referral, cart-recovery";
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, Map.of("profiles", profiles)))
                .fold(Compilation.Compiled::policy, rejected -> {
                    throw new AssertionError(rejected.problems().toString());
                });
    }

    @Test
    void everyClassThatIsStoredHasALife() {
        Set<DataClass> wanted = stored().stream()
                .filter(dataClass -> !SWEPT_OTHERWISE.contains(dataClass))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(allProfiles().retention().classes()).containsAll(stored());
        assertThat(purges.stream().map(Purge::dataClass)).containsAll(wanted);
    }

    /** Contacts that nobody could put right, and why. */
    private static final Map<DataClass, String> NOT_PUT_RIGHT = Map.of(
            DataClass.SHOP_ACCOUNT, "the merchant's own address for trials, changed where it is set",
            DataClass.RIGHTS_REQUEST, "whom a request is about, sealed until it is settled",
            DataClass.EXPORT_PACKAGE, "what was held when it was made",
            DataClass.OPT_OUT, "a keyed hash that follows the address of the checkouts",
            DataClass.RECOVERED_ORDER, "a keyed hash that follows the address of the checkouts");

    /** S1-37. */
    @Test
    void everyContactThatIsStoredCanBePutRightOrSaysWhyNot() {
        Set<DataClass> contacts = new TreeSet<>();
        for (String file :
                List.of("/dev/avow/app/persistence/inventory.txt", "/dev/avow/adapters/mongo/inventory.txt")) {
            read(file).fields().stream()
                    .filter(field -> field.category() == FieldCategory.CONTACT)
                    .forEach(field -> contacts.add(field.dataClass()));
        }

        assertThat(contacts).containsAll(NOT_PUT_RIGHT.keySet());
        contacts.removeAll(NOT_PUT_RIGHT.keySet());
        assertThat(contacts).isNotEmpty();
        assertThat(rectifications.stream().map(RectifyStep::dataClass)).containsAll(contacts);
    }

    /** The test itself can fail: a class that nobody brings anything for is missed. */
    @Test
    void aClassThatNobodyBringsAStepForIsMissed() {
        Set<DataClass> brought = steps.stream().map(ErasureStep::dataClass).collect(Collectors.toSet());

        assertThat(Arrays.stream(DataClass.values())
                        .filter(dataClass -> !brought.contains(dataClass))
                        .filter(dataClass -> !survivesAll(dataClass)))
                .isNotEmpty();
    }
}
