package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.admin.AdminShop;
import dev.avow.shopify.sandbox.admin.Hooks;
import dev.avow.shopify.sandbox.admin.Throttle;
import dev.avow.shopify.sandbox.fault.Faults;
import dev.avow.shopify.sandbox.install.Installation;
import dev.avow.shopify.sandbox.shop.Catalogue;
import dev.avow.shopify.sandbox.shop.Checkouts;
import dev.avow.shopify.sandbox.shop.Customers;
import dev.avow.shopify.sandbox.shop.Drafts;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import dev.avow.shopify.sandbox.shop.Orders;
import dev.avow.shopify.sandbox.shop.Product;
import dev.avow.shopify.sandbox.shop.Shop;
import dev.avow.shopify.sandbox.storefront.OnlineShop;
import java.util.List;

/** One shop of a sandbox, with all that a test or a person can do in it. */
public final class SandboxShop {

    private final AdminShop admin;
    private final OnlineShop online;
    private final Webhooks webhooks = new Webhooks();

    SandboxShop(AdminShop admin, OnlineShop online) {
        this.admin = admin;
        this.online = online;
    }

    /** Its name at Shopify. */
    public String domain() {
        return shop().info().domain();
    }

    /** What lies in it. */
    public Shop shop() {
        return admin.shop();
    }

    /** Its people. */
    public Customers customers() {
        return shop().customers();
    }

    /** What it offers and says. */
    public Catalogue catalogue() {
        return shop().catalogue();
    }

    /** The first product. */
    public Product product() {
        return catalogue().products().all().iterator().next();
    }

    /** Purchases that were begun. */
    public Checkouts checkouts() {
        return shop().checkouts();
    }

    /** Its orders. */
    public Orders orders() {
        return shop().orders();
    }

    /** Orders that were prepared. */
    public Drafts drafts() {
        return shop().drafts();
    }

    /** The invoices that were mailed, oldest first. */
    public List<InvoiceMail> outbox() {
        return shop().outbox();
    }

    /** Its online shop: the Customer Privacy API, the app's scripts, the cart. */
    public OnlineShop online() {
        return online;
    }

    /** The app in it: installation, scopes, subscription, tokens. */
    public Installation app() {
        return admin.installation();
    }

    /** Uninstalls the app. */
    public void uninstall() {
        admin.installation().uninstall();
        admin.hooks().clear();
    }

    /** An access token for Admin, as an app gets it by exchange; it ends the refresh tokens before it. */
    public String accessToken() {
        return admin.installation()
                .tokens()
                .exchange(admin.installation().scopes())
                .accessToken();
    }

    /** What goes wrong. */
    public Faults faults() {
        return admin.faults();
    }

    /** How its webhooks are delivered. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** The app's webhook subscriptions that it made itself. */
    public Hooks hooks() {
        return admin.hooks();
    }

    /** The app's points in Admin. */
    public Throttle throttle() {
        return admin.throttle();
    }

    AdminShop admin() {
        return admin;
    }
}
