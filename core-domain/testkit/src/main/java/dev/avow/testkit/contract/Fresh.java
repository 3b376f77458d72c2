package dev.avow.testkit.contract;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.ShopId;
import java.util.UUID;

/**
 * Names nobody used before, also not in an earlier run against the same server. The one place of the kit that reaches
 * for ambient randomness.
 */
final class Fresh {

    private Fresh() {}

    static ShopId shop() {
        return new ShopId("kit-" + name() + ".myshopify.com");
    }

    static ConversationId conversation() {
        return new ConversationId(name());
    }

    static MessageId message() {
        return new MessageId(name());
    }

    /** 32 letters: a text that no detector takes for a personal value. */
    static String word() {
        return name().chars()
                .map(c -> c <= '9' ? c - '0' + 'k' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 32 hexadecimal digits in lower case. */
    static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
