package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** More words that announce who somebody is: birthdays, names, identities, and versions that are no address. */
final class PersonWords {

    private PersonWords() {}

    static void enter() {
        births();
        more();
        names();
        named();
        identities();
        define(
                Words.PASSWORD,
                "nenosiri salasõna tunnussana kod_dostępu zugangscode código_de_acesso codigo_de_acceso contra parola_mea พาสเวิร์ด รหัสเข้า パス كلمه_مرور كلمة_مرور الباسوورد"
                        + " رقم_سري الرقم_السري login_password user_password temp_password temporary_password kata_laluan katalaluan пасворд пассворд wpa_key wifi_pass پاس_ورد");
        define(
                Words.VERSION,
                "versjon sürümü verziója versie versies versiyon バージョン 版本 버전 גרסה الإصدار إصدار نسخة phiên_bản เวอร์ชัน versi versioon versiot"
                        + " έκδοση прошивк* фърмуер");
    }

    private static void births() {
        define(
                Words.BIRTH,
                "nasc nasc. dt_nasc data_de_nasc bday birthdays date_naissance fecha_nacimiento f_nac data_nascita data_nasc geb_datum geboortedag data_ur urodziny ur. szül szül_idő doğum_günüm födelsedag födelsedatum"
                        + " fødselsdag synt syntynyt nar datum_nar datum_narození rođendan rojstni др г.р д.р рождена рождена_дата рожденный д.н γενέθλια ημερομηνία_γέννησης"
                        + " ημ_γέννησης الولادة تاريخ_الولادة تاريخ_ميلادي יום_הולדת ת_לידה تولدم जन्मतिथि जन्म_तारीख জন্মদিন sinh_ngày ngày_sinh tgl_lahir tempat_lahir b-day born_on born_in geburt* geb geborn naissance* né_le née_le nacimiento* nascit* nascim* nascid* naștere* născut* urodz*"
                        + " urodził* szület* doğum* doğdum födels* född fødsels* født synty* narozen* naroden* narodil* rođen* rođenj* rojst* rojen*"
                        + " роден* раждан* рожден* родил* народив* народил* народжен* γεννη* γέννησ* ميلاد* مولود تولد متولد تاریخ_تولد נולדתי לידה"
                        + " תאריך_הלידה जन्म* জন্ম* জন্ম_তারিখ lahir* tarikh_lahir sinh_năm sinh_nhật ngày_tháng_năm_sinh เกิด เกิดวันที่ วันเดือนปีเกิด"
                        + " 生まれ 誕生 生於 生于 出生 태어난 생년 sünn* sündi* dzimš* dzimu* gimim* gimiau gimė fæðing* datum_rojstva datum_rođenja kuzaliwa");
    }

    private static void more() {
        define(Words.MONTH, "март");
        define(
                Words.BIRTH,
                "वाढदिवस nac cumpleaños cumplo compleanno anniversaire aniversário aniversario verjaardag 生まれ 日生まれ 생 일생 imieniny_urodziny zi_de_naștere születésnap* doğumlu* doğum_tarihim fødselsdag* bursdag syntymäpäiv* narozeniny narodeniny rojstni_dan рожден_ден день_рождения день_народження γενέθλια"
                        + " تاريخ_ميلادي عيد_ميلادي תאריך_לידתי जन्म_दिनांक ulang_tahun sinh_nhật_tôi sünnipäev* dzimšanas_diena gimtadien*");
        define(
                Words.MONTH,
                "marts jaanuar veebruar märts aprill juuni juuli oktoober detsember janvāris janvārī februāris februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"
                        + " maret mac julai ogos disember januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra januarja februarja aprila junija julija avgusta oktobra januara februara juna jula avgust януари февруари април май юни юли септември октомври ноември декември"
                        + " มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม فروردین اردیبهشت خرداد مرداد شهریور آبان آذر بهمن اسفند জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর");
    }

