package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Marketing;
import dev.avow.shopify.sandbox.shop.Order;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.web.Fields;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People in Admin. */
final class CustomerViews {

    private final Views views;
    private final Shop shop;
    private final Listing<Customer> list;

    CustomerViews(Views views) {
        this.views = views;
        this.shop = views.shop();
        this.list = new Listing<>(shop.customers().table())
                .filter("email", Customer::email)
                .filter("phone", Customer::phone)
                .filter("first_name", Customer::firstName)
                .filter("last_name", Customer::lastName)
                .filter("tag", Customer::tags)
                .filter("email_marketing_state", each -> each.marketing().lower())
                .filter("accepts_marketing", each -> Boolean.toString(each.marketing() == Marketing.SUBSCRIBED))
                .filter("orders_count", each -> (long) shop.orders().of(each).size())
                .plain("email", "first_name", "last_name", "phone")
                .sort("NAME", each -> Listing.text(each.lastName() + " " + each.firstName()));
    }

    Listing<Customer> list() {
        return list;
    }

    /** The customer that a thing is of, as it is now. */
    DataFetcher<Optional<Map<String, @Nullable Object>>> fetcher(Optional<Customer> customer) {
        return env -> customer.flatMap(each -> shop.customers().table().find(each.id()))
                .map(this::of);
    }

    Map<String, @Nullable Object> of(Customer customer) {
        List<Order> bought = shop.orders().of(customer);
        return View.node(customer)
                .and("firstName", customer.firstName())
                .and("lastName", customer.lastName())
                .and("displayName", (customer.firstName() + " " + customer.lastName()).strip())
                .and("email", customer.email().orElse(null))
                .and("phone", customer.phone().orElse(null))
                .and("locale", customer.locale())
                .and("state", "DISABLED")
                .and("verifiedEmail", true)
                .and("tags", customer.tags())
                .and("dataSaleOptOut", customer.dataSaleOptOut())
                .and("numberOfOrders", Integer.toString(bought.size()))
                .and("defaultEmailAddress", customer.email().map(address -> address(customer, address)))
                .and(
                        "defaultPhoneNumber",
                        customer.phone()
                                .map(number -> Fields.of("phoneNumber", number)
                                        .and(
                                                "marketingState",
                                                customer.smsMarketing().name())
                                        .map()))
                .and("lastOrder", (DataFetcher<Optional<?>>) env -> bought.isEmpty()
                        ? Optional.empty()
                        : Optional.of(views.orders().of(bought.get(bought.size() - 1))))
                .and("orders", Connections.of(bought, views.orders()::of))
                .map();
    }

    private Map<String, @Nullable Object> address(Customer customer, String address) {
        return Fields.of("emailAddress", address)
                .and("marketingState", customer.marketing().name())
                .and("marketingOptInLevel", "SINGLE_OPT_IN")
                .and("marketingUpdatedAt", View.time(customer.marketingAt()))
                .and(
                        "marketingUnsubscribeUrl",
                        shop.storefront()
                                .resolve("unsubscribe/" + customer.id())
                                .toString())
                .and("validFormat", address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
                .map();
    }
}
