package dev.avow.core.port;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * How entries of the audit trail hang together: each link is SHA-256 of the link before it, a line feed and the entry's text, as
 * lower-case hexadecimal; the first follows an empty one. An entry that is changed, left out or put in breaks every later link.
 */
public final class AuditChain {

    private static final String GAP = "avow-audit-gap/1";
    private static final String HEAD = "avow-audit-head/1";

    private AuditChain() {}

    /** The text of an entry: all its parts, one per line. */
    public static String text(AuditEntry entry) {
        return String.join(
                "\n",
                List.of(
                        entry.actor(),
                        entry.action().name(),
                        entry.shop().map(ShopId::domain).orElse("-"),
                        entry.ground().map(ground -> ground.kind().name()).orElse("-"),
                        entry.ground().map(DisclosureGround::reference).orElse("-"),
                        entry.verdict(),
                        Long.toString(entry.lifetime().startedAt().toEpochMilli()),
                        Long.toString(entry.lifetime().clockStart().toEpochMilli()),
                        Long.toString(entry.lifetime().expiresAt().toEpochMilli()),
                        Integer.toString(entry.lifetime().version().number())));
    }

    /** The link of an entry behind another link. */
    public static String link(String previous, AuditEntry entry) {
        try {
            byte[] text = (previous + "\n" + text(entry)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What is signed of entries that were removed: the link before them, their last link, and how many they were. */
    public static byte[] gap(String previous, String last, long removed) {
        return String.join("\n", GAP, previous, last, Long.toString(removed)).getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed of the newest link, to be kept elsewhere. */
    public static byte[] head(String link) {
        return String.join("\n", HEAD, link).getBytes(StandardCharsets.UTF_8);
    }
}
