package dev.avow.app.canary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.Visitor;
import dev.avow.shopify.sandbox.ShopifySandbox;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A shop with its shoppers and its staff, who do things through the faces, and all that is known to be the shop's. */
final class Tenant {

    /** What has a name that somebody of another shop could say. */
    enum Thing {
        CONVERSATION,
        LEAD,
        FAQ,
        PARTNER,
        ORDER,
        REQUEST
    }

    private final String shop;
    private final String stem;
    private final URI app;
    private final ShopifySandbox sandbox;
    private final Map<Thing, List<String>> names = new EnumMap<>(Thing.class);
    private final Set<String> everything = new LinkedHashSet<>();
    private final Set<String> present = new LinkedHashSet<>();
    private final List<Chat> chats = new ArrayList<>();
    private int words;

    /** A conversation: who holds its key, and what was said and left in it. */
    private record Chat(Visitor visitor, String conversation, List<String> words) {}

    /**
     * Puts it together.
     *
     * @param stem begins every word that is said here and nowhere else
     */
    Tenant(String shop, String stem, URI app, ShopifySandbox sandbox) {
        this.shop = shop;
        this.stem = stem;
        this.app = app;
        this.sandbox = sandbox;
    }

    String shop() {
        return shop;
    }

    /** Names of things of a kind that were made here. */
    List<String> names(Thing thing) {
        return Collections.unmodifiableList(made(thing));
    }

    private List<String> made(Thing thing) {
        return names.computeIfAbsent(thing, any -> new ArrayList<>());
    }

    /** Whatever is this shop's and nobody else's. */
    Set<String> everything() {
        return Collections.unmodifiableSet(everything);
    }

    /** What of it is still held. */
    Set<String> present() {
        return Collections.unmodifiableSet(present);
    }

    /** Takes note of something of the shop's. */
    void owns(String value) {
        everything.add(value);
        present.add(value);
    }

    /** Takes note of a thing of the shop's. */
    void owns(Thing thing, String name) {
        made(thing).add(name);
    }

    private String word() {
        StringBuilder letters = new StringBuilder(stem);
        for (int rest = words++ + 26; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        String word = letters.append("zz").toString();
        owns(word);
        return word;
    }

    // What shoppers do

    HttpResponse<String> chat() {
        Visitor visitor = Visitor.at(sandbox.storefront(shop));
        String word = word();
        Visitor.Answer answer = visitor.say("Do you sell the " + word + " lamp?");
        if (answer.status() != 200) {
            throw new AssertionError("no answer: " + answer.body());
        }
        HttpResponse<String> own = own(visitor, "GET");
        String conversation =
                Visitor.json(own.body()).get("rows").get(0).get("conversation").asText();
        owns(conversation);
        owns(Thing.CONVERSATION, conversation);
        chats.add(new Chat(visitor, conversation, new ArrayList<>(List.of(word))));
        return own;
    }

    HttpResponse<String> leaveContact() {
        Chat chat = lastChat();
        String word = word();
        HttpResponse<String> left = chat.visitor()
                .leave("{\"id\":\"lead-" + word + "\",\"email\":\"" + word
                        + "@example.com\",\"consent\":{\"text\":\"lead-1\",\"language\":\"en\"}}");
        String lead = Visitor.json(left.body()).path("id").asText();
        if (left.statusCode() == 200) {
            owns(lead);
            owns(Thing.LEAD, lead);
            chat.words().addAll(List.of(word, lead));
        } else {
            present.remove(word);
        }
        return left;
    }

    HttpResponse<String> eraseChat() {
        Chat chat = lastChat();
        chats.remove(chat);
        HttpResponse<String> done = own(chat.visitor(), "DELETE");
        present.remove(chat.conversation());
        chat.words().forEach(present::remove);
        return done;
    }

    /** The key of a conversation. */
    Visitor visitor() {
        return lastChat().visitor();
    }

    private Chat lastChat() {
        if (chats.isEmpty()) {
            chat();
        }
        return chats.get(chats.size() - 1);
    }

    private static HttpResponse<String> own(Visitor visitor, String method) {
        URI me = URI.create(visitor.session().get("endpoint").asText() + "/me");
        return method.equals("GET")
                ? Visitor.get(me, "Authorization", "Bearer " + visitor.token())
                : Visitor.delete(me, "Authorization", "Bearer " + visitor.token());
    }

    // What the shop's staff do

    HttpResponse<String> writeFaq() {
        String word = word();
        post("/api/v1/knowledge/faq", "{\"question\":\"" + word + "?\",\"answer\":\"Yes, " + word + ".\"}");
        return named(Thing.FAQ, get("/api/v1/knowledge/faq?limit=100"), "key", word);
    }

    HttpResponse<String> addPartner() {
        String word = word();
        post("/api/v1/referrals/partners", "{\"code\":\"" + word + "\",\"rate\":\"10\",\"basis\":\"subtotal\"}");
        present.remove(word); // a code is shown in capitals
        everything.add(word.toUpperCase(Locale.ROOT));
        return named(Thing.PARTNER, get("/api/v1/referrals/partners"), "id", word);
    }

    /** Asks what is held of somebody, by address. */
    HttpResponse<String> askAbout(String email) {
        HttpResponse<String> asked = post("/api/v1/rights", "{\"kind\":\"access\",\"email\":\"" + email + "\"}");
        String request = Visitor.json(asked.body()).path("request").asText();
        owns(request);
        owns(Thing.REQUEST, request);
        return get("/api/v1/rights/" + request + "/package");
    }

    /** Takes note of the name under which something stands in a list. */
    private HttpResponse<String> named(Thing thing, HttpResponse<String> list, String field, String word) {
        JsonNode tree = Visitor.json(list.body());
        for (JsonNode entry : tree.isArray() ? tree : tree.path("entries")) {
            if (entry.toString().toLowerCase(Locale.ROOT).contains(word)) {
                owns(entry.get(field).asText());
                owns(thing, entry.get(field).asText());
            }
        }
        return list;
    }

    HttpResponse<String> get(String path) {
        return Visitor.get(app.resolve(path), "Authorization", bearer());
    }

    HttpResponse<String> page(String path) {
        return Visitor.get(app.resolve(path + "?shop=" + shop + "&id_token=" + sandbox.idToken(shop)));
    }

    HttpResponse<String> post(String path, String body) {
        return Visitor.post(app.resolve(path), body.getBytes(StandardCharsets.UTF_8), "Authorization", bearer());
    }

    HttpResponse<String> put(String path, String body) {
        return Visitor.put(app.resolve(path), body, "Authorization", bearer());
    }

    HttpResponse<String> delete(String path) {
        return Visitor.delete(app.resolve(path), "Authorization", bearer());
    }

    private String bearer() {
        return "Bearer " + sandbox.idToken(shop);
    }

    @Override
    public String toString() {
        return shop;
    }
}
