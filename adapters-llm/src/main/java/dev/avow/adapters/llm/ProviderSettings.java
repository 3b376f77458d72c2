package dev.avow.adapters.llm;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which server is asked, and for what. Made by {@link #builder}. No model is built in: which one is asked is the
 * operator's choice.
 *
 * @param baseUrl up to the version, for example {@code https://eu.api.openai.com/v1}; {@code http} on loopback only
 * @param dialect what the server speaks
 * @param model the provider's name for the model
 * @param key what is sent as bearer token; a server of one's own may need none
 * @param signer what signs each request instead of a key
 * @param maxOutputTokens upper bound of an answer, the model's thinking included; 16 to 200,000
 * @param reasoningEffort the provider's word for how hard to think; the model's own default otherwise
 * @param safetyIdentifier an opaque mark the provider may use against abuse, without personal data; not sent otherwise
 */
public record ProviderSettings(
        URI baseUrl,
        ProviderDialect dialect,
        String model,
        Optional<ApiKey> key,
        Optional<RequestSigner> signer,
        int maxOutputTokens,
        Optional<String> reasoningEffort,
        Optional<String> safetyIdentifier) {

    /** The upper bound of an answer, in tokens, unless another is set. */
    public static final int USUAL_OUTPUT_TOKENS = 2_000;

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern WORD = Pattern.compile("[a-z]{1,16}");
    static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public ProviderSettings {
        check(isServer(baseUrl), "base URL must be https, or http on loopback, without user, query and fragment");
        check(VISIBLE.matcher(model).matches(), "model must be 1 to 128 visible ASCII characters");
        check(key.isEmpty() || signer.isEmpty(), "a request carries a key or a signature, not both");
        check(maxOutputTokens >= 16 && maxOutputTokens <= 200_000, "output tokens must be 16 to 200000");
        check(
                reasoningEffort.map(WORD::matcher).map(m -> m.matches()).orElse(true),
                "effort must be a lower-case word");
        check(
                safetyIdentifier.map(VISIBLE::matcher).map(m -> m.matches()).orElse(true),
                "safety identifier must be 1 to 128 visible ASCII characters");
    }

    /** Starts with the Responses dialect, 2,000 output tokens, and nothing that is optional. */
    public static Builder builder(URI baseUrl, String model) {
        return new Builder(baseUrl, model);
    }

    /** Whether a server may be asked there. */
    static boolean isServer(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        return host != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && (scheme.equals("https")
                        || (scheme.equals("http")
                                && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT))
                                        .matches()));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Collects the settings. */
    public static final class Builder {

        private final URI baseUrl;
        private final String model;
        private ProviderDialect dialect = ProviderDialect.RESPONSES;
        private Optional<ApiKey> key = Optional.empty();
        private Optional<RequestSigner> signer = Optional.empty();
        private int maxOutputTokens = USUAL_OUTPUT_TOKENS;
        private Optional<String> reasoningEffort = Optional.empty();
        private Optional<String> safetyIdentifier = Optional.empty();

        private Builder(URI baseUrl, String model) {
            this.baseUrl = baseUrl;
            this.model = model;
        }

        /** What the server speaks. */
        public Builder dialect(ProviderDialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /** The bearer token. */
        public Builder key(ApiKey key) {
            this.key = Optional.of(key);
            return this;
        }

        /** What signs each request. */
        public Builder signer(RequestSigner signer) {
            this.signer = Optional.of(signer);
            return this;
        }

        /** The upper bound of an answer. */
        public Builder maxOutputTokens(int maxOutputTokens) {
            this.maxOutputTokens = maxOutputTokens;
            return this;
        }

        /** How hard to think. */
        public Builder reasoningEffort(String reasoningEffort) {
            this.reasoningEffort = Optional.of(reasoningEffort);
            return this;
        }

        /** The opaque mark. */
        public Builder safetyIdentifier(String safetyIdentifier) {
            this.safetyIdentifier = Optional.of(safetyIdentifier);
            return this;
        }

        /**
         * The settings.
         *
         * @throws IllegalArgumentException if one is out of bounds
         */
        public ProviderSettings build() {
            return new ProviderSettings(
                    baseUrl, dialect, model, key, signer, maxOutputTokens, reasoningEffort, safetyIdentifier);
        }
    }
}
