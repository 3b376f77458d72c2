package dev.avow.app.wiring;

import dev.avow.app.persistence.FileAuditAnchors;
import dev.avow.app.persistence.FileSuppressionJournal;
import dev.avow.app.persistence.HttpAuditAnchors;
import dev.avow.app.rest.ExportedText;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditLinks;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Certificates;
import dev.avow.core.port.ErasureOfPackages;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.JournalLock;
import dev.avow.core.port.JournalMark;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.LeadsOfPerson;
import dev.avow.core.port.Packages;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RectifyStep;
import dev.avow.core.port.Residue;
import dev.avow.core.port.ResidueOfPackages;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Signer;
import dev.avow.core.port.SubjectLinks;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnchorAudit;
import dev.avow.core.usecase.AskForRights;
import dev.avow.core.usecase.CertificateKeys;
import dev.avow.core.usecase.CertifyErasure;
import dev.avow.core.usecase.CloseRequest;
import dev.avow.core.usecase.EraseSubject;
import dev.avow.core.usecase.ExportData;
import dev.avow.core.usecase.Forgetting;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.LeadExport;
import dev.avow.core.usecase.LeadVault;
import dev.avow.core.usecase.LiftStop;
import dev.avow.core.usecase.PurgeOfSuppressions;
import dev.avow.core.usecase.PutRight;
import dev.avow.core.usecase.ReadRequests;
import dev.avow.core.usecase.ReapplyErasures;
import dev.avow.core.usecase.RedactCustomer;
import dev.avow.core.usecase.RequestLog;
import dev.avow.core.usecase.StopFlows;
import dev.avow.core.usecase.TakeRequest;
import dev.avow.core.usecase.TellSubject;
import dev.avow.core.usecase.TranscriptExport;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.core.usecase.WorkRequests;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes what answers the requests of data subjects. */
@Singleton
class RightsProducers {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final String HEADS = "audit-heads.txt";

    @Produces
    @Singleton
    SuppressionJournal journal(AvowConfig config, IdSource ids) {
        return new FileSuppressionJournal(config.rights().journal(), ids);
    }

    @Produces
    @Singleton
    Suppressions suppressions(SuppressionJournal journal, KeyedHasher hasher, InstantSource clock) {
        return new Suppressions(journal, hasher, clock);
    }

    @Produces
    @Singleton
    Forgetting forgetting(
            @All List<ErasureStep> steps,
            @All List<Residue> residues,
            @All List<SubjectLinks> links,
            @All List<Holdings> holdings) {
        return new Forgetting(steps, residues, links, holdings);
    }

    @Produces
    @Singleton
    GuardRestore guardRestore(
            SuppressionJournal journal, @All List<JournalMark> marks, RightsRequests requests, JournalLock lock) {
        return new GuardRestore(journal, marks, requests, lock);
    }

    @Produces
    @Singleton
    Purge suppressionPurge(
            SuppressionJournal journal, GuardRestore guard, RetentionInForce retention, InstantSource clock) {
        return new PurgeOfSuppressions(journal, guard, retention, clock);
    }

    @Produces
    @Singleton
    RequestLog requestLog(AuditTrail trail, KeyedHasher hasher, PoliciesInForce policies, InstantSource clock) {
        return new RequestLog(trail, hasher, policies, clock);
    }

    @Produces
    @Singleton
    TakeRequest takeRequest(
            RightsRequests requests,
            PoliciesInForce policies,
            FieldCipher cipher,
            KeyedHasher hasher,
            IdSource ids,
            RequestLog log,
            InstantSource clock) {
        return new TakeRequest(requests, policies, cipher, hasher, ids, log, clock);
    }

    @Produces
    @Singleton
    CertifyErasure certifyErasure(
            Certificates certificates,
            Signer signer,
            FieldCipher cipher,
            KeyedHasher hasher,
            IdSource ids,
            PoliciesInForce policies,
            InstantSource clock) {
        return new CertifyErasure(certificates, signer, cipher, hasher, ids, policies, clock);
    }

    @Produces
    @Singleton
    EraseSubject eraseSubject(
            RightsRequests requests,
            TakeRequest taking,
            Suppressions suppressions,
            Forgetting forgetting,
            GuardRestore guard,
            CertifyErasure certify,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        return new EraseSubject(requests, taking, suppressions, forgetting, guard, certify, policies, log, clock);
    }

    @Produces
    @Singleton
    ReapplyErasures reapplyErasures(
            GuardRestore guard,
            RightsRequests requests,
            TakeRequest taking,
            Suppressions suppressions,
            Forgetting forgetting,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        return new ReapplyErasures(guard, requests, taking, suppressions, forgetting, policies, log, clock);
    }

