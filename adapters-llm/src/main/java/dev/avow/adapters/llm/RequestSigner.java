package dev.avow.adapters.llm;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Vouches for a request where no key is sent: by a signature over its address, its headers and its body. Thread-safe. Neither
 * method throws, and nothing of a secret stands in {@link Object#toString()}.
 */
public interface RequestSigner {

    /**
     * Signs one attempt; may wait until there are credentials.
     *
     * @param request as it is going to be sent, but for what is added here
     * @param body its very bytes
     * @return the headers to set, by their names; empty if there are no credentials
     */
    Optional<Map<String, String>> sign(HttpRequest request, byte[] body);

    /**
     * Says whether another attempt would be signed with other credentials than one that was refused, and looks for newer ones
     * for that purpose. May wait.
     *
     * @param refused the headers that did not help; empty where there were no credentials
     */
    boolean renew(Map<String, String> refused);
}
