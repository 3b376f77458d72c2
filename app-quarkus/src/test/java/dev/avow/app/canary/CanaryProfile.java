package dev.avow.app.canary;

import dev.avow.app.testing.Surroundings;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service under one or several of the shipped profiles, in shops whose merchants have attested all there is. */
abstract class CanaryProfile implements QuarkusTestProfile {

    private final String profiles;

    CanaryProfile(String profiles) {
        this.profiles = profiles;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>();
        overrides.put("avow.policy", policy().toString());
        for (String shop : List.of(Surroundings.SHOP, Surroundings.OTHER_SHOP, Surroundings.NEW_SHOP)) {
            overrides.put("avow.shops.\"" + shop + "\".attests", "chat-notice-1,lead-follow-up-1,storefront-consent-1");
        }
        return overrides;
    }

    private Path policy() {
        try {
            Path file = Files.createTempFile("avow-canary", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "profiles: [" + profiles + "]\n" + more());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the policy says beside its profiles. */
    String more() {
        return "";
    }

    /** ShortChat. */
    public static final class ShortChat extends CanaryProfile {
        /** Made by the test framework. */
        public ShortChat() {
            super("short-chat");
        }
    }

    /** InboxChat. */
    public static final class InboxChat extends CanaryProfile {
        /** Made by the test framework. */
        public InboxChat() {
            super("inbox-chat");
        }
    }

    /** AgentChat. */
    public static final class AgentChat extends CanaryProfile {
        /** Made by the test framework. */
        public AgentChat() {
            super("agent-chat");
        }
    }

    /** AgentChat, in which end users turn to the merchant alone, and in which a law holds conversations in a far year. */
    public static final class ThroughTheMerchant extends CanaryProfile {
        /** Made by the test framework. */
        public ThroughTheMerchant() {
            super("agent-chat");
        }

        @Override
        String more() {
            return """
                rights.channels: [dashboard, merchant, webhook]
                holds.court.class: transcript
                holds.court.law: Test Act Art. 7
                holds.court.fields: [all]
                holds.court.from: 2090-01-01
                holds.court.end: 2090-02-01
                """;
        }
    }

    /** Referral. */
    public static final class Referral extends CanaryProfile {
        /** Made by the test framework. */
        public Referral() {
            super("referral");
        }
    }

    /** CartRecovery. */
    public static final class CartRecovery extends CanaryProfile {
        /** Made by the test framework. */
        public CartRecovery() {
            super("cart-recovery");
        }
    }

    /** Strict. */
    public static final class Strict extends CanaryProfile {
        /** Made by the test framework. */
        public Strict() {
            super("strict");
        }
    }

    /** Together. */
    public static final class Together extends CanaryProfile {
        /** Made by the test framework. */
        public Together() {
            super("short-chat, referral, cart-recovery");
        }
    }
}
