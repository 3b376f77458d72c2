package dev.avow.core.conversation;

/** Why a shopper's message was not taken. Nothing of it was stored or sent. */
public enum MessageRefusal {
    /** It holds nothing but white space. */
    EMPTY("message.empty"),
    /** It is longer than the limit. */
    TOO_LONG("message.too-long"),
    /** It is not well-formed Unicode. */
    NOT_UNICODE("message.not-unicode"),
    /** The conversation has as many turns as it may have. */
    CONVERSATION_FULL("conversation.full"),
    /** The conversation's life is over; a new one can be started. */
    CONVERSATION_EXPIRED("conversation.expired"),
    /** Whoever writes objected to being answered, or asked for their data not to be used (S1-39, S1-41). */
    STOPPED("conversation.stopped"),
    /** The answer to the message before is still being written. */
    BUSY("conversation.busy");

    private final String code;

    MessageRefusal(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
