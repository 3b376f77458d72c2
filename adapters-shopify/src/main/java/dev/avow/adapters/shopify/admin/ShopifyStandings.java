package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.port.PortException;
import dev.avow.core.port.ShopStandings;
import dev.avow.core.subject.ShopId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the Admin interface whether the app is in a shop, what it is granted, and what the shop pays by. Thread-safe. */
public final class ShopifyStandings implements ShopStandings {

    private static final AdminDocument INSTALLATION = AdminDocument.named("installation");
    private static final AdminDocument SHOP = AdminDocument.named("shop");
    private static final Set<String> RUNNING = Set.of("ACTIVE", "FROZEN");

    private final AdminApi api;

    /** Asks through this client. */
    public ShopifyStandings(AdminApi api) {
        this.api = api;
    }

    @Override
    public Answer ask(ShopId shop) {
        try {
            AdminAnswer answer = api.run(shop, INSTALLATION, Map.of());
            return answer instanceof AdminAnswer.Refused refused && refused.refusal() == Refusal.TOKEN_REFUSED
                    ? new Refused()
                    : answer.read(data -> present(shop, data.at("currentAppInstallation")));
        } catch (PortException e) {
            return new Unknown(e.code());
        }
    }

    private Present present(ShopId shop, Json installation) {
        Set<String> scopes = new HashSet<>();
        for (Json scope : installation.at("accessScopes").needed().items()) {
            scopes.add(scope.at("handle").need(Json::text));
        }
        Set<String> running = new HashSet<>();
        for (Json subscription : installation.at("activeSubscriptions").needed().items()) {
            if (RUNNING.contains(subscription.at("status").need(Json::text))) {
                running.add(subscription.at("id").need(Json::text));
            }
        }
        return api.run(shop, SHOP, Map.of()).read(data -> {
            String host = data.at("shop", "primaryDomain", "host").need(Json::text);
            Optional<ZoneId> zone = data.at("shop", "ianaTimezone").text().flatMap(ShopifyStandings::zone);
            return new Present(scopes, running, Set.of("https://" + host), zone);
        });
    }

    /** A zone that this machine has no rules for is as good as none. */
    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
