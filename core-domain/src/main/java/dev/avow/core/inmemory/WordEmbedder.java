package dev.avow.core.inmemory;

import dev.avow.core.port.Embedder;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * A vector that says which words are in a text: near to each other are texts that share words. It knows no meaning, and is for
 * tests and a quick start.
 */
public final class WordEmbedder implements Embedder {

    private final int dimensions;
    private final int most;

    /**
     * Puts it together.
     *
     * @param dimensions at least 1; with few of them words fall together
     * @param most how many texts a call may hold, at least 1
     */
    public WordEmbedder(int dimensions, int most) {
        this.dimensions = dimensions;
        this.most = most;
    }

    @Override
    public String model() {
        return "words/" + dimensions;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public List<float[]> embed(ShopId shop, List<RedactedText> texts) {
        return texts.stream().map(this::vector).toList();
    }

    private float[] vector(RedactedText text) {
        float[] vector = new float[dimensions];
        text.words().forEach(word -> vector[Math.floorMod(word.hashCode(), dimensions)] += 1);
        double length = 0;
        for (float each : vector) {
            length += (double) each * each;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = length == 0 ? 0 : (float) (vector[i] / Math.sqrt(length));
        }
        return vector;
    }
}
