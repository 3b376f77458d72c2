package dev.avow.adapters.mongo;

/**
 * The shape of a lead document. Its contact is sealed before it gets here.
 *
 * <pre>{@code
 * { _id: "acme-lamps.myshopify.com/l-1",
 *   shop: "acme-lamps.myshopify.com", lead: "l-1", conversation: "c-1", conversationClock: ISODate,
 *   startedAt: ISODate, clockStart: ISODate, expiresAt: ISODate, policyVersion: 3, contactedAt: ISODate,
 *   consent: { purpose: "LEAD_FOLLOW_UP", textVersion: "lead-2", language: "ro", givenAt: ISODate },
 *   contact: { email: { key: "9f...", sealed: BinData, index: "..." } } }
 * }</pre>
 */
public final class LeadFields {

    /** The collection's name. */
    public static final String COLLECTION = "leads";
    /** Shop and lead in one, with a slash between: no two shops can share a document. */
    public static final String ID = "_id";
    /** The shop's domain. */
    public static final String SHOP = "shop";
    /** The lead's id. */
    public static final String LEAD = "lead";
    /** The conversation it was left in, and dies with (S1-22). */
    public static final String CONVERSATION = "conversation";
    /** The start of that conversation's clock, a date. */
    public static final String CONVERSATION_CLOCK = "conversationClock";
    /** When it was left, a date. */
    public static final String STARTED_AT = "startedAt";
    /** The start of its own clock, a date. */
    public static final String CLOCK_START = "clockStart";
    /** The end of its life, a date, never null: what the TTL index looks at. */
    public static final String EXPIRES_AT = "expiresAt";
    /** The policy under which it was collected. */
    public static final String POLICY_VERSION = "policyVersion";
    /** When the merchant followed it up, a date; absent before. */
    public static final String CONTACTED_AT = "contactedAt";
    /** What the shopper agreed to. */
    public static final String CONSENT = "consent";
    /** Of the consent: to what. */
    public static final String PURPOSE = "purpose";
    /** Of the consent: which text was shown. */
    public static final String TEXT_VERSION = "textVersion";
    /** Of the consent: in which language. */
    public static final String LANGUAGE = "language";
    /** Of the consent: when, a date. */
    public static final String GIVEN_AT = "givenAt";
    /** Each contact under its kind. */
    public static final String CONTACT = "contact";
    /** Of a contact: which key opens it. */
    public static final String KEY = "key";
    /** Of a contact: the sealed value. */
    public static final String SEALED = "sealed";
    /** Of a contact: its blind index. */
    public static final String INDEX = "index";

    private LeadFields() {}
}
