package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The {@code errors} of an answer. The list of codes is open-ended; messages are looked at and not kept. */
final class ErrorReading {

    private static final Duration MUCH_LATER = Duration.ofHours(1);
    private static final String NOT_APPROVED = "not approved";

    private ErrorReading() {}

    /** An error, as far as it matters. */
    enum Kind {
        THROTTLED,
        ACCESS_DENIED,
        PROTECTED,
        SHOP_INACTIVE,
        TOO_COSTLY,
        INTERNAL,
        INVALID
    }

    /** What the errors come to when no data came with them. */
    static Step withoutData(AdminDocument document, List<Json> errors, Optional<Duration> wait) {
        List<Kind> kinds = errors.stream().map(ErrorReading::kind).toList();
        if (kinds.contains(Kind.THROTTLED)) {
            return new Step.Again("shopify.throttled", wait);
        }
        if (kinds.contains(Kind.INTERNAL)) {
            return Step.failed(document, "shopify.internal-error");
        }
        if (kinds.contains(Kind.SHOP_INACTIVE)) {
            return Step.later("shopify.shop-inactive", MUCH_LATER);
        }
        if (kinds.contains(Kind.TOO_COSTLY)) {
            return Step.refused(Refusal.TOO_COSTLY);
        }
        if (kinds.contains(Kind.PROTECTED)) {
            return Step.refused(Refusal.PROTECTED_DATA);
        }
        return Step.refused(kinds.contains(Kind.ACCESS_DENIED) ? Refusal.ACCESS_DENIED : Refusal.INVALID);
    }

    /** The places that are missing from data that came. */
    static List<Gap> gaps(List<Json> errors) {
        return errors.stream().map(ErrorReading::gap).toList();
    }

    private static Gap gap(Json error) {
        Kind kind = kind(error);
        return new Gap(path(error.at("path")), kind == Kind.PROTECTED || kind == Kind.ACCESS_DENIED);
    }

    /** Names only: a position says nothing, and a text in a path is a name of our own document. */
    static String path(Json path) {
        return path.isList()
                ? path.items().stream()
                        .filter(Json::isText)
                        .flatMap(name -> name.text().stream())
                        .collect(Collectors.joining("."))
                : "";
    }

    static Kind kind(Json error) {
        String message =
                error.at("message").isText() ? error.at("message").text().orElse("") : "";
        Json code = error.at("extensions", "code");
        boolean isProtected = message.contains(NOT_APPROVED);
        return switch (code.isText() ? code.text().orElse("") : "") {
            case "THROTTLED" -> Kind.THROTTLED;
            case "ACCESS_DENIED" -> isProtected ? Kind.PROTECTED : Kind.ACCESS_DENIED;
            case "SHOP_INACTIVE" -> Kind.SHOP_INACTIVE;
            case "MAX_COST_EXCEEDED" -> Kind.TOO_COSTLY;
            case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> Kind.INTERNAL;
            default -> isProtected ? Kind.PROTECTED : Kind.INVALID;
        };
    }
}
