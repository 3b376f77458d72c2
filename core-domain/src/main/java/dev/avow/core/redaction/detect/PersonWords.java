package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Lexicon.define;

/** More words that announce who somebody is: birthdays, names, identities, and versions that are no address. */
final class PersonWords {

    private PersonWords() {}

    static void enter() {
        births();
        names();
        identities();
        define(
                Words.PASSWORD,
                "kata_laluan katalaluan пасворд пассворд wpa_key wifi_pass پاس_ورد");
        define(
                Words.VERSION,
                "versjon sürümü verziója versie versies versiyon バージョン 版本 버전 גרסה الإصدار إصدار نسخة phiên_bản เวอร์ชัน versi versioon versiot"
                        + " έκδοση прошивк* фърмуер");
    }

    private static void births() {
        define(
                Words.BIRTH,
                "b-day born_on born_in geburt* geb geborn naissance* né_le née_le nacimiento* nascit* nascim* nascid* naștere* născut* urodz*"
                        + " urodził* szület* doğum* doğdum födels* född fødsels* født synty* narozen* naroden* narodil* rođen* rođenj* rojst* rojen*"
                        + " роден* раждан* рожден* родил* народив* народил* народжен* γεννη* γέννησ* ميلاد* مولود تولد متولد تاریخ_تولد נולדתי לידה"
                        + " תאריך_הלידה जन्म* জন্ম* জন্ম_তারিখ lahir* tarikh_lahir sinh_năm sinh_nhật ngày_tháng_năm_sinh เกิด เกิดวันที่ วันเดือนปีเกิด"
                        + " 生まれ 誕生 生於 生于 出生 태어난 생년 sünn* sündi* dzimš* dzimu* gimim* gimiau gimė fæðing* datum_rojstva datum_rođenja kuzaliwa");
    }

    private static void names() {
        define(
                Words.NAME,
                "under_the_name name_of the_name_is names_is mein_vollständiger_name auf_den_namen der_name_ist name_ist lautet_auf au_nom_de"
                        + " nom_complet a_nombre_de mi_nombre_completo nombre_completo a_nome_di a_nome nome_completo em_nome_de meu_nome_completo"
                        + " op_naam_van na_nazwisko moje_nazwisko_to imię_i_nazwisko pe_numele numele_complet nume_complet nevem a_teljes_nevem teljes_név"
                        + " ismim adım_soyadım adim benim_adim ad_soyad mitt_namn navn_er mit_fulde_navn på_navnet nimi_on minun_nimeni minu_nimi"
                        + " minu_nimi_on mani_sauc mans_vārds_ir mans_vārds mano_vardas mano_vardas_yra moje_meno_je moje_ime_je ime_i_prezime на_имя"
                        + " моё_имя моё_имя_и_фамилия фио моє_ім'я на_ім'я името_ми_е ονομάζομαι λέγομαι το_όνομά_μου το_όνομά_μου_είναι اسمي انا_اسمي"
                        + " الاسم קוראים_לי שמי השם_שלי על_שם मेरा_नाम আমার_নাম tên_tôi_là tôi_tên_là tôi_tên mình_tên_là tên_là họ_tên ชื่อ ผมชื่อ"
                        + " ดิฉันชื่อ ชื่อว่า 私の名前は 名前は 氏名は 我叫 我的名字是 我的名字叫 姓名 名字叫 제_이름은 이름은 내_이름은 성함은 اسم_من نام_من نامم nama_saya_ialah"
                        + " nama_penuh nama_lengkap jina_langu jina_langu_ni ang_pangalan_ko_ay pangalan_ko emri_im");
    }

    private static void identities() {
        define(
                Words.NATIONAL_ID,
                "national_insurance_number sin vat vat_number vat_id tva ust_id ustid tin abn acn gstin id_number identity_number personal_id"
                        + " personal_number personnr cni carte_d'identité numéro_de_sécu sécu carta_identità cédula_de_identidad cartão_de_cidadão rijbewijs"
                        + " dowodu_osobistego igazolvány* ehliyet nüfus passnr ajokortti henkilöllisyys* číslo_op občanka broj_pasoša broj_osobne jmb"
                        + " лична_карта удостоверение водительск* загранпаспорт посвідчення διαβατηρίου شماره_ملی کد_ملی گذرنامه رقم_الهوية מספר_זהות"
                        + " תעודת_זהות পাসপোর্ট এনআইডি nomor_ktp kad_pengenalan số_cmnd số_cccd เลขบัตรประชาชน หนังสือเดินทาง パスポート 運転免許 身份证号"
                        + " 身分證字號 护照号 주민번호 운전면허 kennitala id_kood");
    }
}
