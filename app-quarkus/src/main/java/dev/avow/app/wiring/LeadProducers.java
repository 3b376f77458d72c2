package dev.avow.app.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.avow.adapters.mongo.MongoIndexes;
import dev.avow.adapters.mongo.MongoLeadErasure;
import dev.avow.adapters.mongo.MongoLeadResidue;
import dev.avow.adapters.mongo.MongoLeadStore;
import dev.avow.core.conversation.LeadRates;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.ErasureOfLeads;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.LeadsOfPerson;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurgeOfLeads;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedLeads;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RectificationOfLeads;
import dev.avow.core.port.Residue;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.port.SuppressedLeads;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.usecase.LeadVault;
import dev.avow.core.usecase.LeaveLead;
import dev.avow.core.usecase.MarkContacted;
import dev.avow.core.usecase.ReadLeads;
import dev.avow.core.usecase.WithdrawLead;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes everything about leads; refuses to serve while their indexes would not end them (S1-22). */
@Singleton
class LeadProducers {

    private final MongoDatabase database;

    LeadProducers(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.database = client.getDatabase(database);
    }

    void prepare(@Observes StartupEvent start) {
        new MongoIndexes(database, MongoIndexes.Holding.LEADS).prepare();
    }

    /** Nobody gets the store but behind the guard. */
    @Produces
    @Singleton
    LeadStore leads(PurposeGuard guard, Suppressions suppressions) {
        return new PurposeLimitedLeads(new SuppressedLeads(new MongoLeadStore(database), suppressions), guard);
    }

    @Produces
    @Singleton
    Purge leadPurge(RetentionInForce retention) {
        return new PurgeOfLeads(new MongoLeadStore(database), retention);
    }

    @Produces
    @Singleton
    @Typed({LeadsOfPerson.class, Holdings.class, SubjectLinks.class})
    MongoLeadErasure leadErasure(KeyedHasher hasher, FieldCipher cipher) {
        return new MongoLeadErasure(database, hasher, cipher);
    }

    @Produces
    @Singleton
    Residue leadResidue(KeyedHasher hasher) {
        return new MongoLeadResidue(database, hasher);
    }

    @Produces
    @Singleton
    ErasureOfLeads forgetLeads(
            LeadsOfPerson finder, ConsentProofs proofs, RetentionInForce retention, InstantSource clock) {
        return new ErasureOfLeads(finder, new MongoLeadStore(database), proofs, retention, clock);
    }

    @Produces
    @Singleton
    RectificationOfLeads putLeadsRight(LeadsOfPerson finder, FieldCipher cipher, KeyedHasher hasher) {
        return new RectificationOfLeads(finder, cipher, hasher);
    }

    @Produces
    @Singleton
    SealedFields sealedLeads() {
        return new MongoLeadStore(database);
    }

    @Produces
    @Singleton
    LeadVault vault(FieldCipher cipher, KeyedHasher hasher) {
        return new LeadVault(cipher, hasher);
    }

    @Produces
    @Singleton
    LeaveLead leaveLead(
            LeadStore leads,
            TranscriptStore transcripts,
            LeadVault vault,
            RetentionInForce retention,
            RateLimiter limiter,
            AvowConfig config,
            InstantSource clock) {
        AvowConfig.Leads settings = config.leads();
        LeadRates rates = new LeadRates(settings.perMinute(), settings.shopPerMinute());
        return new LeaveLead(leads, transcripts, vault, retention, limiter, rates, settings.texts(), clock);
    }

    @Produces
    @Singleton
    ReadLeads readLeads(LeadStore leads, LeadVault vault, RetentionInForce retention, InstantSource clock) {
        return new ReadLeads(leads, vault, retention, clock);
    }

    @Produces
    @Singleton
    MarkContacted markContacted(LeadStore leads, RetentionInForce retention, InstantSource clock) {
        return new MarkContacted(leads, retention, clock);
    }

    @Produces
    @Singleton
    WithdrawLead withdrawLead(LeadStore leads, ConsentProofs proofs, RetentionInForce retention, InstantSource clock) {
        return new WithdrawLead(leads, proofs, retention, clock);
    }
}
