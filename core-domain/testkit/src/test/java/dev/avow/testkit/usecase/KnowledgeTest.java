package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.avow.core.event.ShopEvent.ProductChanged;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.knowledge.CataloguePiece;
import dev.avow.core.knowledge.CataloguePiece.Kind;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.Catalogue;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ManageFaq;
import dev.avow.core.usecase.ManageFaq.Refusal;
import dev.avow.core.usecase.NoteProduct;
import dev.avow.core.usecase.Occurrence;
import dev.avow.core.usecase.SyncKnowledge;
import dev.avow.core.usecase.SyncKnowledge.Outcome;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a shop shows becomes what its assistant answers from (S1-03, S2-09). */
class KnowledgeTest {

    private static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    private static final Duration EVERY = Duration.ofHours(6);

    private final TestTime time = new TestTime();
    private final InMemoryKnowledge shelf = new InMemoryKnowledge();
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final List<CataloguePiece> shown = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;

    private final RetentionInForce retention = RetentionInForce.always(new RetentionPolicy(List.of(
            RetentionRule.builder("knowledge", DataClass.KNOWLEDGE, Span.ofDays(30))
                    .starts(ClockStart.UNINSTALLED)
                    .build(),
            RetentionRule.builder("run", DataClass.RUN_RECORD, Span.ofDays(365)).build())));

