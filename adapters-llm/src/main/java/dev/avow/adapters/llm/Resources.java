package dev.avow.adapters.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads this module's texts: UTF-8, looked for beside this class, so that no bundle mechanism is needed natively. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        return open(name, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                .orElseThrow(() -> new IllegalStateException("resource is missing: " + name));
    }

    static Optional<Map<String, String>> properties(String name) {
        return open(name, in -> {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
        });
    }

    private static <T> Optional<T> open(String name, Reading<T> reading) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(reading.of(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }
}
