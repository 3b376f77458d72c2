package dev.avow.app.wiring;

import dev.avow.app.persistence.KeyRing;
import dev.avow.app.persistence.SqlKnowledgeStores;
import dev.avow.app.rest.AnswerPool;
import dev.avow.app.rest.ChatKeeping;
import dev.avow.app.rest.DirectWay;
import dev.avow.app.rest.GrantStates;
import dev.avow.app.rest.Storefronts;
import dev.avow.app.rest.VisitorSessions;
import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.installation.Installation;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Installations;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.port.PurposeLimitedKnowledge;
import dev.avow.core.redaction.OrderFormat;
import dev.avow.core.redaction.ShopContacts;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.RightsTerms.Channel;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/** Makes what the chat needs: shops and their knowledge, sessions, threads. */
@Singleton
class ChatProducers {

    @Produces
    @Singleton
    ChatKeeping chatKeeping(PoliciesInForce policies, InstantSource clock) {
        return shop -> policies.policyAt(shop, clock.instant()).tree().says("browser.chat", "session-cookie");
    }

    @Produces
    @Singleton
    DirectWay directWay(PoliciesInForce policies, InstantSource clock) {
        return shop ->
                policies.policyAt(shop, clock.instant()).rights().channels().contains(Channel.DIRECT);
    }

    @Produces
    @Singleton
    Storefronts storefronts(AvowConfig config, Installations installations) {
        return new Storefronts(
                perShop(config, shop -> shop.storefrontOrigins().orElse(List.<URI>of())), places(installations));
    }

    private static Storefronts.Places places(Installations installations) {
        return new Storefronts.Places() {
            @Override
            public Optional<Installation> standing(ShopId shop) {
                return installations.find(shop).map(Installations.Kept::installation);
            }

            @Override
            public boolean isReachedAt(String origin) {
                return installations.reachedAt(origin).isPresent();
            }
        };
    }

    /** What helps to read each shop's texts; of a shop that is not configured nothing is known. */
    @Produces
    @Singleton
    Function<ShopId, ShopTexts> shopTexts(AvowConfig config) {
        Map<ShopId, ShopTexts> texts = new HashMap<>();
        config.shops().forEach((domain, shop) -> texts.put(ShopId.of(domain), texts(domain, shop)));
        return shop -> texts.getOrDefault(shop, ShopTexts.UNKNOWN);
    }

    private static ShopTexts texts(String domain, AvowConfig.Shop shop) {
        ShopContacts contacts = ShopContacts.NONE;
        for (String contact : shop.contacts().orElse(List.of())) {
            try {
                contacts = contacts.with(contact);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "avow.shops.\"" + domain + "\".contacts: an entry is no phone number or mail address");
            }
        }
        return new ShopTexts(shop.orderFormat().map(OrderFormat::parse).orElse(OrderFormat.UNKNOWN), contacts);
    }

    @Produces
    @Singleton
    KnowledgeSource knowledge(
            AvowConfig config,
            RetentionInForce retention,
            PurposeGuard guard,
            InstantSource clock,
            SqlKnowledgeStores stores) {
        InMemoryKnowledge faqs = new InMemoryKnowledge();
        Instant now = clock.instant();
        config.shops().forEach((domain, shop) -> {
            ShopId id = ShopId.of(domain);
            int number = 0;
            for (AvowConfig.Faq faq : shop.faq().orElse(List.of())) {
                Source source = new Source(
                        new SourceId(SourceKind.FAQ, "configured-%03d".formatted(number++)),
                        faq.question(),
                        faq.answer(),
                        Optional.empty());
                faqs.put(id, source, retention.at(id, now).lifetime(DataClass.KNOWLEDGE, now));
            }
        });
        return new PurposeLimitedKnowledge(stores.behind(faqs), guard);
    }

    @Produces
    @Singleton
    VisitorSessions visitorSessions(KeyRing ring, AvowConfig config, InstantSource clock) {
        List<SecretKey> keys = ring.live().stream()
                .map(master -> master.derive("visitor-session/1", "HmacSHA256"))
                .toList();
        return new VisitorSessions(keys, config.chat().sessionLife(), clock);
    }

    @Produces
    @Singleton
    GrantStates grantStates(KeyRing ring, InstantSource clock) {
        return new GrantStates(
                ring.live().stream()
                        .map(master -> master.derive("grant-state/1", "HmacSHA256"))
                        .toList(),
                clock);
    }

    @Produces
    @Singleton
    AnswerPool answerPool(AvowConfig config) {
        return new AnswerPool(config.chat().concurrentAnswers());
    }

    void close(@Disposes AnswerPool pool) {
        pool.close();
    }

    private static <T extends Collection<?>> Map<ShopId, T> perShop(
            AvowConfig config, Function<AvowConfig.Shop, T> part) {
        return config.shops().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> ShopId.of(entry.getKey()), entry -> part.apply(entry.getValue())));
    }
}
