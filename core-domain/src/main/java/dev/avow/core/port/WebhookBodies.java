package dev.avow.core.port;

import dev.avow.core.subject.ShopId;

/**
 * Reads verified bodies into what happened. Only the body of a delivery is signed: whoever holds one genuine delivery
 * could send its body again under another topic or another shop. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>WB-1 no bytes whatever make it throw
 *   <li>WB-2 a body that names another shop than its header is {@link WebhookReading.OtherShop}
 *   <li>WB-3 a topic it does not read is {@link WebhookReading.NotHandled}
 *   <li>WB-4 each topic has a closed shape: a body of one topic under another topic of the same app is {@link
 *       WebhookReading.WrongShape}, wherever the two can be told apart; fields that are not known do no harm
 *   <li>WB-5 nothing it gives prints a personal value
 * </ul>
 */
public interface WebhookBodies {

    /**
     * Reads one body.
     *
     * @param topic as the header names it, for example {@code customers/redact}
     * @param body the bytes as they came
     * @param shop the shop that the header names
     */
    WebhookReading read(String topic, byte[] body, ShopId shop);
}
