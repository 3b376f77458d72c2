package dev.avow.adapters.shopify;

import dev.avow.adapters.shopify.admin.AdminAnswer;
import dev.avow.adapters.shopify.admin.AdminApi;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.OrderStatus.Parcel;
import dev.avow.core.conversation.OrderStatus.Stage;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders by number and phone. Shopify is asked for the number; the phone is compared here and never sent. An order's own
 * phone counts and that of its customer's account; one that stands in an address alone is not asked for. Thread-safe.
 */
public final class ShopifyOrderLookup implements OrderLookup {

    private static final AdminDocument LOOKUP = AdminDocument.named("order-lookup");
    private static final Pattern NUMBER = Pattern.compile("#?[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}");
    private static final Set<String> NOT_SENT =
            Set.of("UNFULFILLED", "OPEN", "IN_PROGRESS", "PENDING_FULFILLMENT", "SCHEDULED", "ON_HOLD");
    private static final Set<String> RETURNING = Set.of("IN_PROGRESS", "RETURN_REQUESTED", "INSPECTION_COMPLETE");

    private final AdminApi api;

    /** Asks through this interface. */
    public ShopifyOrderLookup(AdminApi api) {
        this.api = api;
    }

    @Override
    public Optional<OrderStatus> find(ShopId shop, PersonalText number, VerificationPhone phone) {
        String typed = number.value().strip();
        if (!isNumber(typed)) {
            return Optional.empty();
        }
        String query = SearchString.equal("name", typed).text();
        Json data = api.run(shop, LOOKUP, Map.of("query", query)).dataEvenIfWithheld();
        return AdminAnswer.reading(
                data,
                answer -> answer.at("orders", "nodes").items().stream()
                        .filter(order -> isNamed(order, typed))
                        .filter(order -> phones(order).anyMatch(phone::proves))
                        .map(ShopifyOrderLookup::status)
                        .findFirst());
    }

    /** Whether it can be an order's number at all; what cannot be is not asked for. */
    static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    static boolean isNamed(Json order, String typed) {
        return bare(order.at("name").need(Json::text)).equalsIgnoreCase(bare(typed));
    }

    private static String bare(String name) {
        return name.startsWith("#") ? name.substring(1) : name;
    }

    private static Stream<PersonalText> phones(Json order) {
        return Stream.of(order.at("phone"), order.at("customer", "defaultPhoneNumber", "phoneNumber"))
                .flatMap(phone -> Bodies.personal(phone).stream());
    }

    private static OrderStatus status(Json order) {
        List<Parcel> parcels = order.at("fulfillments").items().stream()
                .map(ShopifyOrderLookup::parcel)
                .toList();
        return new OrderStatus(
                OrderId.ofGid(order.at("id").need(Json::text)),
                order.at("createdAt").need(Json::instant),
                order.at("cancelledAt").isPresent() ? Stage.CANCELLED : stage(order, parcels),
                order.at("returnStatus").text().filter(RETURNING::contains).isPresent(),
                parcels);
    }

    /** A word that is not known says nothing. */
    private static Stage stage(Json order, List<Parcel> parcels) {
        String word = order.at("displayFulfillmentStatus").need(Json::text);
        if (NOT_SENT.contains(word)) {
            return Stage.PREPARING;
        }
        if (word.equals("PARTIALLY_FULFILLED")) {
            return Stage.PARTLY_SENT;
        }
        if (!word.equals("FULFILLED")) {
            return Stage.UNCLEAR;
        }
        boolean arrived = !parcels.isEmpty()
                && parcels.stream().allMatch(parcel -> parcel.deliveredAt().isPresent());
        return arrived ? Stage.DELIVERED : Stage.SENT;
    }

    private static Parcel parcel(Json fulfilment) {
        List<Json> tracking = fulfilment.at("trackingInfo").items();
        return new Parcel(
                fulfilment.at("createdAt").need(Json::instant),
                fulfilment.at("deliveredAt").instant(),
                fulfilment.at("estimatedDeliveryAt").instant(),
                tracking.stream()
                        .flatMap(info -> info.at("company").text().stream())
                        .findFirst(),
                tracking.stream()
                        .flatMap(info -> info.at("url").text().stream())
                        .filter(url -> url.startsWith("https://"))
                        .findFirst());
    }
}
