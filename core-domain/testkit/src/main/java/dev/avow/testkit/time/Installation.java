package dev.avow.testkit.time;

import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurgeOfLeads;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import dev.avow.testkit.data.TestIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service on the journey: a profile, its shops, its stores, and the real use cases over them. Its policy changes as
 * its maker announces editions. Not thread-safe.
 */
public final class Installation implements RetentionInForce {

    private final String name;
    private final Stores stores;
    private final InstantSource clock;
    private final List<Edition> editions;
    private final List<TrafficSource> sources;
    private @Nullable PoliciesInForce policies;

    /**
     * Nothing is announced yet.
     *
     * @param name of the profile; its shops' domains begin with it
     * @param editions in their order; the first at the start
     */
    public Installation(String name, Stores stores, InstantSource clock, List<Edition> editions) {
        this.name = name;
        this.stores = stores;
        this.clock = clock;
        this.editions = new ArrayList<>(editions);
        this.sources = makeSources();
    }

    String name() {
        return name;
    }

    Stores stores() {
        return stores;
    }

    List<Instant> announcements() {
        return editions.stream().map(Edition::at).toList();
    }

    /** Announces what is to be announced by now; says when the last of it is in force. */
    Optional<Instant> announce(Instant now) {
        Optional<Instant> effective = Optional.empty();
        while (!editions.isEmpty() && !editions.get(0).at().isAfter(now)) {
            Edition next = editions.remove(0);
            policies = new AnnouncePolicy(stores.policies(), clock)
                    .handle(new AnnouncePolicy.Command(next.app(), next.shops()))
                    .fold(AnnouncePolicy.Outcome.InForce::policies, refused -> {
                        throw new IllegalArgumentException(name + ": " + refused.problems());
                    });
            effective = Optional.of(
                    policies.newestChange().map(PolicyChange::effectiveAt).orElse(now));
        }
        return effective;
    }

    @Override
    public RetentionPolicy at(Instant now) {
        return policies().at(now);
    }

    @Override
    public RetentionPolicy at(ShopId shop, Instant now) {
        return policies().at(shop, now);
    }

    private PoliciesInForce policies() {
        PoliciesInForce announced = policies;
        if (announced == null) {
            throw new IllegalStateException("nothing was announced yet");
        }
        return announced;
    }

    /** All classes that are swept. */
    List<Purge> purges() {
        List<Purge> purges = new ArrayList<>(stores.purges());
        purges.add(new PurgeOfLeads(stores.leadPurge(), this));
        sources.forEach(source -> purges.addAll(source.purges()));
        return purges.stream().filter(purge -> isKept(purge.dataClass())).toList();
    }

    /** What happens here, and what it leaves: of each class that the policy speaks of. */
    List<TrafficSource> sources() {
        return sources.stream().filter(source -> isKept(source.dataClass())).toList();
    }

    private boolean isKept(DataClass dataClass) {
        return at(clock.instant()).classes().contains(dataClass);
    }

    private List<TrafficSource> makeSources() {
        Scene scene = new Scene(name, this, new InMemoryKeyedHasher(new TestIds(name)), clock, new Shops(name));
        ChatTraffic chats = new ChatTraffic(stores.transcripts(), stores.shopClocks(), scene);
        Stream<TrafficSource> always = Stream.of(
                chats,
                new LeadTraffic(chats, stores.leads(), stores.transcripts(), stores.proofs(), scene),
                new WebhookTraffic(
                        stores.inbox(), stores.unitOfWork(), scene, () -> stores.records(DataClass.WEBHOOK_PAYLOAD)),
                new ProofTraffic(stores.proofs(), this, clock, () -> stores.records(DataClass.CONSENT_RECORD)),
                new RunRecords(() -> stores.records(DataClass.RUN_RECORD)),
                new InstructionTraffic(stores.instructions(), clock, scene.shops()),
                new PolicyVersions(stores.policies(), this));
        return Stream.concat(always, stores.traffic().stream().map(traffic -> traffic.in(scene)))
                .toList();
    }
}
