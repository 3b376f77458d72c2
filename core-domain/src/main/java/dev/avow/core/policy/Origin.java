package dev.avow.core.policy;

/**
 * Who said a value.
 *
 * @param layer the layer
 * @param name the profile's or the file's name
 */
public record Origin(Layer layer, String name) {

    /** The catalogue's fallback. */
    public static final Origin CATALOGUE = new Origin(Layer.CATALOGUE, "catalogue");

    /** The app maker's one file. */
    public static final Origin APP = new Origin(Layer.APP, "avow.yaml");

    /** A shop's settings. */
    public static final Origin SHOP = new Origin(Layer.SHOP, "shop");

    /** A shipped profile. */
    public static Origin profile(String name) {
        return new Origin(Layer.PROFILE, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
