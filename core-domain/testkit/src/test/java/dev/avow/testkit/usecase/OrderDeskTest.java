package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.ConsentGate;
import dev.avow.core.consent.Ground;
import dev.avow.core.consent.PurposePolicy;
import dev.avow.core.consent.PurposeRule;
import dev.avow.core.conversation.OrderRates;
import dev.avow.core.conversation.OrderStatus;
import dev.avow.core.conversation.ReturnLine;
import dev.avow.core.conversation.VerificationPhone;
import dev.avow.core.inmemory.InMemoryInstructions;
import dev.avow.core.inmemory.InMemoryOrderLookup;
import dev.avow.core.inmemory.InMemoryOrderReturns;
import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.OrderLookup;
import dev.avow.core.port.OrderReturns;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.OrderChallenge;
import dev.avow.core.usecase.RequestReturn;
import dev.avow.core.usecase.TellOrderStatus;
import dev.avow.testkit.data.TestTime;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever shows that an order is theirs is told of it; everybody else gets one answer (S1-09, S1-10, S2-03). */
class OrderDeskTest {

    private static final ShopId SHOP = new ShopId("order-desk.myshopify.com");
    private static final ShopId OTHER = new ShopId("order-desk-too.myshopify.com");
    private static final String PHONE = "+49 1555 0100123";
    private static final OrderId ORDER = new OrderId(5_001);
    private static final OrderRates RATES = new OrderRates(5, 10, 60);
    private static final OrderStatus STATUS =
            new OrderStatus(ORDER, TestTime.START, OrderStatus.Stage.SENT, false, List.of());

    private final TestTime time = new TestTime();
    private final InMemoryInstructions instructions = new InMemoryInstructions();
    private final InMemoryOrderLookup known = new InMemoryOrderLookup(Map.of(
            SHOP,
            List.of(entry("#1001", Optional.of(PHONE)), entry("#1002", Optional.empty())),
            OTHER,
            List.of(entry("#2001", Optional.of(PHONE)))));
    private final OrderReturns returns =
            new InMemoryOrderReturns(Map.of(SHOP, Map.of(ORDER, List.of(new ReturnLine("7001", "Desk lamp", 2)))));
    private final List<String> asked = new ArrayList<>();
    private OrderLookup lookup = (shop, number, phone) -> {
        asked.add(shop.domain());
        return known.find(shop, number, phone);
    };

    OrderDeskTest() {
        instructions.record(SHOP, new Instruction(Feature.ORDER_STATUS, true, TestTime.START, new PolicyVersion(1)));
    }

    private static InMemoryOrderLookup.Entry entry(String number, Optional<String> phone) {
        return new InMemoryOrderLookup.Entry(PersonalText.of(number), phone.map(PersonalText::of), STATUS);
    }

    private OrderChallenge challenge() {
        PurposePolicy purposes = new PurposePolicy(List.of(new PurposeRule(
                "rule", Purpose.ORDER_STATUS, new Ground.Contract(), ConsentGate.NONE, Set.of(Feature.ORDER_STATUS))));
        PurposeGuard guard = new PurposeGuard(any -> purposes, instructions, time);
        return new OrderChallenge(
                guard, new InMemoryRateLimiter(time), (shop, number, phone) -> lookup.find(shop, number, phone), RATES);
    }

    private final OrderChallenge challenge = challenge();
    private final TellOrderStatus tell = new TellOrderStatus(challenge, returns);
    private final RequestReturn requestReturn = new RequestReturn(challenge, returns);

    private static OrderChallenge.Try attempt(ShopId shop, String session, String number, String phone) {
        return new OrderChallenge.Try(
                shop,
                new ConversationId(session.replaceAll("[^A-Za-z0-9]", "-")),
                PersonalText.of(number),
                VerificationPhone.parse(phone));
    }

    private String tell(String session, String number, String phone) {
        return tell.handle(attempt(SHOP, session, number, phone))
                .fold(
                        told -> "told " + told.returnable().size(),
                        () -> "unproven",
                        tooOften -> "too often " + tooOften.retryAfter());
    }

    @Test
    void s1_09_numberAndPhoneTogetherAreTold() {
        assertThat(tell("a", "#1001", PHONE)).isEqualTo("told 1");
        assertThat(tell("b", " 1001 ", "01555 0100123")).isEqualTo("told 1");
    }

    /** Every failure is one answer, whichever it is, over seeded tries of all kinds. */
    @Test
    void s1_09_allFailuresLookAlike() {
        Random random = new Random(7);
        List<String> numbers = List.of("#1001", "#1002", "#2001", "#404404", "x\" OR name:*", "\u202e1001", "\uD83D");
        List<String> phones = List.of("+49 1555 0100124", "0155501001", "no phone", "12", "+40 722 123 456");
        for (int i = 0; i < 400; i++) {
            String number = numbers.get(random.nextInt(numbers.size()));
            String phone = phones.get(random.nextInt(phones.size()));
            lookup = random.nextInt(4) == 0
                    ? (shop, name, given) -> {
                        throw random.nextBoolean()
                                ? new PortException.Unavailable("shopify.unavailable", "no answer")
                                : new PortException.Rejected("shopify.denied", "no");
                    }
                    : known;
            assertThat(tell("session-" + i, number, phone)).as("try %s", i).isEqualTo("unproven");
            time.advance(OrderRates.ORDER_PERIOD);
        }
        assertThat(tell("b", "#1002", PHONE)).isEqualTo("unproven");
        assertThat(tell("c", "#2001", PHONE)).as("another shop's order").isEqualTo("unproven");
    }

