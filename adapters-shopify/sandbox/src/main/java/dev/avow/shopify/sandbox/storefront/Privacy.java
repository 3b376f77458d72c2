package dev.avow.shopify.sandbox.storefront;

import dev.avow.shopify.sandbox.web.Fields;
import dev.avow.shopify.sandbox.web.Json;

/** What the Customer Privacy API of one online shop says and how well it works. Thread-safe. */
public final class Privacy {

    /** Where the visitors are. */
    public enum Region {
        /** Berlin: nothing without consent. */
        GERMANY("DEBE", true, false),
        /** England: nothing without consent. */
        ENGLAND("GBENG", true, false),
        /** California: allowed until objected to; the sale of data has a page of its own. */
        CALIFORNIA("USCA", false, true),
        /** Ontario: allowed until objected to. */
        ONTARIO("CAON", false, false),
        /** Nobody knows: nothing without consent. */
        UNKNOWN("", true, false);

        private final String code;
        private final boolean consentRequired;
        private final boolean saleOfData;

        Region(String code, boolean consentRequired, boolean saleOfData) {
            this.code = code;
            this.consentRequired = consentRequired;
            this.saleOfData = saleOfData;
        }
    }

    /** How well the API works. */
    public enum Api {
        /** As it should. */
        WORKS,
        /** There is none: {@code loadFeatures} does not exist. */
        MISSING,
        /** {@code loadFeatures} reports an error. */
        FAILS,
        /** {@code loadFeatures} never calls back. */
        SILENT,
        /** Its methods throw. */
        THROWS
    }

    private Region region = Region.GERMANY;
    private Api api = Api.WORKS;
    private boolean banner = true;
    private boolean globalPrivacyControl;

    Privacy() {}

    /** Where the visitors are; Germany, if nothing else is said. */
    public synchronized Privacy region(Region place) {
        region = place;
        return this;
    }

    /** How well the API works. */
    public synchronized Privacy api(Api how) {
        api = how;
        return this;
    }

    /** Whether Shopify's banner asks where consent is needed; it does, unless switched off. */
    public synchronized Privacy banner(boolean shown) {
        banner = shown;
        return this;
    }

    /** Whether all browsers send the Global Privacy Control signal, also those that do not. */
    public synchronized Privacy globalPrivacyControl(boolean on) {
        globalPrivacyControl = on;
        return this;
    }

    /**
     * What the page's script is told.
     *
     * @param asks whether this page may have a banner
     */
    synchronized String json(boolean asks) {
        return Json.write(Fields.of("region", region.code)
                .and("consentRequired", region.consentRequired)
                .and("saleOfDataRegion", region.saleOfData)
                .and("api", api.name())
                .and("banner", banner && asks)
                .and("gpc", globalPrivacyControl)
                .map());
    }

    /** What is set now, for people. */
    public synchronized String told() {
        return region + ", API " + api + (banner ? ", banner" : ", no banner") + (globalPrivacyControl ? ", GPC" : "");
    }
}
