package dev.avow.testkit.usecase;

import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.inmemory.InMemoryCertificates;
import dev.avow.core.inmemory.InMemoryErasable;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryJournalLock;
import dev.avow.core.inmemory.InMemoryJournalMark;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryPackages;
import dev.avow.core.inmemory.InMemoryRightsRequests;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.inmemory.InMemorySuppressionJournal;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Holdings.Holding;
import dev.avow.core.port.JournalLock;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Residue;
import dev.avow.core.port.ResidueOfPackages;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.port.Suppressions;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CertifyErasure;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ExportData;
import dev.avow.core.usecase.Forgetting;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.ReapplyErasures;
import dev.avow.core.usecase.RequestLog;
import dev.avow.core.usecase.StopFlows;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.core.usecase.TellSubject;
import dev.avow.core.usecase.WorkRequests;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A service that forgets: four stores, two of them with a mark of the journal, and a crash whenever it is asked for. */
final class ErasureDesk {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");

    final TestTime time = new TestTime();
    /** The clock of leases, which goes on while nothing else does. */
    private Instant leases = TestTime.START;

    final InMemoryErasable leads =
            new InMemoryErasable(DataClass.LEAD, Set.of(Locator.EMAIL, Locator.PHONE, Locator.VISITOR_KEY));
    final InMemoryErasable transcripts = new InMemoryErasable(DataClass.TRANSCRIPT, Set.of(Locator.VISITOR_KEY));
    final InMemoryErasable checkouts =
            new InMemoryErasable(DataClass.ABANDONED_CHECKOUT, Set.of(Locator.CUSTOMER_ID, Locator.EMAIL));
    final InMemoryErasable orders = new InMemoryErasable(DataClass.ATTRIBUTED_ORDER, Set.of(Locator.ORDER_ID));
    final List<InMemoryErasable> stores = List.of(leads, transcripts, checkouts, orders);
    final InMemorySuppressionJournal journal = new InMemorySuppressionJournal("journal-1");
    final InMemoryRightsRequests requests = new InMemoryRightsRequests(() -> leases);
    final InMemoryJournalMark sql = new InMemoryJournalMark("postgresql");
    final InMemoryJournalMark mongo = new InMemoryJournalMark("mongodb");
    final InMemoryJournalLock lock = new InMemoryJournalLock();
    final InMemoryPackages packages = new InMemoryPackages();
    final List<ExportPart> parts = new ArrayList<>();
    final InMemoryCertificates certificates = new InMemoryCertificates();
    final InMemorySigner signer = new InMemorySigner(new TestIds("sign"));
    final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("field"));
    final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));
    List<ErasureStep> steps = new ArrayList<>(stores);
    List<Residue> residues = new ArrayList<>(stores);
    final List<Holdings> holdings = new ArrayList<>(stores);
    final PoliciesInForce policies;
    private final TestIds ids = new TestIds();
    /** Calls of steps and looks until the machine stops; never where it is negative. */
    private int callsLeft = -1;

    ErasureDesk() {
        this(Map.of());
    }

    ErasureDesk(Map<String, String> overrides) {
        Map<String, String> options = new HashMap<>(Map.of("profiles", "short-chat, cart-recovery, referral"));
        options.putAll(overrides);
        policies = PolicyCompiler.compile(PolicyTree.of(Origin.APP, options))
                .fold(
                        compiled -> new PoliciesInForce(
                                List.of(new PoliciesInForce.Announcement(compiled.policy(), Instant.EPOCH)), Map.of()),
                        rejected -> {
                            throw new IllegalStateException(rejected.problems().toString());
                        });
    }

    /** It is that time, for leases too. */
    void at(Instant instant) {
        time.set(instant);
        leases = instant;
    }

    /** After so many further calls of a store the process is gone; once. */
    void crashAfter(int calls) {
        callsLeft = calls;
    }

    private void mayCrash() {
        if (callsLeft == 0) {
            callsLeft = -1;
            throw new PortException.Unavailable("store.unavailable", "the machine stopped");
        }
        callsLeft = Math.max(-1, callsLeft - 1);
    }

    Suppressions suppressions() {
        return new Suppressions(journal, hasher, time);
    }

    RequestLog log() {
        return new RequestLog(trail, hasher, policies, time);
    }

    GuardRestore guard() {
        return new GuardRestore(journal, List.of(sql, mongo), requests, lock);
    }

    TakeRequest taking() {
        return new TakeRequest(requests, policies, cipher, hasher, ids, log(), time);
    }

    CertifyErasure certify() {
        return new CertifyErasure(certificates, signer, cipher, hasher, ids, policies, time);
    }

    Forgetting forgetting() {
        return new Forgetting(
                steps.stream().<ErasureStep>map(Crashing::new).toList(),
                residues.stream().<Residue>map(this::crashing).toList(),
                List.of(this::conversationsOfLeads),
                holdings);
    }

    EraseSubject erase() {
        return erase(guard());
    }

    EraseSubject erase(GuardRestore guard) {
        return new EraseSubject(
                requests, taking(), suppressions(), forgetting(), guard, certify(), policies, log(), time);
    }

    /** An instance that waits so long for the journal that another one takes its request over. */
    EraseSubject slow(String id) {
        return erase(new GuardRestore(journal, List.of(sql, mongo), requests, new JournalLock() {
            @Override
            public <T> T alone(Supplier<T> work) {
                leases = leases.plusSeconds(3_600);
                requests.claim(id, Duration.ofMinutes(2));
                return lock.alone(work);
            }
        }));
    }

    TellSubject tell() {
        return new TellSubject(
                requests,
                taking(),
                forgetting(),
                new ExportData(parts, words -> ""),
                packages,
                cipher,
                policies,
                log(),
                time);
    }

    /** Packages are forgotten, counted and walked past like everything else, as the service does it. */
    void keepsPackages() {
        ErasureOfPackages step = new ErasureOfPackages(packages, cipher);
        steps.add(step);
        holdings.add(step);
        residues.add(new ResidueOfPackages(packages, cipher));
    }

    /** One that keeps packages, with the leads of two people of a shop and of one of another. */
    static ErasureDesk furnished() {
        ErasureDesk desk = new ErasureDesk();
        desk.keepsPackages();
        desk.parts.add(desk.rowsOfLeads());
        desk.guard().settle();
        desk.plant(SHOP, 1);
        desk.plant(SHOP, 2);
        desk.plant(OTHER, 1);
        return desk;
    }

    /** The merchant asks for something about one of them. */
    RightsRequest asked(ShopId shop, int number, RightsRequest.Kind kind) {
        return ask().handle(new AskForRights.Command(
                        shop, Optional.of(named(number)), kind, Channel.DASHBOARD, "t-" + kind))
                .request();
    }

    /** What a package says of a person: one row for each lead that is there. */
    ExportPart rowsOfLeads() {
        return new ExportPart() {
            @Override
            public DataClass dataClass() {
                return DataClass.LEAD;
            }

            @Override
            public List<String> fields() {
                return List.of("lead");
            }

            @Override
            public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
                boolean isThere = leads.count(shop, person.orElseThrow(), time.instant()) > 0;
                ExportPage.Row row = new ExportPage.Row(List.of(ExportPage.Cell.of("lead", "the-lead")));
                return new ExportPage(isThere ? List.of(row) : List.of(), Optional.empty());
            }
        };
    }

    AskForRights ask() {
        return new AskForRights(
                taking(), erase(), tell(), new StopFlows(suppressions(), time), forgetting(), requests, log(), time);
    }

    WorkRequests work() {
        return new WorkRequests(requests, ask(), lift(), time);
    }

    LiftStop lift() {
        return new LiftStop(taking(), new StopFlows(suppressions(), time), forgetting(), requests, log(), ids, time);
    }

    ReapplyErasures reapply() {
        return new ReapplyErasures(guard(), requests, taking(), suppressions(), forgetting(), policies, log(), time);
    }

    TakeRequest.Command command(ShopId shop, Optional<SubjectLocator> person, String ticket) {
        return new TakeRequest.Command(
                shop, person, RightsRequest.Kind.ERASURE, Channel.WEBHOOK, ticket, time.instant());
    }

    /** Asks again, each time with a process of its own, until it is done. */
    EraseSubject.Outcome untilDone(TakeRequest.Command command) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                EraseSubject.Outcome outcome = erase().handle(command);
                if (outcome.isDone()) {
                    return outcome;
                }
            } catch (PortException.Unavailable e) {
                callsLeft = -1;
            }
            leases = leases.plusSeconds(3_600);
        }
        throw new AssertionError("an erasure never ends");
    }

    /** Tells the stores, through as many crashes as there are. */
    void reapplied() {
        while (true) {
            try {
                reapply().handle();
                return;
            } catch (PortException.Unavailable e) {
                callsLeft = -1;
            }
        }
    }

    private SubjectLinks.Found conversationsOfLeads(ShopId shop, SubjectLocator person) {
        mayCrash();
        Set<ConversationId> found = new HashSet<>();
        leads.page(Optional.empty(), 10_000).stream()
                .filter(holding -> holding.shop().equals(shop))
                .map(Holding::person)
                .flatMap(Optional::stream)
                .filter(whose ->
                        whose.email().equals(person.email()) && whose.email().isPresent())
                .forEach(whose -> found.addAll(whose.conversations()));
        return new SubjectLinks.Found(Set.of(), found);
    }

    /** Everything a person leaves behind in a shop: a lead, its conversation, a checkout, an order. */
    void plant(ShopId shop, int number) {
        SubjectLocator whole = person(number);
        Instant now = time.instant();
        leads.add(shop, Optional.of(part(whole, false, true, true, false, true)), now);
        transcripts.add(shop, Optional.of(part(whole, false, false, false, false, true)), now);
        checkouts.add(shop, Optional.of(part(whole, true, true, false, false, false)), now);
        orders.add(shop, Optional.of(part(whole, false, false, false, true, false)), now);
    }

    static SubjectLocator person(int number) {
        return new SubjectLocator(
                Optional.of(new CustomerId(8_100_200_300_000L + number)),
                Optional.of(PersonalText.of("mara" + number + "@example.com")),
                Optional.of(PersonalText.of("+4072212345" + number)),
                Set.of(new OrderId(5_001_112_223_000L + number)),
                Set.of(new ConversationId("chat-" + number)));
    }

    /** As customers/redact names somebody: without the conversation, which the lead leads to. */
    static SubjectLocator named(int number) {
        return part(person(number), true, true, true, true, false);
    }

    private static SubjectLocator part(
            SubjectLocator whole, boolean customer, boolean email, boolean phone, boolean order, boolean chat) {
        return new SubjectLocator(
                customer ? whole.customer() : Optional.empty(),
                email ? whole.email() : Optional.empty(),
                phone ? whole.phone() : Optional.empty(),
                order ? whole.orders() : Set.of(),
                chat ? whole.conversations() : Set.of());
    }

    /** How many records of a person are there. */
    long left(ShopId shop, int number) {
        return stores.stream()
                .mapToLong(store -> store.count(shop, person(number), time.instant()))
                .sum();
    }

    long leftOf(ShopId shop) {
        return stores.stream()
                .mapToLong(store -> store.countShop(shop, time.instant()))
                .sum();
    }

    /** What a backup taken now holds of the stores. */
    List<List<Holding>> backup() {
        return stores.stream()
                .map(store -> store.page(Optional.empty(), 10_000))
                .toList();
    }

    /** Brings the records of a backup back; what is there stays. */
    void restore(List<List<Holding>> backup) {
        for (int i = 0; i < stores.size(); i++) {
            InMemoryErasable store = stores.get(i);
            backup.get(i).stream()
                    .filter(holding -> !store.holds(holding.key()))
                    .forEach(holding -> store.add(holding.shop(), holding.person(), holding.begun()));
        }
    }

    private final class Crashing implements ErasureStep {

        private final ErasureStep step;

        Crashing(ErasureStep step) {
            this.step = step;
        }

        @Override
        public DataClass dataClass() {
            return step.dataClass();
        }

        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            mayCrash();
            int forgotten = step.forget(shop, person, upTo, Math.min(1, limit));
            mayCrash();
            return forgotten;
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            mayCrash();
            int forgotten = step.forgetShop(shop, upTo, Math.min(2, limit));
            mayCrash();
            return forgotten;
        }
    }

    private Residue crashing(Residue residue) {
        return new Residue() {
            @Override
            public DataClass dataClass() {
                return residue.dataClass();
            }

            @Override
            public long count(ShopId shop, SubjectLocator person, Instant upTo) {
                mayCrash();
                return residue.count(shop, person, upTo);
            }

            @Override
            public long countShop(ShopId shop, Instant upTo) {
                mayCrash();
                return residue.countShop(shop, upTo);
            }
        };
    }
}
