package dev.avow.core.redaction;

/** A piece of a redacted or stored text. Immutable. */
public sealed interface Segment {

    /** Text without a personal value, as far as the policy of its day could tell. {@link #toString()} is masked. */
    final class Plain implements Segment {

        private final String text;

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the text is empty
         */
        public Plain(String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a plain segment has text");
            }
            this.text = text;
        }

        /** The text. */
        public String text() {
            return text;
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Plain plain && plain.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return "Plain[" + text.length() + " chars]";
        }
    }

    /**
     * Stands for a personal value. The same value of one conversation has the same number in every spelling.
     *
     * @param kind what kind of value stood here
     * @param number from 1
     */
    record Placeholder(EntityKind kind, int number) implements Segment {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the number is below 1
         */
        public Placeholder {
            if (number < 1) {
                throw new IllegalArgumentException("placeholder numbers start at 1");
            }
        }

        /** The form that people and models read, for example {@code [PHONE_1]}. */
        public String label() {
            boolean single = number == 1 && kind.name().startsWith("SHOP_");
            return "[" + kind.name() + (single ? "" : "_" + number) + "]";
        }
    }
}
