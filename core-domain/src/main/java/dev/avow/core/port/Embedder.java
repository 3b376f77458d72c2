package dev.avow.core.port;

import dev.avow.core.redaction.RedactedText;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * Makes vectors of texts, so that what means the same lies near each other (S2-09). Thread-safe. Called outside any unit of
 * work. Its duties:
 *
 * <ul>
 *   <li>EM-1 one vector per text, in their order, all of the stated number of dimensions
 *   <li>EM-2 the same text has the same vector under the same model, as near as the model can
 *   <li>EM-3 only redacted text is sent
 *   <li>EM-4 a failure is a {@link PortException} without any text in it; where it may be one of the texts that is not taken, a
 *       {@link PortException.Rejected} with code {@value #REFUSED}
 * </ul>
 */
public interface Embedder {

    /** The code of a call that is not taken as it is. */
    String REFUSED = "embedder.bad-request";

    /** Names model and dimensions: vectors under two names are never compared. */
    String model();

    /** How many texts one call may hold, at least 1. */
    int most();

    /**
     * Makes vectors.
     *
     * @param texts 1 to {@link #most()} texts, none empty
     * @throws PortException if it cannot be done
     */
    List<float[]> embed(ShopId shop, List<RedactedText> texts);
}
