package dev.avow.adapters.llm;

import java.net.URI;
import java.util.Optional;

/**
 * Which server makes vectors, and of what kind. No model is built in.
 *
 * @param baseUrl up to the version, for example {@code https://eu.api.openai.com/v1}; {@code http} on loopback only
 * @param model the provider's name for the model
 * @param key what is sent as bearer token; a server of one's own may need none
 * @param dimensions 1 to 4,096; asked for where the model can be asked, and demanded of what comes
 * @param asksForDimensions whether the request names them: models that know no such wish refuse it
 */
public record EmbedderSettings(
        URI baseUrl, String model, Optional<ApiKey> key, int dimensions, boolean asksForDimensions) {

    private static final int MOST_DIMENSIONS = 4_096;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public EmbedderSettings {
        if (!ProviderSettings.isServer(baseUrl)) {
            throw new IllegalArgumentException(
                    "base URL must be https, or http on loopback, without user, query and fragment");
        }
        if (!ProviderSettings.VISIBLE.matcher(model).matches()) {
            throw new IllegalArgumentException("model must be 1 to 128 visible ASCII characters");
        }
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("dimensions must be 1 to " + MOST_DIMENSIONS);
        }
    }
}