    /** Two pieces to a page. */
    private final Catalogue catalogue = new Catalogue() {
        private int calls;

        @Override
        public Page page(ShopId shop, Kind kind, Optional<String> after) {
            if (++calls > failAfter) {
                throw new PortException.Unavailable("test.away", "away", null);
            }
            List<CataloguePiece> all =
                    shown.stream().filter(piece -> piece.kind() == kind).toList();
            int from = after.map(Integer::parseInt).orElse(0);
            int to = Math.min(from + 2, all.size());
            return new Page(
                    all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        }

        @Override
        public Optional<CataloguePiece> product(ShopId shop, String id) {
            return shown.stream().filter(piece -> piece.id().equals(id)).findFirst();
        }
    };

    private final SyncKnowledge sync = new SyncKnowledge(
            catalogue, shelf, new InMemoryRunLedger(time), retention, new InMemoryUnitOfWork(), time, EVERY);

    private final ManageFaq faq = new ManageFaq(shelf, retention, new TestIds("faq"), time);

    private static CataloguePiece piece(Kind kind, String id, String title, String text) {
        return new CataloguePiece(id, kind, title, text, Optional.empty(), TestTime.START);
    }

    private List<String> titles() {
        return shelf.passages(SHOP, Purpose.ANSWERING).stream()
                .map(passage -> passage.link().title())
                .toList();
    }

    @Test
    void s1_03_everythingThatIsShownIsReadOnceAndWhatIsGoneIsForgotten() {
        for (int i = 1; i <= 5; i++) {
            shown.add(piece(Kind.PRODUCT, "product-" + i, "Lamp " + i, "Oak."));
        }
        shown.add(piece(Kind.PAGE, "page-1", "About us", "We make lamps."));
        shown.add(piece(Kind.POLICY, "policy-1", "Refunds", "Within 30 days."));

        assertThat(sync.handle(SHOP)).contains(new Outcome(7, 7, 0));
        assertThat(sync.handle(SHOP)).as("not due").isEmpty();
        assertThat(sync.last(SHOP)).contains(TestTime.START);
        assertThat(titles()).contains("Lamp 5", "About us", "Refunds").hasSize(7);

        time.advance(EVERY);
        shown.remove(0);
        shown.set(0, piece(Kind.PRODUCT, "product-2", "Lamp 2", "Now of ash."));

        assertThat(sync.handle(SHOP)).contains(new Outcome(6, 1, 1));
        assertThat(titles()).doesNotContain("Lamp 1").hasSize(6);
    }

    @Test
    void readingThatIsCutShortTakesNothingAwayAndIsBegunAnew() {
        shown.add(piece(Kind.PRODUCT, "product-1", "Lamp 1", "Oak."));
        shown.add(piece(Kind.PAGE, "page-1", "About us", "We make lamps."));
        sync.handle(SHOP);
        time.advance(EVERY);
        shown.clear();
        failAfter = 0;

        assertThatThrownBy(() -> sync.handle(SHOP)).isInstanceOf(PortException.Unavailable.class);
        assertThat(titles()).hasSize(2);

        failAfter = Integer.MAX_VALUE;
        time.advance(Duration.ofMinutes(3));
        assertThat(sync.handle(SHOP)).contains(new Outcome(0, 0, 2));
    }

    @Test
    void textsAreCutAndMendedSoThatEveryStoreKeepsThem() {
        shown.add(piece(Kind.PRODUCT, "product-1", "x".repeat(600), "y".repeat(100_000) + "z"));
        shown.add(piece(Kind.PRODUCT, "product-2", "Lamp\0", "\ud800 oak"));
        shown.add(piece(Kind.PRODUCT, "product-3", "Only a title", " "));
        shown.add(piece(Kind.PRODUCT, "product-4", " ", "no title"));

        assertThat(sync.handle(SHOP)).contains(new Outcome(3, 3, 0));

        List<Source> kept = shelf.page(SHOP, Purpose.ANSWERING, SourceKind.PRODUCT, Optional.empty(), 10);
        assertThat(kept)
                .extracting(
                        source -> source.title().length(),
                        source -> source.body().length())
                .contains(tuple(500, 100_000));
        assertThat(kept)
                .extracting(Source::title, Source::body)
                .contains(tuple("Lamp", "? oak"), tuple("Only a title", "Only a title"));
    }

    @Test
    void productThatChangedIsAskedForAsItIsNow() {
        NoteProduct note = new NoteProduct(catalogue, shelf, instructions, retention, time);
        shown.add(piece(Kind.PRODUCT, "product-1", "Lamp 1", "Oak."));

        settle(note, "product-1");
        assertThat(titles()).as("the chat is off").isEmpty();

        instructions.record(SHOP, new Instruction(Feature.CHAT, true, time.instant(), new PolicyVersion(1)));
        settle(note, "product-1");
        assertThat(titles()).containsExactly("Lamp 1");

        shown.clear();
        settle(note, "product-1");
        settle(note, "product-1");
        assertThat(titles()).isEmpty();
    }

    private void settle(NoteProduct note, String product) {
        note.handle(new Occurrence<>(SHOP, new ProductChanged(product), Optional.empty(), time.instant(), 1))
                .fold(
                        done -> {
                            done.record().run();
                            return true;
                        },
                        (after, code) -> {
                            throw new AssertionError(code);
                        },
                        code -> {
                            throw new AssertionError(code);
                        });
    }

    @Test
    void merchantsOwnAnswersAreAddedChangedAndRemoved() {
        assertThat(faq.add(SHOP, " When do you open? ", "At nine.")).isEmpty();
        Source entry = faq.page(SHOP, Optional.empty(), 10).get(0);
        assertThat(entry.title()).isEqualTo("When do you open?");

        assertThat(faq.change(SHOP, entry.id().key(), "When do you open?", "At ten."))
                .isEmpty();
        assertThat(faq.page(SHOP, Optional.empty(), 10).get(0).body()).isEqualTo("At ten.");
        assertThat(faq.change(SHOP, "faq-nobody", "a", "b")).contains(Refusal.ABSENT);

        assertThat(faq.remove(SHOP, entry.id().key())).isTrue();
        assertThat(faq.remove(SHOP, entry.id().key())).isFalse();
    }

    @Test
    void whatIsNoEntryIsRefused() {
        assertThat(faq.add(SHOP, " ", "b")).contains(Refusal.EMPTY);
        assertThat(faq.add(SHOP, "a", "")).contains(Refusal.EMPTY);
        assertThat(faq.add(SHOP, "a".repeat(501), "b")).contains(Refusal.TOO_LONG);
        assertThat(faq.add(SHOP, "a", "b".repeat(10_001))).contains(Refusal.TOO_LONG);
        assertThat(faq.add(SHOP, "a\0", "b")).contains(Refusal.NOT_UNICODE);
        assertThat(faq.add(SHOP, "a", "\ud800")).contains(Refusal.NOT_UNICODE);
        for (int i = 0; i < ManageFaq.MOST; i++) {
            assertThat(faq.add(SHOP, "a" + i, "b")).isEmpty();
        }
        assertThat(faq.add(SHOP, "a", "b")).contains(Refusal.TOO_MANY);
    }
}
