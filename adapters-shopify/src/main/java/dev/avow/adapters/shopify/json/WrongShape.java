package dev.avow.adapters.shopify.json;

/** A tree has another shape than was asked for. */
public final class WrongShape extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** Names the place: names joined by dots, never a value. */
    public WrongShape(String field) {
        super("another shape than expected at '" + field + "'", null, false, false);
        this.field = field;
    }

    /** Where: names joined by dots; empty for the whole tree. */
    public String field() {
        return field;
    }
}
