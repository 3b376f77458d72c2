package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.inmemory.InMemoryVectors;
import dev.avow.core.inmemory.WordEmbedder;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.Mode;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionPolicy;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.EmbedKnowledge;
import dev.avow.core.usecase.FindPassages;
import dev.avow.testkit.data.TestTexts;
import dev.avow.testkit.data.TestTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S2-09: vectors follow the texts and the model, are made of redacted words only, and are never needed. */
class EmbedKnowledgeTest {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemoryVectors vectors = new InMemoryVectors(knowledge);
    private final List<String> sent = new ArrayList<>();
    private final List<Integer> refused = new ArrayList<>();
    private Redactor redactor = new Redactor();

    /** Takes note of what it is sent; knows that a settee is a sofa, as words do not. */
    private class Meaning implements Embedder {
        private final String model;

        Meaning(String model) {
            this.model = model;
        }

        @Override
        public String model() {
            return model;
        }

        @Override
        public int most() {
            return 2;
        }

        @Override
        public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
            assertThat(texts).hasSizeBetween(1, 2);
            texts.forEach(text -> sent.add(text.asString(Sink.MODEL)));
            return texts.stream()
                    .map(text -> text.words().contains("sofa") || text.words().contains("settee")
                            ? new float[] {1, 0}
                            : new float[] {0, 1})
                    .toList();
        }
    }

    private void put(String key, String title, String body) {
        knowledge.put(
                Desk.SHOP,
                new Source(new SourceId(SourceKind.FAQ, key), title, body, Optional.empty()),
                Lifetime.open(TestTime.START, new PolicyVersion(1)));
    }

    private int embed(Embedder embedder) {
        return embedding(embedder).handle(Desk.SHOP).made();
    }

    private EmbedKnowledge embedding(Embedder embedder) {
        return new EmbedKnowledge(embedder, vectors, any -> redactor, any -> ShopTexts.UNKNOWN);
    }

    private FindPassages finding(Embedder embedder) {
        return new FindPassages(
                knowledge,
                Optional.of(new FindPassages.Vectors(embedder, vectors)),
                any -> redactor,
                any -> ShopTexts.UNKNOWN,
                (shop, count) -> refused.add(count),
                new TestTime());
    }

    private static List<String> titles(FindPassages find, String question) {
        return find
                .handle(
                        Desk.SHOP,
                        TestTexts.redacted(question),
                        new PlaceholderBook(List.of(), value -> Integer.toHexString(value.hashCode())),
                        3)
                .stream()
                .map(Passage::title)
                .map(title -> title.asString(Sink.MODEL))
                .toList();
    }

    @Test
    void whatSharesNoWordIsFoundByItsMeaningOnceVectorsAreThere() {
        put("a", "Sofa", "Three seats.");
        put("b", "Lamp", "Oak.");
        put("c", "Rug", "Wool.");
        FindPassages find = finding(new Meaning("m/2"));
        assertThat(titles(find, "Which settee do you sell?")).isEmpty();

        assertThat(embed(new Meaning("m/2"))).isEqualTo(3);

        assertThat(titles(find, "Which settee do you sell?"))
                .as("the index is made anew when vectors come")
                .containsExactly("Sofa");
        assertThat(embed(new Meaning("m/2"))).as("nothing is left to do").isZero();
    }

    @Test
    void onlyRedactedWordsAreSent() {
        put("a", "Call +40 722 123 456", "Order #1001 of mara@example.com");

        embed(new Meaning("m/2"));

        assertThat(sent).containsExactly("Call [PHONE_1]\nOrder #[ORDER_NUMBER_1] of [EMAIL_1]");
    }

    @Test
    void aChangedTextAndAnotherModelAreEmbeddedAnew() {
        put("a", "Sofa", "Three seats.");
        put("b", "Lamp", "Oak.");
        embed(new Meaning("m/2"));
        sent.clear();

        put("a", "Sofa", "Four seats.");
        assertThat(embed(new Meaning("m/2"))).isEqualTo(1);
        assertThat(sent).containsExactly("Sofa\nFour seats.");

        assertThat(embed(new Meaning("other/2"))).isEqualTo(2);
        assertThat(titles(finding(new Meaning("m/2")), "Which settee?"))
                .as("the old model's are gone")
                .isEmpty();
        assertThat(titles(finding(new Meaning("other/2")), "Which settee?")).containsExactly("Sofa");
    }

    @Test
    void withoutAProviderWordsDecideAsBefore() {
        put("a", "Sofa", "Three seats.");
        put("b", "Lamp", "Oak.");
        FindPassages words = new FindPassages(
                knowledge,
                Optional.empty(),
                any -> redactor,
                any -> ShopTexts.UNKNOWN,
                (shop, count) -> refused.add(count),
                new TestTime());

        assertThat(titles(words, "How many seats has the sofa?")).containsExactly("Sofa");
    }

    @Test
    void aProviderThatIsGoneLeavesTheSearchByWordsAndWhatWasMade() {
        put("a", "Sofa", "Three seats.");
        put("b", "Lamp", "Oak.");
        Embedder gone = new Meaning("m/2") {
            @Override
            public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
                throw new PortException.Unavailable("embedder.timeout", "no vectors came");
            }
        };

        assertThatThrownBy(() -> embed(gone)).isInstanceOf(PortException.Unavailable.class);

        assertThat(titles(finding(gone), "How many seats has the sofa?")).containsExactly("Sofa");
        assertThat(embed(new WordEmbedder(8, 1))).isEqualTo(2);
    }

    /** What the policy lets out nowhere is found by nobody; the shop's other texts are, by their words and by their meaning. */
    @Test
    void whatThePolicyRefusesKeepsNoOtherPassageFromBeingFound() {
        redactor = new Redactor(RedactionPolicy.DEFAULT.with(EntityKind.EMAIL, Sink.MODEL, Mode.REFUSE));
        put("a", "Write to mara@example.com", "About sofas.");
        put("b", "Sofa", "Three seats.");
        put("c", "Lamp", "Oak.");
        put("d", "Rug", "Wool.");

        assertThat(embedding(new Meaning("m/2")).handle(Desk.SHOP)).isEqualTo(new EmbedKnowledge.Outcome(3, 0));
        assertThat(sent).noneMatch(text -> text.contains("About"));
        assertThat(titles(finding(new Meaning("m/2")), "Which settee do you sell?"))
                .containsExactly("Sofa");
        assertThat(refused).containsExactly(1);
    }

    @Test
    void whatTheProviderRefusesKeepsNoOtherPassageFromItsVectorAndIsAskedForOnce() {
        put("a", "Sofa", "Weapons of all kinds.");
        put("b", "Lamp", "Oak.");
        put("c", "Rug", "Wool.");
        put("d", "Chair", "More weapons.");
        EmbedKnowledge embedding = embedding(new Choosy());

        assertThat(embedding.handle(Desk.SHOP)).isEqualTo(new EmbedKnowledge.Outcome(2, 2));
        sent.clear();
        assertThat(embedding.handle(Desk.SHOP)).isEqualTo(new EmbedKnowledge.Outcome(0, 0));
        assertThat(sent).isEmpty();

        put("a", "Sofa", "Three seats.");
        assertThat(embedding.handle(Desk.SHOP))
                .as("it says something else")
                .isEqualTo(new EmbedKnowledge.Outcome(1, 0));
    }

    /** Then it is not what they say. */
    @Test
    void aProviderThatRefusesEverythingIsToldAsAFailure() {
        put("a", "Sofa", "Weapons of all kinds.");
        put("b", "Chair", "More weapons.");

        assertThatThrownBy(() -> embed(new Choosy()))
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo(Embedder.REFUSED));
    }

    /** Takes no call with a certain word in it. */
    private final class Choosy extends Meaning {

        Choosy() {
            super("m/2");
        }

        @Override
        public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
            List<float[]> made = super.embed(shop, texts);
            if (texts.stream().anyMatch(text -> text.asString(Sink.MODEL).contains("eapons"))) {
                throw new PortException.Rejected(REFUSED, "not taken");
            }
            return made;
        }
    }
}
