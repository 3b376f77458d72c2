package dev.avow.shopify.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.avow.shopify.sandbox.storefront.OnlineShop;
import dev.avow.shopify.sandbox.web.Reply;
import java.io.IOException;

/** One shop's own host: the app proxy, and the online shop. */
final class Storefront {

    private final String shop;
    private final AppProxy proxy;
    private final OnlineShop online;

    Storefront(String shop, AppProxy proxy, OnlineShop online) {
        this.shop = shop;
        this.proxy = proxy;
        this.online = online;
    }

    Reply answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals(AppProxy.PREFIX) || path.startsWith(AppProxy.PREFIX + "/")) {
            return path.contains("..") ? Assets.notFound() : forward(exchange);
        }
        return online.answer(exchange);
    }

    private Reply forward(HttpExchange exchange) throws IOException {
        try {
            return proxy.forward(shop, exchange);
        } catch (IllegalArgumentException e) {
            return Reply.text(400, "text/plain", "The address is malformed.\n");
        }
    }
}
