package dev.avow.shopify.sandbox.shop;

import java.time.ZoneId;

/**
 * What is known of a shop.
 *
 * @param id its number
 * @param domain its name at Shopify, {@code name.myshopify.com}
 * @param name what it calls itself
 * @param currency its currency's code
 * @param zone where its days begin
 * @param country its country's code
 * @param email the merchant's address
 */
public record ShopInfo(
        long id, String domain, String name, String currency, ZoneId zone, String country, String email) {

    private static final long FIRST_ID = 70_012_345L;

    /** The shop of this place in the sandbox's list: a German shop that counts in euros. */
    public static ShopInfo of(int place, String domain) {
        String store = domain.substring(0, domain.indexOf('.'));
        StringBuilder name = new StringBuilder();
        for (String word : store.split("-", -1)) {
            if (!word.isEmpty()) {
                name.append(name.length() == 0 ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1));
            }
        }
        return new ShopInfo(
                FIRST_ID + place,
                domain,
                name.toString(),
                "EUR",
                ZoneId.of("Europe/Berlin"),
                "DE",
                "owner@" + store + ".example");
    }

    /** The shop's own address on the web. */
    public String host() {
        return domain.substring(0, domain.indexOf('.')) + ".example";
    }

    /** The address with what is masked that names a person. */
    @Override
    public String toString() {
        return "ShopInfo[" + domain + "]";
    }

    ShopInfo withCurrency(String other) {
        return new ShopInfo(id, domain, name, other, zone, country, email);
    }

    ShopInfo withZone(ZoneId other) {
        return new ShopInfo(id, domain, name, currency, other, country, email);
    }
}
