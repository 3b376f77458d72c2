package dev.avow.core.usecase;

import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.disclosure.Document.Section;
import dev.avow.core.disclosure.Document.Table;
import dev.avow.core.disclosure.EvidenceRecord;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.Recipient;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.rights.NoticeTerms.Channel;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.Survivors;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sections of a privacy notice, each written from the part of the policy that the service obeys. What a policy does not
 * say, no sentence says.
 *
 * @param policy whose notice
 * @param inventory every stored field: what is said of encryption comes from there
 * @param day on which it is read: what rests on a review that does not count then is left out (S0-23)
 */
record NoticeText(PolicySet policy, Inventory inventory, LocalDate day) {

    private static final List<String> COMPLAINTS = List.of(
            "In the EEA: https://www.edpb.europa.eu/about-edpb/about-edpb/members_en",
            "In the United Kingdom: https://ico.org.uk/make-a-complaint/");

    /** By the tension that the contradiction checker warns of. */
    private static final Map<String, String> LIMITS = Map.of(
            "I3", "Data may have expired before a request is answered; the answer then says so.",
            "I16", "An erased order joins a sum at once: who sees the sum before and after can reckon its commission.",
            "I24", "Erasing a recovered order lowers the revenue that the merchant is shown.");

    List<Section> sections() {
        return Stream.of(
                        contacts(),
                        roles(),
                        data(),
                        purposes(),
                        balancing(),
                        recipients(),
                        model(),
                        browser(),
                        rights(),
                        uninstall(),
                        security(),
                        children(),
                        changes(),
                        limits())
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private Optional<String> said(String path) {
        return policy.tree().text(path);
    }

    /** As the policy words it, else in words of ours. */
    private String span(String path, Duration otherwise) {
        return said(path).orElseGet(() -> Words.of(otherwise));
    }

    private Section contacts() {
        return Section.of(
                "contact",
                "Whom to write to",
                Stream.of(
                                said("contact.privacy").map("Questions, requests and agreements: %s."::formatted),
                                said("contact.support").map("Merchants' support: %s."::formatted),
                                said("contact.security").map("Security flaws: %s."::formatted),
                                said("contact.representative")
                                        .map("Our representative under Article 27 of the GDPR: %s."::formatted))
                        .flatMap(Optional::stream));
    }

    private Section roles() {
        List<String> text = new ArrayList<>();
        role(Role.CONTROLLER).ifPresent(list -> text.add("We are controller for: " + list + "."));
        role(Role.PROCESSOR)
                .ifPresent(list -> text.add("We are processor, on the merchant's instructions, for: " + list
                        + ". The merchant is controller of these, and hands a person the copy that we prepare."));
        return Section.of("roles", "Who is responsible", text.stream());
    }

    private Optional<String> role(Role role) {
        List<String> classes = classes()
                .filter(dataClass -> policy.role(dataClass).filter(role::equals).isPresent())
                .map(Words::of)
                .toList();
        return classes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", classes));
    }

    private Stream<DataClass> classes() {
        return policy.retention().classes().stream().sorted();
    }

    /** Each class, for how long it is kept, and why: the very rules that the sweeps obey (S3-19). */
    private Section data() {
        List<List<String>> rows = classes()
                .map(policy.retention()::ruleFor)
                .map(rule -> List.of(
                        Words.of(rule.dataClass()),
                        Words.of(rule.dataClass().subject()),
                        Words.kept(rule),
                        Words.end(rule),
                        rule.law().isEmpty() ? rule.reason() : rule.reason() + " (" + rule.law() + ")"))
                .toList();
        return new Section(
                "data",
                "What is kept, and for how long",
                List.of("Nothing else is stored. At the end of its time nothing shows a record any more; soon after it"
                        + " is physically gone, unless the table says otherwise."),
                new Table(List.of("What", "Of whom", "Kept for", "Then", "Why"), rows));
    }

    private Section purposes() {
        List<List<String>> rows = policy.purposes().rules().stream()
                .map(rule -> List.of(
                        Words.of(rule.purpose()),
                        Words.of(rule.ground()),
                        rule.features().isEmpty()
                                ? "always"
                                : "when the merchant has switched on " + Words.list(rule.features())))
                .toList();
        return new Section(
                "purposes",
                "What it is used for, and on what ground",
                List.of("Each use has exactly one legal ground. A use that is not in this list is refused by the"
                        + " software."),
                new Table(List.of("Use", "Ground", "In effect"), rows));
    }

    /** S1-35: what balances a legitimate interest are controls of this policy, and each is named only while it is on. */
    private Section balancing() {
        Set<Purpose> resting = policy.purposes().rules().stream()
                .filter(rule -> rule.ground() instanceof Ground.LegitimateInterest)
                .map(PurposeRule::purpose)
                .collect(Collectors.toSet());
        if (resting.isEmpty()) {
            return Section.of("balance", "How interests are balanced", Stream.empty());
        }
        List<String> controls = new ArrayList<>();
        classes()
                .filter(Words::isSwept)
                .filter(dataClass -> said("retention." + dataClass.key() + ".purpose")
                        .filter(purpose -> resting.stream()
                                .anyMatch(each -> Words.key(each).equals(purpose.replace('-', ' '))))
                        .isPresent())
                .map(policy.retention()::ruleFor)
                .map(rule -> "Expires by itself: " + Words.of(rule.dataClass()) + ", " + Words.kept(rule) + ".")
                .forEach(controls::add);
        List<String> removed = policy.tree().under("redaction").stream()
                .filter(entity -> said("redaction." + entity + ".model.free-text")
                        .filter(mode -> !mode.equals("keep"))
                        .isPresent())
                .map(entity -> entity.replace('-', ' '))
                .toList();
        if (!removed.isEmpty()) {
            controls.add("Removed from a text before a model reads it: " + String.join(", ", removed) + ".");
        }
        String first = controls.isEmpty()
                ? "No control of this policy balances what rests on legitimate interest."
                : "What rests on legitimate interest is balanced by controls that are in effect:";
        return Section.of("balance", "How interests are balanced", Stream.concat(Stream.of(first), controls.stream()));
    }

    private Section recipients() {
        String named = (policy.recipients().recipients().isEmpty()
                        ? "No recipient is named."
                        : "These, and nobody else is named.")
                + " The software refuses to send a web request to a host that is not named for the use. Its"
                + " databases it reaches where its operator has put them; whoever hosts them is to be named.";
        Optional<String> unsold = said("sharing.third-parties")
                .filter("none"::equals)
                .map(none -> "Nothing is sold, rented or shared with anybody for purposes of their own.");
        return new Section(
                "recipients",
                "Who receives it",
                Stream.concat(Stream.of(named), unsold.stream()).toList(),
                RegisterText.recipients(policy.recipients(), day));
    }

    private Section model() {
        if (!answers()) {
            return Section.of("model", "Language models", Stream.empty());
        }
        return Section.of(
                "model",
                "Language models",
                Stream.of(
                                said("model.provider-copy").map(NoticeText::providersCopy),
                                said("model.training").map(whose -> training(mayTrain() ? "others" : whose)),
                                said("model.order-context")
                                        .filter("never"::equals)
                                        .map(never -> "No model sees an order."))
                        .flatMap(Optional::stream));
    }

    private static String providersCopy(String span) {
        return "A model's provider may keep what it is sent for up to " + span + ", beside our own time above.";
    }

    private boolean answers() {
        return policy.purposes().ruleFor(Purpose.ANSWERING).isPresent();
    }

    /** A version that an earlier release announced may say less of models than its own register does. */
    private boolean mayTrain() {
        return policy.recipients().recipients().stream()
                .filter(recipient -> recipient.purposes().contains(Purpose.ANSWERING))
                .anyMatch(Recipient::trainsModels);
    }

    private static String training(String whose) {
        return switch (whose) {
            case "never" -> "No model is trained on conversations.";
            case "own-shop" -> "Conversations may train a model for the same shop, and for no other.";
            default -> "Conversations may train models.";
        };
    }

    private Section browser() {
        return Section.of(
                "browser",
                "In the browser",
                Stream.of(
                                policy.attribution()
                                        .map(terms ->
                                                "A referral is remembered only where the visitor's privacy settings"
                                                        + " allow it."),
                                said("browser.chat")
                                        .map(kept -> "A chat is kept together by "
                                                + (kept.equals("session-cookie")
                                                        ? "a cookie that ends with the browser session."
                                                        : "the browser's session storage; it sets no cookie.")),
                                said("browser.ai-notice")
                                        .filter(on -> on.equals("true") && answers())
                                        .map(on -> "The chat says that an AI answers."))
                        .flatMap(Optional::stream));
    }

    private Section rights() {
        RightsTerms terms = policy.rights();
        List<String> text = new ArrayList<>();
        text.add("You have the right to access, rectification, erasure, restriction, portability and objection, and may"
                + " withdraw a consent at any time. In California: to know, delete, correct, opt out and limit,"
                + " without discrimination.");
        text.add("A request is acknowledged within " + span("rights.acknowledge", terms.acknowledge())
                + " and done within " + span("rights.complete", terms.complete()) + ". Ways in: "
                + Words.list(terms.channels()) + ".");
        String locators = terms.locators().stream()
                .filter(Locator::isCarriedOut)
                .map(Words::of)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!locators.isEmpty()) {
            text.add("Data is found by any one of: " + locators + ".");
        }
        if (terms.certificate()) {
            text.add("An erasure ends with a signed certificate that names nobody.");
        }
        said("contact.authority").ifPresent(authority -> text.add("You may complain to " + authority + "."));
        text.addAll(COMPLAINTS);
        return Section.of("rights", "Your rights", text.stream());
    }

