package dev.avow.core.rights;

import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * That something was forgotten, in words that hold no identifier: whom it is about only its holder can show, with the nonce
 * that opens the commitment (S1-38, S3-43, I17). What it counts comes from the second look.
 *
 * @param id its own random name
 * @param wholeShop whether everything of a shop was forgotten rather than a person
 * @param issuedAt when it was made
 * @param upTo everything that began by then, inclusive
 * @param version the policy in force
 * @param commitments the {@link #commitment} to each part of the locator, sorted: any part alone opens one
 * @param found what the look before counted
 * @param left what the look after counted: zero for each class, unless a law holds some of it
 * @param remains what is left, and why
 */
public record ErasureCertificate(
        String id,
        boolean wholeShop,
        Instant issuedAt,
        Instant upTo,
        PolicyVersion version,
        List<String> commitments,
        Tally found,
        Tally left,
        List<Remaining> remains) {

    /** The form of the text. */
    public static final String FORMAT = "avow-erasure-certificate/1";

    /** Copies the lists. */
    public ErasureCertificate {
        commitments = commitments.stream().sorted().toList();
        remains = List.copyOf(remains);
    }

    /**
     * Something that is left.
     *
     * @param what a class of data, or who holds it
     * @param why begins with a stable word
     * @param until when it ends at the latest, if that is known; of a mark that stays, when it has no effect any more
     */
    public record Remaining(String what, String why, Optional<Instant> until) {}

    /**
     * What a nonce and a part of a locator commit to: SHA-256 of both in base64url. Without the nonce it can be neither
     * opened nor guessed.
     *
     * @param part as {@link SubjectParts} writes it, such as {@code email:mara@example.com}; of a shop {@code shop:} and its
     *     domain
     */
    public static String commitment(String nonce, String part) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((nonce.length() + ":" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(part.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As a tree of texts, numbers, lists and sorted maps: what is signed, in its {@link CanonicalJson}. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", FORMAT);
        tree.put("id", id);
        tree.put("subject", wholeShop ? "shop" : "person");
        tree.put("issued_at", issuedAt.toString());
        tree.put("erased_up_to", upTo.toString());
        tree.put("policy_version", (long) version.number());
        tree.put("commitments", commitments);
        tree.put("commitment_algorithm", "SHA-256");
        Map<DataClass, Long> sorted = new TreeMap<>(found.counts());
        tree.put("classes", sorted.keySet().stream().map(this::counted).toList());
        tree.put("remains", remains.stream().map(ErasureCertificate::said).toList());
        return tree;
    }

    private Map<String, Object> counted(DataClass dataClass) {
        return new TreeMap<>(
                Map.of("class", dataClass.key(), "found", found.of(dataClass), "left", left.of(dataClass)));
    }

    private static Map<String, Object> said(Remaining remaining) {
        Map<String, Object> said = new TreeMap<>(Map.of("what", remaining.what(), "why", remaining.why()));
        remaining.until().ifPresent(until -> said.put("until", until.toString()));
        return said;
    }
}
