package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRightsRequests;
import dev.avow.core.inmemory.InMemorySigner;
import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Signer;
import dev.avow.core.port.SuppressionJournal;
import dev.avow.core.rights.JournalEntry;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the tests of broken journals, signers and stores of requests are made of. */
final class RightsPorts {

    private RightsPorts() {}

    record Journals(Supplier<SuppressionJournal> made, UnaryOperator<SuppressionJournal> again)
            implements SuppressionJournalContract {
        @Override
        public SuppressionJournal journal() {
            return made.get();
        }

        @Override
        public SuppressionJournal opened(SuppressionJournal journal) {
            return again.apply(journal);
        }
    }

    static class Journal implements SuppressionJournal {

        private final SuppressionJournal base;

        Journal(SuppressionJournal base) {
            this.base = base;
        }

        @Override
        public String identity() {
            return base.identity();
        }

        @Override
        public long length() {
            return base.length();
        }

        @Override
        public Forgotten forgotten() {
            return base.forgotten();
        }

        @Override
        public int forget(Set<Long> positions) {
            return base.forget(positions);
        }

        @Override
        public long append(List<JournalEntry> entries) {
            return base.append(entries);
        }

        @Override
        public List<Placed> after(long position) {
            return base.after(position);
        }
    }

    interface Belief {
        boolean of(byte[] text, boolean is);
    }

    interface Turn {
        InMemorySigner of(InMemorySigner old, IdSource ids);
    }

    record Signers(Belief belief, Turn turn) implements SignerContract {
        @Override
        public Signer signer() {
            return new Doubtful(new InMemorySigner(Fresh::name), belief);
        }

        @Override
        public Signer turned(Signer signer) {
            return new Doubtful(turn.of(((Doubtful) signer).base(), Fresh::name), belief);
        }
    }

    record Doubtful(InMemorySigner base, Belief belief) implements Signer {
        @Override
        public Signature sign(byte[] text) {
            return base.sign(text);
        }

        @Override
        public boolean verifies(byte[] text, Signature signature) {
            return belief.of(text, base.verifies(text, signature));
        }

        @Override
        public Map<String, String> publicKeys() {
            return base.publicKeys();
        }
    }

    static class Requests implements RightsRequests, RightsRequestsContract {

        final TestTime time = new TestTime();
        final InMemoryRightsRequests base = new InMemoryRightsRequests(time);

        @Override
        public RightsRequests requests() {
            return this;
        }

        @Override
        public void endLeases() {
            time.advance(LEASE);
        }

        @Override
        public KeptRequest open(KeptRequest request) {
            return base.open(request);
        }

        @Override
        public Optional<KeptRequest> find(String id) {
            return base.find(id);
        }

        @Override
        public Optional<KeptRequest> claim(String id, Duration lease) {
            return base.claim(id, lease);
        }

        @Override
        public void save(KeptRequest request, Duration lease) {
            base.save(request, lease);
        }

        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.page(shop, limit);
        }

        @Override
        public List<KeptRequest> unsettled(Optional<String> after, int limit) {
            return base.unsettled(after, limit);
        }

        @Override
        public List<KeptRequest> pending(ShopId shop, Optional<String> after, int limit) {
            return base.pending(shop, after, limit);
        }

        @Override
        public List<KeptRequest.Range> unfinished() {
            return base.unfinished();
        }
    }

    static final class Forgetful extends Requests {
        @Override
        public KeptRequest open(KeptRequest request) {
            return super.open(request.about(Optional.empty()));
        }
    }

    static final class Wordless extends Requests {
        @Override
        public KeptRequest open(KeptRequest request) {
            return super.open(request.with(request.request().lifting(Optional.empty())));
        }
    }

    static final class Placeless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(
                    new KeptRequest(
                            request.request(),
                            request.ticket(),
                            request.upTo(),
                            request.person(),
                            Optional.empty(),
                            request.found(),
                            request.forgotten(),
                            request.lifetime(),
                            request.fence()),
                    lease);
        }
    }

    static final class Twice extends Requests {
        @Override
        public KeptRequest open(KeptRequest request) {
            return super.open(new KeptRequest(
                    request.request(),
                    Deliveries.digest(),
                    request.upTo(),
                    request.person(),
                    request.journal(),
                    request.found(),
                    request.forgotten(),
                    request.lifetime(),
                    request.fence()));
        }
    }

    static final class Loose extends Requests {
        @Override
        public Optional<KeptRequest> claim(String id, Duration lease) {
            return super.claim(id, Duration.ZERO);
        }
    }

    static final class Tight extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(request, LEASE);
        }
    }

    static final class Fenceless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            long fence = base.find(request.request().id()).orElseThrow().fence();
            super.save(
                    new KeptRequest(
                            request.request(),
                            request.ticket(),
                            request.upTo(),
                            request.person(),
                            request.journal(),
                            request.found(),
                            request.forgotten(),
                            request.lifetime(),
                            fence),
                    lease);
        }
    }

    static final class Endless extends Requests {
        @Override
        public void save(KeptRequest request, Duration lease) {
            super.save(request.with(request.request().reopened()), lease);
        }
    }

    static final class Gapped extends Requests {
        @Override
        public List<KeptRequest> unsettled(Optional<String> after, int limit) {
            List<KeptRequest> page = super.unsettled(after, limit + 1);
            return page.subList(Math.min(1, page.size()), page.size());
        }

        @Override
        public List<KeptRequest> pending(ShopId shop, Optional<String> after, int limit) {
            List<KeptRequest> page = super.pending(shop, after, limit + 1);
            return page.subList(Math.min(1, page.size()), page.size());
        }
    }

    static final class Shopless extends Requests {
        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.unsettled(Optional.empty(), limit);
        }
    }

    static final class Holding extends Requests {
        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.page(shop, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(kept -> kept.request().status() != RightsRequest.Status.HELD))
                    .limit(limit)
                    .toList();
        }
    }

    static final class Newest extends Requests {
        @Override
        public List<KeptRequest> page(ShopId shop, int limit) {
            return base.page(shop, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(kept -> kept.request().receivedAt(), Comparator.reverseOrder()))
                    .limit(limit)
                    .toList();
        }
    }
}
