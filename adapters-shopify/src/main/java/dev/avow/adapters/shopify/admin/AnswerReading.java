package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.http.Sent;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.adapters.shopify.json.WrongShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer means: a page of HTML, half of the data, errors as a list or as a text, errors of the user's. */
final class AnswerReading {

    private final AdminDocument document;

    AnswerReading(AdminDocument document) {
        this.document = document;
    }

    /** Reads an answer; what it says of its cost is read too, even if it says nothing else. */
    Read read(Sent.Answered answer) {
        if (!answer.isSuccess()) {
            return new Read(StatusReading.of(document, answer), Optional.empty());
        }
        Optional<Json> body = Json.read(answer.body()).filter(Json::isObject);
        if (body.isEmpty()) {
            return new Read(Step.failed(document, "shopify.not-json"), Optional.empty());
        }
        Optional<Cost> cost = Cost.of(body.get().at("extensions", "cost"));
        try {
            return new Read(step(body.get(), cost.map(Cost::shortfall)), cost);
        } catch (WrongShape e) {
            return new Read(Step.failed(document, "shopify.wrong-shape"), cost);
        }
    }

    private Step step(Json body, Optional<Duration> wait) {
        Json data = body.at("data");
        List<Json> errors = errors(body.at("errors"));
        if (!hasSomething(data)) {
            return errors.isEmpty() ? emptyHanded(data) : ErrorReading.withoutData(document, errors, wait);
        }
        List<UserError> userErrors = userErrors(data);
        if (!userErrors.isEmpty()) {
            return new Step.Settled(new AdminAnswer.UserErrors(userErrors));
        }
        return new Step.Settled(
                errors.isEmpty()
                        ? new AdminAnswer.Complete(data)
                        : new AdminAnswer.Partial(data, ErrorReading.gaps(errors)));
    }

    /** Nothing, without a word why: for a question an answer, for a change not. */
    private Step emptyHanded(Json data) {
        return data.isObject() && !document.isMutation()
                ? new Step.Settled(new AdminAnswer.Complete(data))
                : Step.failed(document, "shopify.no-data");
    }

    /** A plain text stands for one error of no known kind. */
    private static List<Json> errors(Json errors) {
        return errors.isPresent() && !errors.isList() ? List.of(errors) : errors.items();
    }

    private static boolean hasSomething(Json data) {
        return data.isObject() && data.values().stream().anyMatch(Json::isPresent);
    }

    private static List<UserError> userErrors(Json data) {
        List<UserError> found = new ArrayList<>();
        for (Json field : data.values()) {
            if (field.isObject()) {
                for (Json error : field.at("userErrors").items()) {
                    Json code = error.at("code");
                    found.add(new UserError(
                            ErrorReading.path(error.at("field")),
                            code.isText() ? code.text().orElse("") : ""));
                }
            }
        }
        return found;
    }

    /**
     * What was read.
     *
     * @param step what to do
     * @param cost what the shop's bucket looks like, if Shopify says
     */
    record Read(Step step, Optional<Cost> cost) {}
}
