package dev.avow.core.port;

import java.util.List;

/**
 * Keeps signed heads of the audit trail where nobody who owns the database can change them: whoever computes a new chain is shown
 * by a head of the old one that is not on it (S0-07, S4-15, S4-25). Called outside any unit of work. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>AN-1 what was kept is read back with all its parts, in the order in which it was kept, by every instance
 *   <li>AN-2 when {@link #keep} returns, the head survives a crash; keeping it again is harmless
 *   <li>AN-3 a place that cannot be reached is {@link PortException.Unavailable}; where a head may have been kept, {@link
 *       PortException.OutcomeUnknown}
 *   <li>AN-4 a place that holds anything but heads is {@link PortException.Rejected} with code {@value #DAMAGED}: what was
 *       changed there is not read as if it had never been
 * </ul>
 */
public interface AuditAnchors {

    /** The code of a place that holds anything but heads. */
    String DAMAGED = "audit.anchors-damaged";

    /**
     * A head of some time.
     *
     * @param link of the newest entry then; empty where there was none
     * @param signature that it was us
     */
    record Anchor(String link, Signer.Signature signature) {

        private static final String NONE = "-";
        private static final int PARTS = 3;

        /** As one line, without the line feed: link, key and signature, with blanks between them. */
        public String line() {
            return String.join(" ", link.isEmpty() ? NONE : link, signature.key(), signature.value());
        }

        /**
         * The head of a line.
         *
         * @throws IllegalArgumentException if it is none
         */
        public static Anchor of(String line) {
            String[] parts = line.strip().split(" ", -1);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("an anchor has three parts");
            }
            return new Anchor(parts[0].equals(NONE) ? "" : parts[0], new Signer.Signature(parts[1], parts[2]));
        }

        /**
         * The heads of a text, one per line; blank lines are none.
         *
         * @throws PortException.Rejected with code {@value AuditAnchors#DAMAGED} if anything else is in it
         */
        public static List<Anchor> read(String text) {
            try {
                return text.lines()
                        .filter(line -> !line.isBlank())
                        .map(Anchor::of)
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new PortException.Rejected(DAMAGED, "a line is no head of the audit trail");
            }
        }
    }

    /** Keeps a head behind those that are there. */
    void keep(Anchor anchor);

    /** All that were kept, the oldest first. */
    List<Anchor> all();
}
