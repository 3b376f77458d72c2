package dev.avow.core.conversation;

/** Why contact details were not taken. Nothing of them was stored. */
public enum LeadRefusal {
    /** The purpose text that was shown is none of ours, so nothing was agreed to. */
    TEXT_UNKNOWN("consent.text-unknown"),
    /** The conversation is not there, or its life is over. */
    CONVERSATION_EXPIRED("conversation.expired"),
    /** It had been left before under the same name, and its life is over. */
    LEAD_EXPIRED("lead.expired");

    private final String code;

    LeadRefusal(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
