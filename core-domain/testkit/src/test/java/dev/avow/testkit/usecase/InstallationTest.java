package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.installation.Installation.Reinstall;
import dev.avow.core.installation.Installation.Uninstalled;
import dev.avow.core.installation.Subscription;
import dev.avow.core.installation.UninstallPlan;
import dev.avow.core.policy.Profiles;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.port.TokenOutcome;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.CarryOutUninstalls;
import dev.avow.core.usecase.ConfirmInstallations;
import dev.avow.core.usecase.Handling;
import dev.avow.core.usecase.InstallShop;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.ShopTokens.Standing;
import dev.avow.testkit.usecase.InstallationDesk.Forgotten;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Install, uninstall, reinstall, and what Shopify tells of it too late, twice, or never. */
class InstallationTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");
    private static final Map<String, String> STOPPING =
            Map.of("profiles", "referral", "uninstall.reinstall", "stop-deletion");

    private final InstallationDesk desk = new InstallationDesk();

    private Installed installed(InstallationDesk of) {
        return (Installed) of.standing(SHOP).orElseThrow();
    }

    @Test
    void s0_21_whoOpensTheAppWithAProofHasIt() {
        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.INSTALLED);
        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.PRESENT);

        assertThat(installed(desk)).isEqualTo(Installed.at(desk.time.instant(), Set.of("read_orders")));
        assertThat(desk.shopify.asked).isEqualTo(1);
    }

    @Test
    void s0_21_whatShopifyDoesNotGrantChangesNothing() {
        desk.shopify.next = Optional.of(new TokenOutcome.SubjectTokenInvalid());
        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.BRING_ANOTHER);
        desk.shopify.next = Optional.of(new TokenOutcome.Unknown("token.no-answer", Optional.empty()));
        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.NOT_NOW);
        desk.shopify.next = Optional.of(new TokenOutcome.ClientRefused());
        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.REFUSED);

        assertThat(desk.standing(SHOP)).isEmpty();
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
    }

    /** I15: a name of our own from the first day, only where the policy keeps such names. */
    @Test
    void i15_aMerchantIsNamedWhereThePolicyKeepsNames() {
        desk.install(SHOP);
        InstallationDesk chat = new InstallationDesk(Map.of("profiles", "short-chat"));
        chat.install(SHOP);

        Horizon everything = new Horizon(Instant.EPOCH, Instant.EPOCH);
        assertThat(desk.merchants.merchantOf(SHOP, everything)).isPresent();
        assertThat(chat.merchants.merchantOf(SHOP, everything)).isEmpty();
    }

    /** S4-05: the shop's zone is the one that Shopify named last. */
    @Test
    void theZoneOfAShopIsTheOneThatShopifyNamedLast() {
        desk.install(SHOP);
        assertThat(installed(desk).zone()).isEmpty();
        desk.time.advance(Duration.ofMinutes(2));
        desk.install(SHOP);
        assertThat(installed(desk).zone()).contains(ZoneId.of("Asia/Tokyo"));

        desk.shopify.zone = Optional.empty();
        desk.time.advance(Duration.ofMinutes(2));
        desk.install(SHOP);

        assertThat(installed(desk).zone()).contains(ZoneId.of("Asia/Tokyo"));
    }

    /** S4-18: destroyed without asking Shopify. */
    @Test
    void s4_18_s3_23_anUninstallDestroysTheTokenAndStartsThePlan() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(3));
        Instant at = desk.time.instant().minusSeconds(30);

        assertThat(desk.uninstalled(SHOP, at)).isInstanceOf(Handling.Done.class);

        Instant now = desk.time.instant();
        assertThat(desk.standing(SHOP))
                .contains(new Uninstalled(new UninstallPlan(
                        at, now, at.plus(Duration.ofHours(36)), at.plus(Duration.ofDays(30)), false)));
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
        assertThat(desk.shopify.asked).as("the install alone").isEqualTo(1);
    }

    @Test
    void s3_23_thePlanEndsWithinItsTimeAndNothingIsLeftOfIt() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(3));
        Instant at = desk.time.instant();
        desk.uninstalled(SHOP, at);

        assertThat(desk.carryOut.handle()).isEqualTo(new CarryOutUninstalls.Outcome(0, 1, 0, java.util.List.of()));
        desk.time.advance(Duration.ofMinutes(6));
        assertThat(desk.carryOut.handle().ended()).as("after the last look").isEqualTo(1);

        assertThat(desk.standing(SHOP)).isEmpty();
        assertThat(desk.forgotten).extracting(Forgotten::upTo).containsExactly(at, at.plus(Duration.ofMinutes(6)));
        assertThat(desk.forgotten.get(0).survivors())
                .contains(DataClass.COMMISSION_TOTAL)
                .doesNotContain(DataClass.SHOP_ACCOUNT, DataClass.ATTRIBUTED_ORDER);
    }

    @Test
    void s3_23_aDeletionThatDoesNotEndIsLateAndGoesOn() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(1));
        desk.uninstalled(SHOP, desk.time.instant());
        desk.forgets = false;
        desk.time.advance(Duration.ofHours(37));

        assertThat(desk.carryOut.handle().late()).isEqualTo(1);

        desk.forgets = true;
        assertThat(desk.carryOut.handle().ended()).isEqualTo(1);
    }

    /** shopify-app-template-php, issue 481: the new session is not deleted. */
    @Test
    void aWordAboutAnEarlierInstallationChangesNothing() {
        Instant before = desk.time.instant();
        desk.time.advance(Duration.ofHours(1));
        desk.install(SHOP);

        assertThat(desk.uninstalled(SHOP, before)).isInstanceOf(Handling.Done.class);

        assertThat(desk.standing(SHOP).orElseThrow()).isInstanceOf(Installed.class);
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
        assertThat(desk.shopify.asked).isEqualTo(1);
    }

    @Test
    void whereItCannotBeToldWhichShopifyIsAsked() {
        desk.install(SHOP);
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("shopify.unreachable"));
        assertThat(desk.uninstalled(SHOP, desk.time.instant())).isInstanceOf(Handling.Later.class);
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);

        desk.shopify.answer = Optional.empty();
        assertThat(desk.uninstalled(SHOP, desk.time.instant())).isInstanceOf(Handling.Done.class);
        assertThat(desk.standing(SHOP).orElseThrow()).isInstanceOf(Installed.class);

        desk.shopify.answer = Optional.of(new ShopStandings.Refused());
        desk.handle(desk.noteUninstall, SHOP, new ShopEvent.AppUninstalled(), Optional.empty());
        assertThat(desk.standing(SHOP).orElseThrow()).isInstanceOf(Uninstalled.class);
    }

    @Test
    void s4_18_anUninstallThatNobodyCanPlaceComesToAnEnd() {
        for (String code : List.of("token.client-refused", "shopify.shop-frozen")) {
            InstallationDesk of = new InstallationDesk();
            of.install(SHOP);
            Instant received = of.time.instant();
            of.shopify.answer = Optional.of(new ShopStandings.Unknown(code));
            boolean isKnownAtOnce = code.equals("token.client-refused");
            of.time.advance(isKnownAtOnce ? Duration.ZERO : Duration.ofDays(7));

            Handling handling = of.noteUninstall.handle(
                    new Occurrence<>(SHOP, new ShopEvent.AppUninstalled(), Optional.empty(), received, 1));

            assertThat(handling).as(code).isInstanceOf(Handling.Done.class);
            of.record(handling);
            assertThat(of.standing(SHOP).orElseThrow()).as(code).isInstanceOf(Uninstalled.class);
        }
    }

    @Test
    void aReinstallLetsTheDeletionGoOnButOnlyUpToTheUninstall() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(1));
        Instant at = desk.time.instant();
        desk.uninstalled(SHOP, at);
        desk.time.advance(Duration.ofMinutes(10));

        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.DELETION_GOES_ON);

        assertThat(installed(desk).reinstall()).contains(new Reinstall(at, false));
        assertThat(desk.carryOut.handle().ended()).isEqualTo(1);
        assertThat(desk.forgotten).extracting(Forgotten::upTo).containsExactly(at);
        assertThat(installed(desk).plan()).isEmpty();
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    @Test
    void aReinstallStopsTheDeletionWhereThePolicySaysSo() {
        InstallationDesk stopping = new InstallationDesk(STOPPING);
        stopping.install(SHOP);
        stopping.time.advance(Duration.ofDays(1));
        Instant at = stopping.time.instant();
        stopping.uninstalled(SHOP, at);
        stopping.time.advance(Duration.ofHours(20));
        assertThat(stopping.carryOut.handle().open()).as("it waits").isZero();

        assertThat(stopping.install(SHOP)).isEqualTo(InstallShop.Outcome.DELETION_STOPPED);

        assertThat(installed(stopping).reinstall()).contains(new Reinstall(at, true));
        stopping.time.advance(Duration.ofDays(2));
        stopping.carryOut.handle();
        assertThat(stopping.redacted(SHOP)).as("48 hours after").isInstanceOf(Handling.Done.class);
        assertThat(stopping.forgotten).isEmpty();
    }

    /** Uninstall, reinstall, another grant, and then Shopify's word about the uninstall. */
    @Test
    void s3_24_anotherGrantMovesNothingThatAReinstallDecided() {
        for (Map<String, String> policy : List.of(STOPPING, Map.of("profiles", "referral"))) {
            InstallationDesk of = backAfterTwoHours(policy);
            Installed before = installed(of);
            of.carryOut.handle();
            of.time.advance(Duration.ofHours(31));
            of.carryOut.handle();
            of.forgotten.clear();

            assertThat(of.granted(SHOP)).isEqualTo(InstallShop.Outcome.PRESENT);

            assertThat(installed(of).since()).isEqualTo(before.since());
            assertThat(installed(of).reinstall()).isEqualTo(before.reinstall());
            of.time.advance(Duration.ofHours(15));
            assertThat(of.redacted(SHOP)).isInstanceOf(Handling.Done.class);
            assertThat(of.forgotten).as("of the installation that is there").isEmpty();
        }
    }

    /** Before the job of the uninstall has begun: its order stands as it was. */
    @Test
    void s3_23_anotherGrantLeavesTheOrderOfTheUninstall() {
        InstallationDesk of = backAfterTwoHours(Map.of("profiles", "referral"));
        UninstallPlan plan = installed(of).plan().orElseThrow();
        of.time.advance(Duration.ofMinutes(2));

        of.granted(SHOP);

        assertThat(installed(of).plan()).contains(plan);
        assertThat(of.carryOut.handle().ended()).isEqualTo(1);
        assertThat(of.forgotten).extracting(Forgotten::upTo).containsExactly(plan.upTo());
    }

    /** Whoever was taken off and put back unnoticed begins anew, but what was decided a day ago still answers Shopify's word. */
    @Test
    void s3_24_tokensThatOpenNothingDoNotDropWhatAReinstallDecided() {
        InstallationDesk of = backAfterTwoHours(STOPPING);
        of.time.advance(Duration.ofHours(31));
        of.shopify.answer = Optional.of(new ShopStandings.Refused());

        assertThat(of.granted(SHOP)).isEqualTo(InstallShop.Outcome.INSTALLED);

        of.shopify.answer = Optional.empty();
        assertThat(installed(of).since()).isEqualTo(of.time.instant());
        of.time.advance(Duration.ofHours(15));
        assertThat(of.redacted(SHOP)).isInstanceOf(Handling.Done.class);
        assertThat(of.forgotten).isEmpty();

        of.time.advance(Duration.ofDays(30));
        of.shopify.answer = Optional.of(new ShopStandings.Refused());
        of.install(SHOP);
        Instant again = of.time.instant();
        of.shopify.answer = Optional.empty();
        of.time.advance(Duration.ofHours(40));
        of.redacted(SHOP);
        assertThat(of.forgotten)
                .as("of another uninstall, a month later")
                .extracting(Forgotten::upTo)
                .containsExactly(again.minusMillis(1));
    }

    /** The chat of a shop's own domain goes on: Shopify is asked for the domains only twice a day. */
    @Test
    void otherTokensLeaveTheShopItsDomains() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(13));
        desk.confirm.handle();
        desk.granted(SHOP);
        assertThat(installed(desk).origins()).containsExactly("https://lamps.example");

        desk.time.advance(Duration.ofHours(2));
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());
        desk.tokens.current(SHOP);
        desk.install(SHOP);

        assertThat(installed(desk).origins()).containsExactly("https://lamps.example");
    }

    private static InstallationDesk backAfterTwoHours(Map<String, String> policy) {
        InstallationDesk of = new InstallationDesk(policy);
        of.install(SHOP);
        of.time.advance(Duration.ofDays(1));
        of.uninstalled(SHOP, of.time.instant());
        of.time.advance(Duration.ofHours(2));
        of.install(SHOP);
        return of;
    }

    @Test
    void aReinstallAfterTheDeletionHasBegunDoesNotStopIt() {
        InstallationDesk stopping = new InstallationDesk(STOPPING);
        stopping.install(SHOP);
        stopping.time.advance(Duration.ofDays(1));
        stopping.uninstalled(SHOP, stopping.time.instant());
        stopping.time.advance(Duration.ofHours(30));

        assertThat(stopping.install(SHOP)).isEqualTo(InstallShop.Outcome.DELETION_GOES_ON);
        assertThat(stopping.carryOut.handle().ended()).isEqualTo(1);
    }

    /** Both words are still on their way; what the merchant does since belongs to the new installation. */
    @Test
    void aReinstallThatNobodyToldOfIsNoticedWhenTheAppIsOpened() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(5));
        Instant uninstalledAt = desk.time.instant();
        desk.time.advance(Duration.ofMinutes(10));
        desk.shopify.answer = Optional.of(new ShopStandings.Refused());

        assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.INSTALLED);

        desk.shopify.answer = Optional.empty();
        assertThat(installed(desk).since()).isEqualTo(desk.time.instant());
        desk.time.advance(Duration.ofMinutes(20));
        desk.uninstalled(SHOP, uninstalledAt);
        desk.carryOut.handle();
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
        assertThat(desk.forgotten).isEmpty();
    }

    @Test
    void aMerchantWhoOpensTheAppConfirmsItOnceAMinuteAtMost() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofMinutes(2));
        for (int click = 0; click < 5; click++) {
            assertThat(desk.install(SHOP)).isEqualTo(InstallShop.Outcome.PRESENT);
        }

        assertThat(desk.shopify.asked).isEqualTo(2);
        assertThat(installed(desk).confirmedAt()).isEqualTo(desk.time.instant());
        desk.time.advance(Duration.ofMinutes(2));
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("shopify.unreachable"));
        assertThat(desk.install(SHOP))
                .as("Shopify's trouble is not the merchant's")
                .isEqualTo(InstallShop.Outcome.PRESENT);
    }

    @Test
    void s3_24_shopRedactWorksWhereNothingIsKnownAnyMore() {
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(desk.forgotten).extracting(Forgotten::shop).containsExactly(SHOP);
    }

    @Test
    void s3_24_shopRedactStandsInForALostUninstall() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(2));
        desk.shopify.answer = Optional.of(new ShopStandings.Refused());

        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Later.class);
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(desk.standing(SHOP)).isEmpty();
        assertThat(desk.forgotten).extracting(Forgotten::upTo).containsExactly(desk.time.instant());
    }

    /** Signed with our secret, so the credentials are right: an app that is not known there is off the shop. */
    @Test
    void s3_24_s4_19_shopRedactTakesAnAppThatShopifyDoesNotKnowForGone() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(2));
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("token.client-refused"));

        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Later.class);
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(desk.standing(SHOP)).isEmpty();
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
        assertThat(desk.forgotten).extracting(Forgotten::upTo).containsExactly(desk.time.instant());
    }

    @Test
    void s3_24_s4_19_shopRedactTakesAShopWhoseTokensWereDeclaredDeadForGone() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(2));
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());
        desk.tokens.current(SHOP);
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("shopify.no-token"));

        desk.redacted(SHOP);
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(desk.standing(SHOP)).isEmpty();
    }

    /** A closed shop, a token that is always being renewed, a store that is away: none of it puts the erasure off for ever. */
    @Test
    void s3_24_s4_19_whateverShopifyAnswersShopRedactComesToAnEnd() {
        for (String code : List.of("shopify.shop-frozen", "token.being-renewed", "shopify.unreachable")) {
            InstallationDesk of = new InstallationDesk();
            of.install(SHOP);
            of.time.advance(Duration.ofDays(2));
            Instant received = of.time.instant();
            of.shopify.answer = Optional.of(new ShopStandings.Unknown(code));
            of.time.advance(Duration.ofDays(7).minusMillis(1));
            assertThat(of.redacted(SHOP, received)).as(code).isInstanceOf(Handling.Later.class);
            assertThat(of.standing(SHOP).orElseThrow()).as(code).isInstanceOf(Installed.class);

            of.time.advance(Duration.ofMillis(1));
            of.redacted(SHOP, received);

            assertThat(of.redacted(SHOP, received)).as(code).isInstanceOf(Handling.Done.class);
            assertThat(of.standing(SHOP)).as(code).isEmpty();
        }
    }

    /** The second uninstall of a shop that once came back, its word lost as well. */
    @Test
    void s3_24_aReinstallOfLongAgoDoesNotAnswerForALaterUninstall() {
        InstallationDesk stopping = new InstallationDesk(STOPPING);
        stopping.install(SHOP);
        stopping.time.advance(Duration.ofDays(1));
        stopping.uninstalled(SHOP, stopping.time.instant());
        stopping.time.advance(Duration.ofHours(20));
        stopping.install(SHOP);
        stopping.time.advance(Duration.ofDays(40));
        stopping.shopify.answer = Optional.of(new ShopStandings.Refused());

        assertThat(stopping.redacted(SHOP)).isInstanceOf(Handling.Later.class);
        assertThat(stopping.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(stopping.standing(SHOP)).isEmpty();
        assertThat(stopping.forgotten).extracting(Forgotten::upTo).containsExactly(stopping.time.instant());
    }

    @Test
    void shopRedactTakesNothingFromAShopThatHasTheApp() {
        desk.time.advance(Duration.ofDays(1));
        desk.install(SHOP);
        Instant since = desk.time.instant();
        desk.time.advance(Duration.ofHours(30));

        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);

        assertThat(desk.forgotten).extracting(Forgotten::upTo).containsExactly(since.minusMillis(1));
        assertThat(desk.forgotten.get(0).survivors()).contains(DataClass.SHOP_ACCOUNT, DataClass.POLICY_ACCEPTANCE);
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    @Test
    void shopRedactGoesOnUntilAllIsGone() {
        desk.forgets = false;
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Later.class);
        desk.forgets = true;
        assertThat(desk.redacted(SHOP)).isInstanceOf(Handling.Done.class);
    }

    @Test
    void s3_25_withBothWebhooksLostARefusedTokenTells() {
        desk.install(SHOP);
        Instant lastSeen = desk.time.instant();
        desk.time.advance(Duration.ofDays(2));
        desk.shopify.answer = Optional.of(new ShopStandings.Refused());
        assertThat(desk.confirm.handle()).as("it may be back").isEqualTo(new ConfirmInstallations.Outcome(0, 0, 1));
        desk.time.advance(Duration.ofDays(3).plusMillis(1));

        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 1, 0));

        UninstallPlan plan = desk.standing(SHOP).orElseThrow().plan().orElseThrow();
        assertThat(plan.limit()).as("counted from when it was last seen").isEqualTo(lastSeen.plus(Duration.ofDays(30)));
        assertThat(plan.jobBy()).isEqualTo(desk.time.instant().plus(Duration.ofHours(36)));
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.NONE);
    }

    @Test
    void s3_25_whatCannotBeToldDeletesNothing() {
        desk.install(SHOP);
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("shopify.unreachable"));
        for (int day = 0; day < 100; day++) {
            desk.time.advance(Duration.ofDays(1));
            assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 0, 1));
        }

        assertThat(desk.standing(SHOP).orElseThrow()).isInstanceOf(Installed.class);
    }

    /** After days in which nobody could say, one refusal is one refusal. */
    @Test
    void s3_25_oneRefusalAfterDaysOfSilenceIsNoUninstall() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(4));
        desk.shopify.answer = Optional.of(new ShopStandings.Refused());
        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 0, 1));

        desk.shopify.answer = Optional.empty();
        desk.time.advance(Duration.ofHours(1));
        assertThat(desk.confirm.handle().confirmed()).isEqualTo(1);
        desk.time.advance(Duration.ofDays(4));
        desk.shopify.answer = Optional.of(new ShopStandings.Refused());

        assertThat(desk.confirm.handle()).as("counted anew").isEqualTo(new ConfirmInstallations.Outcome(0, 0, 1));
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    /** Frozen and closed shops stay so: what was lost elsewhere is found all the same. */
    @Test
    void s3_25_s0_13_shopsThatCannotBeAskedKeepNoOtherWaiting() {
        for (int frozen = 0; frozen < 200; frozen++) {
            ShopId shop = new ShopId("frozen-" + frozen + ".myshopify.com");
            desk.install(shop);
            desk.shopify.answers.put(shop, new ShopStandings.Unknown("shopify.shop-frozen"));
        }
        desk.time.advance(Duration.ofMinutes(1));
        desk.install(SHOP);
        desk.shopify.answers.put(SHOP, new ShopStandings.Refused());
        desk.time.advance(Duration.ofHours(13));

        int gone = 0;
        for (int quarter = 0; quarter < 4 * 24 * 4; quarter++) {
            gone += desk.confirm.handle().gone();
            desk.time.advance(Duration.ofMinutes(15));
        }

        assertThat(gone).isEqualTo(1);
        assertThat(desk.standing(SHOP).orElseThrow()).isInstanceOf(Uninstalled.class);
    }

    @Test
    void s3_25_tokensThatAreDeadForDaysTellToo() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofHours(13));
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());
        desk.tokens.current(SHOP);

        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 0, 1));
        desk.time.advance(Duration.ofDays(7));
        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 1, 0));
    }

    /** Wrong credentials of our own look like an uninstall in every shop at once. */
    @Test
    void s3_25_anAppThatShopifyKnowsNowhereIsOffNoShop() {
        desk.install(SHOP);
        desk.install(OTHER);
        desk.time.advance(Duration.ofDays(8));
        desk.shopify.answer = Optional.of(new ShopStandings.Unknown("token.client-refused"));
        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 0, 2));

        desk.time.advance(Duration.ofDays(4));
        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(0, 0, 2));

        desk.shopify.answers.put(OTHER, new ShopStandings.Present(Set.of(), Set.of(), Set.of(), Optional.empty()));
        assertThat(desk.confirm.handle()).as("OTHER proves it").isEqualTo(new ConfirmInstallations.Outcome(1, 0, 1));
        desk.time.advance(Duration.ofHours(1));
        assertThat(desk.confirm.handle().gone()).isEqualTo(1);
    }

    @Test
    void s3_25_aProofOfCredentialsIsGoodForADay() {
        desk.install(SHOP);
        desk.install(OTHER);
        desk.time.advance(Duration.ofDays(1));
        desk.shopify.answers.put(SHOP, new ShopStandings.Unknown("token.client-refused"));
        assertThat(desk.confirm.handle()).isEqualTo(new ConfirmInstallations.Outcome(1, 0, 1));
        desk.shopify.answers.put(OTHER, new ShopStandings.Unknown("token.client-refused"));
        desk.time.advance(Duration.ofDays(8));

        assertThat(desk.confirm.handle().gone()).as("the proof is old").isZero();
    }

    /** S0-13, I26: the end of a subscription is no uninstall. */
    @Test
    void s0_13_i26_theEndOfASubscriptionIsAnEventOfItsOwn() {
        desk.install(SHOP);
        desk.time.advance(Duration.ofDays(1));
        Instant began = desk.time.instant();
        subscription("1", true, began);
        subscription("1", false, began.plusSeconds(60));

        assertThat(installed(desk).subscription()).contains(new Subscription("1", false, began.plusSeconds(60)));
        assertThat(desk.tokens.standing(SHOP)).isEqualTo(Standing.ALIVE);
    }

    @Test
    void s0_13_anOldWordAboutAnotherSubscriptionEndsNothing() {
        desk.install(SHOP);
        Instant now = desk.time.instant();
        subscription("2", true, now.plusSeconds(60));
        subscription("1", false, now.plusSeconds(61));
        subscription("2", false, now.plusSeconds(59));

        assertThat(installed(desk).subscription()).map(Subscription::active).contains(true);
    }

    @Test
    void s0_13_aLostEndIsFoundByAsking() {
        desk.install(SHOP);
        subscription("1", true, desk.time.instant());
        desk.shopify.subscriptions = Set.of("1");
        desk.time.advance(Duration.ofHours(13));
        desk.confirm.handle();
        assertThat(installed(desk).subscription()).map(Subscription::active).contains(true);
        assertThat(installed(desk).origins()).containsExactly("https://lamps.example");

        desk.shopify.subscriptions = Set.of();
        desk.time.advance(Duration.ofHours(13));
        desk.confirm.handle();

        assertThat(installed(desk).subscription()).contains(new Subscription("1", false, desk.time.instant()));
    }

    /** New tokens for dead ones, while the app was there all the time: what is paid for is still known, and so its end is found. */
    @Test
    void s0_13_otherTokensDoNotHideTheEndOfASubscription() {
        desk.install(SHOP);
        subscription("1", true, desk.time.instant());
        desk.time.advance(Duration.ofHours(13));
        desk.shopify.next = Optional.of(new TokenOutcome.GrantDead());
        desk.tokens.current(SHOP);
        desk.install(SHOP);
        assertThat(installed(desk).subscription()).map(Subscription::active).contains(true);

        desk.shopify.subscriptions = Set.of();
        desk.time.advance(Duration.ofHours(13));
        desk.confirm.handle();

        assertThat(installed(desk).subscription()).contains(new Subscription("1", false, desk.time.instant()));
    }

    /** Every shipped profile says what an uninstall sets going, and the job ends within the limit. */
    @Test
    void everyProfileHasAPlan() {
        for (String profile : Profiles.names()) {
            InstallationDesk of = new InstallationDesk(Map.of("profiles", profile));
            of.install(SHOP);
            of.time.advance(Duration.ofDays(1));
            of.uninstalled(SHOP, of.time.instant());
            UninstallPlan plan = of.standing(SHOP).orElseThrow().plan().orElseThrow();
            assertThat(plan.limit()).as(profile).isAfterOrEqualTo(plan.jobBy());
            of.time.advance(Duration.ofMinutes(10));
            of.carryOut.handle();
            assertThat(of.tokens.standing(SHOP)).as(profile).isEqualTo(Standing.NONE);
        }
    }

    private void subscription(String id, boolean active, Instant at) {
        desk.handle(
                desk.noteSubscription,
                SHOP,
                new ShopEvent.SubscriptionChanged(
                        id, active ? ShopEvent.SubscriptionState.ACTIVE : ShopEvent.SubscriptionState.ENDED, at),
                Optional.of(at));
    }
}
