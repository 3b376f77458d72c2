package dev.avow.testkit.contract;

import dev.avow.core.port.WebhookBodies;
import dev.avow.core.subject.ShopId;
import java.util.List;

class ScriptedWebhookBodiesContractTest implements WebhookBodiesContract {

    private final BodiesContract right = new BodiesContract(WebhookBodies::read);

    @Override
    public WebhookBodies bodies() {
        return right.bodies();
    }

    @Override
    public List<Sample> samples(ShopId shop) {
        return right.samples(shop);
    }
}
