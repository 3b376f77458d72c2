package dev.avow.app.wiring;

import dev.avow.adapters.shopify.admin.ShopifyStandings;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PendingDeliveries;
import dev.avow.core.port.Residue;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.port.TokenEndpoint;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookBodies;
import dev.avow.core.port.WebhookQueue;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.AskWhetherGone;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.EndInstallation;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.EventHandler;
import dev.avow.core.usecase.ForgetShop;
import dev.avow.core.usecase.HandleDeliveries;
import dev.avow.core.usecase.InstallShop;
import dev.avow.core.usecase.NameMerchant;
import dev.avow.core.usecase.NoteScopes;
import dev.avow.core.usecase.NoteSubscription;
import dev.avow.core.usecase.NoteUninstall;
import dev.avow.core.usecase.RedactShop;
import dev.avow.core.usecase.ShopErasure;
import dev.avow.core.usecase.ShopTokens;
import dev.avow.core.usecase.StartClocks;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes what follows installations from the first token to the last deletion, and what works on webhooks. */
@Singleton
class InstallationProducers {

    @Produces
    @Singleton
    NameMerchant nameMerchant(Merchants merchants, IdSource ids, RetentionInForce retention, InstantSource clock) {
        return new NameMerchant(merchants, ids, retention, clock);
    }

    @Produces
    @Singleton
    ShopTokens shopTokens(
            TokenVault vault,
            TokenEndpoint endpoint,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            RetentionInForce retention,
            InstantSource clock) {
        return new ShopTokens(vault, endpoint, unitOfWork, cipher, retention, clock);
    }

    @Produces
    @Singleton
    ShopStandings shopStandings(ShopifyAdmin admin) {
        return new ShopifyStandings(admin.forPurpose(Purpose.ACCOUNT));
    }

    @Produces
    @Singleton
    InstallShop installShop(
            Installations installations,
            ShopTokens tokens,
            ConfirmInstallations confirm,
            TokenEndpoint endpoint,
            NameMerchant nameMerchant,
            UnitOfWork unitOfWork,
            RetentionInForce retention,
            InstantSource clock) {
        return new InstallShop(installations, tokens, confirm, endpoint, nameMerchant, unitOfWork, retention, clock);
    }

    @Produces
    @Singleton
    StartClocks startClocks(@All List<OpenClocks> stores, RetentionInForce retention, InstantSource clock) {
        return new StartClocks(stores, retention, clock);
    }

    @Produces
    @Singleton
    EndInstallation endInstallation(
            Installations installations, ShopTokens tokens, StartClocks startClocks, PoliciesInForce policies) {
        return new EndInstallation(installations, tokens, startClocks, policies);
    }

    @Produces
    @Singleton
    @DefaultBean
    ShopErasure shopErasure(
            EraseSubject erase,
            PoliciesInForce policies,
            InstantSource clock,
            @All List<ErasureStep> steps,
            @All List<Residue> residues) {
        return new ForgetShop(erase, policies, clock, steps, residues);
    }

    @Produces
    @Singleton
    AskWhetherGone askWhetherGone(ShopStandings standings, ShopTokens tokens, InstantSource clock) {
        return new AskWhetherGone(standings, tokens, clock);
    }

    @Produces
    @Singleton
    NoteUninstall noteUninstall(
            Installations installations, AskWhetherGone ask, EndInstallation end, InstantSource clock) {
        return new NoteUninstall(installations, ask, end, clock);
    }

    @Produces
    @Singleton
    NoteScopes noteScopes(Installations installations, RetentionInForce retention) {
        return new NoteScopes(installations, retention);
    }

    @Produces
    @Singleton
    NoteSubscription noteSubscription(Installations installations, EndInstallation end, RetentionInForce retention) {
        return new NoteSubscription(installations, end, retention);
    }

    @Produces
    @Singleton
    RedactShop redactShop(
            Installations installations,
            AskWhetherGone ask,
            ShopErasure erasure,
            EndInstallation end,
            UnitOfWork unitOfWork,
            RetentionInForce retention,
            InstantSource clock) {
        return new RedactShop(installations, ask, erasure, end, unitOfWork, retention, clock);
    }

    @Produces
    @Singleton
    CarryOutUninstalls carryOutUninstalls(
            Installations installations,
            ShopErasure erasure,
            EndInstallation end,
            UnitOfWork unitOfWork,
            PoliciesInForce policies,
            InstantSource clock) {
        return new CarryOutUninstalls(installations, erasure, end, unitOfWork, policies, clock);
    }

    @Produces
    @Singleton
    ConfirmInstallations confirmInstallations(
            Installations installations,
            ShopStandings standings,
            ShopTokens tokens,
            EndInstallation end,
            UnitOfWork unitOfWork,
            PoliciesInForce policies,
            InstantSource clock) {
        return new ConfirmInstallations(installations, standings, tokens, end, unitOfWork, policies, clock);
    }

    @Produces
    @Singleton
    HandleDeliveries handleDeliveries(
            WebhookQueue queue,
            PendingDeliveries pending,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            WebhookBodies bodies,
            @All List<EventHandler<?>> handlers,
            InstantSource clock) {
        return new HandleDeliveries(queue, pending, unitOfWork, cipher, bodies, handlers, clock);
    }
}
