package dev.avow.core.usecase;

import dev.avow.core.port.AuditAnchors.Anchor;
import dev.avow.core.port.AuditChain;
import dev.avow.core.port.AuditLinks;
import dev.avow.core.port.AuditLinks.Gap;
import dev.avow.core.port.AuditLinks.Linked;
import dev.avow.core.port.Signer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks along the audit trail from its first link to its head (S0-07, S4-15, S4-25): nothing was changed, left out or put in. Thread-safe. */
public final class VerifyAudit {

    private static final int PAGE = 500;

    private final AuditLinks links;
    private final Signer signer;

    /** Puts the use case together. */
    public VerifyAudit(AuditLinks links, Signer signer) {
        this.links = links;
        this.signer = signer;
    }

    /**
     * What the walk found.
     *
     * @param entries how many entries hang together
     * @param removed how many were removed after their life, by signed lines
     * @param problem why the chain is broken; empty if it is whole
     * @param head the newest link when the walk began
     */
    public record Outcome(long entries, long removed, Optional<String> problem, String head) {}

    /** Signs the head of now, to be kept where nobody of us can change it. */
    public Anchor anchor() {
        String head = links.head();
        return new Anchor(head, signer.sign(AuditChain.head(head)));
    }

    /**
     * Walks as far as the trail reached when it began, so that what is added meanwhile does not count as a fault. Problems: {@code audit.changed}, {@code audit.gap-unsigned}, {@code audit.cut-off}, {@code audit.anchor-unsigned},
     * {@code audit.anchor-missing}.
     *
     * @param anchors heads of the past: each must be passed, unless it was removed after its life
     */
    public Outcome handle(Collection<Anchor> anchors) {
        String head = links.head();
        String at = "";
        long entries = 0;
        long removed = 0;
        Set<String> passed = new HashSet<>(Set.of(""));
        while (!passed.contains(head)) {
            List<Linked> behind = links.behind(at, PAGE);
            for (Linked linked : behind) {
                String link = AuditChain.link(at, linked.entry());
                if (!link.equals(linked.link())) {
                    return new Outcome(entries, removed, Optional.of("audit.changed"), head);
                }
                at = link;
                passed.add(link);
                entries++;
            }
            if (behind.isEmpty()) {
                Optional<Gap> gap = links.gap(at);
                if (gap.isEmpty()) {
                    return new Outcome(entries, removed, Optional.of("audit.cut-off"), head);
                }
                byte[] text = AuditChain.gap(at, gap.get().link(), gap.get().removed());
                if (!signer.verifies(text, gap.get().signature())) {
                    return new Outcome(entries, removed, Optional.of("audit.gap-unsigned"), head);
                }
                at = gap.get().link();
                passed.add(at);
                removed += gap.get().removed();
            }
        }
        return new Outcome(entries, removed, problemOf(anchors, passed, removed), head);
    }

    private Optional<String> problemOf(Collection<Anchor> anchors, Set<String> passed, long removed) {
        for (Anchor anchor : anchors) {
            if (!signer.verifies(AuditChain.head(anchor.link()), anchor.signature())) {
                return Optional.of("audit.anchor-unsigned");
            }
            if (removed == 0 && !passed.contains(anchor.link())) {
                return Optional.of("audit.anchor-missing");
            }
        }
        boolean newestIsMissing = anchors.stream()
                .reduce((first, second) -> second)
                .filter(newest -> !passed.contains(newest.link()))
                .isPresent();
        return newestIsMissing ? Optional.of("audit.anchor-missing") : Optional.empty();
    }
}