    private static void names() {
        define(
                Words.NAME,
                "your_name your_full_name ihr_name votre_nom su_nombre tu_nombre suo_nome seu_nome uw_naam twoje_imię numele_dvs numele_dumneavoastră adınız isminiz ditt_namn dit_navn nimesi vaše_jméno"
                        + " vaše_meno vaše_ime ваше_имя ваше_ім'я вашето_име το_όνομά_σας اسمك שמך आपका_नाम আপনার_নাম nama_anda tên_bạn ordered_under зовем_се моје_име_је име_ми_је under_the_name_of in_the_name_of name_on_the_order name_on_the_order_is name_on_order ordered_by surname last_name first_name family_name given_name recipient"
                        + " nachname vorname empfänger nom_de_famille prénom destinataire apellido apellidos destinatario cognome sobrenome apelido achternaam voornaam"
                        + " nazwisko nume_de_familie prenume vezetéknév keresztnév soyadı soyadım efternamn förnamn efternavn fornavn etternavn sukunimi etunimi příjmení"
                        + " jméno priezvisko prezime priimek фамилия имя_и_фамилия прізвище име_и_фамилия επώνυμο ονοματεπώνυμο اللقب שם_משפחה שם_מלא atas_nama tên_người_nhận"
                        + " ชื่อผู้รับ 收件人 수령인 به_نام نام_خانوادگی naitwa ako_si mă_cheamă numele_meu_e jmenuju_se mein_name namens i_namnet na_jméno na_meno"
                        + " στο_όνομα tên_em_là tên_mình_là em_tên_là under_the_name name_of the_name_is names_is mein_vollständiger_name auf_den_namen der_name_ist name_ist lautet_auf au_nom_de"
                        + " nom_complet a_nombre_de mi_nombre_completo nombre_completo a_nome_di a_nome nome_completo em_nome_de meu_nome_completo"
                        + " op_naam_van na_nazwisko moje_nazwisko_to imię_i_nazwisko pe_numele numele_complet nume_complet isim_soyisim isim_soyad ad_soyadı adı_soyadı nevem a_teljes_nevem teljes_név"
                        + " ismim adım_soyadım adim benim_adim ad_soyad mitt_namn navn_er mit_fulde_navn på_navnet nimi_on minun_nimeni minu_nimi"
                        + " minu_nimi_on mani_sauc mans_vārds_ir mans_vārds mano_vardas mano_vardas_yra moje_meno_je moje_ime_je ime_i_prezime на_имя"
                        + " моё_имя моё_имя_и_фамилия фио моє_ім'я на_ім'я името_ми_е ονομάζομαι λέγομαι το_όνομά_μου το_όνομά_μου_είναι اسمي انا_اسمي"
                        + " الاسم קוראים_לי שמי השם_שלי על_שם मेरा_नाम আমার_নাম tên_tôi_là tôi_tên_là tôi_tên mình_tên_là tên_là họ_tên ชื่อ ผมชื่อ"
                        + " ดิฉันชื่อ ชื่อว่า 私の名前は 名前は 氏名は 我叫 我的名字是 我的名字叫 姓名 名字叫 제_이름은 이름은 내_이름은 성함은 اسم_من نام_من نامم nama_saya_ialah"
                        + " nama_penuh nama_lengkap jina_langu jina_langu_ni ang_pangalan_ko_ay pangalan_ko emri_im");
    }

    /** The word itself: what it is the name of, "is" or a colon tells. */
    private static void named() {
        define(
                Words.NAMED,
                "name nombre nom nome naam nume numele név neve isim adı navn namn namnet navnet nimi nimeni jméno jmeno meno ime имя імя ім'я име името όνομα onoma الاسم"
                        + " اسم שם השם नाम নাম nama tên ชื่อ 名前 お名前 名字 姓名 이름 성함 نام pangalan jina vārds vards vardas emri nafn");
        define(
                Words.STOP,
                "brand_name product_name model_name file_name user_name username domain_name store_name shop_name color_name colour_name company_name collection_name"
                        + " produktname markenname modellname benutzername dateiname firmenname nom_du_produit nom_du_modèle nombre_del_producto nome_del_prodotto"
                        + " nome_do_produto productnaam nazwa_produktu název_produktu");
    }

    private static void identities() {
        define(
                Words.NATIONAL_ID,
                "hkid hk_id 身份證 身分證 香港身份證 health_card health_card_number tessera_sanitaria személyi_ig személyi_ig. nhi nhi_number national_insurance_number sin vat vat_number vat_id tva ust_id ustid tin abn acn gstin id_number identity_number personal_id"
                        + " personal_number personnr cni carte_d'identité numéro_de_sécu sécu carta_identità cédula_de_identidad cartão_de_cidadão rijbewijs"
                        + " dowodu_osobistego igazolvány* ehliyet nüfus passnr ajokortti henkilöllisyys* číslo_op občanka broj_pasoša broj_osobne jmb"
                        + " лична_карта удостоверение водительск* загранпаспорт посвідчення διαβατηρίου شماره_ملی کد_ملی گذرنامه رقم_الهوية מספר_זהות"
                        + " תעודת_זהות পাসপোর্ট এনআইডি nomor_ktp kad_pengenalan số_cmnd số_cccd เลขบัตรประชาชน หนังสือเดินทาง パスポート 運転免許 身份证号"
                        + " 身分證字號 护照号 주민번호 운전면허 kennitala id_kood");
    }
}
