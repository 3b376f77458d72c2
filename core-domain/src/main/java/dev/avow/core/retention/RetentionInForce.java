package dev.avow.core.retention;

import dev.avow.core.subject.ShopId;
import java.time.Instant;

/**
 * Says which retention policy is in force. It changes with time, when a policy that was announced takes effect, and from
 * shop to shop, since a shop may be stricter. Implementations are thread-safe.
 */
public interface RetentionInForce {

    /** The policy of the app: no shop's is looser. */
    RetentionPolicy at(Instant now);

    /** The policy of one shop. */
    RetentionPolicy at(ShopId shop, Instant now);

    /** One policy for all shops and all times. */
    static RetentionInForce always(RetentionPolicy policy) {
        return new RetentionInForce() {
            @Override
            public RetentionPolicy at(Instant now) {
                return policy;
            }

            @Override
            public RetentionPolicy at(ShopId shop, Instant now) {
                return policy;
            }
        };
    }
}
