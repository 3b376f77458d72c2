package dev.avow.core.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the secret values share. */
final class Secrets {

    private Secrets() {}

    static String checked(String value, int longest) {
        if (value.isEmpty() || value.length() > longest || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a token is 1 to " + longest + " visible ASCII characters");
        }
        return value;
    }

    /** Takes as long for a near miss as for a far one. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
