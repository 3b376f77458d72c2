package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** How people write the words for a telephone in a hurry, and how they tell the last digits of a number or a card. */
final class ReachWords {

    private static final long LAST = Words.CARD | Words.NUMBER;

    private ReachWords() {}

    static void enter() {
        phones();
        furniture();
        called();
        ends();
        areas();
        codes();
        mails();
        last("last final", "four 4 three 3 two 2", "digits numbers");
        last("letzten letzte", "vier 4 drei 3", "ziffern stellen zahlen");
        last("quatre 4 trois 3", "derniers", "chiffres numéros");
        last("últimos últimas", "cuatro 4 quatro tres", "dígitos números cifras algarismos");
        last("ultime ultimi", "quattro 4 tre", "cifre numeri");
        last("laatste", "vier 4 drie", "cijfers");
        last("ostatnie ostatnich", "cztery 4 trzy", "cyfry cyfr");
        last("ultimele", "patru 4 trei", "cifre");
        last("utolsó", "négy 4 három", "számjegy számjegye számjegyei szám");
        last("son", "dört 4 üç", "hane hanesi rakam rakamı");
        last("sista sidste siste", "fyra fire 4 tre", "siffror siffrorna siffrene sifrene sifre cifre cifrene tall");
        last("neljä 4 kolme", "viimeistä viimeisintä", "numeroa lukua");
        last("poslední posledné", "čtyři štyri 4", "číslice čísla číslic");
        last("zadnje posljednje poslednje", "četiri štiri 4", "znamenke brojke cifre števke");
        last("последние последних останні последните", "четыре 4 чотири", "цифры цифр цифри");
        last("τελευταία", "τέσσερα 4", "ψηφία");
        last("آخر اخر", "أربعة اربعة أربع اربع 4", "أرقام ارقام خانات");
        last("ארבע 4", "ספרות", "אחרונות");
        last("4 bốn empat", "số chữ_số digit angka", "cuối terakhir");
    }

    /** Mistyped and short words for a telephone, and what is said for it. */
    private static void phones() {
        define(
                Words.PHONE,
                "celphone cel_phone phome fone phne mobl moblie mob_no cellular celular* cellulaire whatsap* watsap* wattsap* whatapp* whatsup* wasap wassap guasap wapp zap vatsap* telf tlfn tlfno tlf_no tlph"
                        + " portble telefn télphone telehon mobiel mobieltje gsm-nr mobilka"
                        + " тлф сот сотовый сотового сотовом сотик мобила мобилка мобилку мобильник тилифон* тилефон* телефн вотсап* ватсап* вацап* вайбер*"
                        + " số_dt số_đt sđth موبيل موبايلي محمول المحمول واتس واتساب الواتساب וואטסאפ פלאפון ווטסאפ 携帯電話番号");
    }

    /** Furniture, which is written much like a mobile. */
    private static void furniture() {
        define(Words.STOP, "mobili mobilier mobiliário mobiliario mobília");
    }

    /** What asks to be called, or says where somebody is reached. */
    private static void called() {
        define(
                Words.PHONE,
                "ruft_unter ruft_mich ruf_mich rufen_sie_mich erreichbar_unter zu_erreichen_unter erreicht_mich erreichen_sie_mich bin_unter bin_ich_unter bin_unter_der melden_unter meldet_euch_unter meldung_unter"
                        + " llámenme llamenme llamadme me_localizan localizarme me_encuentran_en joignable appelez-moi rappelez-moi me_joindre mi_trovate mi_trovi raggiungibile_al raggiungermi chiamatemi chiamami richiamatemi"
                        + " liguem ligue-me liguem_para me_liga me_liguem bereikbaar_op te_bereiken_op bel_me bel_mij bel_maar"
                        + " дзвоніть подзвоніть передзвоніть набирайте наберите набери звънете обадете_се звоните_на nås_på nåes_på träffas_på ringes_på tavoitettavissa tavoittaa"
                        + " oddzwońcie zadzwońcie dzwońcie zavoláte zavolejte zavolajte nazovite javite_se_na sunati-ma sunați-mă apelați-mă"
                        + " reachable_on reachable_at best_number number_to_reach number_to_call"
                        + " 请打 请拨打 打给我");
        define(Words.PHONE | Words.AFTER, "に電話ください に電話してください に電話 로_전화주세요 로_전화 로_연락주세요 numaradan_arayın 打给我 ü_arayın");
    }

