package dev.avow.core.inmemory;

import dev.avow.core.port.Signer;
import dev.avow.core.subject.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Signs in the way of tests: with a hash under a secret that is kept here. Nobody else can check it. */
public final class InMemorySigner implements Signer {

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();
    private final String current;

    /**
     * With one key.
     *
     * @param ids names and makes it
     */
    public InMemorySigner(IdSource ids) {
        this(Map.of(), ids);
    }

    private InMemorySigner(Map<String, byte[]> older, IdSource ids) {
        secrets.putAll(older);
        current = ids.next();
        secrets.put(current, sha256(("secret of " + current).getBytes(StandardCharsets.UTF_8)));
    }

    /** With a further key that signs from now on; what the others signed still verifies. */
    public InMemorySigner turned(IdSource ids) {
        return new InMemorySigner(secrets, ids);
    }

    @Override
    public Signature sign(byte[] text) {
        return new Signature(current, mark(current, text));
    }

    @Override
    public boolean verifies(byte[] text, Signature signature) {
        return secrets.containsKey(signature.key())
                && mark(signature.key(), text).equals(signature.value());
    }

    @Override
    public Map<String, String> publicKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> keys.put(name, base64(sha256(secret))));
        return keys;
    }

    private String mark(String key, byte[] text) {
        byte[] secret = Objects.requireNonNull(secrets.get(key), "key");
        byte[] both = new byte[secret.length + text.length];
        System.arraycopy(secret, 0, both, 0, secret.length);
        System.arraycopy(text, 0, both, secret.length, text.length);
        return base64(sha256(both));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
