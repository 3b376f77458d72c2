package dev.avow.core.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The shipped profiles: files of properties beside this class, read by the JDK alone. A native image needs them in its
 * list of resources.
 */
public final class Profiles {

    private static final List<String> NAMES =
            List.of("agent-chat", "cart-recovery", "inbox-chat", "referral", "short-chat", "strict");

    private Profiles() {}

    /** The names of all profiles, in order. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * One profile.
     *
     * @throws IllegalArgumentException if there is none with this name
     */
    public static PolicyTree named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no such profile");
        }
        return read(name, Origin.profile(name));
    }

    /** What every app needs, below all profiles. */
    static PolicyTree base() {
        return read("base", new Origin(Layer.BASE, "base"));
    }

    private static PolicyTree read(String name, Origin origin) {
        Properties properties = new Properties();
        try (InputStream bytes = Profiles.class.getResourceAsStream(name + ".properties")) {
            if (bytes == null) {
                throw new IllegalStateException("the file of profile " + name + " is not packaged");
            }
            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            properties.load(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return PolicyTree.of(origin, properties);
    }
}
