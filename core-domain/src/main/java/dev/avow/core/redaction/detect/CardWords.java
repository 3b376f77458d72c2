package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words around cards, accounts and parcels, beyond the plain names of them. */
final class CardWords {

    private CardWords() {}

    static void enter() {
        expiry();
        codes();
        cards();
        noCards();
        backs();
        accounts();
        parcels();
    }

    private static void expiry() {
        define(
                Words.EXPIRY,
                "verval* ważnoś* expir* lejár* udløb* utløp* λήξη* λήγ* venc* caduc* scad* gültig* geldig* geçer* platn* срок* действит* дійсн* galioj* derīg* keht* utgång* giltig* voimas* expires expire expiry exp expiration valid_until valid_thru valid_till valid_to good_thru läuft_ab gültig_bis gültig ablauf* verfällt"
                        + " valable_jusqu'au valable expire_le vence vencimiento válida_hasta caduca caducidad scade scadenza valida_fino validade"
                        + " vencimento vence_em geldig_tot vervalt ważna_do ważność expiră expira valabil_până valabil lejár lejárat érvényes"
                        + " son_kullanma geçerlilik skt giltigt_till giltig_till utgår udløber udløb gyldig_til utløper utløp voimassa vanhenee platnost"
                        + " platnosť platí_do vrijedi_do ističe istječe velja_do važi_do валидна_до валидност срок срок_действия действует_до"
                        + " действительна термін діє_до λήξη λήγει تنتهي صالحة_حتى تاريخ_الانتهاء انتهاء תוקף בתוקף_עד वैध_तक समाप्ति মেয়াদ berlaku_sampai"
                        + " berlaku_hingga masa_berlaku hết_hạn hạn_sử_dụng หมดอายุ วันหมดอายุ 有効期限 有效期 유효기간 만료 انقضا kehtib derīga_līdz galioja_iki");
    }

    private static void codes() {
        define(
                Words.CVC,
                "cvv* cvc* ccv cvn cv2 digit_code digits_code 3_digit_code prüfziffern kontrollsif* kontrollziffer* kontrolcif* kontrollnummer crypto cryptogramme_visuel cvc_nummer cvc_zahl cvc_kod cvv_kod cvc_кодът cvv_kodu cvv_رمز cvv_code cvc_code card_code three_digits three_digits_on_the_back 3_digits_on_the_back digits_on_the_back last_three_digits"
                        + " code_on_the_back 3_digit_code prüfnummer kartenprüfziffer sicherheitscode sicherheitsnummer drei_ziffern code_au_dos"
                        + " trois_chiffres code_de_vérification_de_la_carte tres_dígitos tre_cifre codice_cvv código_de_segurança_do_cartão três_dígitos"
                        + " drie_cijfers kod_cvc kod_bezpieczeństwa trzy_cyfry cod_cvv codul_de_securitate cod_securitate trei_cifre ellenőrző_kód"
                        + " güvenlik_numarası kortkod säkerhetskoden sikkerhedskode sikkerhetskode kontrolcifre turvakoodi turvaluku bezpečnostní_kód"
                        + " bezpečnostný_kód sigurnosni_kod varnostna_koda защитен_код код_за_сигурност код_безопасности код_безпеки свв цвв свк"
                        + " κωδικός_ασφαλείας رمز_الأمان كود_الأمان קוד_אבטחה ספרות_בגב_הכרטיס ספרות_בגב सीवीवी सुरक्षा_कोड সিভিভি kode_keamanan"
                        + " kod_keselamatan mã_bảo_mật mã_cvv รหัสความปลอดภัย セキュリティコード 安全码 安全碼 보안코드 보안_코드 کد_امنیتی turvakood drošības_kods saugos_kodas");
    }

    private static void cards() {
        define(
                Words.CARD,
                "cartão_final cartao_final cartão_de_final bankkarte* kartennr kredikartı* kredi_kartı* carte_bancaire carte_bleue cb tarjeta_de_crédito carta_di_credito cartão_de_crédito"
                        + " kreditkort* betalkort* bankkort* hitelkártya* bankkártya* platobná platební luottokor* pankkikor* krediitkaar* картой карту"
                        + " картою карты банковск* платёжн* картка картку картки πιστωτική* بطاقه ائتمان فيزا الفيزا ויזה כרטיסי אשראי क्रेडिट_कार्ड"
                        + " डेबिट_कार्ड ক্রেডিট_কার্ড কার্ড* کارت* شماره_کارت kartu_kredit kad_kredit บัตรเครดิต เลขบัตร クレジットカード カード番号 信用卡号 信用卡號"
                        + " 银行卡号 卡號 신용카드 카드번호 kadi nr_karty kartes_numurs kortelės");
    }