    /** How people call the first digits of a telephone that are the same for a town or a network. */
    private static void areas() {
        define(
                Words.AREA,
                "area_code area_code_is dialling_code dialing_code std_code vorwahl vorwahl_ist ortsvorwahl indicatif prefijo prefijo_es prefisso prefisso_è ddd indicativo netnummer kengetal kierunkowy numer_kierunkowy prefixul körzetszám körzetszáma alan_kodu alan_kodum riktnummer områdenummer retningsnummer suuntanumero předvolba predvoľba pozivni_broj код_города код_міста κωδικός_περιοχής رمز_المنطقة קידומת kode_area mã_vùng รหัสพื้นที่ 市外局番 区号 區號 지역번호 clave_lada");
    }

    /** "Ending in": behind a word for a card or a telephone the last digits follow. */
    private static void ends() {
        define(
                Words.ENDS,
                "ending ending_in ending_with ending_w ends ends_in ends_with which_ends_in that_ends_in finishing_in finishes_in endet_auf endet_mit endend_auf endung mit_der_endung endziffer endziffern mit_den_endziffern"
                        + " terminant_par termine_par se_termine_par qui_se_termine_par finit_par qui_finit_par finissant_par finissant_en finissant_avec se_finissant_par"
                        + " termina_en terminada_en terminado_en acaba_en acabada_en acabado_en que_termina_en que_acaba_en con_final terminación terminacion"
                        + " termina_em terminado_em terminada_em final_em que_termina_em com_final acaba_em termina_in termina_con che_termina che_finisce finisce_con finisce_in finisce_per terminante_con terminante_in"
                        + " eindigt_op eindigend_op die_eindigt_op met_eindcijfers eindcijfers kończy_się kończący_się kończąca_się kończy_się_na kończący_się_na kończąca_się_na z_końcówką końcówka końcówką końcówce"
                        + " se_termină_cu se_termină_în terminat_in terminat_cu care_se_termină végződő végződik vége számra_végződő slutar_på slutar_med som_slutar_på som_slutar_med ender_på ender_med som_ender_på slutter_på slutter_med som_slutter_på"
                        + " päättyy joka_päättyy päättyvä loppuu joka_loppuu končí končí_na končící končící_na končiaca_na koja_završava završava_na završava_s koji_završava konča_se_z se_konča_z"
                        + " заканчивается_на оканчивается_на заканчивающийся_на с_окончанием на_конце закінчується_на завершается_на завършва_на завършваща_на на_край λήγει_σε που_λήγει_σε τελειώνει_σε"
                        + " ile_biten ile_bitiyor sonu المنتهية_ب المنتهي_ب تنتهي_ب ينتهي_ب שמסתיים_ב שמסתיימת_ב מסתיים_ב berakhiran akhiran dgn_akhiran dengan_akhiran đuôi có_đuôi");
        define(
                LAST,
                "last4 last_four last_digits endnummer derniers_chiffres ultimos_digitos ultime_cifre ultimas_cifras laatste_cijfers ostatnie_cyfry ultimele_cifre sista_siffrorna sidste_cifre siste_sifre viimeiset_numerot poslední_číslice posledné_číslice poslední_čtyřčíslí zadnje_znamenke последние_цифры останні_цифри последните_цифри"
                        + " 尾号 尾號 后四位 後四位 後四碼 末四位 末四碼 下四桁 下4桁 末尾4桁 끝자리 뒷자리 끝_네_자리 เลขท้าย ตัวท้าย");
        define(
                Words.CARD,
                "betaalpas bankpas pas_eindigt картка картки картою картата κάρτας kartımın kartın kártyája betalkort bankkort");
    }

