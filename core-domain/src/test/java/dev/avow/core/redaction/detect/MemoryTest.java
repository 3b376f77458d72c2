package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of each word, and how far it reaches. Places count from a hundred, for text was read before. */
class MemoryTest {

    private static final int BASE = 100;

    private final Memory memory = fresh();

    @Test
    void aWordLeavesTheMarkOfItsMeaning() {
        assertThat(marks(Words.MAIL)).containsExactly(Memory.MAIL);
        assertThat(marks(Words.FORGOT)).containsExactly(Memory.FORGOT);
        assertThat(marks(Words.LOGIN)).containsExactly(Memory.LOGIN);
        assertThat(marks(Words.CHANGED)).containsExactly(Memory.CHANGED);
        assertThat(marks(Words.LOOKED)).containsExactly(Memory.LOOKED);
        assertThat(marks(Words.NET)).containsExactly(Memory.NET);
        assertThat(marks(Words.POSTAL_CODE)).containsExactly(Memory.POSTAL_CODE);
        assertThat(marks(Words.EXPIRY)).containsExactly(Memory.EXPIRY);
        assertThat(marks(Words.COLOUR)).containsExactly(Memory.COLOUR);
        assertThat(marks(Words.SIZE)).containsExactly(Memory.COLOUR);
        assertThat(marks(Words.CAMPAIGN)).containsExactly(Memory.COLOUR);
        assertThat(marks(Words.CLOSING)).containsExactly(Memory.CLOSING);
        assertThat(marks(Words.NUMBER)).containsExactly(Memory.NUMBER, Memory.FIGURES);
        assertThat(marks(Words.FIGURES)).containsExactly(Memory.FIGURES);
        assertThat(marks(Words.BACK)).containsExactly(Memory.BACK);
        assertThat(marks(Words.CARD)).containsExactly(Memory.CARD);
        assertThat(marks(Words.CVC)).containsExactly(Memory.CARD);
        assertThat(marks(Words.EXTENSION | Words.PHONE)).containsExactly(Memory.EXTENSION);
        assertThat(marks(Words.EXTENSION | Words.ORDER)).isEmpty();
        assertThat(marks(Words.PHONE)).isEmpty();
        assertThat(marks(Words.INTRO)).isEmpty();
        assertThat(marks(Words.STOP)).isEmpty();
    }

    @Test
    void aCueIsTightUntilAnotherWordStands() {
        memory.word(Words.ORDER, 10);
        assertThat(memory.tight).isEqualTo(Words.ORDER);
        memory.word(Words.BRIDGE | Words.STOP, 14);
        assertThat(memory.tight).isEqualTo(Words.ORDER);
        assertThat(memory.lastFlags).isEqualTo(Words.BRIDGE | Words.STOP);
        memory.word(Words.IS | Words.BRIDGE, 20);
        assertThat(memory.tight).isEqualTo(Words.ORDER);
        memory.word(Words.NUMBER, 24);
        assertThat(memory.tight).isEqualTo(Words.ORDER);
        memory.word(Words.LOGIN, 30);
        assertThat(memory.tight).isZero();
        memory.word(Words.ORDER, 40);
        memory.word(Words.STOP, 44);
        assertThat(memory.tight).isZero();
        assertThat(memory.seen).isEqualTo(Words.ORDER);
        assertThat(memory.lastFlags).isEqualTo(Words.STOP);
    }

    @Test
    void aCueReachesSoFar() {
        memory.word(Words.ORDER, 10);
        assertThat(memory.within(Words.ORDER, 20, 10)).isTrue();
        assertThat(memory.within(Words.ORDER, 21, 10)).isFalse();
        assertThat(memory.within(Words.PHONE | Words.CARD, 20, 10)).isFalse();
        assertThat(memory.isTight(Words.ORDER, 58)).isTrue();
        assertThat(memory.isTight(Words.ORDER, 59)).isFalse();
        assertThat(memory.isTight(Words.PHONE, 11)).isFalse();
    }

    @Test
    void aNumberedThingAndItsNumberAnnounceAsAnOrderDoes() {
        memory.word(Words.NUMBERED, 10);
        assertThat(memory.tight).isZero();
        memory.word(Words.NUMBER, 17);
        assertThat(memory.tight).isEqualTo(Words.ORDER);
        Memory turned = fresh();
        turned.word(Words.NUMBER, 10);
        assertThat(turned.tight).isZero();
        turned.word(Words.NUMBERED, 20);
        assertThat(turned.tight).isEqualTo(Words.ORDER);
        Memory other = fresh();
        other.word(Words.LOGIN, 10);
        other.word(Words.NUMBER, 17);
        assertThat(other.tight).isZero();
    }

