package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.LeadDesk.CHAT;
import static dev.avow.testkit.usecase.LeadDesk.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.LeadsOfPerson;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SuppressedLeads;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.port.Suppressions;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LeadExport;
import dev.avow.core.usecase.StopFlows;
import dev.avow.core.usecase.TranscriptExport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-39, S0-17 (GDPR Art. 18(2), recital 67): what is restricted is kept, in the shop's copy too, and said to be. */
class RestrictedExportTest {

    private static final ConversationId ELSEWHERE = new ConversationId("chat-2");

    private final LeadDesk desk = new LeadDesk();
    private final ErasureDesk rights = new ErasureDesk();
    private final Suppressions suppressions = rights.suppressions();
    private final StopFlows flows = new StopFlows(suppressions, rights.time);
    private final RetentionInForce retention = RetentionInForce.always(desk.retention);
    private final ExportPart leads = new LeadExport(
            new SuppressedLeads(desk.leads, suppressions),
            new AllLeads(),
            desk.vault(),
            suppressions,
            retention,
            desk.time);
    private final ExportPart transcripts = new TranscriptExport(
            new SuppressedTranscripts(desk.transcripts, suppressions, rights.transcripts),
            any -> new Redactor(),
            suppressions,
            retention,
            desk.hasher,
            desk.time);

    /** Those of whoever is asked about. */
    private final class AllLeads implements LeadsOfPerson {
        @Override
        public List<SealedLead> of(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            return desk.physical(shop).stream()
                    .filter(lead -> person.conversations().contains(lead.conversation()))
                    .toList();
        }

        @Override
        public boolean putRight(ShopId shop, SealedLead lead) {
            return false;
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            return 0;
        }
    }

    @BeforeEach
    void twoPeopleTalkAndLeaveAContact() {
        desk.chat(SHOP, CHAT);
        desk.chat(SHOP, ELSEWHERE);
        desk.leave(SHOP, CHAT, "s-1", LeadDesk.MARA);
        desk.leave(SHOP, ELSEWHERE, "s-2", LeadDesk.contact("zoe@example.com", ""));
    }

    private static String said(ExportPage.Row row, String field) {
        return row.cells().stream()
                .filter(cell -> cell.field().equals(field))
                .flatMap(cell -> cell.text().stream())
                .findFirst()
                .orElse("absent");
    }

    private static List<String> marks(ExportPart part, Optional<SubjectLocator> person) {
        return part.page(SHOP, person, Optional.empty(), 10).rows().stream()
                .map(row -> said(row, "conversation") + " " + said(row, "restricted"))
                .toList();
    }

    @Test
    void s1_39_anExportSaysOfEachConversationAndContactWhetherItIsRestricted() {
        flows.stop(SHOP, SubjectLocator.of(CHAT), Kind.RESTRICTION);

        for (ExportPart part : List.of(leads, transcripts)) {
            assertThat(part.fields()).as(part.dataClass().key()).endsWith("restricted");
            assertThat(marks(part, Optional.empty()))
                    .as(part.dataClass().key())
                    .containsExactlyInAnyOrder("chat-1 true", "chat-2 false");
            assertThat(marks(part, Optional.of(SubjectLocator.of(CHAT))))
                    .as("the person's own copy, %s", part.dataClass().key())
                    .containsExactly("chat-1 true");
        }
        assertThat(leads.page(SHOP, Optional.empty(), Optional.empty(), 10).rows())
                .extracting(row -> said(row, "email"))
                .as("to keep it is what restriction leaves")
                .contains("mara@example.com");
    }

    /** What is objected to or opted out of may be shown, and a lift takes the mark away. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OBJECTION", "OPT_OUT", "RESTRICTION"})
    void s1_39_theMarkStandsOnWhatIsRestrictedAlone(Kind kind) {
        flows.stop(SHOP, SubjectLocator.of(CHAT), kind);
        boolean isRestricted = marks(leads, Optional.empty()).contains("chat-1 true");
        boolean isSaidOfTurns = marks(transcripts, Optional.empty()).contains("chat-1 true");
        rights.at(rights.time.instant().plusMillis(1));
        flows.lift(SHOP, SubjectLocator.of(CHAT), kind);

        assertThat(List.of(isRestricted, isSaidOfTurns)).containsOnly(kind == Kind.RESTRICTION);
        assertThat(marks(leads, Optional.empty())).containsExactlyInAnyOrder("chat-1 false", "chat-2 false");
        assertThat(marks(transcripts, Optional.empty())).containsExactlyInAnyOrder("chat-1 false", "chat-2 false");
    }
}
