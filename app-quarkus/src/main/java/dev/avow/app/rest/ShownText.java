package dev.avow.app.rest;

import dev.avow.core.redaction.ContactStream;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Redacted text as people read it: other people's values stay placeholders, the shop's own contacts are put back. */
@Singleton
public class ShownText {

    private final Function<ShopId, ShopTexts> shops;

    ShownText(Function<ShopId, ShopTexts> shops) {
        this.shops = shops;
    }

    String of(ShopId shop, RedactedText text) {
        return shops.apply(shop).contacts().restore(text.asString(Sink.TRANSCRIPT));
    }

    /** For a text that comes in pieces. */
    ContactStream stream(ShopId shop) {
        return shops.apply(shop).contacts().stream();
    }
}