    /** What is called a card and is none. */
    private static void noCards() {
        define(
                Words.CAMPAIGN,
                "gift_card giftcard gift_cards geschenkkarte geschenkgutschein carte_cadeau chèque_cadeau tarjeta_regalo tarjeta_de_regalo carta_regalo"
                        + " buono_regalo cartão_presente vale_presente cadeaubon cadeaukaart karta_podarunkowa card_cadou ajándékkártya hediye_kartı"
                        + " presentkort gavekort lahjakortti dárková_karta darčeková_karta poklon_kartica darilna_kartica подарочная_карта"
                        + " подарункова_картка подаръчна_карта δωροκάρτα بطاقة_هدية business_card sim_card graphics_card sd_card memory_card"
                        + " speicherkarte visitenkarte grafikkarte postcard greeting_card playing_card");
    }

    private static void backs() {
        define(
                Words.FIGURES,
                "luku luvut lukusarja tall tallet tallene เลข ตัวเลข digit digits figures numbers chiffres numéros ziffern zahlen stellen dígitos digitos cifras números cifre numeri algarismos cijfers getallen"
                        + " cyfry cyfr cifrele cifra számjegy számjegyek számjegye hane haneli rakam rakamlar siffror siffrorna cifre cifrene siffer siffrene numeroa numerot"
                        + " číslice číslic číslicové místné místný místní haneden haneli haneliydi jegyű számjegyű cijferig stelliges stellig sifret sifrede siffrigt siffrig numeroinen cyfrowy cyfrowe brojke znamenke znamenki številke števke цифры цифр цифри цифрите ψηφία ψηφίων أرقام الأرقام ספרות"
                        + " अंक अंकों সংখ্যা ডিজিট angka digit  chữ_số ตัวเลข 桁 位数 位數 数字 자리 자리수 숫자 ارقام numbrid cipari skaitmenys skaitļi tarakimu");
        define(
                Words.BACK,
                "bag האבטחה security safety sicherheit* sécurité securite seguridad sicurezza segurança seguranca beveiliging* veiligheid* bezpieczeń* securitate securității biztonság* güvenlik* säkerhet*"
                        + " sikkerhed* sikkerhet* turva* bezpečnost* sigurnos* varnost* безопас* безпек* сигурн* ασφάλει* ασφαλεί* الأمان الامان אבטחה सुरक्षा নিরাপত্তা keamanan keselamatan bảo_mật"
                        + " ปลอดภัย セキュリティ 安全 보안 امنیتی turvalis* drošīb* saug* usalama back backside reverse rear rückseite hinten dos verso arrière derrière reverso atrás detrás dorso retro dietro posteriore trás achterop"
                        + " achterkant achterzijde tyłu tył odwrocie spate spatele verso hátoldalon hátoldali hátulján hátán arka arkası arkasındaki arkadaki arkasında"
                        + " baksidan baksida bagsiden bagside baksiden baksiden takana takapuolella takapuolen kääntöpuolella vzadu zadní zadné zadnej zezadu poleđini"
                        + " poleđine stražnjoj pozadini hrbtni hrbtu обороте обратной оборот сзади звороті звороту гърба гръб πίσω الخلف خلف ظهر الخلفي מאחור בגב גב"
                        + " पीछे পিছনে পিছনের belakang mặt_sau đằng_sau ด้านหลัง หลังบัตร 裏 裏面 背面 后面 後面 뒷면 뒤 پشت tagaküljel tagakülg aizmugurē nugarėlėje");
    }

    private static void accounts() {
        define(
                Words.ACCOUNT,
                "conta_corrente conta_poupança cuenta_corriente cuenta_bancaria conto_corrente compte_courant compte_bancaire bankrekening*"
                        + " bankszámlaszám* rachunek rachunku nr_konta numer_konta cont_bancar hesap_no hesap_numarası hesap_numaram bankkonto* kontonr"
                        + " pankkitili* tilinroúčtu účtu žiro_račun broj_računa številka_računa банкова_сметка банковский_счёт расчётный_счёт р/с"
                        + " номер_счета τραπεζικόςالحساب شماره_حساب חשבון_בנק מספר_חשבון खाता_संख्या হিসাব_নম্বর nomor_rekening akaun tài_khoản stk"
                        + " เลขบัญชี เลขที่บัญชี 口座番号 账户号 帳號 银行账号 계좌번호 آيبان ايبان شبا شماره_شبا pangakonto bankas_konts sąskaita agência");
    }

    private static void parcels() {
        define(
                Words.PARCEL,
                "spårningsnummer* spårningskod* spårningsnr sporingsnummer* sporingskode* رهگیری کد_رهگیری مرسوله بسته ট্র্যাকিং* পার্সেল* courier_number sledování sledovanie praćenje broj_pošiljke проследяване товарителница*"
                        + " відстеження ттн trackingcode tracking_code tracking_id royal_mail dhl ups fedex usps dpd gls hermes inpost correos"
                        + " colissimo chronopost bpost postnl postnord omniva venipak cargus fancourier sameday packeta zásilkovna"
                        + " нова_пошта сдэк cdek speedy еконт yurtiçi 顺丰 ヤマト 佐川 우체국 código_de_rastreio codice_spedizione numéro_de_suivi"
                        + " siuntos sūtījuma");
    }
}
