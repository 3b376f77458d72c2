package dev.avow.app.rest;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LocateOrder;
import dev.avow.core.usecase.TypedSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a form of the page of requests names: by one thing, and what that is. */
@Singleton
class PersonForm {

    private static final Whom NOBODY = new Whom(
            Optional.empty(), "Say who it is: a mail address, a phone number, a customer's or an order's number.");
    private static final Whom NO_ORDER = new Whom(Optional.empty(), "No single order of this shop has that number.");

    private final LocateOrder locateOrder;

    PersonForm(LocateOrder locateOrder) {
        this.locateOrder = locateOrder;
    }

    /**
     * Whom it names.
     *
     * @param person empty where it is nobody
     * @param trouble what to tell the merchant then
     */
    record Whom(Optional<SubjectLocator> person, String trouble) {}

    Whom whom(ShopId shop, @Nullable String by, @Nullable String value) {
        String named = value == null ? "" : value.strip();
        if (by == null || named.isEmpty()) {
            return NOBODY;
        }
        try {
            return switch (by) {
                case "email" ->
                    found(SubjectLocator.ofEmail(TypedSubject.email(named).value()));
                case "phone" ->
                    found(SubjectLocator.ofPhone(TypedSubject.phone(named).value()));
                case "customer" -> found(SubjectLocator.of(new CustomerId(Long.parseLong(named))));
                case "order" ->
                    locateOrder
                            .handle(shop, PersonalText.of(named))
                            .map(PersonForm::found)
                            .orElse(NO_ORDER);
                default -> NOBODY;
            };
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    private static Whom found(SubjectLocator person) {
        return new Whom(Optional.of(person), "");
    }
}
