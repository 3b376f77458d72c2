package dev.avow.testkit.contract;

import dev.avow.core.inmemory.WordEmbedder;
import dev.avow.core.port.Embedder;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ShopId;
import java.util.List;

class WordEmbedderContractTest implements EmbedderContract {

    @Override
    public Embedder embedder() {
        return new WordEmbedder(64, 4);
    }

    /** It needs nothing that could be gone, so that this one is made up. */
    @Override
    public Embedder broken() {
        return new Embedder() {
            @Override
            public String model() {
                return "gone";
            }

            @Override
            public int most() {
                return 1;
            }

            @Override
            public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
                throw new PortException.Unavailable("embedder.connection", "no vectors came");
            }
        };
    }
}
