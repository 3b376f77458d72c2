package dev.avow.testkit.time;

import dev.avow.core.consent.Declaration;
import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.inmemory.InMemoryConsentProofs;
import dev.avow.core.inmemory.InMemoryDeclarations;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryLeadStore;
import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.inmemory.InMemoryWebhookInbox;
import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.ForwardingTranscripts;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The reference stores of one installation; a test breaks one of them. */
class MemoryStores implements Stores {

    private final TestTime ledgersClock = new TestTime();
    private final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(unit);
    private final InMemoryLeadStore leads = new InMemoryLeadStore();
    private final Proofs proofs = new Proofs();
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final InMemoryPolicyLedger policies = new InMemoryPolicyLedger();
    private final Declared declarations = new Declared();
    private final ForwardingTranscripts transcripts;
    final InMemoryRunLedger ledger = new InMemoryRunLedger(ledgersClock);

    MemoryStores(ForwardingTranscripts transcripts) {
        this.transcripts = transcripts;
    }

    @Override
    public TranscriptStore transcripts() {
        return transcripts;
    }

    @Override
    public OpenClocks clocks() {
        return transcripts;
    }

    @Override
    public LeadStore leads() {
        return leads;
    }

    @Override
    public LeadPurge leadPurge() {
        return leads;
    }

    @Override
    public ConsentProofs proofs() {
        return proofs;
    }

    @Override
    public WebhookInbox inbox() {
        return inbox;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unit;
    }

    @Override
    public Instructions instructions() {
        return instructions;
    }

    @Override
    public PolicyLedger policies() {
        return policies;
    }

    @Override
    public RunLedger runs() {
        return ledger;
    }

    @Override
    public List<Purge> purges() {
        return List.of(transcripts, inbox, proofs.right, ledger);
    }

    private final List<Traffic> referrals = ReferralTraffic.over(MemoryReferrals::new);

    @Override
    public List<Traffic> traffic() {
        return referrals;
    }

    /** The same, with the traffic of every further feature. */
    static MemoryStores busy(ForwardingTranscripts transcripts) {
        return new MemoryStores(transcripts) {
            @Override
            public List<Traffic> traffic() {
                return furtherTraffic();
            }
        };
    }

    List<Traffic> furtherTraffic() {
        InMemoryAuditTrail trail = new InMemoryAuditTrail();
        List<Traffic> further = new ArrayList<>(referrals);
        further.addAll(List.of(
                scene -> new AuditTraffic(trail, trail, scene),
                scene -> new DeclarationTraffic(
                        declarations,
                        declarations.right,
                        policies,
                        scene,
                        () -> records(DataClass.POLICY_ACCEPTANCE))));
        return further;
    }

    @Override
    public void endLeases() {
        ledgersClock.advance(Duration.ofSeconds(30));
    }

    @Override
    public Map<String, Found> records(DataClass dataClass) {
        Map<String, Found> records = new HashMap<>();
        switch (dataClass) {
            case WEBHOOK_PAYLOAD ->
                inbox.deliveries()
                        .forEach(each ->
                                records.put(each.webhookId().orElseThrow(), Found.of(each.shop(), each.lifetime())));
            case CONSENT_RECORD -> records.putAll(proofs.records());
            case POLICY_ACCEPTANCE -> records.putAll(declarations.records());
            case RUN_RECORD -> ledger.records().forEach((name, life) -> records.put(name, Found.ours(life)));
            default -> throw new IllegalArgumentException("no records of " + dataClass);
        }
        return records;
    }

    /** Remembers whose proofs it kept. */
    private static final class Proofs implements ConsentProofs {

        private final InMemoryConsentProofs right = new InMemoryConsentProofs();
        private final Map<LeadId, ShopId> shops = new HashMap<>();

        @Override
        public void keep(ShopId shop, ConsentProof proof) {
            shops.put(proof.lead(), shop);
            right.keep(shop, proof);
        }

        @Override
        public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
            return right.find(shop, purpose, lead, horizon);
        }

        Map<String, Found> records() {
            Map<String, Found> records = new HashMap<>();
            shops.forEach((lead, shop) -> right.find(shop, Purpose.RIGHTS, lead, ChatTraffic.EVERYTHING)
                    .ifPresent(proof -> records.put(lead.value(), Found.of(shop, proof.lifetime()))));
            return records;
        }
    }

    /** Remembers how long its declarations live; the reference's purge decides whether they are still there. */
    private static final class Declared implements Declarations {

        private final InMemoryDeclarations right = new InMemoryDeclarations();
        private final Map<String, Found> lives = new HashMap<>();
        private final Set<ShopId> shops = new HashSet<>();

        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            shops.add(shop);
            lives.put(DeclarationTraffic.name(shop, kept.declaration()), Found.of(shop, kept.lifetime()));
            right.keep(shop, kept);
        }

        @Override
        public List<Declaration> all(ShopId shop, Horizon horizon) {
            return right.all(shop, horizon);
        }

        Map<String, Found> records() {
            Map<String, Found> records = new HashMap<>();
            for (ShopId shop : shops) {
                right.all(shop, ChatTraffic.EVERYTHING).stream()
                        .map(declaration -> DeclarationTraffic.name(shop, declaration))
                        .forEach(name -> records.put(name, Objects.requireNonNull(lives.get(name))));
            }
            return records;
        }
    }
}
