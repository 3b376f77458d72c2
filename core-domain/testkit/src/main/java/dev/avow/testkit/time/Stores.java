package dev.avow.testkit.time;

import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Map;

/** All stores of one installation: any implementations of the ports, and a way to look past them. */
public interface Stores {

    /** Of conversations. */
    TranscriptStore transcripts();

    /** Of conversations whose clocks wait. */
    OpenClocks clocks();

    /** Of every class whose clocks wait for what happens to a shop. */
    default List<OpenClocks> shopClocks() {
        return List.of(clocks());
    }

    /** Of contacts. */
    LeadStore leads();

    /** Removes contacts. */
    LeadPurge leadPurge();

    /** Of ended consents. */
    ConsentProofs proofs();

    /** Of webhooks. */
    WebhookInbox inbox();

    /** For what is done in one transaction. */
    UnitOfWork unitOfWork();

    /** Of what merchants instructed. */
    Instructions instructions();

    /** Of policy versions. */
    PolicyLedger policies();

    /** Of runs. */
    RunLedger runs();

    /** Those of every class but leads, and but those that a source of {@link #traffic()} brings itself. */
    List<Purge> purges();

    /** What further features bring on the journey: a new one is added here and nowhere else. */
    default List<Traffic> traffic() {
        return List.of();
    }

    /** Lets the leases of a dead instance end. */
    void endLeases();

    /**
     * What is physically there of webhooks, ended consents (by lead), finished runs and declarations.
     *
     * @throws IllegalArgumentException if asked for another class
     */
    Map<String, Found> records(DataClass dataClass);
}
