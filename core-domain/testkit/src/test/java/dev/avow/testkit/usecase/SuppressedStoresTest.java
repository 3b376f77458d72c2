package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SuppressedLeads;
import dev.avow.core.port.SuppressedTranscripts;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.rights.RightsRequest.Kind;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.StopFlows;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S1-39, S1-41: for each kind of request and each purpose, whether a conversation and a lead may still be read. Whatever is not
 * in the table goes on.
 */
class SuppressedStoresTest {

    private static final Map<Kind, Set<Purpose>> STOPPED = new EnumMap<>(Map.of(
            Kind.RESTRICTION,
            Set.of(
                    Purpose.ANSWERING,
                    Purpose.MERCHANT_INBOX,
                    Purpose.LEAD_FOLLOW_UP,
                    Purpose.CART_RECOVERY,
                    Purpose.ATTRIBUTION),
            Kind.OBJECTION,
            Set.of(Purpose.ANSWERING, Purpose.CART_RECOVERY, Purpose.ATTRIBUTION),
            Kind.OPT_OUT,
            Set.of(Purpose.CART_RECOVERY, Purpose.ATTRIBUTION)));

    private static final LeadHorizon ALL_LEADS = new LeadHorizon(Desk.EVERYTHING, Desk.EVERYTHING);
    private static final ConversationId ELSEWHERE = new ConversationId("chat-2");

    private final LeadDesk desk = new LeadDesk();
    private final ErasureDesk rights = new ErasureDesk();
    private final StopFlows flows = new StopFlows(rights.suppressions(), rights.time);
    private final TranscriptStore transcripts =
            new SuppressedTranscripts(desk.transcripts, rights.suppressions(), rights.transcripts);
    private final LeadStore leads = new SuppressedLeads(desk.leads, rights.suppressions());
    private LeadId lead;

    static Stream<Arguments> everyKindAndPurpose() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Purpose.values()).map(purpose -> Arguments.of(kind, purpose)));
    }

    @BeforeEach
    void somebodyTalksAndLeavesAContact() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.chat(LeadDesk.SHOP, ELSEWHERE);
        lead = desk.left(LeadDesk.MARA);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndPurpose")
    void s1_39_s1_41_whatARequestStopsIsNotReadAndEverythingElseIs(Kind kind, Purpose purpose) {
        boolean stopped = STOPPED.getOrDefault(kind, Set.of()).contains(purpose);
        if (STOPPED.containsKey(kind)) {
            flows.stop(LeadDesk.SHOP, SubjectLocator.of(LeadDesk.CHAT), kind);
        }

        assertThat(StopFlows.stoppedBy(kind).contains(purpose)).isEqualTo(stopped);
        if (stopped && purpose == Purpose.ANSWERING) {
            assertThatThrownBy(() -> isFound(purpose, LeadDesk.CHAT))
                    .isInstanceOfSatisfying(
                            PortException.Rejected.class,
                            refused -> assertThat(refused.code()).isEqualTo(SuppressedTranscripts.STOPPED));
        } else {
            assertThat(isFound(purpose, LeadDesk.CHAT)).isEqualTo(!stopped);
        }
        assertThat(isFound(purpose, ELSEWHERE)).as("somebody else").isTrue();
        assertThat(transcripts.page(LeadDesk.SHOP, purpose, Desk.EVERYTHING, Optional.empty(), 10))
                .hasSize(stopped ? 1 : 2);
        assertThat(leads.find(LeadDesk.SHOP, purpose, lead, ALL_LEADS).isEmpty())
                .isEqualTo(stopped);
        assertThat(leads.page(LeadDesk.SHOP, purpose, ALL_LEADS, Optional.empty(), 10))
                .hasSize(stopped ? 0 : 1);
        assertThat(leads.search(LeadDesk.SHOP, purpose, ALL_LEADS, byMail(), 10))
                .hasSize(stopped ? 0 : 1);
    }

    /** S1-39: a lead that is not shown is not followed up either; what was lifted is. */
    @Test
    void s1_39_aRestrictedLeadIsNotFollowedUpUntilItIsLifted() {
        SubjectLocator person = SubjectLocator.of(LeadDesk.CHAT);
        flows.stop(LeadDesk.SHOP, person, Kind.RESTRICTION);
        boolean restricted = leads.markContacted(LeadDesk.SHOP, lead, ALL_LEADS, TestTime.START);
        rights.at(rights.time.instant().plusMillis(1));
        flows.lift(LeadDesk.SHOP, person, Kind.RESTRICTION);

        assertThat(restricted).isFalse();
        assertThat(leads.markContacted(LeadDesk.SHOP, lead, ALL_LEADS, TestTime.START))
                .isTrue();
        assertThat(isFound(Purpose.MERCHANT_INBOX, LeadDesk.CHAT)).isTrue();
    }

    private boolean isFound(Purpose purpose, ConversationId conversation) {
        return transcripts
                .find(LeadDesk.SHOP, purpose, conversation, Desk.EVERYTHING)
                .isPresent();
    }

    private LeadSearch byMail() {
        SealedLead kept = desk.physical(LeadDesk.SHOP).get(0);
        String index = Objects.requireNonNull(kept.contact().get(ContactKind.EMAIL), "the address")
                .index()
                .orElseThrow();
        return new LeadSearch(
                ContactKind.EMAIL,
                Set.of(index),
                TestTime.START.minus(Duration.ofDays(1)),
                TestTime.START.plus(Duration.ofDays(1)));
    }
}