    private Section uninstall() {
        List<String> text = new ArrayList<>();
        text.add("When the app is uninstalled, its data is deleted by a job that ends within "
                + span("uninstall.job", policy.uninstall().job()) + ", and in all cases within "
                + span("uninstall.limit", policy.uninstall().limit()) + " from "
                + (policy.uninstall().fromWebhook() ? "Shopify's request to redact the shop." : "the uninstallation."));
        String left = left().map(Words::of).collect(Collectors.joining("; "));
        if (!left.isEmpty()) {
            text.add("By their own times above remain: " + left + ".");
        }
        return Section.of("uninstall", "After the app is uninstalled", text.stream());
    }

    /** What outlives a shop: what the policy says, and what the erasure of a shop leaves in any case (S1-33, S3-27). */
    private Stream<DataClass> left() {
        return Stream.concat(
                        policy.uninstall().survivors().stream(),
                        classes()
                                .filter(dataClass -> Survivors.ofShop(dataClass).isPresent()))
                .distinct()
                .sorted();
    }

    private Section security() {
        List<String> text = new ArrayList<>();
        said("security.tls")
                .ifPresent(tls -> text.add("Every hop uses TLS " + tls + " or newer. " + RegisterText.WHO_SEES_TO_TLS));
        said("security.at-rest")
                .ifPresent(how -> text.add(
                        how.equals("aes-256")
                                ? "Data at rest is encrypted with AES-256 by whoever hosts it; the software cannot see"
                                        + " that."
                                : "Data at rest is encrypted by the host's means."));
        String sealed = Words.sealed(policy, inventory);
        if (!sealed.isEmpty()) {
            text.add("The software itself encrypts these fields, one by one: " + sealed + ".");
        }
        Words.stores(policy).ifPresent(text::add);
        said("security.staff-mfa")
                .filter("true"::equals)
                .ifPresent(on -> text.add(
                        "On the staff pages our staff sign in with a second factor, may do only what their role"
                                + " grants, and are recorded when they do."));
        policy.evidence().stream()
                .sorted((one, other) -> one.promise().compareTo(other.promise()))
                .map((EvidenceRecord record) -> record.sentenceOn(day))
                .flatMap(Optional::stream)
                .forEach(text::add);
        text.add("Of a breach we tell the authority within "
                + span("incident.authority", policy.incident().authority()) + " and the merchants concerned within "
                + span("incident.merchants", policy.incident().merchants()) + ".");
        return Section.of("security", "Security", text.stream());
    }

