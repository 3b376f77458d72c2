package dev.avow.testkit.time;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.RoleTable;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.disclosure.StaffMember;
import dev.avow.core.disclosure.StaffRole;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitStaff;
import dev.avow.core.usecase.ReadAudit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Staff ask for things and get them or not; each request leaves an entry, which is the service's own (S0-07, S4-15). */
public final class AuditTraffic implements TrafficSource {

    private static final int PAGE = 100;
    private static final DisclosureGround GROUND =
            new DisclosureGround(DisclosureGround.Kind.LEGAL_PROCESS, "DPO-2100-1");

    private final AuditTrail trail;
    private final Purge purge;
    private final AdmitStaff admit;
    private final ReadAudit read;
    private final Shops shops;

    /** Over a trail and what sweeps it. */
    public AuditTraffic(AuditTrail trail, Purge purge, Scene scene) {
        this.trail = trail;
        this.purge = purge;
        this.admit =
                new AdmitStaff(RoleTable.leastPrivilege(), trail, scene.hasher(), scene.retention(), scene.clock());
        this.read = new ReadAudit(trail, scene.retention(), scene.clock());
        this.shops = scene.shops();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.AUDIT_ENTRY;
    }

    @Override
    public List<Purge> purges() {
        return List.of(purge);
    }

    @Override
    public void happen(Dice dice) {
        StaffMember who =
                new StaffMember("staff-" + dice.between(1, 3), Set.of(dice.of(List.of(StaffRole.values()))), true);
        Optional<ShopId> shop = dice.onceIn(2) ? Optional.of(shops.any(dice)) : Optional.empty();
        Optional<DisclosureGround> ground = dice.onceIn(2) ? Optional.of(GROUND) : Optional.empty();
        admit.handle(new AdmitStaff.Command(who, dice.of(List.of(StaffAction.values())), shop, ground));
    }

    @Override
    public Map<String, Found> present() {
        Map<String, Found> present = new HashMap<>();
        OptionalLong before = OptionalLong.empty();
        List<AuditTrail.Recorded> page;
        do {
            page = trail.page(ChatTraffic.EVERYTHING, before, PAGE);
            page.forEach(each -> present.put(name(each), Found.ours(each.entry().lifetime())));
            before = page.isEmpty()
                    ? before
                    : OptionalLong.of(page.get(page.size() - 1).number());
        } while (page.size() == PAGE);
        return present;
    }

    private static String name(AuditTrail.Recorded entry) {
        return Long.toString(entry.number());
    }

    @Override
    public Optional<Set<String>> shown() {
        Set<String> shown = new HashSet<>();
        OptionalLong before = OptionalLong.empty();
        do {
            ReadAudit.Page page = read.handle(before, PAGE);
            page.entries().forEach(each -> shown.add(name(each)));
            before = page.next();
        } while (before.isPresent());
        return Optional.of(shown);
    }
}
