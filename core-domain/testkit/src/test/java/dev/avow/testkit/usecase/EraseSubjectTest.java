package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.ErasureDesk.OTHER;
import static dev.avow.testkit.usecase.ErasureDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.JournalMark;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Residue;
import dev.avow.core.port.Signer;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Horizon;
import dev.avow.core.rights.ErasureCertificate;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.RightsRequest.Reason;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CertifyErasure;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ForgetShop;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.ShopStaff;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.core.usecase.WorkRequests;
import dev.avow.testkit.data.Cases;
import dev.avow.testkit.data.TestIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-38, S3-40, S3-43, S3-44, S4-19, S4-20, S4-25: forgetting, through crashes, twice, late, and proven. */
class EraseSubjectTest {

    /** A person who is known by mail address only is found in all stores: the lead leads to the conversation. */
    @Test
    void aPersonIsForgottenEverywhereAndNobodyElse_S1_38() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        desk.plant(SHOP, 2);
        desk.plant(OTHER, 1);

        EraseSubject.Outcome outcome =
                desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        assertThat(outcome.request().status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(outcome.request().outcome()).contains("erased");
        assertThat(desk.left(SHOP, 1)).isZero();
        assertThat(desk.left(SHOP, 2)).as("somebody else").isEqualTo(4);
        assertThat(desk.left(OTHER, 1)).as("the same person in another shop").isEqualTo(4);
    }

    /** Whatever call of whatever store the machine stops at, going on ends in the same state. */
    @Test
    void aCrashAtAnyPointIsSurvived_S3_43() {
        for (int crash = 0; crash < 60; crash++) {
            ErasureDesk desk = new ErasureDesk();
            desk.plant(SHOP, 1);
            desk.plant(SHOP, 2);
            desk.crashAfter(crash);

            EraseSubject.Outcome outcome = desk.untilDone(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

            assertThat(outcome.request().status()).as("crash %d", crash).isEqualTo(RightsRequest.Status.DONE);
            assertThat(desk.left(SHOP, 1)).as("crash %d", crash).isZero();
            assertThat(desk.left(SHOP, 2)).as("crash %d", crash).isEqualTo(4);
            assertThat(desk.guard().state()).as("crash %d", crash).isEqualTo(GuardRestore.State.TOLD);
            verified(desk, outcome);
        }
    }

    /** What stands in the journal and belongs to no request looks like a restore, and everybody would be refused. */
    @Test
    void whoWasReplacedWhileWaitingWritesNothingIntoTheJournal_S3_43() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        TakeRequest.Command command = desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1");
        String id = desk.taking().handle(command).request().id();

        assertThatThrownBy(() -> desk.slow(id).proceed(id)).isInstanceOf(PortException.Conflict.class);

        assertThat(desk.journal.length()).isZero();
        assertThat(desk.guard().state()).isEqualTo(GuardRestore.State.TOLD);
        verified(desk, desk.untilDone(command));
    }

    /** The request again, by the same ticket or another one, after it was done: nothing more happens, and it is certified. */
    @Test
    void askedAgainItStaysForgotten_S4_20() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        EraseSubject.Outcome first = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        EraseSubject.Outcome same = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        EraseSubject.Outcome other = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-2"));

