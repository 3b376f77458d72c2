package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.WordEmbedder;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenEmbedderTest {

    private static final Embedder RIGHT = new WordEmbedder(64, 4);

    @TestFactory
    Stream<DynamicTest> brokenEmbeddersAreFlagged() {
        return new ContractRun<>(EmbedderContract.class)
                .flags(List.of(
                        broken(
                                "gives vectors in another order",
                                () -> with((shop, texts) -> {
                                    List<float[]> turned = new ArrayList<>(RIGHT.embed(shop, texts));
                                    Collections.reverse(turned);
                                    return turned;
                                }),
                                "em1EachTextHasItsVectorInTheirOrder"),
                        broken(
                                "gives one vector for all",
                                () -> with((shop, texts) -> RIGHT.embed(shop, texts.subList(0, 1))),
                                "em1EachTextHasItsVectorInTheirOrder",
                                "em1AFullCallIsTaken"),
                        broken(
                                "gives another vector each time",
                                () -> new Kit() {
                                    private int calls;

                                    @Override
                                    public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
                                        int call = calls++;
                                        return texts.stream()
                                                .map(text -> new float[] {call % 2, 1 - call % 2})
                                                .toList();
                                    }
                                },
                                "em2TheSameTextHasTheSameVectorUnderTheSameName"),
                        broken(
                                "says of what it failed at",
                                () -> new Kit() {
                                    @Override
                                    public Embedder broken() {
                                        return new Kit() {
                                            @Override
                                            public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
                                                throw new PortException.Rejected(
                                                        "embedder.bad-request",
                                                        texts.get(0).asString(Sink.MODEL));
                                            }
                                        };
                                    }
                                },
                                "em4AFailureCarriesNothingOfTheText")));
    }

    private static Kit with(BiFunction<ShopId, List<RedactedText>, List<float[]>> embed) {
        return new Kit() {
            @Override
            public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
                return embed.apply(shop, texts);
            }
        };
    }

    private static class Kit implements EmbedderContract, Embedder {
        @Override
        public Embedder embedder() {
            return this;
        }

        @Override
        public Embedder broken() {
            return new WordEmbedderContractTest().broken();
        }

        @Override
        public String model() {
            return RIGHT.model();
        }

        @Override
        public int most() {
            return RIGHT.most();
        }

        @Override
        public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
            return RIGHT.embed(shop, texts);
        }
    }
}