    @Test
    void aConversationHasItsTriesAndThenWaits() {
        for (int i = 0; i < RATES.session(); i++) {
            assertThat(tell("a", "#" + i, PHONE)).isEqualTo("unproven");
        }
        asked.clear();

        assertThat(tell("a", "#1001", PHONE)).startsWith("too often");

        assertThat(asked).as("nobody is asked any more").isEmpty();
        assertThat(tell("b", "#1001", PHONE)).startsWith("told");
        time.advance(OrderRates.SESSION_PERIOD);
        assertThat(tell("a", "#1001", PHONE)).startsWith("told");
    }

    /** New sessions do not help: the phone of one order cannot be guessed, and an order that is not there waits just as long. */
    @Test
    void s1_09_oneOrdersPhoneCannotBeGuessedFromManySessions() {
        for (String number : List.of("#1001", "#404404")) {
            List<String> answers = IntStream.range(0, 40)
                    .mapToObj(i -> tell(
                            number + i,
                            i % 2 == 0 ? number : " " + number.substring(1),
                            "+49 1555 01%05d".formatted(i)))
                    .toList();
            assertThat(answers.subList(0, RATES.order())).containsOnly("unproven");
            assertThat(answers.subList(RATES.order(), 40)).containsOnly("too often PT2H24M");
        }
        time.advance(Duration.ofHours(2));
        assertThat(tell("z", "#1001", PHONE)).as("two hours are not enough").startsWith("too often");
    }

    @Test
    void ordersOfAShopCannotBeTriedThrough() {
        List<String> answers = IntStream.range(0, 80)
                .mapToObj(i -> tell("s" + i, "#" + (3_000 + i), PHONE))
                .toList();
        assertThat(answers.subList(0, RATES.shop())).containsOnly("unproven");
        assertThat(answers.subList(RATES.shop(), 80)).allMatch(answer -> answer.startsWith("too often"));
    }

    @Test
    void s2_03_whereItIsSwitchedOffNobodyIsAsked() {
        assertThatThrownBy(() -> tell.handle(attempt(OTHER, "a", "#2001", PHONE)))
                .isInstanceOfSatisfying(
                        PortException.Rejected.class,
                        refused -> assertThat(refused.code()).isEqualTo(PurposeGuard.REFUSED));
        assertThat(asked).isEmpty();
    }

    @Test
    void aReturnIsAskedForOnceAndProvenAnew() {
        assertThat(wish("a", PHONE, Map.of("7001", 2))).isEqualTo(RequestReturn.Kind.REQUESTED);
        assertThat(wish("a", PHONE, Map.of("7001", 1))).isEqualTo(RequestReturn.Kind.REFUSED);
        assertThat(wish("a", "+49 1555 0100124", Map.of("7001", 1))).isEqualTo(RequestReturn.Kind.UNPROVEN);
        assertThatThrownBy(() -> wish("a", PHONE, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wish("a", PHONE, Map.of("7001", 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private RequestReturn.Kind wish(String session, String phone, Map<String, Integer> wish) {
        return requestReturn
                .handle(new RequestReturn.Command(attempt(SHOP, session, "#1001", phone), wish))
                .kind();
    }

    @Test
    void anUncertainReturnIsNamedSo() {
        for (Map.Entry<PortException, RequestReturn.Kind> trouble : Map.<PortException, RequestReturn.Kind>of(
                        new PortException.OutcomeUnknown("shopify.unknown", "perhaps"), RequestReturn.Kind.UNKNOWN,
                        new PortException.Unavailable("shopify.away", "later"), RequestReturn.Kind.UNKNOWN,
                        new PortException.Rejected("shopify.denied", "no"), RequestReturn.Kind.REFUSED)
                .entrySet()) {
            OrderReturns failing = new OrderReturns() {
                @Override
                public List<ReturnLine> returnable(ShopId shop, OrderId order) {
                    throw trouble.getKey();
                }

                @Override
                public Result request(ShopId shop, OrderId order, Map<String, Integer> wish) {
                    throw trouble.getKey();
                }
            };
            OrderChallenge.Try attempt = attempt(SHOP, trouble.getKey().code(), "#1001", PHONE);
            assertThat(new RequestReturn(challenge, failing)
                            .handle(new RequestReturn.Command(attempt, Map.of("7001", 1)))
                            .kind())
                    .isEqualTo(trouble.getValue());
            assertThat(new TellOrderStatus(challenge, failing)
                            .handle(attempt)
                            .<Integer>fold(told -> told.returnable().size(), () -> -1, tooOften -> -2))
                    .as("the status is told all the same")
                    .isZero();
        }
    }

    /** One port takes the phone, and nothing gives it back. */
    @Test
    void s1_10_onePortTakesThePhone() {
        List<Method> takers = Arrays.stream(OrderLookup.class.getDeclaredMethods())
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(VerificationPhone.class))
                .toList();
        assertThat(takers).hasSize(1);
        assertThat(Arrays.stream(VerificationPhone.class.getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                        .map(Method::getGenericReturnType)
                        .map(Type::getTypeName))
                .containsExactlyInAnyOrder(
                        "java.util.Optional<" + VerificationPhone.class.getName() + ">", "boolean", "java.lang.String");
        OrderChallenge.Try attempt = attempt(SHOP, "a", "#1001", PHONE);
        assertThat(attempt.toString()).doesNotContain("1001").doesNotContain("0100123");
    }
}
