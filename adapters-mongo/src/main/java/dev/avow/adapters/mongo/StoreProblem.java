package dev.avow.adapters.mongo;

/**
 * Why a store is not fit to hold what it is given.
 *
 * @param kind what is wrong
 * @param name the index or the field
 */
public record StoreProblem(Kind kind, String name) {

    /** What can be wrong. */
    public enum Kind {
        /** An index is not there, or stands under another name. */
        INDEX_MISSING("index.missing"),
        /** An index has other fields, another life or another option. */
        INDEX_DIFFERS("index.differs"),
        /** A second TTL index would end documents at another time than promised. */
        ANOTHER_TTL("index.another-ttl"),
        /** A document holds something else than a date, so its life would never end. */
        NOT_A_DATE("field.not-a-date");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return kind.code() + " " + name;
    }
}