        assertThat(same).isEqualTo(first);
        assertThat(other.request().outcome()).contains("nothing-held");
        verified(desk, other);
    }

    /** S3-44, S4-19: a shop goes in batches; nothing of another shop does. */
    @Test
    void aShopIsForgottenInBatchesThroughCrashes_S3_44() {
        for (int crash = 0; crash < 80; crash += 3) {
            ErasureDesk desk = new ErasureDesk();
            for (int person = 1; person < 8; person++) {
                desk.plant(SHOP, person);
                desk.plant(OTHER, person);
            }
            desk.crashAfter(crash);

            EraseSubject.Outcome outcome = desk.untilDone(desk.command(SHOP, Optional.empty(), "t-shop"));

            assertThat(desk.leftOf(SHOP)).as("crash %d", crash).isZero();
            assertThat(desk.leftOf(OTHER)).as("crash %d", crash).isEqualTo(28);
            verified(desk, outcome);
        }
    }

    /** A large shop is gone on with call by call; whoever asks sees that it is not done. */
    @Test
    void aLargeShopTakesSeveralCalls_S4_19() {
        ErasureDesk desk = new ErasureDesk();
        for (int record = 0; record < 900; record++) {
            desk.leads.add(SHOP, Optional.empty(), desk.time.instant());
        }

        EraseSubject.Outcome first = desk.erase().handle(desk.command(SHOP, Optional.empty(), "t-shop"));
        long left = desk.leftOf(SHOP);
        ReadRequests.Row halfWay = new ReadRequests(desk.requests, desk.tell(), desk.time)
                .of(SHOP, 1)
                .get(0);
        EraseSubject.Outcome last = desk.untilDone(desk.command(SHOP, Optional.empty(), "t-shop"));

        assertThat(first.isDone()).isFalse();
        assertThat(first.request().outcome()).contains("goes-on");
        assertThat(left).isBetween(1L, 899L);
        assertThat(halfWay.found()).hasValue(900);
        assertThat(halfWay.forgotten()).as("progress that is shown").isEqualTo(900 - left);
        assertThat(last.request().status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(desk.leftOf(SHOP)).isZero();
        assertThat(text(desk, last)).contains("\"class\":\"lead\",\"found\":900,\"left\":0");
    }

    /** What a poll, a queued delivery or a running stream brings late is refused; what begins later is new. */
    @Test
    void whatComesLateIsRefused_S3_43() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        Instant before = desk.time.instant();
        desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        Suppressions suppressions = desk.suppressions();

        for (SubjectLocator part : List.of(
                SubjectLocator.ofEmail("  MARA1@EXAMPLE.com"),
                SubjectLocator.ofPhone("+40 722 123 451"),
                SubjectLocator.of(ErasureDesk.person(1).customer().orElseThrow()),
                SubjectLocator.of(ErasureDesk.person(1).orders().iterator().next()),
                SubjectLocator.of(
                        ErasureDesk.person(1).conversations().iterator().next()))) {
            assertThat(suppressions.isErased(SHOP, part, before)).isTrue();
            assertThat(suppressions.isErased(SHOP, part, before.plusMillis(1))).isFalse();
            assertThat(suppressions.isErased(OTHER, part, before)).isFalse();
        }
        assertThatThrownBy(() -> suppressions.requireNotErased(SHOP, ErasureDesk.named(1), before))
                .isInstanceOf(PortException.Rejected.class);
    }

    /** Under every live key: a key that was turned meanwhile changes nothing. */
    @Test
    void theJournalIsReadUnderEveryLiveKey() {
        ErasureDesk desk = new ErasureDesk();
        desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        desk.hasher = desk.hasher.turned(new TestIds("turned"));

        assertThat(desk.suppressions().isErased(SHOP, ErasureDesk.named(1), desk.time.instant()))
                .isTrue();
    }

    /** A missing step is found by the second look: no certificate, and the request stays open with its clock. */
    @Test
    void aMissingStepGivesNoCertificate() {
        ErasureDesk whole = new ErasureDesk();
        for (var missing : whole.stores) {
            ErasureDesk desk = new ErasureDesk();
            desk.steps.removeIf(step -> step.dataClass() == missing.dataClass());
            desk.plant(SHOP, 1);

            EraseSubject.Outcome outcome =
                    desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

            assertThat(outcome.receipt())
                    .as("without the step of %s", missing.dataClass())
                    .isEmpty();
            assertThat(outcome.request().status()).isEqualTo(RightsRequest.Status.OPEN);
            assertThat(outcome.request().outcome()).contains("left-over");
            desk.time.advance(Duration.ofDays(31));
            assertThat(outcome.request().completion(desk.time.instant())).isEqualTo(RightsRequest.Standing.OVERDUE);
        }
    }

    /** A second look that counts nothing lets a missing step pass: this is what its comparisons are for. */
    @Test
    void withoutTheSecondLookAMissingStepWouldPass() {
        ErasureDesk desk = new ErasureDesk();
        desk.steps.removeIf(step -> step.dataClass() == DataClass.LEAD);
        desk.residues.removeIf(residue -> residue.dataClass() == DataClass.LEAD);
        desk.residues.add(new Blind());
        desk.plant(SHOP, 1);

        EraseSubject.Outcome outcome =
                desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        assertThat(outcome.request().status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(desk.left(SHOP, 1)).isEqualTo(1);
    }

    /** A law keeps a class until a day: the certificate says so, and the erasure goes on by itself when the day has come. */
    @Test
    void aLegalHoldEndsByItself_S3_42() {
        ErasureDesk desk = new ErasureDesk(Map.of(
                "holds.tax.class", "abandoned-checkout",
                "holds.tax.law", "Test Act Art. 7",
                "holds.tax.fields", "all",
                "holds.tax.from", "2099-12-31",
                "holds.tax.end", "2100-03-01"));
        desk.plant(SHOP, 1);
        EraseSubject.Outcome held = desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        EraseSubject.Outcome still = desk.erase().proceed(held.request().id());
        desk.time.advance(Duration.ofDays(60));
        EraseSubject.Outcome done = desk.erase().proceed(held.request().id());

        assertThat(held.request().status()).isEqualTo(RightsRequest.Status.HELD);
        assertThat(still.request()).isEqualTo(held.request());
        assertThat(text(desk, held)).contains("held by Test Act Art. 7");
        assertThat(done.request().status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(desk.left(SHOP, 1)).isZero();
    }

    /** Each hold ends by itself: what one of them held goes though another lasts, and one that holds nothing hinders nobody. */
    @Test
    void oneOfSeveralHoldsEndsByItself_S3_42() {
        ErasureDesk desk = new ErasureDesk(Map.ofEntries(
                Map.entry("holds.tax.class", "abandoned-checkout"),
                Map.entry("holds.tax.law", "Test Act Art. 7"),
                Map.entry("holds.tax.fields", "all"),
                Map.entry("holds.tax.from", "2099-12-31"),
                Map.entry("holds.tax.end", "2100-03-01"),
                Map.entry("holds.court.class", "lead"),
                Map.entry("holds.court.law", "Test Act Art. 8"),
                Map.entry("holds.court.fields", "all"),
                Map.entry("holds.court.from", "2099-12-31"),
                Map.entry("holds.court.end", "2100-05-01"),
                Map.entry("holds.idle.class", "export-package"),
                Map.entry("holds.idle.law", "Test Act Art. 9"),
                Map.entry("holds.idle.fields", "all"),
                Map.entry("holds.idle.from", "2099-12-31"),
                Map.entry("holds.idle.end", "2101-01-01")));
        desk.plant(SHOP, 1);
        String id = desk.erase()
                .handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"))
                .request()
                .id();
        long atFirst = desk.left(SHOP, 1);
        desk.time.advance(Duration.ofDays(60));
        EraseSubject.Outcome second = desk.erase().proceed(id);
        long afterOne = desk.left(SHOP, 1);
        desk.time.advance(Duration.ofDays(60));
        WorkRequests.Outcome worked = desk.work().handle();

        assertThat(atFirst).isEqualTo(2);
        assertThat(second.request().status()).isEqualTo(RightsRequest.Status.HELD);
        assertThat(afterOne).isEqualTo(1);
        assertThat(worked.failures()).isEmpty();
        assertThat(desk.requests.find(id).orElseThrow().request().status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(desk.left(SHOP, 1)).isZero();
    }

    /** More than a page of requests that wait for a law keeps nobody else from being forgotten. */
    @Test
    void whoWaitsForLongKeepsNobodyElseWaiting_S1_45() {
        ErasureDesk desk = new ErasureDesk(Map.of(
                "holds.tax.class", "lead",
                "holds.tax.law", "Test Act Art. 7",
                "holds.tax.fields", "all",
                "holds.tax.from", "2099-12-31",
                "holds.tax.end", "2100-03-01"));
        desk.plant(SHOP, 1);
        for (int ticket = 0; ticket < 250; ticket++) {
            desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "held-" + ticket));
        }
        String broken = desk.taking()
                .handle(desk.command(SHOP, Optional.of(ErasureDesk.named(3)), "t-open"))
                .request()
                .id();

        desk.work().handle();

        assertThat(desk.requests.find(broken).orElseThrow().request().status()).isEqualTo(RightsRequest.Status.DONE);
    }

    /** S3-23, S3-44: an uninstall is forgotten by the same way: in the journal, so that no restore revives it, and certified. */
    @Test
    void anUninstallIsForgottenAsEveryOtherErasure_S3_44() {
        ErasureDesk desk = new ErasureDesk();
        desk.guard().settle();
        desk.plant(SHOP, 1);
        desk.plant(OTHER, 1);
        var backup = desk.backup();
        ForgetShop forget = new ForgetShop(
                desk.erase(),
                desk.policies,
                desk.time,
                desk.forgetting().steps(),
                desk.forgetting().residues());

        boolean gone = forget.proceed(SHOP, "uninstall/1", desk.time.instant(), Set.of());
        boolean again = forget.proceed(SHOP, "uninstall/1", desk.time.instant(), Set.of());
        desk.restore(backup);
        desk.reapply().handle();

        assertThat(List.of(gone, again)).containsOnly(true);
        assertThat(desk.requests.page(SHOP, 10)).hasSize(1);
        assertThat(desk.leftOf(SHOP)).isZero();
        assertThat(desk.leftOf(OTHER)).isPositive();
        assertThat(desk.suppressions().isErasedShop(SHOP, desk.time.instant())).isTrue();
    }

    /** Where an account goes on, more is spared than the policy spares; nothing of it is journaled. */
    @Test
    void whereTheAccountGoesOnItIsSpared_S3_24() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        ForgetShop forget = new ForgetShop(
                desk.erase(),
                desk.policies,
                desk.time,
                desk.forgetting().steps(),
                desk.forgetting().residues());

        boolean gone = forget.proceed(SHOP, "redact/1", desk.time.instant(), Set.of(DataClass.LEAD));

        assertThat(gone).isTrue();
        assertThat(desk.leftOf(SHOP)).isEqualTo(1);
        assertThat(desk.suppressions().isErasedShop(SHOP, desk.time.instant())).isFalse();
    }

    /** S4-25, I17: each request and its outcome stand in the audit trail, and no value does. */
    @Test
    void theAuditTrailNamesNobody_S4_25() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        List<AuditTrail.Recorded> entries =
                desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100);

        assertThat(entries)
                .extracting(recorded -> recorded.entry().action())
                .containsExactly(StaffAction.SETTLE_REQUEST, StaffAction.TAKE_REQUEST);
        assertThat(entries.toString())
                .doesNotContain("mara1")
                .doesNotContain("8100200300001")
                .doesNotContain("40722");
    }

    /** S0-07, S4-25: who of a shop's staff asked is a keyed hash, the same as where they do something else; nobody else has one. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ERASURE", "WITHDRAWAL", "ACCESS", "RESTRICTION", "RECTIFICATION"})
    void s4_25_whoOfTheStaffAskedStandsInTheTrail(Kind kind) {
        ErasureDesk desk = new ErasureDesk();
        AskForRights.Command asked =
                new AskForRights.Command(SHOP, Optional.of(ErasureDesk.named(1)), kind, Channel.DASHBOARD, "t-1");
        desk.log().merchant(SHOP, "zoe", StaffAction.READ_PERSONAL_DATA, "leads");

        desk.ask().handle(asked.by(new ShopStaff(SHOP, "zoe")));
        desk.ask()
                .handle(new AskForRights.Command(
                        SHOP, Optional.of(ErasureDesk.named(2)), kind, Channel.DASHBOARD, "t-2"));

        List<AuditTrail.Recorded> entries =
                desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100);
        String zoe = entries.get(entries.size() - 1).entry().actor();
        assertThat(entries)
                .filteredOn(recorded -> recorded.entry().action() == StaffAction.TAKE_REQUEST)
                .extracting(recorded -> recorded.entry().actor().equals(zoe))
                .as("newest first")
                .containsExactly(false, true);
        assertThat(entries.toString()).doesNotContain("zoe");
    }

    /** S1-51, S2-18, S3-55: that it is a child's data is a code with the request and in the trail; nothing else is asked. */
    @Test
    void s1_51_s2_18_s3_55_aChildsDataIsForgottenForAReasonThatStandsInTheTrail() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);

        RightsRequest done = desk.ask()
                .handle(new AskForRights.Command(
                        SHOP,
                        Optional.of(ErasureDesk.named(1)),
                        Kind.ERASURE,
                        Optional.of(Reason.CHILD),
                        Channel.SUPPORT,
                        "t-1"))
                .request();

        assertThat(done.status()).isEqualTo(RightsRequest.Status.DONE);
        assertThat(done.reason()).contains(Reason.CHILD);
        assertThat(desk.left(SHOP, 1)).isZero();
        assertThat(desk.trail.page(new Horizon(Instant.EPOCH, Instant.EPOCH), OptionalLong.empty(), 100))
                .extracting(recorded -> recorded.entry().verdict())
                .containsExactly("erasure.erased", "erasure.child");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void s1_51_onlyTheErasureOfAPersonHasAReason(Kind kind) {
        ErasureDesk desk = new ErasureDesk();
        AskForRights.Command ofAPerson = new AskForRights.Command(
                SHOP, Optional.of(ErasureDesk.named(1)), kind, Optional.of(Reason.CHILD), Channel.SUPPORT, "t-1");
        AskForRights.Command ofAShop = new AskForRights.Command(
                SHOP, Optional.empty(), kind, Optional.of(Reason.CHILD), Channel.SUPPORT, "t-2");

        assertThatIllegalArgumentException().isThrownBy(() -> desk.ask().handle(ofAShop));
        if (kind != Kind.ERASURE) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.ask().handle(ofAPerson));
        }
        assertThat(desk.requests.page(SHOP, 10)).isEmpty();
    }

    /** S1-38, S3-43: the mark of the erasure itself goes, too, and the certificate says when. */
    @Test
    void theCertificateSaysUntilWhenTheMarksStay() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        EraseSubject.Outcome outcome =
                desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        assertThat(fetched(desk, outcome).text())
                .containsPattern("\"until\":\"[0-9TZ:.-]+\",\"what\":\"suppression\",\"why\":\"proof-of-erasure\"");
    }

    /** S1-26: what a recipient keeps beside us stands on the signed certificate with its end, by its own word or by the notice's. */
    @Test
    void s1_26_theCertificateSaysUntilWhenARecipientKeepsACopyOfItsOwn() {
        Instant now = new ErasureDesk().time.instant();

        assertThat(keeping(Map.of("recipients.house.keeps", "10 days")))
                .contains(remaining("House", now.plus(Duration.ofDays(10))));
        assertThat(keeping(Map.of()))
                .as("what the notice says of every provider of a model")
                .contains(remaining("House", now.plus(Duration.ofDays(30))));
        assertThat(keeping(Map.of("model.provider-copy", "2 days")))
                .contains(remaining("House", now.plus(Duration.ofDays(2))));
        assertThat(keeping(Map.of("recipients.house.purposes", "security")))
                .as("it is asked for no answers")
                .doesNotContain("House");
    }

    private static String remaining(String name, Instant until) {
        return "{\"until\":\"" + until + "\",\"what\":\"" + name + "\",\"why\":\"recipient-keeps-on-its-own\"}";
    }

    /** The signed certificate of an erasure under a policy that names one recipient. */
    private static String keeping(Map<String, String> options) {
        Map<String, String> policy = new HashMap<>(Map.of(
                "recipients.house.name", "House",
                "recipients.house.kind", "sub-processor",
                "recipients.house.purposes", "answering",
                "recipients.house.region", "DE",
                "recipients.house.evidence", "https://house.example",
                "recipients.house.reviewer", "privacy team",
                "recipients.house.reviewed", "2099-01-01",
                "recipients.house.expires", "2101-01-01"));
        policy.putAll(options);
        ErasureDesk desk = new ErasureDesk(policy);
        desk.plant(SHOP, 1);
        EraseSubject.Outcome outcome =
                desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));
        verified(desk, outcome);
        return text(desk, outcome);
    }

    /** The certificate holds no identifier; its holder opens it with any part alone. */
    @Test
    void theCertificateNamesNobodyAndItsHolderCanOpenIt() {
        ErasureDesk desk = new ErasureDesk();
        desk.plant(SHOP, 1);
        EraseSubject.Outcome outcome =
                desk.erase().handle(desk.command(SHOP, Optional.of(ErasureDesk.named(1)), "t-1"));

        CertifyErasure.Fetched fetched = fetched(desk, outcome);

        assertThat(fetched.text())
                .doesNotContain("mara1")
                .doesNotContain("8100200300001")
                .doesNotContain("acme")
                .doesNotContain(fetched.nonce())
                .contains("\"class\":\"lead\",\"found\":1,\"left\":0")
                .contains(ErasureCertificate.commitment(fetched.nonce(), "email:mara1@example.com"))
                .contains(ErasureCertificate.commitment(fetched.nonce(), "order:5001112223001"))
                .doesNotContain(ErasureCertificate.commitment(fetched.nonce(), "email:mara2@example.com"));
        assertThat(desk.certify().fetch("another code")).isEmpty();
    }

    /** Any order, twice, late, with crashes between: nothing of those who were erased is left, and all of the others. */
    @Test
    void anyInterleavingEndsInTheSameState() {
        Cases.each(200, cases -> {
            ErasureDesk desk = new ErasureDesk();
            for (int person = 1; person <= 4; person++) {
                desk.plant(SHOP, person);
                desk.plant(OTHER, person);
            }
            var backup = desk.backup();
            boolean shopGone = false;
            boolean[] gone = new boolean[5];
            for (int event = 0; event < 12; event++) {
                if (cases.between(0, 2) == 0) {
                    desk.crashAfter(cases.between(0, 30));
                }
                int person = cases.between(1, 4);
                switch (cases.between(0, 3)) {
                    case 0, 1 -> {
                        desk.untilDone(desk.command(SHOP, Optional.of(ErasureDesk.named(person)), "p-" + person));
                        gone[person] = true;
                    }
                    case 2 -> {
                        shopGone = cases.between(0, 4) == 0 || shopGone;
                        if (shopGone) {
                            desk.untilDone(desk.command(SHOP, Optional.empty(), "shop"));
                        }
                    }
                    default -> {
                        desk.restore(backup);
                        desk.sql.write(new JournalMark.Mark("journal-1", 0));
                        desk.reapplied();
                    }
                }
                for (int each = 1; each <= 4; each++) {
                    long left = desk.left(SHOP, each);
                    assertThat(left)
                            .as("person %d after event %d", each, event)
                            .isEqualTo(gone[each] || shopGone ? 0 : left);
                    assertThat(desk.left(OTHER, each)).as("the other shop").isGreaterThanOrEqualTo(4);
                }
            }
        });
    }

    private static CertifyErasure.Fetched fetched(ErasureDesk desk, EraseSubject.Outcome outcome) {
        return desk.certify().fetch(outcome.receipt().orElseThrow().code()).orElseThrow();
    }

    private static String text(ErasureDesk desk, EraseSubject.Outcome outcome) {
        return fetched(desk, outcome).text();
    }

    /** By taking the signature out of the text, as anybody can. */
    private static void verified(ErasureDesk desk, EraseSubject.Outcome outcome) {
        String text = text(desk, outcome);
        int start = text.indexOf("\"signature\":{");
        int end = text.indexOf('}', start) + 2;
        String signed = text.substring(0, start) + text.substring(end);
        String key = between(text, "\"key\":\"");
        String value = between(text, "\"value\":\"");
        assertThat(desk.signer.verifies(signed.getBytes(StandardCharsets.UTF_8), new Signer.Signature(key, value)))
                .isTrue();
        assertThat(desk.signer.verifies(
                        signed.replace("\"left\":0", "\"left\":1").getBytes(StandardCharsets.UTF_8),
                        new Signer.Signature(key, value)))
                .isFalse();
    }

    private static String between(String text, String before) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf('"', start));
    }

    private static final class Blind implements Residue {
        @Override
        public DataClass dataClass() {
            return DataClass.LEAD;
        }

        @Override
        public long count(ShopId shop, SubjectLocator person, Instant upTo) {
            return 0;
        }

        @Override
        public long countShop(ShopId shop, Instant upTo) {
            return 0;
        }
    }
}
