package dev.avow.testkit.time;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.conversation.LeadRates;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LeadVault;
import dev.avow.core.usecase.LeaveLead;
import dev.avow.core.usecase.MarkContacted;
import dev.avow.core.usecase.ReadLeads;
import dev.avow.core.usecase.WithdrawLead;
import dev.avow.testkit.data.TestIds;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shoppers leave their address in a conversation; merchants follow some up, and some are withdrawn. */
final class LeadTraffic implements TrafficSource {

    private static final String TEXT = "lead-1";

    private final ChatTraffic chats;
    private final LeadStore leads;
    private final LeaveLead leave;
    private final MarkContacted mark;
    private final WithdrawLead withdraw;
    private final ReadLeads read;
    private final Shops shops;
    private final Set<String> withdrawn = new HashSet<>();

    LeadTraffic(ChatTraffic chats, LeadStore leads, TranscriptStore transcripts, ConsentProofs proofs, Scene scene) {
        RetentionInForce retention = scene.retention();
        InstantSource clock = scene.clock();
        KeyedHasher hasher = scene.hasher();
        LeadVault vault = new LeadVault(new InMemoryFieldCipher(new TestIds("lead")), hasher);
        this.chats = chats;
        this.leads = leads;
        this.leave = new LeaveLead(
                leads,
                transcripts,
                vault,
                retention,
                new InMemoryRateLimiter(clock),
                new LeadRates(1_000, 1_000),
                Set.of(TEXT),
                clock);
        this.mark = new MarkContacted(leads, retention, clock);
        this.withdraw = new WithdrawLead(leads, proofs, retention, clock);
        this.read = new ReadLeads(leads, vault, retention, clock);
        this.shops = scene.shops();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public Set<DataClass> touches() {
        return Set.of(DataClass.TRANSCRIPT, DataClass.LEAD, DataClass.CONSENT_RECORD);
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = shops.any(dice);
        ConversationId chat = chats.chat(shop, 1);
        LeadContact contact = new LeadContact(ContactEmail.parse("mara@example.com"), Optional.empty());
        LeadId lead = leave.handle(new LeaveLead.Command(shop, chat, new MessageId("s-1"), contact, TEXT, "en"))
                .fold(
                        LeaveLead.Outcome.Kept::lead,
                        refused -> {
                            throw new AssertionError("the lead was refused: " + refused.reason());
                        },
                        tooOften -> {
                            throw new AssertionError("the lead came too often");
                        });
        if (dice.onceIn(3)) {
            mark.handle(new MarkContacted.Command(shop, lead));
        }
        if (dice.onceIn(3)) {
            withdrawn.add(name(shop, lead));
            withdraw.handle(new WithdrawLead.Command(shop, lead));
        }
    }

    private static String name(ShopId shop, LeadId lead) {
        return shop.domain() + "/" + lead.value();
    }

    @Override
    public Map<String, Found> present() {
        LeadHorizon everything = new LeadHorizon(ChatTraffic.EVERYTHING, ChatTraffic.EVERYTHING);
        Map<String, Found> present = new HashMap<>();
        for (ShopId shop : shops.all()) {
            Optional<LeadCursor> after = Optional.empty();
            List<SealedLead> page;
            do {
                page = leads.page(shop, Purpose.LEAD_FOLLOW_UP, everything, after, ChatTraffic.PAGE);
                page.forEach(lead -> present.put(
                        name(shop, lead.id()),
                        new Found(Optional.of(shop), lead.lifetime(), Optional.of(lead.conversationClock()))));
                after = page.isEmpty() ? after : Optional.of(cursor(page.get(page.size() - 1)));
            } while (page.size() == ChatTraffic.PAGE);
        }
        return present;
    }

    private static LeadCursor cursor(SealedLead last) {
        return new LeadCursor(last.lifetime().startedAt(), last.id());
    }

    @Override
    public Optional<Set<String>> shown() {
        Set<String> shown = new HashSet<>();
        for (ShopId shop : shops.all()) {
            Optional<LeadCursor> after = Optional.empty();
            do {
                ReadLeads.Page page = read.handle(shop, after, ChatTraffic.PAGE);
                page.rows().forEach(row -> shown.add(name(shop, row.lead().id())));
                after = page.next();
            } while (after.isPresent());
        }
        return Optional.of(shown);
    }

    @Override
    public Set<String> deleted() {
        return withdrawn;
    }
}
