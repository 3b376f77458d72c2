package dev.avow.core.usecase;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.event.ShopEvent.CustomerDataRequested;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.Packages;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.retention.Horizon;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Status;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.rights.SubjectParts;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the package of what is held of a person, keeps it sealed for its own life, and hands it over on the merchant's page
 * (S1-36, S3-35, S3-38, S3-39, S4-23). The request is done when it was handed over, or when nothing is held; its clock runs longer
 * than a package lives, so whoever opens one late has it made anew. Thread-safe.
 */
public final class TellSubject implements EventHandler<CustomerDataRequested> {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 3;
    private static final String READY = "package-ready";
    private static final String NOTHING = "nothing-held";
    private static final String HANDED_OVER = "handed-over";
    private static final String FORMAT = "avow-access-package/1";
    private static final String NOBODY = "Nothing is held about the person who was named.";
    /** S3-38. */
    private static final String NO_SALE =
            "Nothing is held about the person who was named, and no sale by referral is on"
                    + " record for the orders that were named.";

    private final RightsRequests requests;
    private final TakeRequest taking;
    private final Forgetting forgetting;
    private final ExportData export;
    private final Packages packages;
    private final FieldCipher cipher;
    private final PoliciesInForce policies;
    private final RequestLog log;
    private final InstantSource clock;

    /** Puts the use case together. */
    public TellSubject(
            RightsRequests requests,
            TakeRequest taking,
            Forgetting forgetting,
            ExportData export,
            Packages packages,
            FieldCipher cipher,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        this.requests = requests;
        this.taking = taking;
        this.forgetting = forgetting;
        this.export = export;
        this.packages = packages;
        this.cipher = cipher;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Class<CustomerDataRequested> event() {
        return CustomerDataRequested.class;
    }

    @Override
    public Handling handle(Occurrence<CustomerDataRequested> occurrence) {
        Optional<SubjectLocator> person = RedactCustomer.locator(
                occurrence.event().person(), occurrence.event().orders());
        if (person.isEmpty()) {
            return Handling.shelved("request.names-nobody");
        }
        handle(new TakeRequest.Command(
                occurrence.shop(),
                person,
                Kind.ACCESS,
                Channel.WEBHOOK,
                occurrence.event().request().map(Object::toString).orElseGet(() -> "d" + occurrence.delivery()),
                occurrence.receivedAt()));
        return Handling.done();
    }

    /** Takes the request and makes its package; the same again changes nothing. */
    public RightsRequest handle(TakeRequest.Command command) {
        KeptRequest kept = taking.handle(command);
        return requests.claim(kept.request().id(), LEASE).map(this::make).orElse(kept.request());
    }

    /** Goes on with a request that was taken, such as one whose store was away; harmless where its package is made. */
    void proceed(String id) {
        requests.claim(id, LEASE).ifPresent(this::make);
    }

    private RightsRequest make(KeptRequest kept) {
        RightsRequest request = kept.request();
        if (request.status() != Status.OPEN) {
            requests.save(kept, Duration.ZERO);
            return request;
        }
        ShopId shop = request.shop();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SubjectLocator person = forgetting.widened(shop, taking.open(kept));
        KeptRequest made = packed(request, person, now).isEmpty()
                ? kept.with(request.settled(Status.DONE, NOTHING, now)).about(Optional.empty())
                : taking.about(kept, person).with(request.acknowledged(now).waiting(Status.WAITING, READY));
        requests.save(made, Duration.ZERO);
        log.settled(made.request());
        return made.request();
    }

    /**
     * Keeps the package in the place of an older one, and reads once more: an erasure that went on meanwhile has not seen the
     * package, and the package may hold what was erased.
     */
    private List<Object> packed(RightsRequest request, SubjectLocator person, Instant now) {
        ShopId shop = request.shop();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Object> rows = rows(shop, person, now);
            packages.remove(shop, request.id());
            packages.keep(new Packages.Kept(
                    request.id(),
                    shop,
                    cipher.seal(bytes(SubjectParts.text(person)), ErasureOfPackages.personOf(shop, request.id())),
                    cipher.seal(
                            bytes(text(request, now, rows, note(shop, now))),
                            ErasureOfPackages.contentOf(shop, request.id())),
                    policies.at(shop, now).lifetime(DataClass.EXPORT_PACKAGE, now)));
            if (rows.equals(rows(shop, person, now))) {
                return rows;
            }
            packages.remove(shop, request.id());
        }
        throw new PortException.Unavailable("package.unsettled", "what is held of the person changes all the time");
    }

