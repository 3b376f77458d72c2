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
        define(
                Words.POSTAL_CODE,
                "psotcode potscode postcdoe postcoed postocde posctode pstcode pstal_code potsal_code posatl_code postla_code postal_cdoe postal_coed postal_cod postalcode psotal_code zip_cdoe zpi_code"
                        + " postleizahl postletzahl postleitzhal postlietzahl postleitzal posteitzahl potsleitzahl code_potsal code_postla cdoe_postal code_posta codepostal código_postla código_potsal códgio_postal"
                        + " codice_potsale codice_postlae kod_pocztwoy kod_poczotwy kod_pocztowt postunmmer postnumer postnummmer postnumme postnummre psotnummer potsnummer postnmmer postinumreo");
        cards();
        names();
    }

    /** The code of a card: two words or three, or one that begins as words do that mean something else. */
    private static void cards() {
        mistyped(Words.CVC, "", "security", "_code");
        mistyped(Words.CVC, "security_", "code", "");
        mistyped(Words.CVC, "sicherheits", "code", "");
        mistyped(Words.CVC, "", "código", "_de_seguridad");
        mistyped(Words.CVC, "código_de_", "seguridad", "");
        mistyped(Words.CVC, "código_de_", "segurança", "");
        mistyped(Words.CVC, "codice_di_", "sicurezza", "");
        mistyped(Words.CVC, "code_de_", "sécurité", "");
        mistyped(Words.CVC, "cod_de_", "securitate", "");
        mistyped(Words.CVC, "beveiligings", "code", "");
        mistyped(Words.CVC, "säkerhet", "skod", "");
        mistyped(Words.CVC, "sikkerhed", "skode", "");
        mistyped(Words.CVC, "sikkerhet", "skode", "");
        mistyped(Words.CVC, "güvenlik_", "kodu", "");
        mistyped(Words.CVC, "biztonsági_", "kód", "");
    }

    /** How people say who they are. */
    private static void names() {
        mistyped(Words.NAME, "my_", "name", "_is");
        mistyped(Words.NAME, "i_am_", "called", "");
        mistyped(Words.NAME, "i'm_", "called", "");
        mistyped(Words.NAME, "mein_", "name", "_ist");
        mistyped(Words.NAME, "ich_", "heisse", "");
        mistyped(Words.NAME, "je_m'", "appelle", "");
        mistyped(Words.NAME, "mi_", "nombre", "_es");
        mistyped(Words.NAME, "me_", "llamo", "");
        mistyped(Words.NAME, "mi_", "chiamo", "");
        mistyped(Words.NAME, "meu_", "nome", "_é");
        mistyped(Words.NAME, "me_", "chamo", "");
        mistyped(Words.NAME, "mijn_", "naam", "_is");
        mistyped(Words.NAME, "", "nazywam", "_się");
        mistyped(Words.NAME, "", "jmenuji", "_se");
        mistyped(Words.NAME, "mă_", "numesc", "");
        mistyped(Words.NAME, "", "zovem", "_se");
        mistyped(Words.NAME, "jeg_", "hedder", "");
        mistyped(Words.NAME, "jag_", "heter", "");
        mistyped(Words.NAME, "", "nimeni", "_on");
        mistyped(Words.NAME, "меня_", "зовут", "");
        mistyped(Words.NAME, "мене_", "звати", "");
        mistyped(Words.NAME, "", "казвам", "_се");
    }

    /** Enters a word of a phrase with two letters swapped, with one twice, and with one missing: not the last one, "nazywa" is a word. */
    private static void mistyped(long flags, String before, String word, String after) {
        StringBuilder all = new StringBuilder();
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            String head = before + word.substring(0, i);
            String rest = word.substring(i + 1) + after;
            char letter = word.charAt(i);
            all.append(head).append(letter).append(letter).append(rest).append(' ');
            if (i > 0) {
                char left = word.charAt(i - 1);
                all.append(i < last ? head + rest + ' ' : "");
                all.append(head, 0, head.length() - 1)
                        .append(letter)
                        .append(left)
                        .append(rest)
                        .append(' ');
            }
        }
        define(flags, all.toString());
    }
}