    @Test
    void aWordForAnOrderMaySpeakOfGoodsOrOfTheAct() {
        memory.word(Words.ORDER | Words.RETURNED, 10);
        assertThat(memory.isVague()).isTrue();
        memory.word(Words.ORDER | Words.RETURNED, 20);
        assertThat(memory.isVague()).isTrue();
        memory.word(Words.ORDER, 30);
        assertThat(memory.isVague()).isFalse();
        memory.word(Words.ORDER | Words.RETURNED, 40);
        assertThat(memory.isVague()).isFalse();
        assertThat(memory.verb).isFalse();
        memory.word(Words.TO, 50);
        memory.word(Words.ORDER, 56);
        assertThat(memory.verb).isTrue();
        memory.word(Words.PHONE, 60);
        assertThat(memory.verb).isTrue();
        assertThat(fresh().isVague()).isFalse();
    }

    @Test
    void moneyMakesAnOrderOne() {
        memory.word(Words.ORDER | Words.PHONE, 10);
        memory.word(Words.MONEY | Words.BRIDGE, 16);
        assertThat(memory.seen).isEqualTo(Words.PHONE);
        assertThat(memory.tight).isEqualTo(Words.PHONE);
    }

    @Test
    void aReferenceIsANumberOfAnOrder() {
        memory.word(Words.ORDER | Words.NUMBER, 10);
        assertThat(memory.isReference()).isTrue();
        memory.word(Words.ORDER, 20);
        assertThat(memory.isReference()).isFalse();
        memory.word(Words.NUMBER, 30);
        assertThat(memory.isReference()).isFalse();
    }

    @Test
    void figuresOnTheBackAreThoseOfACard() {
        assertThat(figures(Words.BACK, 10, Words.FIGURES, 46)).isTrue();
        assertThat(figures(Words.BACK, 10, Words.FIGURES, 47)).isFalse();
        assertThat(figures(Words.FIGURES, 10, Words.BACK, 46)).isTrue();
        assertThat(figures(Words.FIGURES, 10, Words.BACK, 47)).isFalse();
        assertThat(figures(Words.CARD, 10, Words.BACK, 70)).isTrue();
        assertThat(figures(Words.CARD, 10, Words.BACK, 71)).isFalse();
        assertThat(figures(Words.BACK, 10, Words.BACK, 20)).isFalse();
    }

    @Test
    void aNameFollowsWhatAnnouncesIt() {
        memory.word(Words.NAMED, 10);
        assertThat(memory.strict).isTrue();
        memory.word(Words.IS | Words.BRIDGE, 14);
        assertThat(memory.strict).isFalse();
        assertThat(memory.isTight(Words.NAME, 14)).isTrue();
        assertThat(memory.within(Words.NAME, 15, 0)).isFalse();
        Memory announced = fresh();
        announced.announce(Words.NAME, 10);
        announced.word(Words.IS | Words.BRIDGE, 16);
        assertThat(announced.within(Words.NAME, 16, 0)).isTrue();
        Memory other = fresh();
        other.announce(Words.PHONE, 10);
        other.word(Words.IS | Words.BRIDGE, 16);
        assertThat(other.seen).isEqualTo(Words.PHONE);
        assertThat(other.within(Words.NAME, 16, 0)).isFalse();
    }

    @Test
    void anotherCueLeavesANameStrict() {
        memory.likelyName(10);
        memory.announce(Words.PHONE, 12);
        assertThat(memory.strict).isTrue();
        memory.announce(Words.NAME, 14);
        assertThat(memory.strict).isFalse();
    }

    @Test
    void aClosingReachesTheNextLine() {
        memory.word(Words.CLOSING, 10);
        assertThat(memory.isClosed(10)).isTrue();
        assertThat(memory.isClosed(11)).isFalse();
        assertThat(memory.isSigned(16)).isTrue();
        assertThat(memory.isSigned(17)).isFalse();
        memory.line(13, '!');
        assertThat(memory.alone).isTrue();
        assertThat(memory.within(Words.NAME, 14, 0)).isTrue();
        assertThat(memory.within(Words.NAME, 15, 0)).isFalse();
        assertThat(memory.isNear(Memory.STOP, 13, 0)).isTrue();
        assertThat(memory.isNear(Memory.STOP, 14, 0)).isFalse();
        Memory far = fresh();
        far.word(Words.CLOSING, 10);
        far.alone = true;
        far.line(39, '!');
        assertThat(far.within(Words.NAME, 40, 0)).isFalse();
        far.line(39, ',');
        assertThat(far.alone).isFalse();
        assertThat(far.within(Words.NAME, 40, 0)).isTrue();
    }

    /** "Regards from Cork": more words of the line of the formula may follow, but no sentence. */
    @Test
    void aClosingWithMoreWordsReachesTheNextLine() {
        memory.word(Words.CLOSING, 10);
        memory.line(38, 'k');
        assertThat(memory.alone).isFalse();
        assertThat(memory.within(Words.NAME, 39, 0)).isTrue();
        Memory ended = fresh();
        ended.word(Words.CLOSING, 10);
        ended.stop(14);
        ended.line(38, 'k');
        assertThat(ended.within(Words.NAME, 39, 0)).isFalse();
    }

    @Test
    void behindAnAddressTheNextLineMayBeAName() {
        memory.announce(Words.ADDRESS, 10);
        memory.line(12, ':');
        assertThat(memory.tight).isEqualTo(Words.ADDRESS | Words.NAME);
        Memory other = fresh();
        other.line(12, ':');
        assertThat(other.tight).isZero();
    }