    /** Codes and vouchers: what says that a code came by text message, and more words for what is as good as money. */
    private static void codes() {
        define(
                Words.TEXTED,
                "by_text by_sms via_text via_sms per_sms par_sms por_sms por_mensaje_de_texto tramite_sms con_sms smsem sms-em prin_sms sms-ben sms_ile sms_olarak med_sms på_sms som_sms tekstiviestillä sms-kou по_смс по_sms в_смс в_sms смской через_смс με_sms με_μήνυμα في_رسالة برسالة ב-sms בסמס בהודעה qua_sms lewat_sms melalui_sms");
        define(
                Words.SECRET,
                "text_said text_says sms_said sms_says message_said got_a_text_with text_with_the_code got_a_text_saying authenticator_shows authenticator_says app_shows_the_code sms_sagt in_der_sms_steht le_sms_dit me_llegó me_llego_el_código me_llegó_el_código"
                        + " key_safe keysafe lockbox lock_box key_box schlüsseltresor schlüsselkasten sleutelkluis sleutelkastje skrytka_na_klucze code_for_the_door code_for_the_gate code_to_the_door code_to_the_gate dostałam_kod dostałem_kod sec_code"
                        + " code_die_ik_kreeg koden_jag_fick koden_jeg_fik koden_jeg_fikk kod_który_przyszedł codice_arrivato código_que_me_mandaron código_que_chegou código_que_llegó code_reçu_par_sms code_qui_m'a_été_envoyé وصلني_كود وصلني_رمز الكود_اللي_وصلني");
        define(
                Words.CAMPAIGN,
                "gift_voucher gift_code giftcode e-gift egift e-gift_card store_credit store_credit_code steam_code redeem_code redemption_code gift_certificate guthabenkarte guthabencode geschenkcode bon_cadeau carte_cadeaux chèques_cadeaux vale_regalo cheque_regalo cartão_presente vale-presente vale_compras cadeaubon* cadeaucode tegoedbon"
                        + " bon_podarunkowy karta_prezentowa bon_upominkowy dárkový_poukaz dárkový_poukaz* darčekový_poukaz darčeková_poukážka ajándékutalvány* ajándékkártyám voucher_cadou card_cadou presentkortet gavekortet lahjakortin hediye_çeki hediye_kodu"
                        + " подарочный_сертификат подарочного_сертификата подарунковий_сертифікат ваучер* δωροεπιταγή poklon_bon poklon_kartica darilni_bon ギフトカード ギフト券 礼品卡 禮品卡 礼品卡卡号 상품권 기프트카드 phiếu_quà_tặng thẻ_quà_tặng kartu_hadiah voucher_belanja קוד_מתנה תו_קנייה قسيمة_شراء");
    }

    /** Whose mailbox is named without the host, and words for signs of addresses. */
    private static void mails() {
        define(
                Words.MAIL,
                "my_gmail my_hotmail my_yahoo my_outlook my_icloud mein_gmail mon_gmail mi_gmail mi_hotmail il_mio_gmail meu_gmail meu_hotmail mijn_gmail mijn_hotmail mój_gmail můj_gmail min_gmail min_hotmail");
        define(
                Words.JOIN,
                "alsó_vonás vonás underline anderline tiret_du_bas tiret_bas raya_baja raya_al_piso guión_bajo podłoga podkreślnik linie_jos liniuță_jos min");
        define(Words.DOT, "period full_stop ดอท punctul");
        define(Words.AT, "krølle_a krøllealfa あっと アット маймунско alfakrøll alfakrøllen");
    }

    /** Enters every phrase that is made of one word of each list: "last four digits". */
    private static void last(String first, String second, String third) {
        for (String head : first.split(" ", -1)) {
            for (String middle : second.split(" ", -1)) {
                for (String tail : third.split(" ", -1)) {
                    define(LAST, head + "_" + middle + "_" + tail);
                }
            }
        }
    }
}