    private Section children() {
        List<String> elsewhere = policy.ages().regions().entrySet().stream()
                .filter(age -> age.getValue() != policy.ages().standard())
                .map(age -> age.getKey().code() + " " + age.getValue())
                .sorted()
                .toList();
        return Section.of(
                "children",
                "Children",
                Stream.of("Not meant for children under " + policy.ages().standard()
                        + (elsewhere.isEmpty() ? "" : " (" + String.join(", ", elsewhere) + ")")
                        + ". Data of a child is deleted when we learn of it."));
    }

    private Section changes() {
        return Section.of(
                "changes",
                "Changes of this policy",
                Stream.of("A change that promises less takes effect "
                        + Words.of(policy.notice().material())
                        + " after it is announced on this page"
                        + beside()
                        + ". It never applies to data that was collected before. "
                        + (policy.notice().explicitAcceptance()
                                ? "A merchant accepts it by saying so."
                                : "A merchant accepts it by using the app after that day.")));
    }

    /** The software announces on this page; whatever else the policy names is its maker's to do. */
    private String beside() {
        List<Channel> others = policy.notice().channels().stream()
                .filter(channel -> channel != Channel.APP)
                .toList();
        return others.isEmpty() ? "" : "; the app's maker tells of it by: " + Words.list(others);
    }

    /** I11: what waits for which signal. */
    private Stream<String> storing() {
        Set<ConsentGate> gates = policy.purposes().rules().stream()
                .filter(rule -> rule.ground() instanceof Ground.LegitimateInterest)
                .map(PurposeRule::gate)
                .filter(gate -> gate != ConsentGate.NONE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentGate.class)));
        if (gates.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                gates.contains(ConsentGate.SIGNAL_WHERE_REGIME)
                        ? "Storing something on your device waits for your consent where a law asks for it, and elsewhere"
                                + " is done unless you have said no; what follows rests on legitimate interest."
                        : "Storing something on your device waits for your consent; what follows rests on legitimate"
                                + " interest.");
    }

    /** What no rule can make true is said, in a reader's words; the others of the checker's warnings are the maker's to mend. */
    private Section limits() {
        return Section.of(
                "limits",
                "What you should know beside",
                policy.warnings().stream()
                        .flatMap(warning -> warning.id().equals("I11")
                                ? storing()
                                : Optional.ofNullable(LIMITS.get(warning.id())).stream()));
    }
}