    private List<Object> rows(ShopId shop, SubjectLocator person, Instant now) {
        PolicySet policy = policies.policyAt(shop, now);
        List<Object> rows = new ArrayList<>();
        export.handle(shop, Optional.of(person), line -> rows.add(tree(line, policy)));
        return rows;
    }

    /** What the policy lets a package hold of a row. */
    private static Map<String, Object> tree(ExportData.Line line, PolicySet policy) {
        Map<String, Object> tree = new TreeMap<>(line.values());
        DataClass.of(line.part()).flatMap(policy::packageFields).ifPresent(tree.keySet()::retainAll);
        tree.put("class", line.part());
        return tree;
    }

    private String note(ShopId shop, Instant now) {
        return policies.policyAt(shop, now).attribution().isPresent() ? NO_SALE : NOBODY;
    }

    private static String text(RightsRequest request, Instant now, List<Object> rows, String note) {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "format",
                FORMAT,
                "made_at",
                now.toString(),
                "request",
                request.id(),
                "requested_at",
                request.receivedAt().toString(),
                "rows",
                rows));
        if (rows.isEmpty()) {
            tree.put("note", note);
        }
        return CanonicalJson.of(tree);
    }

    /** The requests of which a package is there, the newest first; one that waits has its package made anew beside these. */
    public List<String> ready(ShopId shop, int limit) {
        return packages.names(shop, horizon(shop), limit);
    }

    /**
     * Hands a package over to whoever of the shop asks, and writes that down.
     *
     * @param who of the shop
     * @return its JSON; empty if there is none, or its life is over
     */
    public Optional<String> handOver(ShopId shop, String id, String who) {
        Optional<Packages.Kept> found = packages.find(shop, id, horizon(shop)).or(() -> madeAnew(shop, id));
        log.merchant(shop, who, StaffAction.HAND_OVER_PACKAGE, found.isPresent() ? HANDED_OVER : "not-there");
        found.flatMap(kept -> requests.claim(id, LEASE)).ifPresent(kept -> {
            RightsRequest done = kept.request().settled(Status.DONE, HANDED_OVER, clock.instant());
            requests.save(kept.with(done).about(Optional.empty()), Duration.ZERO);
            log.settled(done);
        });
        return found.map(kept ->
                new String(cipher.open(kept.content(), ErasureOfPackages.contentOf(shop, id)), StandardCharsets.UTF_8));
    }

    /** What is held now, where a package's life was over or an erasure took it, and the request waits all the same. */
    private Optional<Packages.Kept> madeAnew(ShopId shop, String id) {
        requests.find(id)
                .filter(kept -> kept.request().shop().equals(shop)
                        && kept.request().kind().isDisclosure()
                        && kept.request().status() == Status.WAITING)
                .filter(kept -> kept.person().isPresent())
                .flatMap(kept -> requests.claim(id, LEASE))
                .ifPresent(kept -> {
                    SubjectLocator person = forgetting.widened(shop, taking.open(kept));
                    packed(kept.request(), person, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                    requests.save(taking.about(kept, person), Duration.ZERO);
                });
        return packages.find(shop, id, horizon(shop));
    }

    private Horizon horizon(ShopId shop) {
        Instant now = clock.instant();
        return policies.at(shop, now).horizon(DataClass.EXPORT_PACKAGE, now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
