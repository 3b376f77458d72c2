package dev.avow.core.usecase;

import dev.avow.core.consent.Ground;
import dev.avow.core.disclosure.FieldPath;
import dev.avow.core.disclosure.Inventory;
import dev.avow.core.disclosure.Recipient;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.LastStep;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionClock;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import dev.avow.core.subject.SubjectKind;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Policies' words in those of a reader. Nothing here decides anything. */
final class Words {

    private static final String SEALED = ".sealed";
    private static final Map<DataClass, String> CLASSES = new EnumMap<>(DataClass.class);

    static {
        CLASSES.put(DataClass.TRANSCRIPT, "chat conversations");
        CLASSES.put(DataClass.LEAD, "contact details left in the chat");
        CLASSES.put(DataClass.CONSENT_RECORD, "proof that a consent was given or ended");
        CLASSES.put(DataClass.ATTRIBUTION_TOUCH, "referral visits and their cookie");
        CLASSES.put(DataClass.ATTRIBUTED_ORDER, "orders credited to a referral");
        CLASSES.put(DataClass.COMMISSION_TOTAL, "sums of commission per merchant and currency");
        CLASSES.put(DataClass.MERCHANT_MAPPING, "which account number belongs to which shop");
        CLASSES.put(DataClass.FORGOTTEN_ORDER, "keyed marks of orders that must not be recorded again");
        CLASSES.put(DataClass.ABANDONED_CHECKOUT, "abandoned checkouts with name and email");
        CLASSES.put(DataClass.RECOVERED_ORDER, "recovered orders, without name or email");
        CLASSES.put(DataClass.SHOP_ACCOUNT, "the shop's account and settings");
        CLASSES.put(DataClass.ACCESS_TOKEN, "keys to the shop at Shopify");
        CLASSES.put(DataClass.KNOWLEDGE, "the shop's texts that the assistant answers from");
        CLASSES.put(DataClass.USAGE_STATISTICS, "usage counts without any person in them");
        CLASSES.put(DataClass.WEBHOOK_PAYLOAD, "messages from Shopify that wait to be worked on");
        CLASSES.put(DataClass.RATE_LIMIT, "keyed marks that limit how often something may be tried");
        CLASSES.put(DataClass.AUDIT_ENTRY, "records of what our staff asked for");
        CLASSES.put(DataClass.RUN_RECORD, "records of when data was deleted");
        CLASSES.put(DataClass.EXPORT_PACKAGE, "copies of data that somebody asked for");
        CLASSES.put(DataClass.RIGHTS_REQUEST, "privacy requests and what became of them");
        CLASSES.put(DataClass.CERTIFICATE, "certificates of deletion, without any person in them");
        CLASSES.put(DataClass.SUPPRESSION, "keyed marks of data that must not come back");
        CLASSES.put(DataClass.OPT_OUT, "who does not want mail");
        CLASSES.put(DataClass.POLICY_ACCEPTANCE, "what merchants accepted and confirmed");
        CLASSES.put(DataClass.POLICY_VERSION, "the versions of this policy");
        CLASSES.put(DataClass.BACKUP, "backups");
        CLASSES.put(DataClass.SERVICE_LOG, "service logs, with personal data masked");
    }

    private Words() {}

    static String of(DataClass dataClass) {
        return CLASSES.getOrDefault(dataClass, key(dataClass));
    }

    /** {@code LEAD_FOLLOW_UP} is {@code lead follow up}. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String list(Collection<? extends Enum<?>> values) {
        return values.stream().map(Words::key).sorted().collect(Collectors.joining(", "));
    }

    static String purposes(Collection<Purpose> purposes) {
        return purposes.stream().map(Words::of).sorted().collect(Collectors.joining(", "));
    }

    static String of(Purpose purpose) {
        return switch (purpose) {
            case ANSWERING -> "answering questions in the chat";
            case MERCHANT_INBOX -> "showing conversations to the merchant";
            case STATISTICS -> "counting how the app is used";
            case ORDER_STATUS -> "telling a shopper how an order stands";
            case LEAD_FOLLOW_UP -> "following up a question by contact";
            case ATTRIBUTION -> "crediting orders to referrals";
            case BILLING -> "reckoning and paying commissions";
            case CART_RECOVERY -> "reminding of an abandoned cart";
            case REVENUE_REPORT -> "reporting recovered revenue";
            case MARKETING_MAIL -> "marketing mail to merchants";
            case ACCOUNT -> "running the merchant's account";
            case RIGHTS -> "answering privacy requests";
            case SECURITY -> "keeping the service safe from abuse";
            case LEGAL_RECORDS -> "keeping records that a law asks for";
        };
    }

    static String of(SubjectKind subject) {
        return switch (subject) {
            case SHOPPER -> "shoppers";
            case MERCHANT -> "merchants";
            case STAFF -> "our staff";
            case NOBODY -> "nobody";
        };
    }

    static String of(RetentionClock clock) {
        String starts = clock.starts().stream().map(Words::of).collect(Collectors.joining(" or "));
        return switch (clock.choice()) {
            case ONLY -> starts;
            case EARLIER -> starts + ", whichever comes first";
            case LATER -> starts + ", whichever comes last";
        };
    }

    private static String of(ClockStart start) {
        return switch (start) {
            case CREATED -> "creation";
            case SUBMITTED -> "submission";
            case RECORDED -> "the day of recording";
            case ABANDONED -> "the time of abandonment";
            case FIRST_VISIT -> "the first visit";
            case LAST_ACTIVITY -> "the last activity";
            case UNINSTALLED -> "the uninstallation";
            case SUBSCRIPTION_ENDED -> "the end of the subscription";
            case WEBHOOK_RECEIVED -> "receipt";
            case REQUEST_RECEIVED -> "the request";
            case ACCOUNTING_YEAR_END -> "the end of the accounting year";
        };
    }

    /** How a class ends, as it is done: by the sweeps, by somebody else, or not at all. */
    static String end(RetentionRule rule) {
        return switch (rule.dataClass()) {
            case BACKUP, SERVICE_LOG -> "to be deleted by whoever operates the service; the software does not do it";
            case POLICY_VERSION -> "kept; nothing deletes them";
            default ->
                of(LastStep.carriedOut(rule.dataClass())) + " within "
                        + rule.means().tolerance();
        };
    }

