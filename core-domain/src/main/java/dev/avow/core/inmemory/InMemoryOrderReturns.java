package dev.avow.core.inmemory;

import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders that were sent, handed in at the start; what was asked for is gone from them. */
public final class InMemoryOrderReturns implements OrderReturns {

    private final Map<ShopId, Map<OrderId, List<ReturnLine>>> sent = new HashMap<>();

    /** Puts it together. */
    public InMemoryOrderReturns(Map<ShopId, Map<OrderId, List<ReturnLine>>> sent) {
        sent.forEach((shop, orders) -> this.sent.put(shop, new HashMap<>(orders)));
    }

    @Override
    public synchronized List<ReturnLine> returnable(ShopId shop, OrderId order) {
        return sent.getOrDefault(shop, Map.of()).getOrDefault(order, List.of());
    }

    @Override
    public synchronized Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
        List<ReturnLine> lines = returnable(shop, order);
        if (!ReturnLine.allow(lines, wish)) {
            return Result.REFUSED;
        }
        sent.computeIfAbsent(shop, any -> new HashMap<>())
                .put(
                        order,
                        lines.stream()
                                .filter(line -> line.quantity() > wish.getOrDefault(line.line(), 0))
                                .map(line -> new ReturnLine(
                                        line.line(), line.title(), line.quantity() - wish.getOrDefault(line.line(), 0)))
                                .toList());
        return Result.REQUESTED;
    }
}
