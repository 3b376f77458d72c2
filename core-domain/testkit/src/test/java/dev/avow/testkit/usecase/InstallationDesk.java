package dev.avow.testkit.usecase;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryInstallations;
import dev.avow.core.inmemory.InMemoryMerchants;
import dev.avow.core.inmemory.InMemoryTokenVault;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.installation.Installation;
import dev.avow.core.installation.SubjectToken;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.Installations.Kept;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskWhetherGone;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.EndInstallation;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.InstallShop;
import dev.avow.core.usecase.NameMerchant;
import dev.avow.core.usecase.NoteSubscription;
import dev.avow.core.usecase.NoteUninstall;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.RedactShop;
import dev.avow.core.usecase.ShopErasure;
import dev.avow.core.usecase.ShopTokens;
import dev.avow.core.usecase.StartClocks;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything about installations, in memory. */
final class InstallationDesk {

    /** What was to be forgotten. */
    record Forgotten(ShopId shop, Instant upTo, Set<DataClass> survivors) {}

    final TestTime time = new TestTime();
    final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    final InMemoryInstallations installations = new InMemoryInstallations(unit);
    final InMemoryTokenVault vault = new InMemoryTokenVault(unit, time);
    final InMemoryMerchants merchants = new InMemoryMerchants();
    final ScriptedShopify shopify = new ScriptedShopify(time, unit::isActive);
    final List<Forgotten> forgotten = new ArrayList<>();
    boolean forgets = true;
    /** Really forgets, where a test has something to be forgotten. */
    ShopErasure stores = (shop, occasion, upTo, survivors) -> true;

    final PoliciesInForce policies;
    final ShopTokens tokens;
    final InstallShop installShop;
    final NoteUninstall noteUninstall;
    final NoteSubscription noteSubscription;
    final RedactShop redactShop;
    final CarryOutUninstalls carryOut;
    final ConfirmInstallations confirm;

    InstallationDesk() {
        this(Map.of("profiles", "referral"));
    }

    InstallationDesk(Map<String, String> policy) {
        policies = policies(policy);
        InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("key"));
        tokens = new ShopTokens(vault, shopify, unit, cipher, policies, time);
        NameMerchant nameMerchant = new NameMerchant(merchants, new TestIds("merchant"), policies, time);
        StartClocks startClocks = new StartClocks(List.of(merchants), policies, time);
        EndInstallation end = new EndInstallation(installations, tokens, startClocks, policies);
        ShopErasure erasure = (shop, occasion, upTo, survivors) -> {
            forgotten.add(new Forgotten(shop, upTo, survivors));
            return forgets && stores.proceed(shop, occasion, upTo, survivors);
        };
        AskWhetherGone ask = new AskWhetherGone(shopify, tokens, time);
        noteUninstall = new NoteUninstall(installations, ask, end, time);
        noteSubscription = new NoteSubscription(installations, end, policies);
        redactShop = new RedactShop(installations, ask, erasure, end, unit, policies, time);
        carryOut = new CarryOutUninstalls(installations, erasure, end, unit, policies, time);
        confirm = new ConfirmInstallations(installations, shopify, tokens, end, unit, policies, time);
        installShop = new InstallShop(installations, tokens, confirm, shopify, nameMerchant, unit, policies, time);
    }

    private PoliciesInForce policies(Map<String, String> policy) {
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, policy))
                .fold(
                        compiled -> new PoliciesInForce(
                                List.of(new PoliciesInForce.Announcement(
                                        compiled.policy().as(new PolicyVersion(1)), time.instant())),
                                Map.of()),
                        rejected -> {
                            throw new AssertionError(rejected.all());
                        });
    }

    InstallShop.Outcome install(ShopId shop) {
        return install(shop, false);
    }

    /** @param anew whether what is known is thrown away first, as where another instance was faster */
    InstallShop.Outcome install(ShopId shop, boolean anew) {
        if (anew) {
            unit.call(() -> vault.destroy(shop));
        }
        return installShop.opened(shop, SubjectToken.of("id-token"));
    }

    /** The merchant comes back from Shopify's grant. */
    InstallShop.Outcome granted(ShopId shop) {
        return installShop.granted(shop, GrantCode.of("grant-code"));
    }

    Optional<Installation> standing(ShopId shop) {
        return installations.find(shop).map(Kept::installation);
    }

    /** Handles an event, and ends it in a unit if it is done. */
    <E extends ShopEvent> Handling handle(EventHandler<E> handler, ShopId shop, E event, Optional<Instant> at) {
        return handle(handler, new Occurrence<>(shop, event, at, time.instant(), 1));
    }

    private <E extends ShopEvent> Handling handle(EventHandler<E> handler, Occurrence<E> occurrence) {
        Handling handling = handler.handle(occurrence);
        record(handling);
        return handling;
    }

    void record(Handling handling) {
        handling.fold(
                done -> unit.call(() -> {
                    done.record().run();
                    return true;
                }),
                (after, code) -> false,
                code -> false);
    }

    Handling uninstalled(ShopId shop, Instant triggeredAt) {
        return handle(noteUninstall, shop, new ShopEvent.AppUninstalled(), Optional.of(triggeredAt));
    }

    Handling redacted(ShopId shop) {
        return redacted(shop, time.instant());
    }

    /** A word that came in some time ago. */
    Handling redacted(ShopId shop, Instant received) {
        return handle(
                redactShop, new Occurrence<>(shop, new ShopEvent.ShopRedacted(), Optional.of(received), received, 1));
    }
}
