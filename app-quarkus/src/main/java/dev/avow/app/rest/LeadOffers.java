package dev.avow.app.rest;

import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Under which purpose texts a shop takes contacts at the moment: under none where its merchant has not asked for them (S1-12), or
 * where nobody could take one back by deleting the chat, as those texts say.
 */
@Singleton
class LeadOffers {

    private final PurposeGuard guard;
    private final FaceSettings settings;
    private final DirectWay directWay;

    LeadOffers(PurposeGuard guard, FaceSettings settings, DirectWay directWay) {
        this.guard = guard;
        this.settings = settings;
        this.directWay = directWay;
    }

    /** Versions of the purpose text; empty where no contact is taken, so that none is asked for. */
    List<String> of(ShopId shop) {
        try {
            guard.require(shop, Purpose.LEAD_FOLLOW_UP);
        } catch (PortException.Rejected e) {
            return List.of();
        }
        return directWay.isOpen(shop) ? settings.leadTexts().stream().sorted().toList() : List.of();
    }
}
