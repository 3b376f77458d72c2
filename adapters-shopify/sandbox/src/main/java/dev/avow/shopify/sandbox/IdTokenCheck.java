package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.avow.shopify.sandbox.web.JsonReader;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Whether an ID token that an app sends back is one that the sandbox gave it for this shop and that still lives. */
final class IdTokenCheck implements BiPredicate<String, String> {

    private final String clientId;
    private final List<Signer> signers;
    private final InstantSource clock;

    IdTokenCheck(String clientId, List<Signer> signers, InstantSource clock) {
        this.clientId = clientId;
        this.signers = List.copyOf(signers);
        this.clock = clock;
    }

    @Override
    public boolean test(String shop, String token) {
        return signers.stream().anyMatch(signer -> signer.signed(token)) && fits(shop, token);
    }

    private boolean fits(String shop, String token) {
        try {
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
            return JsonReader.read(claims) instanceof Map<?, ?> map
                    && clientId.equals(map.get("aud"))
                    && ("https://" + shop).equals(map.get("dest"))
                    && map.get("exp") instanceof Long end
                    && clock.instant().getEpochSecond() < end;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