    /** For how long a class is kept. */
    static String kept(RetentionRule rule) {
        String own = rule.life() + " from " + of(rule.clock());
        if (rule.dataClass() == DataClass.SUPPRESSION) {
            return own + "; what somebody asked to be stopped, until that is lifted";
        }
        return rule.parent().kind() == ParentLink.Kind.DIES_WITH
                ? own + ", and no longer than "
                        + rule.parent().parent().map(Words::of).orElseThrow()
                : own;
    }

    /** Whether the sweeps of the service end it. */
    static boolean isSwept(DataClass dataClass) {
        return switch (dataClass) {
            case BACKUP, SERVICE_LOG, POLICY_VERSION -> false;
            default -> true;
        };
    }

    static String of(Locator locator) {
        return switch (locator) {
            case CUSTOMER_ID -> "customer number";
            case ORDER_ID -> "order number";
            case EMAIL -> "email address";
            case PHONE -> "phone number";
            case PAGE_AND_DATE -> "page and date";
            case VISITOR_KEY -> "the chat's own key";
        };
    }

    /** The classes of which fields are encrypted one by one, each with these fields, as the inventory has them. */
    static String sealed(PolicySet policy, Inventory inventory) {
        return inventory.sealed().entrySet().stream()
                .filter(entry -> policy.retention().classes().contains(entry.getKey()))
                .map(entry -> of(entry.getKey()) + " ("
                        + entry.getValue().stream()
                                .map(Words::of)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
    }

    /** {@code contact.email.sealed} is {@code email}. */
    private static String of(FieldPath path) {
        String name = path.field().endsWith(SEALED)
                ? path.field().substring(0, path.field().length() - SEALED.length())
                : path.field();
        return name.substring(name.lastIndexOf('.') + 1).replace('_', ' ');
    }

    /** Where stores are, as far as the policy declares it; nothing where it does not. */
    static Optional<String> stores(PolicySet policy) {
        return policy.stores().isEmpty()
                ? Optional.empty()
                : Optional.of(policy.stores().stream()
                        .map(site -> site.store() + " in " + of(site.region()))
                        .sorted()
                        .collect(Collectors.joining(", ", "Stores are: ", ".")));
    }

    static String of(LastStep step) {
        return switch (step) {
            case DELETE -> "deleted";
            case ANONYMISE -> "anonymised";
            case REDACT -> "reduced to what names nobody";
            case AGGREGATE_THEN_DELETE -> "added to a sum, then deleted";
            case DESTROY_KEY -> "made unreadable by destroying its key";
        };
    }

    static String of(Ground ground) {
        if (ground instanceof Ground.Consent) {
            return "your consent, which you can withdraw at any time";
        }
        if (ground instanceof Ground.LegitimateInterest interest) {
            return "legitimate interest; you can object: " + interest.objection();
        }
        if (ground instanceof Ground.LegalObligation obligation) {
            return "a legal obligation: " + obligation.law();
        }
        return "the contract with the merchant";
    }

    static String of(Region region) {
        return region.equals(Region.UNKNOWN) ? "not known" : region.code();
    }

    static String transfer(Recipient recipient) {
        return switch (recipient.transfer()) {
            case NOT_NEEDED -> recipient.region().isEea() ? "stays in the EEA" : "not covered";
            case ADEQUACY -> "adequacy decision";
            case STANDARD_CLAUSES -> "standard contractual clauses";
            case BINDING_RULES -> "binding corporate rules";
        };
    }

    /** Whole days or hours where it is some. */
    static String of(Duration duration) {
        if (duration.toHours() % 24 == 0 && duration.toDays() > 0) {
            return duration.toDays() + (duration.toDays() == 1 ? " day" : " days");
        }
        if (duration.toMinutes() % 60 == 0 && duration.toHours() > 0) {
            return duration.toHours() + (duration.toHours() == 1 ? " hour" : " hours");
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " seconds";
    }
}
