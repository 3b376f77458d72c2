package dev.avow.adapters.shopify;

import dev.avow.core.port.WebhookBodies;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.WebhookBodiesContract;
import java.util.List;

class ShopifyWebhookBodiesContractTest implements WebhookBodiesContract {

    @Override
    public WebhookBodies bodies() {
        return new ShopifyWebhookBodies();
    }

    @Override
    public List<Sample> samples(ShopId shop) {
        return SampleBodies.all(shop);
    }
}
