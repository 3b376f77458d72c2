package dev.avow.testkit.time;

import dev.avow.core.consent.Attestation;
import dev.avow.core.consent.Declaration;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DeclareForShop;
import dev.avow.core.usecase.ReadTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Merchants accept the policy, by saying so or by use, and attest what they are asked to (S1-46, S1-47, S1-54). What they
 * declared waits for the end of the installation; of shops that are gone it ends by its own rule.
 */
public final class DeclarationTraffic implements TrafficSource {

    private final Purge purge;
    private final PolicyLedger ledger;
    private final DeclareForShop declare;
    private final ReadTerms read;
    private final Shops shops;
    private final Set<ShopId> seen = new HashSet<>();
    private final Supplier<Map<String, Found>> present;

    /**
     * Over a store.
     *
     * @param purge what sweeps it
     * @param present reads past the store what is physically there, by {@link #name}
     */
    public DeclarationTraffic(
            Declarations declarations,
            Purge purge,
            PolicyLedger ledger,
            Scene scene,
            Supplier<Map<String, Found>> present) {
        this.purge = purge;
        this.ledger = ledger;
        this.declare = new DeclareForShop(
                declarations, ledger, scene.hasher(), scene.retention(), (shop, at) -> false, scene.clock());
        this.read = new ReadTerms(declarations, ledger, scene.retention(), (shop, at) -> false, scene.clock());
        this.shops = scene.shops();
        this.present = present;
    }

    /** What a declaration is called on the journey: the same text declared anew is another record. */
    public static String name(ShopId shop, Declaration declaration) {
        return shop.domain() + "/" + declaration.textVersion() + "/" + declaration.manner() + "/"
                + declaration.at().toEpochMilli();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.POLICY_ACCEPTANCE;
    }

    @Override
    public List<Purge> purges() {
        return List.of(purge);
    }

    @Override
    public void happen(Dice dice) {
        ShopId shop = shops.any(dice);
        seen.add(shop);
        String user = "user-" + dice.between(1, 2);
        switch (dice.between(1, 3)) {
            case 1 -> declare.noteUse(shop, user);
            case 2 -> say(shop, dice.of(List.of(Attestation.values())).textVersion(), user);
            default -> {
                List<AnnouncedPolicy> versions = ledger.versions();
                say(shop, Declaration.policyText(dice.of(versions).version()), user);
            }
        }
    }

    private void say(ShopId shop, String text, String user) {
        if (!declare.handle(new DeclareForShop.Command(shop, text, "en", Optional.of(user)))) {
            throw new AssertionError("the text was not one of ours");
        }
    }

    @Override
    public Map<String, Found> present() {
        return present.get();
    }

    @Override
    public Optional<Set<String>> shown() {
        Set<String> shown = new HashSet<>();
        seen.forEach(shop -> read.handle(shop).declarations().forEach(each -> shown.add(name(shop, each))));
        return Optional.of(shown);
    }
}
