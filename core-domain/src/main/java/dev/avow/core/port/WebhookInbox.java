package dev.avow.core.port;

/**
 * Keeps verified webhook deliveries until they are handled (S3-33, S4-24). Called inside a {@link UnitOfWork}. Its
 * duties:
 *
 * <ul>
 *   <li>WI-1 a delivery is kept with all its parts, its payload sealed as it came
 *   <li>WI-2 a delivery whose webhook id is known is a duplicate, whatever else it carries
 *   <li>WI-3 a delivery whose digest equals that of one still waiting is a duplicate, whatever its webhook id
 *   <li>WI-4 deliveries without a webhook id are told apart by digest alone
 *   <li>WI-5 a duplicate changes nothing
 * </ul>
 */
public interface WebhookInbox {

    /** Keeps a delivery; {@code false} if it is a duplicate. */
    boolean keep(WebhookDelivery delivery);
}