    @Test
    void goodsAndPersonalThingsDriveEachOtherOut() {
        memory.announce(Words.PRODUCT, 10);
        memory.announce(Words.ORDER, 20);
        assertThat(memory.tight).isEqualTo(Words.PRODUCT | Words.ORDER);
        memory.announce(Words.PHONE, 30);
        assertThat(memory.tight).isEqualTo(Words.ORDER | Words.PHONE);
        memory.announce(Words.PHONE | Words.PRODUCT, 40);
        assertThat(memory.tight).isEqualTo(Words.ORDER | Words.PHONE | Words.PRODUCT);
        memory.stop(50);
        memory.announce(Words.PRODUCT, 60);
        assertThat(memory.tight).isEqualTo(Words.PRODUCT);
        Memory bound = fresh();
        bound.announce(Words.ORDER, 10);
        bound.stop(10);
        bound.announce(Words.PRODUCT, 20);
        assertThat(bound.tight).isEqualTo(Words.PRODUCT);
        Memory before = fresh();
        before.announce(Words.ORDER, 10);
        before.stop(9);
        before.announce(Words.PHONE, 15);
        before.announce(Words.PRODUCT, 20);
        assertThat(before.tight).isEqualTo(Words.ORDER | Words.PHONE | Words.PRODUCT);
    }

    @Test
    void aCueIsForgottenByItself() {
        memory.announce(Words.ORDER | Words.PHONE, 10);
        memory.loosen(Words.ORDER);
        assertThat(memory.tight).isEqualTo(Words.PHONE);
        assertThat(memory.seen).isEqualTo(Words.ORDER | Words.PHONE);
        memory.forget(Words.ORDER);
        assertThat(memory.tight).isEqualTo(Words.PHONE);
        assertThat(memory.seen).isEqualTo(Words.PHONE);
        memory.forget(Words.PHONE);
        assertThat(memory.tight).isZero();
    }

    @Test
    void whatWasSeenReachesSoFar() {
        memory.word(Words.COLOUR, 10);
        assertThat(memory.isColour(50)).isTrue();
        assertThat(memory.isColour(51)).isFalse();
        memory.article(10, 7);
        assertThat(memory.isArticle(50, 7)).isTrue();
        assertThat(memory.isArticle(51, 7)).isFalse();
        assertThat(memory.isArticle(50, 8)).isFalse();
        assertThat(memory.isNameless(5)).isFalse();
        memory.nameless(5, 9);
        assertThat(IntStream.range(0, 20).filter(memory::isNameless)).containsExactly(5, 6, 7, 8, 9);
    }

    @Test
    void aValueUsesUpWhatAnnouncedIt() {
        memory.word(Words.CARD | Words.NUMBER, 10);
        memory.value(Kinds.CARD, 30);
        assertThat(near(31)).containsExactly(Memory.CARD, Memory.CARD_END);
        assertThat(memory.seen | memory.tight | memory.lastFlags).isZero();
        assertThat(memory.afterValue).isTrue();
        memory.word(Words.NUMBER, 32);
        memory.value(0, 34);
        assertThat(near(35)).isEmpty();
    }

    @Test
    void aTextIsFreshIfNothingGoesOn() {
        assertThat(memory.isFresh()).isTrue();
        memory.digitsBefore = 1;
        assertThat(memory.isFresh()).isFalse();
        memory.reset();
        assertThat(memory.isFresh()).isTrue();
        memory.url = Urls.PATH;
        assertThat(memory.isFresh()).isFalse();
    }

    @Test
    void aCopyKnowsTheSame() {
        memory.announce(Words.ORDER, 10);
        memory.word(Words.COLOUR, 20);
        Memory copy = new Memory();
        copy.announce(Words.ORDER, 0);
        copy.copyFrom(memory);
        assertThat(copy.within(Words.ORDER, 20, 10)).isTrue();
        assertThat(copy.isColour(60)).isTrue();
        assertThat(copy.isColour(61)).isFalse();
    }

    private static boolean figures(long first, int at, long second, int then) {
        Memory read = fresh();
        read.word(first, at);
        read.word(second, then);
        return read.within(Words.CVC, then, 0);
    }

    private static List<Integer> marks(long flags) {
        Memory read = fresh();
        read.word(flags, 10);
        assertThat(near(read, 11)).as("one further").isEqualTo(near(read, 10));
        return near(read, 10);
    }

    private List<Integer> near(int place) {
        return near(memory, place);
    }

    /** The marks that stand at most one place before this one. */
    private static List<Integer> near(Memory read, int place) {
        return IntStream.rangeClosed(Memory.NUMBER, Memory.NET)
                .filter(mark -> read.isNear(mark, place, 1) && !read.isNear(mark, place + 2, 1))
                .boxed()
                .toList();
    }

    private static Memory fresh() {
        Memory memory = new Memory();
        memory.base = BASE;
        return memory;
    }
}
