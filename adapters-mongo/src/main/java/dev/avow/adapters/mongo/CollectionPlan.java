package dev.avow.adapters.mongo;

import dev.avow.core.conversation.ContactKind;
import java.util.List;
import org.bson.Document;

/**
 * A collection as it must be.
 *
 * @param collection its name
 * @param indexes what it must have
 * @param dates the fields that hold a date in every document
 */
record CollectionPlan(String collection, List<WantedIndex> indexes, List<String> dates) {

    static final CollectionPlan TRANSCRIPTS = new CollectionPlan(
            TranscriptFields.COLLECTION,
            List.of(
                    new WantedIndex("transcripts_ttl", new Document(TranscriptFields.EXPIRES_AT, 1), true),
                    new WantedIndex(
                            "transcripts_inbox",
                            new Document(TranscriptFields.SHOP, 1)
                                    .append(TranscriptFields.STARTED_AT, -1)
                                    .append(TranscriptFields.CONVERSATION, 1),
                            false),
                    new WantedIndex(
                            "transcripts_by_clock_and_start",
                            new Document(TranscriptFields.CLOCK_START, 1).append(TranscriptFields.STARTED_AT, 1),
                            false)),
            List.of(TranscriptFields.EXPIRES_AT, TranscriptFields.STARTED_AT, TranscriptFields.CLOCK_START));

    static final CollectionPlan LEADS = new CollectionPlan(
            LeadFields.COLLECTION,
            List.of(
                    new WantedIndex("leads_ttl", new Document(LeadFields.EXPIRES_AT, 1), true),
                    new WantedIndex(
                            "leads_board",
                            new Document(LeadFields.SHOP, 1)
                                    .append(LeadFields.STARTED_AT, -1)
                                    .append(LeadFields.LEAD, 1),
                            false),
                    new WantedIndex(
                            "leads_by_conversation",
                            new Document(LeadFields.SHOP, 1).append(LeadFields.CONVERSATION, 1),
                            false),
                    byContact(ContactKind.EMAIL),
                    byContact(ContactKind.PHONE),
                    new WantedIndex(
                            "leads_by_clock_and_start",
                            new Document(LeadFields.CLOCK_START, 1).append(LeadFields.STARTED_AT, 1),
                            false),
                    new WantedIndex(
                            "leads_by_conversation_clock_and_start",
                            new Document(LeadFields.CONVERSATION_CLOCK, 1).append(LeadFields.STARTED_AT, 1),
                            false)),
            List.of(
                    LeadFields.EXPIRES_AT,
                    LeadFields.STARTED_AT,
                    LeadFields.CLOCK_START,
                    LeadFields.CONVERSATION_CLOCK));

    private static WantedIndex byContact(ContactKind kind) {
        String index = LeadFields.CONTACT + "." + kind.key() + "." + LeadFields.INDEX;
        return new WantedIndex("leads_by_" + kind.key(), new Document(LeadFields.SHOP, 1).append(index, 1), false);
    }
}
