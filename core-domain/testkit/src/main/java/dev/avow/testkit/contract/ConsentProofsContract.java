package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link ConsentProofs} owe (CP-1 to CP-4), and their purge (PU-1 to PU-4). */
public interface ConsentProofsContract extends PurgeContract {

    /** The proofs under test. */
    ConsentProofs proofs();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        ConsentProof proof = proof(lifetime);
        proofs().keep(shop, proof);
        return () -> find(shop, proof, Chat.EVERYTHING).isPresent();
    }

    /** CP-1 (S1-42). */
    @Test
    default void cp1WhatWasKeptIsReadBackWithAllItsParts() {
        ShopId shop = Fresh.shop();
        ConsentProof proof = proof();

        proofs().keep(shop, proof);

        assertThat(find(shop, proof, Chat.EVERYTHING)).contains(proof);
    }

    /** CP-2. */
    @Test
    default void cp2AnotherShopSeesNothing() {
        ShopId shop = Fresh.shop();
        ConsentProof proof = proof();
        proofs().keep(shop, proof);

        assertThat(find(Fresh.shop(), proof, Chat.EVERYTHING)).isEmpty();
    }

    /** CP-3. */
    @Test
    default void cp3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant() {
        ShopId shop = Fresh.shop();
        ConsentProof proof = proof();
        proofs().keep(shop, proof);
        Instant end = proof.lifetime().expiresAt();
        Instant start = proof.lifetime().clockStart();

        assertThat(find(shop, proof, new Horizon(end.minusMillis(1), start.minusMillis(1))))
                .isPresent();
        assertThat(find(shop, proof, new Horizon(end, Instant.EPOCH))).isEmpty();
        assertThat(find(shop, proof, new Horizon(Instant.EPOCH, start))).isEmpty();
    }

    /** CP-3: an open clock is no excuse where today's rule waits for no event. */
    @Test
    default void cp3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen() {
        ShopId shop = Fresh.shop();
        ConsentProof dated = proof();
        Instant start = dated.lifetime().startedAt();
        ConsentProof open = new ConsentProof(dated.lead(), dated.consent(), Lifetime.open(start, Chat.VERSION));
        proofs().keep(shop, open);

        assertThat(find(shop, open, new Horizon(start, start, start.minusMillis(1))))
                .isPresent();
        assertThat(find(shop, open, new Horizon(start, start, start))).isEmpty();
    }

    /** CP-4: the consent ended when it first did. */
    @Test
    default void cp4TheFirstProofStays() {
        ShopId shop = Fresh.shop();
        ConsentProof first = proof();
        proofs().keep(shop, first);
        ConsentRecord consent = first.consent();
        ConsentRecord later = new ConsentRecord(
                consent.purpose(),
                consent.textVersion(),
                consent.language(),
                consent.givenAt(),
                Optional.of(Chat.NOW.plusSeconds(600)));

        proofs().keep(shop, new ConsentProof(first.lead(), later, first.lifetime()));

        assertThat(find(shop, first, Chat.EVERYTHING)).contains(first);
    }

    private Optional<ConsentProof> find(ShopId shop, ConsentProof proof, Horizon horizon) {
        return proofs().find(shop, Purpose.RIGHTS, proof.lead(), horizon);
    }

    private static ConsentProof proof() {
        return proof(Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION));
    }

    private static ConsentProof proof(Lifetime lifetime) {
        ConsentRecord consent = ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-2", "pt-BR", Chat.NOW)
                .withdrawn(Chat.NOW.plusNanos(7_999_999));
        return new ConsentProof(new LeadId(Fresh.name()), consent, lifetime);
    }
}
