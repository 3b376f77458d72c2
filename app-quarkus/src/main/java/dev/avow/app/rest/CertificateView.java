package dev.avow.app.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate as a person reads it.
 *
 * @param id its name
 * @param subject {@code person} or {@code shop}
 * @param issuedAt when it was made
 * @param upTo what began by then is gone
 * @param policyVersion the policy then in force
 * @param nonce opens the commitments
 * @param valid whether the signature is ours
 * @param key under which it was signed
 * @param classes counts per class of data in which something was found
 * @param empty how many further classes were looked through, and held nothing
 * @param remains what is left, and why
 * @param commitments to the parts that the subject was found by
 */
record CertificateView(
        String id,
        String subject,
        String issuedAt,
        String upTo,
        String policyVersion,
        String nonce,
        boolean valid,
        String key,
        List<Counted> classes,
        long empty,
        List<Remaining> remains,
        List<String> commitments) {

    /** Whether something is left that is not meant to outlive an erasure: a law holds it. */
    public boolean isPartial() {
        return classes.stream().anyMatch(each -> each.left() > 0);
    }

    /** A class with its counts. */
    record Counted(String name, long found, long left) {}

    /** Something that is left. */
    record Remaining(String what, String why, String until) {

        /** The day in words. */
        public String readableUntil() {
            return ReadableTime.of(until);
        }
    }

    /** When it was made, in words. */
    public String readableIssue() {
        return ReadableTime.of(issuedAt);
    }

    /** What began by then is gone, in words. */
    public String readableUpTo() {
        return ReadableTime.of(upTo);
    }

    static CertificateView of(JsonNode tree, String nonce, boolean valid) {
        List<Counted> all = new ArrayList<>();
        tree.path("classes")
                .forEach(each -> all.add(new Counted(
                        each.path("class").asText().replace('-', ' '),
                        each.path("found").asLong(),
                        each.path("left").asLong())));
        List<Counted> classes =
                all.stream().filter(each -> each.found() > 0 || each.left() > 0).toList();
        List<Remaining> remains = new ArrayList<>();
        tree.path("remains")
                .forEach(each -> remains.add(new Remaining(
                        each.path("what").asText().replace('-', ' '),
                        each.path("why").asText().replace('-', ' '),
                        each.path("until").asText("with its own clock"))));
        List<String> commitments = new ArrayList<>();
        tree.path("commitments").forEach(each -> commitments.add(each.asText()));
        return new CertificateView(
                tree.path("id").asText(),
                tree.path("subject").asText(),
                tree.path("issued_at").asText(),
                tree.path("erased_up_to").asText(),
                tree.path("policy_version").asText(),
                nonce,
                valid,
                tree.path("signature").path("key").asText(),
                classes,
                all.size() - classes.size(),
                remains,
                commitments);
    }
}
