package dev.avow.adapters.llm;

/** A provider's secret key. Never printed: {@link #toString()} is masked, and it is not serialisable. Immutable. */
public final class ApiKey {

    private static final int MAX_LENGTH = 4_096;

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /**
     * Wraps a key; blanks around it are dropped, since keys are often read from files.
     *
     * @throws IllegalArgumentException if it is not 1 to 4,096 visible ASCII characters, which no HTTP header may hold
     */
    public static ApiKey of(String value) {
        String key = value.strip();
        if (key.isEmpty() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("an API key is 1 to 4096 visible ASCII characters");
        }
        return new ApiKey(key);
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "ApiKey[masked]";
    }
}
