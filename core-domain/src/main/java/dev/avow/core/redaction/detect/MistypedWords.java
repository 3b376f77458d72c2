package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** Words as they are often mistyped where none is guessed at: in some scripts, in short words, and in phrases of several. */
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
        cards();
    }

    /** The code of a card: two words or three, or one that begins as words do that mean something else. */
    private static void cards() {
        define(
                Words.CVC,
                "securty_code secruity_code secuirty_code securtiy_code seciruty_code seurity_code secuity_code securit_code securityy_code secutiry_code security_cdoe security_coed security_cod security_codde"
                        + " sicherheitscdoe sicherheitscoed sicherheitscod sicherheitscodee sicherheitskode sicherheitskod sicherheitsode"
                        + " código_de_segridad código_de_seguirdad código_de_seguridda código_de_segurida código_de_seguidad código_de_seguriad código_de_seguriddad codgio_de_seguridad cóigo_de_seguridad códgo_de_seguridad"
                        + " código_de_seguraça código_de_segurnaça código_de_segurançaa código_de_segrança codgio_de_segurança códio_de_segurança"
                        + " codice_di_sicruezza codice_di_sicureza codice_di_sicurezz codice_di_sicurezzza codice_di_sicurrezza codice_di_siurezza codice_di_scurezza codcie_di_sicurezza codie_di_sicurezza"
                        + " code_de_sécurtié code_de_sécurté code_de_sécrité code_de_sécuirté code_de_securitee cod_de_securtate cod_de_secruitate cod_de_securitte"
                        + " beveiligingscdoe beveiligingscod beveiligingcode beveilingscode beveilligingscode beveligingscode"
                        + " säkerhetskdo säkerhetsskod säkerhetkod säkerhtskod sikkerhedskdoe sikkerhedkode sikkerhetskdoe sikkerhetkode"
                        + " güvenlik_kdou güvenik_kodu güvenlk_kodu biztonsgi_kód biztonásgi_kód");
    }
}
