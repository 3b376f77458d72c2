package dev.avow.app.wiring;

import dev.avow.core.installation.AccessToken;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/** No shop has a token. */
final class NoAccessTokens implements AccessTokens {

    @Override
    public Optional<AccessToken> current(ShopId shop) {
        return Optional.empty();
    }

    @Override
    public Optional<AccessToken> instead(ShopId shop, AccessToken refused) {
        return Optional.empty();
    }
}
