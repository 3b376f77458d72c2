package dev.avow.adapters.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under every live secret, compared in constant time. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /**
     * Says whether the signature is the message's under one of the secrets. The expected signature is encoded and compared
     * as text, so that one signature has exactly one accepted spelling.
     */
    static boolean matches(
            ShopifySecrets secrets, byte[] message, String signature, Function<byte[], String> encoding) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (byte[] key : secrets.keys()) {
            byte[] expected = encoding.apply(sign(key, message)).getBytes(StandardCharsets.US_ASCII);
            found |= MessageDigest.isEqual(expected, given);
        }
        return found;
    }

    private static byte[] sign(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
