package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadRequests;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The list on the merchant's page of requests, which is shown again after each thing that is done there. Thread-safe. */
@Singleton
class RequestList {

    private static final int MOST = 50;

    private final ReadRequests read;

    RequestList(ReadRequests read) {
        this.read = read;
    }

    List<RightsView.Row> rows(ShopId shop) {
        return read.of(shop, MOST).stream().map(RightsView::row).toList();
    }

    /** The inside of the page, which no cache keeps. */
    Response fragment(ShopId shop, RightsPage.Notice notice) {
        return Response.ok(RightsPage.Templates.requests(rows(shop), notice))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
