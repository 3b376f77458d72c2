package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.retention.Lifetime;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that a {@link dev.avow.core.port.Purge} of transcripts owes: PU-1 to PU-4, and a free id. */
public interface TranscriptPurgeContract extends TranscriptStoreFactory, PurgeContract {

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        Chat chat = new Chat(store(), Fresh.shop(), Fresh.conversation(), lifetime).start();
        return () -> chat.find(Chat.EVERYTHING).isPresent();
    }

    /** PU-2 and TS-4: gone is gone, so its id is free. */
    @Test
    default void pu2WhatIsRemovedLeavesNothingBehind() {
        PurgeEra era = PurgeEra.cleared(purge());
        Chat chat = new Chat(store(), Fresh.shop(), Fresh.conversation(), era.life(0, 1_000)).start();
        chat.append(1, Chat.shopper("more"));
        purge().purge(era.expiredAt(1_000), 100);

        chat.start(Chat.shopper("anew"));

        assertThat(chat.load().turns()).hasSize(1);
        assertThat(chat.load().version()).isEqualTo(1);
    }
}
