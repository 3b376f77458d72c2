package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import java.util.List;

/** What is to be said about the policy of attribution in force (I11). */
public interface ReferralWarnings {

    /** Sentences for the merchant; mostly none. */
    List<String> of(ShopId shop);
}
