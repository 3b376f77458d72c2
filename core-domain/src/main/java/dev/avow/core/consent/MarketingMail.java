package dev.avow.core.consent;

import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;

/**
 * A marketing mail to a merchant. Its only factory asks for a permission that rests on a consent record, and only
 * {@link ConsentPolicy} gives one: so none can be built without (S1-23). The recipient is the merchant of the shop that
 * the permission speaks of, looked up when the mail is sent.
 */
public final class MarketingMail {

    private final ConsentDecision.Permitted permission;
    private final ConsentRecord proof;
    private final String template;

    private MarketingMail(ConsentDecision.Permitted permission, ConsentRecord proof, String template) {
        this.permission = permission;
        this.proof = proof;
        this.template = template;
    }

    /**
     * Builds a mail.
     *
     * @param template names the text to send, not blank
     * @throws IllegalArgumentException if the permission is for another purpose or rests on no record, or the template
     *     is blank
     */
    public static MarketingMail of(ConsentDecision.Permitted permission, String template) {
        if (permission.purpose() != Purpose.MARKETING_MAIL) {
            throw new IllegalArgumentException("the permission is for another purpose");
        }
        if (template.isBlank()) {
            throw new IllegalArgumentException("a mail needs a template");
        }
        ConsentRecord proof = permission
                .record()
                .orElseThrow(() -> new IllegalArgumentException("marketing mail needs a consent record"));
        return new MarketingMail(permission, proof, template);
    }

    /** The shop whose merchant gets it. */
    public ShopId shop() {
        return permission.shop();
    }

    /** The consent it rests on. */
    public ConsentRecord proof() {
        return proof;
    }

    /** Names the text to send. */
    public String template() {
        return template;
    }
}
