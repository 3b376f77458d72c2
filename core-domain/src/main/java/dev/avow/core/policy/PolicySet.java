package dev.avow.core.policy;

import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.consent.AgeRule;
import dev.avow.core.consent.ConsentPolicy;
import dev.avow.core.consent.Jurisdictions;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.disclosure.EvidenceRecord;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.disclosure.Residency;
import dev.avow.core.disclosure.StoreSite;
import dev.avow.core.installation.UninstallTerms;
import dev.avow.core.recovery.RecoveryTerms;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.retention.Freeze;
import dev.avow.core.retention.LegalHold;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.rights.IncidentTerms;
import dev.avow.core.rights.NoticeTerms;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All typed rules of one policy, made by {@link PolicyCompiler} alone. Immutable and thread-safe.
 */
public final class PolicySet {

    private final PolicyTree tree;
    private final List<Finding> warnings;
    private final PolicyVersion version;
    private final RetentionPolicy retention;
    private final Map<DataClass, List<LegalHold>> holds;
    private final Set<Freeze.Reason> pausing;
    private final RedactionPolicy redaction;
    private final PurposePolicy purposes;
    private final ConsentPolicy consent;
    private final AgeRule ages;
    private final RecipientRegister recipients;
    private final List<EvidenceRecord> evidence;
    private final Residency residency;
    private final List<StoreSite> stores;
    private final Optional<AttributionTerms> attribution;
    private final Optional<RecoveryTerms> recovery;
    private final RightsTerms rights;
    private final IncidentTerms incident;
    private final NoticeTerms notice;
    private final UninstallTerms uninstall;

    PolicySet(PolicyTree tree, List<Finding> warnings) {
        this.tree = tree;
        this.warnings = List.copyOf(warnings);
        version = new PolicyVersion(new Reading(tree, "").number("version"));
        retention = RetentionRules.compile(tree, version);
        holds = RetentionRules.holds(tree);
        pausing = Set.copyOf(RetentionRules.pausing(tree));
        redaction = RedactionRules.compile(tree);
        purposes = DisclosureRules.purposes(tree);
        consent = new ConsentPolicy(version, purposes, DisclosureRules.consent(tree), Jurisdictions.shipped());
        ages = DisclosureRules.ages(tree);
        recipients = DisclosureRules.recipients(tree);
        evidence = DisclosureRules.evidence(tree);
        residency = DisclosureRules.residency(tree);
        stores = DisclosureRules.stores(tree);
        attribution = TermRules.attribution(tree);
        recovery = TermRules.recovery(tree);
        rights = TermRules.rights(tree);
        incident = TermRules.incident(tree);
        notice = TermRules.notice(tree);
        uninstall = TermRules.uninstall(tree);
    }

    /** The values it was compiled from, with the origin of each. */
    public PolicyTree tree() {
        return tree;
    }

    /** What the published text must say, since no rule can. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** The version under which data is collected by it (S1-54). */
    public PolicyVersion version() {
        return version;
    }

    /** The same rules under another version. */
    public PolicySet as(PolicyVersion other) {
        SortedMap<String, PolicyEntry> entries = new TreeMap<>(tree.entries());
        entries.put("version", new PolicyEntry("version", Integer.toString(other.number()), Origin.APP));
        return new PolicySet(PolicyTree.of(entries.values()), warnings);
    }

    /** How long each class lives. */
    public RetentionPolicy retention() {
        return retention;
    }

    /** The laws that keep fields of a class longer (S3-42). */
    public List<LegalHold> holds(DataClass dataClass) {
        return holds.getOrDefault(dataClass, List.of());
    }

    /** The freezes that let a clock stand still (S1-39, I3). */
    public Set<Freeze.Reason> pausing() {
        return pausing;
    }

    /** What becomes of which value. */
    public RedactionPolicy redaction() {
        return redaction;
    }

    /** What data may be read for. */
    public PurposePolicy purposes() {
        return purposes;
    }

    /** Whether something may be done for one person. */
    public ConsentPolicy consent() {
        return consent;
    }

    /** From which age on. */
    public AgeRule ages() {
        return ages;
    }

    /** Who receives data. */
    public RecipientRegister recipients() {
        return recipients;
    }

    /** What only people can keep true. */
    public List<EvidenceRecord> evidence() {
        return evidence;
    }

    /** Where stores may be. */
    public Residency residency() {
        return residency;
    }

    /** Where stores are. */
    public List<StoreSite> stores() {
        return stores;
    }

    /** How orders are credited, if they are. */
    public Optional<AttributionTerms> attribution() {
        return attribution;
    }

    /** How carts are recalled, if they are. */
    public Optional<RecoveryTerms> recovery() {
        return recovery;
    }

    /** By when requests are done. */
    public RightsTerms rights() {
        return rights;
    }

    /** By when a breach is told. */
    public IncidentTerms incident() {
        return incident;
    }

    /** How a change is announced. */
    public NoticeTerms notice() {
        return notice;
    }

    /** What an uninstall sets going. */
    public UninstallTerms uninstall() {
        return uninstall;
    }

    /** What the maker of the app is to a class; a class without a person has no role. */
    public Optional<Role> role(DataClass dataClass) {
        return tree.text("roles." + dataClass.key()).map(word -> Role.valueOf(RedactionRules.constant(word)));
    }

    /** Whether the fields of a class that name somebody are to be encrypted one by one. Which are, the inventory says. */
    public boolean isSensitive(DataClass dataClass) {
        return tree.says("sensitive." + dataClass.key(), "true");
    }

    /** The only fields of a class that an access package holds (S3-36, S1-40); empty where it holds all. */
    public Optional<Set<String>> packageFields(DataClass dataClass) {
        Set<String> fields = tree.words("export." + dataClass.key() + ".fields");
        return fields.isEmpty() || fields.contains("all") ? Optional.empty() : Optional.of(fields);
    }

    /** How long whoever answers with a model may keep what it is sent (S1-26); empty where the policy does not say. */
    public Optional<Duration> providerCopy() {
        return tree.text("model.provider-copy").flatMap(Spans::exact);
    }

    /** The classes that are called sensitive (S2-11). */
    public Set<DataClass> sensitive() {
        return Arrays.stream(DataClass.values()).filter(this::isSensitive).collect(Collectors.toUnmodifiableSet());
    }

    /** All rules with their identity: id, version, legal basis and source. */
    public List<CompiledRule> rules() {
        return CompiledRule.in(this);
    }

    /** Where each value comes from. */
    public List<Explanation> explain() {
        return Explanation.of(tree);
    }
}