    @Produces
    @Singleton
    LiftStop liftStop(
            TakeRequest taking,
            StopFlows stop,
            Forgetting forgetting,
            RightsRequests requests,
            RequestLog log,
            IdSource ids,
            InstantSource clock) {
        return new LiftStop(taking, stop, forgetting, requests, log, ids, clock);
    }

    @Produces
    @Singleton
    WorkRequests workRequests(RightsRequests requests, AskForRights ask, LiftStop lift, InstantSource clock) {
        return new WorkRequests(requests, ask, lift, clock);
    }

    @Produces
    @Singleton
    StopFlows stopFlows(Suppressions suppressions, InstantSource clock) {
        return new StopFlows(suppressions, clock);
    }

    @Produces
    @Singleton
    RedactCustomer redactCustomer(EraseSubject erase) {
        return new RedactCustomer(erase);
    }

    @Produces
    @Singleton
    ErasureOfPackages forgetPackages(Packages packages, FieldCipher cipher) {
        return new ErasureOfPackages(packages, cipher);
    }

    @Produces
    @Singleton
    ResidueOfPackages packagesLeft(Packages packages, FieldCipher cipher) {
        return new ResidueOfPackages(packages, cipher);
    }

    @Produces
    @Singleton
    TranscriptExport transcriptExport(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            Suppressions suppressions,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        return new TranscriptExport(transcripts, redactors, suppressions, retention, hasher, clock);
    }

    @Produces
    @Singleton
    LeadExport leadExport(
            LeadStore leads,
            LeadsOfPerson finder,
            LeadVault vault,
            Suppressions suppressions,
            RetentionInForce retention,
            InstantSource clock) {
        return new LeadExport(leads, finder, vault, suppressions, retention, clock);
    }

    @Produces
    @Singleton
    ExportData exportData(@All List<ExportPart> parts) {
        return new ExportData(parts, new ExportedText());
    }

    @Produces
    @Singleton
    TellSubject tellSubject(
            RightsRequests requests,
            TakeRequest taking,
            Forgetting forgetting,
            ExportData export,
            Packages packages,
            FieldCipher cipher,
            PoliciesInForce policies,
            RequestLog log,
            InstantSource clock) {
        return new TellSubject(requests, taking, forgetting, export, packages, cipher, policies, log, clock);
    }

    @Produces
    @Singleton
    CloseRequest closeRequest(RightsRequests requests, Packages packages, RequestLog log, InstantSource clock) {
        return new CloseRequest(requests, packages, log, clock);
    }

    @Produces
    @Singleton
    ReadRequests readRequests(RightsRequests requests, TellSubject tell, InstantSource clock) {
        return new ReadRequests(requests, tell, clock);
    }

    @Produces
    @Singleton
    CertificateKeys certificateKeys(Signer signer) {
        return new CertificateKeys(signer);
    }

    @Produces
    @Singleton
    AskForRights askForRights(
            TakeRequest taking,
            EraseSubject erase,
            TellSubject tell,
            StopFlows stop,
            Forgetting forgetting,
            RightsRequests requests,
            RequestLog log,
            InstantSource clock) {
        return new AskForRights(taking, erase, tell, stop, forgetting, requests, log, clock);
    }

    @Produces
    @Singleton
    PutRight putRight(
            TakeRequest taking,
            RightsRequests requests,
            Forgetting forgetting,
            @All List<RectifyStep> steps,
            Suppressions suppressions,
            RequestLog log,
            InstantSource clock) {
        return new PutRight(taking, requests, forgetting, steps, suppressions, log, clock);
    }

    @Produces
    @Singleton
    VerifyAudit verifyAudit(AuditLinks links, Signer signer) {
        return new VerifyAudit(links, signer);
    }

    /** Beside the suppression journal, which is neither store's, where nothing else is said. */
    @Produces
    @Singleton
    AuditAnchors auditAnchors(AvowConfig config, OutboundClients outbound) {
        Optional<String> place = config.audit().anchors().filter(text -> !text.isBlank());
        return place.filter(text -> text.startsWith("https://") || text.startsWith("http://"))
                .<AuditAnchors>map(address -> new HttpAuditAnchors(
                        outbound.client(Purpose.LEGAL_RECORDS, CONNECT),
                        URI.create(address),
                        config.audit().anchorsToken()))
                .orElseGet(() -> new FileAuditAnchors(place.map(Path::of)
                        .orElseGet(() -> config.rights().journal().resolve(HEADS))));
    }

    @Produces
    @Singleton
    AnchorAudit anchorAudit(VerifyAudit verify, AuditAnchors anchors) {
        return new AnchorAudit(verify, anchors);
    }
}
