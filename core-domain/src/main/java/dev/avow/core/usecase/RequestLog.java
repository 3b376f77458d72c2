package dev.avow.core.usecase;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes down each request and how it ended, in the one audit trail (S4-25, I17): which kind, for which reason if it has one, on
 * whose word if a stop is lifted, by whom of the shop's staff or by which way, whose shop; never whom it was about. Thread-safe.
 */
public final class RequestLog {

    private static final String SCOPE = "actor";
    private static final String SERVICE = "service";
    private static final String SUPPORT = "channel/" + RightsTerms.Channel.SUPPORT.name();

    private final AuditTrail trail;
    private final KeyedHasher hasher;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts it together. */
    public RequestLog(AuditTrail trail, KeyedHasher hasher, RetentionInForce retention, InstantSource clock) {
        this.trail = trail;
        this.hasher = hasher;
        this.retention = retention;
        this.clock = clock;
    }

    /** It came in: from somebody of the shop's staff, or by a way on which nobody is known. */
    void taken(RightsRequest request, Optional<ShopStaff> by) {
        append(
                by.map(RequestLog::merchant).orElseGet(() -> by(request)),
                StaffAction.TAKE_REQUEST,
                Optional.of(request.shop()),
                request.kind().key()
                        + request.reason().map(reason -> "." + reason.key()).orElse("")
                        + request.lifting()
                                .map(lifting -> ".lift." + lifting.word().key())
                                .orElse(""));
    }

    /** It was settled, or waits for something. */
    void settled(RightsRequest request) {
        settled(request, Optional.empty());
    }

    /** The same, by what somebody of the shop's staff said. */
    void settled(RightsRequest request, Optional<ShopStaff> by) {
        append(
                by.map(RequestLog::merchant).orElse(SERVICE),
                StaffAction.SETTLE_REQUEST,
                Optional.of(request.shop()),
                request.kind().key() + "." + request.outcome().orElse("open"));
    }

    /** Somebody of the shop, or the maker's support, ended it. */
    void closed(RightsRequest request, Optional<ShopStaff> by) {
        append(
                by.map(RequestLog::merchant).orElse(SUPPORT),
                StaffAction.SETTLE_REQUEST,
                Optional.of(request.shop()),
                request.kind().key() + "." + request.outcome().orElseThrow());
    }

    /** Somebody of a shop read, exported or changed personal data (S0-07, S4-15, L2-6). */
    public void merchant(ShopId shop, String who, StaffAction action, String what) {
        append(merchant(new ShopStaff(shop, who)), action, Optional.of(shop), what);
    }

    /** Restored stores were told what was erased. */
    void reapplied() {
        append(SERVICE, StaffAction.REAPPLY_ERASURES, Optional.empty(), "done");
    }

    private static String merchant(ShopStaff staff) {
        return "merchant/" + staff.shop().domain() + "/" + staff.user();
    }

    private static String by(RightsRequest request) {
        return "channel/" + request.channel().name();
    }

    private void append(String actor, StaffAction action, Optional<ShopId> shop, String verdict) {
        Instant now = clock.instant();
        trail.append(new AuditEntry(
                hasher.hash(SCOPE, actor.getBytes(StandardCharsets.UTF_8)),
                action,
                shop,
                Optional.empty(),
                verdict,
                retention.at(now).lifetime(DataClass.AUDIT_ENTRY, now)));
    }
}
