package dev.avow.core.usecase;

import dev.avow.core.disclosure.Document;
import dev.avow.core.disclosure.Document.Section;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.subject.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the published texts from the policy that is in force, so that what is said is what happens: the notice, the list of
 * sub-processors, the annexes of the processing agreement, the record of processing and California's table. Thread-safe.
 */
public final class WriteNotice {

    private final PoliciesInForce policies;
    private final Inventory inventory;
    private final AnnouncedPolicies announced;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param policies what this instance does
     * @param announced what is told in advance, whichever instance announced it
     * @param inventory every stored field of every store
     */
    public WriteNotice(
            PoliciesInForce policies, AnnouncedPolicies announced, Inventory inventory, InstantSource clock) {
        this.policies = policies;
        this.announced = announced;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** What can be written. */
    public enum Kind {
        /** The privacy notice (S1-01, S1-52). */
        NOTICE,
        /** Who receives data (S0-19, S4-26). */
        SUBPROCESSORS,
        /** The annexes of a data-processing agreement (S1-48, S3-50). */
        AGREEMENT,
        /** The record of processing activities, for staff (GDPR Art. 30). */
        REGISTER,
        /** Categories of personal information (S3-52). */
        CALIFORNIA
    }

    /** The text in force now, with what is announced to follow it (S1-52). */
    public Document handle(Kind kind) {
        Instant now = clock.instant();
        Document inForce = write(policies.policyAt(now), kind, inventory, day(now));
        List<Section> sections = new ArrayList<>();
        announced(now).ifPresent(sections::add);
        sections.addAll(inForce.sections());
        return new Document(inForce.title(), sections);
    }

    /** The text that was announced and is not in force yet, if there is one. */
    public Optional<Document> next(Kind kind) {
        Instant now = clock.instant();
        PoliciesInForce all = announced.now();
        return all.newestChange()
                .filter(change -> change.effectiveAt().isAfter(now))
                .map(change -> write(all.newest(), kind, inventory, day(change.effectiveAt())));
    }

    /**
     * Where flaws are reported, as RFC 9116 has it; empty while the policy names no address, or its review does not count (S0-22).
     */
    public Optional<String> security() {
        Instant now = clock.instant();
        return SecurityText.of(policies.policyAt(now), now);
    }

    private Optional<Section> announced(Instant now) {
        return announced
                .now()
                .newestChange()
                .filter(change -> change.effectiveAt().isAfter(now))
                .map(WriteNotice::announced);
    }

    private static Section announced(PolicyChange change) {
        return Section.of(
                "announced",
                "A new version is announced",
                Stream.concat(
                        Stream.of("From " + day(change.effectiveAt())
                                + " (UTC) on another version is in force. It changes:"),
                        change.differences().stream()
                                .map(difference -> difference.path() + ": "
                                        + difference.before().orElse("nothing") + " becomes "
                                        + difference.after().orElse("nothing") + ".")));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * What a policy claims of stored fields and the inventory does not show. Code {@code sensitive.not-sealed}: a class is called
     * sensitive, and none of its fields is encrypted (S2-11). To be asked of the newest policy, which its maker can mend; no text
     * claims it of an earlier one that is still in force.
     */
    public static List<PolicyProblem> problems(PolicySet policy, Inventory inventory) {
        return inventory.unsealed(policy.sensitive()).stream()
                .map(dataClass -> new PolicyProblem(
                        "sensitive." + dataClass.key(),
                        "sensitive.not-sealed",
                        "false: no field of this class is encrypted by itself"))
                .toList();
    }

    /** The same of the newest policy and the fields that are stored. */
    public List<PolicyProblem> problems() {
        return problems(policies.newest(), inventory);
    }

    /**
     * Whom a notice that is published must name, and the newest policy does not (GDPR Art. 13(1)(a) and (2)(d); S1-43, S1-53).
     * Code {@code notice.nobody-named}. A policy for tests may leave it open.
     */
    public List<PolicyProblem> unnamed() {
        return Stream.of("contact.privacy", "contact.authority")
                .filter(path -> policies.newest().tree().text(path).isEmpty())
                .map(path -> new PolicyProblem(path, "notice.nobody-named", "whom a person can write or complain to"))
                .toList();
    }

    /**
     * Writes one text from one policy.
     *
     * @param day on which it is read: what rests on a review that does not count then is left out
     */
    public static Document write(PolicySet policy, Kind kind, Inventory inventory, LocalDate day) {
        Section recipients = new Section(
                "recipients",
                kind == Kind.AGREEMENT ? "Annex III: sub-processors" : "Who receives data",
                policy.recipients().recipients().isEmpty() ? List.of("No recipient is named.") : List.of(),
                RegisterText.recipients(policy.recipients(), day));
        String version = " (" + policy.version() + ")";
        return switch (kind) {
            case NOTICE -> new Document("Privacy policy" + version, new NoticeText(policy, inventory, day).sections());
            case SUBPROCESSORS -> new Document("Recipients" + version, List.of(recipients));
            case AGREEMENT ->
                new Document(
                        "Annexes to the data-processing agreement" + version,
                        List.of(
                                processing(policy, inventory, EnumSet.of(Role.PROCESSOR), "Annex I: what is processed"),
                                RegisterText.measures(policy, inventory),
                                recipients));
            case REGISTER ->
                new Document(
                        "Record of processing activities" + version,
                        List.of(
                                processing(policy, inventory, EnumSet.allOf(Role.class), "Processing"),
                                recipients,
                                RegisterText.measures(policy, inventory)));
            case CALIFORNIA ->
                new Document(
                        "Categories of personal information" + version,
                        List.of(new Section(
                                "categories",
                                "What is collected of consumers",
                                RegisterText.saidOfCategories(policy),
                                RegisterText.california(policy, inventory))));
        };
    }

    private static Section processing(PolicySet policy, Inventory inventory, Set<Role> roles, String heading) {
        return new Section("processing", heading, List.of(), RegisterText.processing(policy, inventory, roles));
    }
}
