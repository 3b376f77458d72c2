package dev.avow.adapters.mongo;

/**
 * The shape of a transcript document. Each conversation is one document; its text is redacted before it gets here.
 *
 * <pre>{@code
 * { _id: "acme-lamps.myshopify.com/c-1",
 *   shop: "acme-lamps.myshopify.com", conversation: "c-1",
 *   startedAt: ISODate, clockStart: ISODate, expiresAt: ISODate, policyVersion: 1, version: 2 (long),
 *   placeholders: [ { kind: "PHONE", number: 1, digest: "..." } ],
 *   turns: [ { message: "m-1", speaker: "SHOPPER", at: ISODate, state: "COMPLETE",
 *              text: [ "Call me at ", { kind: "PHONE", number: 1 } ] } ] }
 * }</pre>
 *
 * <p>A segment of {@code text} is a string, or a placeholder as a document: text that only looks like a placeholder
 * never becomes one.
 */
public final class TranscriptFields {

    /** The collection's name. */
    public static final String COLLECTION = "transcripts";
    /** Shop and conversation in one, with a slash between: no two shops can share a document (S1-05). */
    public static final String ID = "_id";
    /** The shop's domain. */
    public static final String SHOP = "shop";
    /** The conversation's id. */
    public static final String CONVERSATION = "conversation";
    /** When the conversation began, a date: its place in the inbox. */
    public static final String STARTED_AT = "startedAt";
    /** The start of the retention clock, a date, never null: far ahead while it waits for an event. */
    public static final String CLOCK_START = "clockStart";
    /** The policy version under which it was collected, an int from 1. */
    public static final String POLICY_VERSION = "policyVersion";
    /** The end of the document's life, a date, never null: what the TTL index looks at (S1-21). */
    public static final String EXPIRES_AT = "expiresAt";
    /** How many turns were appended, a long from 1. */
    public static final String VERSION = "version";
    /** The numbers given to personal values, with a keyed hash each, never the value. */
    public static final String PLACEHOLDERS = "placeholders";
    /** What was said, in order. */
    public static final String TURNS = "turns";
    /** Of a placeholder: the kind of value. */
    public static final String KIND = "kind";
    /** Of a placeholder: its number, from 1. */
    public static final String NUMBER = "number";
    /** Of an entry in {@link #PLACEHOLDERS}: the keyed hash. */
    public static final String DIGEST = "digest";
    /** Of a turn: the id of the shopper's message. */
    public static final String MESSAGE = "message";
    /** Of a turn: who said it. */
    public static final String SPEAKER = "speaker";
    /** Of a turn: its segments. */
    public static final String TEXT = "text";
    /** Of the turn that opens a conversation: the segments of its page's address; absent where there is none (S1-08). */
    public static final String PAGE = "page";
    /** Of an answer: what it rests on, each with a {@link #NUMBER}; absent where it cites nothing. */
    public static final String CITATIONS = "citations";
    /** Of a citation: the title of the merchant's text. */
    public static final String TITLE = "title";
    /** Of a citation: the public page of the merchant's text; absent where it has none. */
    public static final String URL = "url";
    /** Of an answer: what the shopper said of it; absent where nothing was said. */
    public static final String RATING = "rating";
    /** Of a turn: when, a date. */
    public static final String AT = "at";
    /** Of a turn: how it ended. */
    public static final String STATE = "state";

    private TranscriptFields() {}
}
