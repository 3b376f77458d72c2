package dev.avow.core.usecase;

import dev.avow.core.disclosure.Document.Section;
import dev.avow.core.disclosure.Document.Table;
import dev.avow.core.disclosure.FieldCategory;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.disclosure.StoredField;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Role;
import dev.avow.core.subject.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables from the registers: recipients, the record of processing, categories of personal information. */
final class RegisterText {

    private static final Map<FieldCategory, String> CATEGORIES = new EnumMap<>(Map.of(
            FieldCategory.IDENTIFIER, "identifiers",
            FieldCategory.CONTACT, "contact details",
            FieldCategory.COMMERCIAL, "commercial information",
            FieldCategory.NETWORK_ACTIVITY, "internet or other network activity",
            FieldCategory.CONTENT, "contents of messages",
            FieldCategory.CREDENTIAL, "credentials",
            FieldCategory.TECHNICAL, "technical data"));

    /** The listener, the proxy before it and the stores' addresses are configuration. */
    static final String WHO_SEES_TO_TLS =
            "The software holds its own web requests to that, and in production it does not start with a store"
                    + " elsewhere that is reached without TLS; the other hops its operator sets up.";

    private RegisterText() {}

    /** Each recipient; a review that does not count on that day is not claimed (S0-19, S0-20, S2-12, S4-26). */
    static Table recipients(RecipientRegister register, LocalDate day) {
        return new Table(
                List.of("Name", "Is a", "For", "Region", "Transfer", "Keeps it for", "Trains models", "Looked into"),
                register.recipients().stream()
                        .map(recipient -> List.of(
                                recipient.name(),
                                recipient.kind().key(),
                                Words.purposes(recipient.purposes()),
                                Words.of(recipient.region()),
                                Words.transfer(recipient),
                                recipient.ownRetention().map(Words::of).orElse("no time of its own"),
                                recipient.trainsModels() ? "yes" : "no",
                                recipient.review().countsOn(day)
                                        ? "until " + recipient.review().expiresOn()
                                        : "not of late"))
                        .toList());
    }

    /** GDPR Art. 30: one row for each class that is both stored and ruled, by the role in which it is held. */
    static Table processing(PolicySet policy, Inventory inventory, Set<Role> roles) {
        Map<DataClass, List<StoredField>> fields = inventory.fields().stream()
                .collect(Collectors.groupingBy(
                        StoredField::dataClass, () -> new EnumMap<>(DataClass.class), Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        fields.forEach((dataClass, stored) -> {
            Role role = policy.role(dataClass).orElse(stored.get(0).role());
            if (policy.retention().classes().contains(dataClass) && roles.contains(role)) {
                rows.add(row(policy, dataClass, role, stored));
            }
        });
        return new Table(List.of("Data", "Role", "Persons", "Categories", "Uses", "Kept for", "Protection"), rows);
    }

    private static List<String> row(PolicySet policy, DataClass dataClass, Role role, List<StoredField> stored) {
        RetentionRule rule = policy.retention().ruleFor(dataClass);
        return List.of(
                Words.of(dataClass),
                Words.key(role),
                Words.of(dataClass.subject()),
                categories(stored.stream()),
                distinct(stored.stream().map(field -> Words.of(field.purpose()))),
                Words.kept(rule) + ", then " + Words.end(rule),
                distinct(stored.stream().map(field -> Words.key(field.protection()))));
    }

    /** S3-52: what is collected of consumers, by category, from the inventory's own tags. */
    static Table california(PolicySet policy, Inventory inventory) {
        List<StoredField> consumers = inventory.fields().stream()
                .filter(field -> field.subject() == SubjectKind.SHOPPER)
                .filter(field -> policy.retention().classes().contains(field.dataClass()))
                .filter(field -> field.category() != FieldCategory.TECHNICAL)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (FieldCategory category : FieldCategory.values()) {
            List<StoredField> inIt = consumers.stream()
                    .filter(field -> field.category() == category)
                    .toList();
            if (!inIt.isEmpty()) {
                rows.add(List.of(
                        name(category),
                        distinct(inIt.stream().map(field -> Words.of(field.dataClass()))),
                        distinct(inIt.stream().map(field -> Words.of(field.purpose()))),
                        sharedWith(policy, inIt)));
            }
        }
        return new Table(List.of("Category", "In", "Used for", "Disclosed to, for these uses"), rows);
    }

    /**
     * Where it comes from, how far back that reaches, and that it is not sold (S3-52, S3-53; Cal. Civ. Code 1798.130(a)(5)). Of
     * sale and sharing nothing is said where the policy does not rule out everybody who decides for himself.
     */
    static List<String> saidOfCategories(PolicySet policy) {
        Optional<String> past = policy.tree().text("rights.look-back").map(span -> " in the past " + span);
        return Stream.of(
                        Optional.of("Sources are the shop's platform and the visitor's browser."),
                        past.map(span -> "Nothing else was collected" + span + "."),
                        Optional.of("It is neither sold nor shared with others for purposes of their own"
                                        + past.map(", and it was not"::concat).orElse("")
                                        + ".")
                                .filter(sentence -> policy.tree().says("sharing.third-parties", "none")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String sharedWith(PolicySet policy, List<StoredField> fields) {
        Set<String> names = new TreeSet<>();
        policy.recipients().recipients().stream()
                .filter(recipient ->
                        fields.stream().anyMatch(field -> recipient.purposes().contains(field.purpose())))
                .forEach(recipient -> names.add(recipient.name()));
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    /** What protects it: measures that the policy names and the service is held to (DPA annex II). */
    static Section measures(PolicySet policy, Inventory inventory) {
        return Section.of(
                "measures",
                "Annex II: technical and organisational measures",
                Stream.of(
                                policy.tree()
                                        .text("security.tls")
                                        .map(tls -> "In transit: TLS " + tls + " or newer on every hop. "
                                                + WHO_SEES_TO_TLS),
                                policy.tree()
                                        .text("security.at-rest")
                                        .map("At rest: %s, by whoever hosts the stores."::formatted),
                                Optional.of("Field encryption with AES-256-GCM and a ring of keys for: "
                                        + Words.sealed(policy, inventory) + "."),
                                Optional.of(
                                        "Each merchant's data is kept apart; the tenant comes from a signature, never"
                                                + " from a parameter."),
                                Optional.of(
                                        "Roles deny by default; on the staff pages staff need a second factor and leave"
                                                + " an audit entry for each request."),
                                Optional.of(
                                        "Every class has a life; deletion runs by itself, is examined by independent"
                                                + " counts, and raises an alarm when it is late."),
                                Optional.of(
                                        "Not so service logs and backups, which whoever operates the service deletes,"
                                                + " and the marks of erasures, which stay without effect."),
                                policy.tree().text("regions.allowed").map("Stores may be in: %s."::formatted),
                                Words.stores(policy))
                        .flatMap(Optional::stream)
                        .filter(sentence -> !sentence.contains(": .")));
    }

    private static String categories(Stream<StoredField> fields) {
        return distinct(fields.map(field -> name(field.category())));
    }

    private static String name(FieldCategory category) {
        return CATEGORIES.getOrDefault(category, Words.key(category));
    }

    private static String distinct(Stream<String> words) {
        return words.distinct().sorted().collect(Collectors.joining(", "));
    }
}
