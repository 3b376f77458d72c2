package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** Words for orders as they are often mistyped in scripts in which no word is guessed at, or too short for that. */
final class MistypedWords {

    private MistypedWords() {}

    static void enter() {
        define(
                Words.ORDER,
                "recipet reciept receit refudn_for ordnum orinde ordwer ordder oder_no oder_number oder_nr oder_nubmer ordr pedio peddido rechnun bestllung zakz \u0437\u0430\u043A\u0430\u0430 \u0437\u0430\u043A\u0437 \u0437\u0430\u043A\u0430\u0437\u0437"
                        + " \u0637\u0644\u0628\u064A\u064A \u0637\u0644\u064A\u0628 \u0637\u0644\u0628\u0628\u064A \u0627\u0644\u0637\u0644\u0628\u0628 \u0627\u0644\u0637\u0644\u064A\u0628 \u05D4\u05D6\u05DE\u05D4 \u05D4\u05D6\u05DE\u05E0\u05E0\u05D4 \u05D4\u05D6\u05E0\u05DE\u05D4"
                        + " ऑर्दर औडर ऑडर ओर्डर आर्डर ऑर्डार oesanan pesnan pesananan");
        define(
                Words.ORDER,
                "订但号 订但 订旦号 订旦 订丹 订丹号 定单 定单号 订单好 订单耗 คำสั้งซื้อ คำสังซื้อ คำสั่งซือ ออเดอ ออเด้อ ออเดอ์ 주뮨 주문버호 注文番後");
        define(Words.LOOKED | Words.NUMBERED, "refudn refnd refuned refudned delivry_of");
        define(Words.NUMBERED | Words.STOP, "delivary delivry delievery delivey");
    }
}
