package dev.avow.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.app.persistence.HttpAuditAnchors;
import dev.avow.app.testing.HeadKeeper;
import dev.avow.core.disclosure.RecipientRegister;
import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Signer;
import dev.avow.core.subject.Purpose;
import dev.avow.testkit.contract.AuditAnchorsContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S0-07, S4-25: heads of the audit trail at somebody else's address, through the one factory of outbound clients. */
class HttpAuditAnchorsContractTest implements AuditAnchorsContract, AuditAnchorsContract.Outage {

    private static final Anchor HEAD = new Anchor("a1", new Signer.Signature("key-1", "signed"));

    private HeadKeeper keeper;

    @BeforeEach
    void start() throws IOException {
        keeper = HeadKeeper.start();
    }

    @AfterEach
    void stop() {
        keeper.close();
    }

    private static AuditAnchors at(URI address, boolean loopback) {
        OutboundClients outbound =
                new OutboundClients(() -> new RecipientRegister(List.of()), () -> SpokenTls.FROM_1_2, loopback);
        return new HttpAuditAnchors(
                outbound.client(Purpose.LEGAL_RECORDS, Duration.ofSeconds(5)), address, Optional.of("t-1"));
    }

    @Override
    public AuditAnchors anchors() {
        return at(keeper.address(), true);
    }

    @Override
    public AuditAnchors unreachable() {
        keeper.close();
        return anchors();
    }

    @Override
    public AuditAnchors damaged() {
        keeper.scribble("no head\n");
        return anchors();
    }

    @Test
    void itSaysWhoCalls() {
        anchors().keep(HEAD);

        assertThat(keeper.tokens()).containsExactly("Bearer t-1");
    }

    @Test
    void an3WhatThePlaceSaysIsNotTakenForMoreThanItIs() {
        keeper.answersWith(500);
        assertThatThrownBy(() -> anchors().keep(HEAD)).isInstanceOf(PortException.OutcomeUnknown.class);
        assertThatThrownBy(() -> anchors().all()).isInstanceOf(PortException.Unavailable.class);
        for (int status : new int[] {302, 401, 404}) {
            keeper.answersWith(status);
            assertThatThrownBy(() -> anchors().keep(HEAD)).isInstanceOf(PortException.Rejected.class);
            assertThatThrownBy(() -> anchors().all()).isInstanceOf(PortException.Rejected.class);
        }
        keeper.answersWith(200);
        assertThat(anchors().all()).isEmpty();
    }

    /** An address that is not published gets nothing, and none gets anything in plain. */
    @Test
    void onlyAPublishedPlaceIsCalled() {
        for (String address : List.of(
                "https://heads.example/h",
                "http://heads.example/h",
                keeper.address().toString())) {
            assertThatThrownBy(() -> at(URI.create(address), false).keep(HEAD))
                    .isInstanceOf(PortException.Rejected.class);
        }
        assertThat(keeper.tokens()).isEmpty();
    }
}
