package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words of a shop's service: what has a number there beside the order, and what a customer says of it. */
final class ServiceWords {

    private ServiceWords() {}

    static void enter() {
        numbered();
        papers();
        returns();
        romanized();
        small();
        pieces();
        names();
        codes();
        asks();
        identities();
        titles();
        barcodes();
        greetings();
    }

    private static void greetings() {
        define(
                Words.STOP,
                "support service services care desk helpdesk staff kundenservice kundendienst kundenbetreuung clientèle klantenservice atención atendimento assistenza");
        define(
                Words.GREETING,
                "dear sup heya hello hallo hi hey bonjour bonsoir chère cher hola estimado estimada querido querida ciao gentile caro cara salve buongiorno buonasera olá prezado prezada caro beste geachte lieber liebe guten_tag guten_morgen moin grüezi servus witam dzień_dobry cześć szanowny szanowna drogi droga"
                        + " bună bună_ziua stimate stimată dragă kedves tisztelt szia merhaba sayın sevgili hej kära bäste kjære kære hei hyvä moi dobrý_den vážený vážená milý milá ahoj dobrý_deň zdravo poštovani poštovana dragi draga pozdravljeni spoštovani spoštovana"
                        + " здравствуйте уважаемый уважаемая дорогой дорогая добрый_день привет шановний шановна вітаю добрий_день здравейте уважаеми уважаема скъпи скъпа αγαπητέ αγαπητή αξιότιμε γεια_σας καλημέρα tere lugupeetud labdien cienījamais cienījamā laba_diena gerbiamas gerbiama");
        define(Words.INTRO | Words.IS | Words.BRIDGE, "tôi_là mình_là em_là anh_là chị_là");
        define(
                Words.PHONE,
                "landline festnetz festnetznummer* fixnetz vaste_lijn telefon_stacjonarny lankapuhelin stolní_telefon pevná_linka");
        define(
                Words.INTRO,
                "mình_tên em_tên tên_tôi dengan_saya saya_adalah ini_saya sem jaz_sem tu_je это_я я_это είμαι_η είμαι_ο είμαι εδώ_η i_am i'm im_called soy_yo hier_is met hier_spreekt tu_mówi z_tej_strony tady_je tady při_telefonu itt ici hier_ist am_apparat aici jeg_er det_er täällä siin šeit čia");
        define(
                Words.HEADER,
                "customer kunde kundin client cliente klant klient zákazník asiakas kund ügyfél müşteri клиент покупатель клієнт покупець πελάτης buyer käufer acheteur comprador acquirente koper kupujący cumpărător vevő köpare køber kjøper ostaja kupující kupac kupec recipient empfänger");
        define(Words.BRIDGE, "sort sc osobisty osobistego osobistej");
        define(
                Words.ORDER,
                "会员号 客户号 会员编号 客户编号 會員編號 會員號 会員番号 お客様番号 顧客番号 회원번호 고객번호 mã_khách_hàng số_khách_hàng mã_thành_viên s/n s/n: tiketti tiketin sak saksnummer saksnr sag sagsnummer sagsnr sagen vratka vratky kd.-nr kd.-nr. best.-nr best.-nr. rechn.-nr rechn.-nr. auftr.-nr auftr.-nr. re.-nr re.-nr. ref.-nr ref.-nr. kdnr. kund.nr kundenr. bestnr. rif rif. rif.n riferimento rifer. objednávka_č naročilo_št naročilo_št. naročila_št.");
    }

    private static void barcodes() {
        define(
                Words.STOP,
                "adresse_mac adresse_physique dirección_mac direccion_mac dirección_física indirizzo_mac indirizzo_fisico endereço_mac endereco_mac adres_mac adresa_mac mac_cím mac-cím maccím mac_adresi mac_adresim mac-adress mac-adressen mac-osoite mac-adresse macadresse mac-адрес мак-адрес"
                        + " mac-адреса διεύθυνση_mac عنوان_mac כתובת_mac alamat_mac địa_chỉ_mac macアドレス mac地址 mac位址 mac_주소 맥주소 naslov_mac mac_naslov mac-adres mac_adresas mac_adrese mac-aadress physical_address hardware_address ethernet_address physische_adresse hardwareadresse");
        define(Words.STREET_BEFORE | Words.STREET_AFTER, "пр пр-т пр-кт просп пр-д б-р бул");
        define(
                Words.PRODUCT,
                "stregkode* strekkode* streckkode* čiarový_kód čiarového_kódu čárového_kódu bar_kod bar-kod crtični_kod crtični črtna_koda črtno_kodo баркод* бар_код γραμμωτός_κώδικας γραμμωτό_κώδικα γραμμωτού باركود الباركود ברקוד बारकोड बार_कोड barcode_produk kode_batang mã_vạch"
                        + " รหัสแท่ง triipkood ribakood svītrkods svītrkodu brūkšninis_kodas brūkšninį vonalkódos vonalkóddal strichcode strichcodes bar_code ean-13 ean-nummer ean-code ean_nr ean_nummer ean_number ean_kod kod_ean code_ean código_ean codice_ean numer_ean kód_ean eankod ean-kod ean-koodi ean_koodi streepjescode código_de_barra بارکد шк バーコード バーコードは バーコードが 条形码 條碼 条码 บาร์โค้ด");
    }

    private static void identities() {
        define(
                Words.CVC,
                "card_verification card_verification_code card_verification_value card_verification_number card_check_number card_check_digits back_of_card back_of_the_card signature_panel signature_panel_code verification_code_on_card verification_code_of_card"
                        + " kartensicherheitscode kartenprüfcode kartenprüfzahl prüfzahl code_de_vérification_carte trois_derniers_chiffres código_de_verificación_de_la_tarjeta código_verificador_da_tarjeta cod_verificare_card kontrollkod kontrolkode kontrollkode kontrolni_kod"
                        + " kontrolní_kód kontrolný_kód trojmístný_kód trojmiestny_kód tromestna_koda siffrig_kod kaart_verificatiecode controlegetal kod_karty kod_z_tyłu kart_güvenlik_kodu kart_doğrulama_kodu arka_yüzündeki_kod kártyaellenőrző kártya_biztonsági_kód varmenne varmennuskoodi"
                        + " код_карты код_с_обратной_стороны код_на_обороте код_на_звороті код_на_гърба κωδικός_επαλήθευσης_κάρτας رمز_البطاقة رمز_الامان קוד_בגב कार्ड_सत्यापन kode_cvv kode_verifikasi_kartu mã_thẻ_cvv รหัสหลังบัตร 裏面3桁 卡片验证码 카드_뒷면 کد_پشت_کارت");
        define(
                Words.BIRTH,
                "d/o/b d.o.b. geb.dat geb.-datum gebdat f/n f.n. f_de_nac d_nac ημ.γέννησης г.р. data_ur. szül.dátum syntymäpvm dat_nar");
        define(
                Words.NATIONAL_ID,
                "sozialversicherungs* rentenversicherungs* versicherungsnummer* svnr sv-nummer sv_nummer ahv-nummer ahv_nummer ahv avs numéro_avs numero_avs n_avs krankenkassennummer* numéro_de_sécurité_sociale carte_vitale");
    }

    /** What stands before somebody's name. */
    private static void titles() {
        define(
                Words.NAME,
                "mr mr. mrs mrs. ms. mister herr herrn frau hr. fr. monsieur mme mme. mlle señor señora sr. sra. sra srta signor signora sig. sig.ra senhor senhora dhr dhr. mevr mevr. mevrouw meneer domnul doamna dl. dna. dnul sayın rouva herra"
                        + " fru gospodin gospođa gospođo gospod gospa господин госпожа госпоже г-н г-жа κύριος κυρία κύριε proua härra ponas ponia bapak");
        define(
                Words.NAME,
                "it's_under its_under it_is_under is_under booked_under placed_under registered_to made_out_to addressed_to put_the_name läuft_auf läuft_unter lautet_auf_den_namen ausgestellt_auf passée_au_nom_de hecho_por effettuato_da feito_por geplaatst_door złożone_przez plasată_de"
                        + " registrerat_på oformlen_na оформлен_на зарегистрирован_на оформлено_на επ'_ονόματι");
    }

    /** The codes that come by message and open an account. */
    private static void codes() {
        define(
                Words.PASSWORD,
                "pinkod* pinkode* pin_kod pin_kodu pinkoodi* pin-koodi pincod pin_koda pin_код пин-код пинкод пин піні пін-код pin_numarası pin_number geheimzahl code_pin código_pin codice_pin kod_pin cod_pin kodi_pin รหัสพิน pin番号 핀번호"
                        + " code_by_sms code_via_sms code_from_sms code_from_the_sms code_in_the_sms sms_code text_message_code code_aus_der_sms code_in_der_sms code_per_sms sms-code smscode code_reçu_par_sms code_par_sms code_sms code_du_sms"
                        + " código_del_sms código_por_sms código_sms código_de_sms código_recibido codice_sms codice_via_sms codice_dell'sms codice_ricevuto código_do_sms código_por_mensagem code_uit_de_sms code_via_de_sms sms-kod kod_z_sms kod_sms kod_z_sms-a"
                        + " cod_sms cod_din_sms codul_din_sms sms_kód sms-kód sms_kódja sms_kodu sms_şifresi sms'teki_kod kod_från_sms kod_via_sms kode_fra_sms kode_på_sms sms-kode koodi_tekstiviestistä tekstiviestikoodi kód_z_sms sms_kód kod_iz_sms kod_iz_sms-a koda_iz_sms"
                        + " код_из_смс код_из_sms смс-код смс_код код_з_смс код_з_sms код_от_sms код_от_смс κωδικός_sms κωδικός_από_sms رمز_التحقق كود_التحقق رمز_التأكيد كود_التفعيل رمز_التفعيل קוד_אימות קוד_מה_sms ओटीपी otp ओ.टी.पी ওটিপি kode_otp kode_verifikasi kode_sms"
                        + " mã_otp mã_xác_nhận mã_xác_thực otp_code รหัส_otp รหัสยืนยัน 認証番号 ワンタイム 确认码 動態碼 驗證碼 校验码 인증_번호 کد_تایید کد_تأیید رمزم رمز_من رمز_یکبار کد_پیامک sms_kood kods_no_sms kodas_iš_sms"
                        + " الباسورد الباسوورد باسوردي parola_d'ordine parola_di_accesso parola_chiave paswort passwor passwoort pasvord parool_on šifra_je lozinka_je");
    }

    /** What orders somebody to write something. */
    private static void asks() {
        define(
                Words.ASK,
                "enter type_in geben_sie gib saisissez entrez tapez introduzca introduce ingrese ingresa inserisca inserisci digiti digite insira introduza voer typ wpisz wprowadź wpisać introduceți tastați írja_be adja_meg gépelje girin giriniz yazınız"
                        + " ange fyll_i indtast skriv_inn tast syötä syöttäkää kirjoittakaa zadejte zadajte napište napíšte unesite upišite ukucajte vnesite vpišite введите впишите введіть въведете εισάγετε πληκτρολογήστε أدخل ادخل أدخلي הזן הזיני הקלד"
                        + " दर्ज लिखें লিখুন masukkan ketik nhập gõ điền ใส่ กรอก พิมพ์ อะไร เท่าไหร่ 入力 输入 輸入 입력 입력해 وارد sisestage ievadiet įveskite");
    }

    /** What asks for a name, or gives one. */
    private static void names() {
        define(
                Words.NAME,
                "wie_heißen_sie wie_heisst_du wie_heißt_du mit_wem_spreche comment_vous_appelez-vous vous_vous_appelez t'appelles cómo_se_llama cómo_te_llamas come_si_chiama come_ti_chiami como_se_chama"
                        + " hoe_heet_u hoe_heet_je jak_się_pan_nazywa jak_się_pani_nazywa jak_się_nazywasz cum_vă_numiți cum_vă_cheamă hogy_hívják mi_a_neve kivel_beszélek vad_heter_du hva_heter_du hvad_hedder_du mikä_nimesi_on"
                        + " jak_se_jmenujete ako_sa_voláte kako_se_zovete kako_vam_je_ime как_вас_зовут как_тебя_зовут на_чьё_имя як_вас_звати як_вас_звуть как_се_казвате πώς_λέγεστε πώς_σας_λένε ما_اسمك איך_קוראים_לך who_am_i_speaking who_is_speaking speaking_with"
                        + " kuidas_teie_nimi kā_jūs_sauc koks_jūsų_vardas siapa_nama tên_gì tên_của_anh tên_của_chị tên_của_bạn ชื่ออะไร ทราบชื่อ お名前を お名前は 您的姓名 您的名字 怎么称呼 怎麼稱呼 貴姓 贵姓 성함이 이름이 نام_شما піб піб: п.і.б ф.и.о фио: nimellä nimelle"
                        + " name_on_the_card name_on_the_order name_on_account kontoinhaber kontoinhaberin karteninhaber karteninhaberin titulaire titular titolare rekeninghouder posiadacz_konta hesap_sahibi kortholder konto_inhaber");
    }

    /** Who or what has a number: beside a word for one it announces as an order does. */
    private static void numbered() {
        define(
                Words.NUMBERED,
                "customer client member membership serial gift_card giftcard voucher_card loyalty contract policy quote offer transaction payment warranty subscription agreement request complaint"
                        + " kunde kunden kund mitglied mitglieds serien vertrag vertrags angebots geschenkkarten gutscheinkarten* gutscheinkarte transaktions zahlungs garantie vorgangs"
                        + " clients adhérent membre fidélité série contrat devis carte_cadeau transaction paiement garantie sinistre"
                        + " cliente socio miembro serie contrato presupuesto tarjeta_regalo tarjeta_de_regalo transacción pago garantía incidencia reclamación"
                        + " tessera preventivo contratto carta_regalo transazione pagamento garanzia reso reclamo segnalazione"
                        + " sócio associado cartão_presente vale_presente transação orçamento chamado atendimento matrícula"
                        + " klant klanten lid lidmaatschap offerte contract cadeaubon cadeaukaart transactie betaling garantie retour klacht"
                        + " klienta klient członkowski członka umowy oferty karty_podarunkowej transakcji płatności gwarancji seryjny zwrotu reklamacji"
                        + " clientului membru contractului ofertei tranzacției tranzacție plății serie garanției cardului_cadou card_cadou retur returului"
                        + " ügyfél vevő tag szerződés ajánlat ajándékkártya tranzakció fizetési garancia sorozat"
                        + " müşteri üye üyelik abone sözleşme teklif hediye_kartı işlem ödeme garanti seri iade"
                        + " kundens medlem medlems avtal avtals offert presentkort presentkorts transaktion betalning garanti serie"
                        + " kundes medlemskab aftale tilbud gavekort transaktion betaling serie avtale tilbuds transaksjon"
                        + " asiakas asiakkaan jäsen sopimus tarjous lahjakortin lahjakortti tapahtuma maksun takuu sarja"
                        + " zákazníka zákazník zákaznické zákaznícke člena smlouvy nabídky dárkové_karty transakce platby záruky sériové zmluvy ponuky darčekovej_karty transakcie"
                        + " kupca kupac korisnika člana ugovora ponude poklon_kartice poklon_bona transakcije uplate garancije serijski stranke naročnika pogodbe ponudbe darilne_kartice plačila"
                        + " клиента клиент покупателя абонента участника договора оферты подарочной_карты транзакции платежа гарантии серийный карты_лояльности"
                        + " клієнта клієнт покупця абонента учасника договору подарункової_картки транзакції платежу гарантії серійний"
                        + " клиентски клиентския купувача член членски договор офертата подаръчна_карта трансакция плащане гаранция сериен"
                        + " πελάτη μέλους συμβολαίου προσφοράς δωροκάρτας συναλλαγής πληρωμής εγγύησης σειριακός"
                        + " العميل الزبون العضوية العضو المشترك العقد المعاملة الدفعة بطاقة_الهدية عميل زبون عضوية المرجع مرجع"
                        + " לקוח הלקוח חבר מנוי חוזה עסקה תשלום כרטיס_מתנה אסמכתא"
                        + " ग्राहक सदस्य सदस्यता लेनदेन भुगतान गिफ्ट_कार्ड अनुबंध গ্রাহক সদস্য"
                        + " pelanggan anggota member kontrak transaksi pembayaran kartu_hadiah garansi"
                        + " khách_hàng thành_viên hợp_đồng giao_dịch thẻ_quà_tặng bảo_hành"
                        + " ลูกค้า สมาชิก สัญญา ธุรกรรม บัตรของขวัญ การชำระเงิน"
                        + " 会員 お客様 顧客 契約 見積 取引 支払 客户 顧客 会员 會員 合同 交易 礼品卡 禮品卡 고객 회원 계약 거래 기프트카드 상품권"
                        + " مشتری عضویت اشتراک قرارداد تراکنش کارت_هدیه"
                        + " kliendi liikme lepingu kinkekaardi tehingu klienta dalībnieka līguma dāvanu_kartes darījuma kliento nario sutarties dovanų_kortelės sandorio");
    }

    /** Papers that are named by their numbers. */
    private static void papers() {
        define(
                Words.ORDER,
                "quote_no offer_no kenmerk referentie referentienummer* offertenummer* angebotsnr angebotsnummer* vertragsnr vertragsnummer* seriennummer* seriennr serienr serial_no serial_number"
                        + " transaktionsnummer* zahlungsreferenz verwendungszweck buchungsnr quittung bon_de_commande bon_de_livraison nº_de_devis référence_de_paiement quittance justificatif"
                        + " justificante comprobante recibo resguardo albaran bolla_di_consegna bolla quietanza fattura_n comprovante comprovativo guia_de_remessa talão"
                        + " oferta_nr zlecenie zlecenia dokument_wz umowa_nr referință referința referinta chitanta_nr aviz ajánlatszám* szállítólevél* sorozatszám* tranzakciószám*"
                        + " teklif_no dekont_no irsaliye irsaliye_no referans referans_no sözleşme_no seri_no işlem_no offertnummer* följesedel* fraktsedel* serienummer* avtalsnummer* medlemsnummer* transaktionsnummer*"
                        + " følgeseddel* tilbudsnummer* aftalenummer* bilagsnummer* viitenumero* viite sarjanumero* sopimusnumero* tarjousnumero* lähete jäsennumero*"
                        + " libellé_du_virement motif_du_virement référence_du_virement libellé_de_virement concepto_de_la_transferencia concepto_del_pago concepto_de_transferencia referencia_del_pago causale_del_bonifico causale_bonifico descrição_da_transferência descritivo_da_transferência tytuł_przelewu tytule_przelewu tytułem_przelewu platba_vs zaplaceno_vs pod_vs vs: kid-nummer* kidnummer* kid-nr ocr-nummer* ocrnummer* назначении_платежа назначение_платежа призначення_платежу призначенні_платежу позив_на_број poziv_na_broj sklic_na αιτιολογία_πληρωμής αιτιολογία_κατάθεσης közlemény_rovatba havale_açıklaması 付款备注 转账备注 轉帳備註 振込名義 입금자명"
                        + " variabilní_symbol var._symbol var.symbol variabilný_symbol dodací_list doklad doklad_č dokladu účtenka* bloček účet_č nabídka_č cenová_nabídka ponuka_č smlouva_č zmluva_č"
                        + " račun_št račun_št. račun_br račun_br. račun_broj otpremnica* ponuda_br ugovor_br dobavnica* dobropis predračun* predracun* poziv_na_broj sklic"
                        + " счёт-фактура счет-фактура договор договор_№ квитанция акт товарный_чек коммерческое_предложение серийный_номер рахунок-фактура договір видаткова видаткова_накладна"
                        + " фактура фактури фактурата оферта_№ касова_бележка касов_бон стокова_разписка проформа"
                        + " τιμολόγιο αποδείξεως δελτίο_αποστολής κωδικός_αναφοράς αριθμός_αναφοράς συμβόλαιο"
                        + " رقم_المرجع المرجع إيصال الايصال الإيصال سند العقد_رقم פנייה קריאה אסמכתא תעודת_משלוח"
                        + " रसीद चालान इनवॉइस संदर्भ शिकायत রসিদ চালান kuitansi struk nota nota_pembelian surat_jalan referensi kontrak_no hợp_đồng_số phiếu phiếu_thu mã_tham_chiếu"
                        + " ใบกำกับ ใบกำกับภาษี ใบส่งของ อ้างอิง 納品書 請求書 伝票 参照番号 管理番号 發票 发票 收据 收據 合同号 거래명세서 참조번호"
                        + " رسید مرجع فاکتور viitenumber kviitung čekis rēķin* kvīts kvitas");
        define(
                Words.LOOKED | Words.NUMBERED,
                "quotation angebot offerte preventivo presupuesto orçamento devis ofertă oferta proforma ponuda предложение προσφορά הצעת_מחיר pakkumus pakkumise piedāvājums pasiūlymas оферта ใบเสนอราคา 見積書 报价单 견적서 tilbud tarjous árajánlat ajánlat nabídka ponuka teklif anbud");
    }

    private static void returns() {
        define(
                Words.ORDER | Words.RETURNED,
                "return returns retour retours rücksendung* retoure* retouren reklamation* umtausch retournummer* retour_n° réclamation devolución devolucion devoluciones devolução devolucao devoluções reembolso reclamación reclamacion reclamação"
                        + " reso resi_n rimborso_n reclamo retourzending* ruilen klacht_nr zwrot zwrotu zwroty reklamacja retur returul reclamatie visszaküldés* visszáru* garanciális reklamáció"
                        + " iade iadem retur returen returnering* reklamation palautus palautuks* reklamaatio* vrácení reklamace vrátenie reklamácia povrat povrata reklamacija vračilo vračila vracilo"
                        + " возврат возврата возвратом рекламация рекламации повернення рекламація рекламації връщане рекламация"
                        + " επιστροφή επιστροφης επιστροφής επιστροφη επιστροφές παράπονο إرجاع ارجاع مرتجع الإرجاع الارجاع استرجاع استبدال החזרה החזר החלפה"
                        + " वापसी रिटर्न রিটার্ন pengembalian retur_no trả_hàng đổi_trả คืนสินค้า ขอคืน 返品 返品番号 交換番号 退货 退貨 退款单 换货 반품 교환 مرجوعی بازگشت tagastus atgriešana grąžinimas");
    }

    /** In Latin letters, as people type who have no other keyboard, or none of their own. */
    private static void romanized() {
        define(
                Words.ORDER,
                "zakaz zakaza zakazu zakazi zamovlennya zamovlenia porachka porychka poruchka porudzbina porudzbine paraggelia paraggelias paragelia parangelia παραγγελια talab talabi talabiya talabiyat"
                        + " hazmana hazmanah aadesh sefaresh sefareshe don_hang_so naruchka pasutijums uzsakymas dingdan dingdan_hao chumon jumun");
        define(
                Words.NUMBER,
                "κωδικός κωδικο κωδικό nomer nomera nomeru numurs arithmos raqm raqam mispar shomare shomareh bango haoma beonho ma_so nambar");
        define(
                Words.PHONE,
                "telefonum telefonu telefonom nomer_telefona tilefono kinito callme textme ringme phoneme dzwoncie zvonit");
    }

    /** Small words between a number and what it is, or between two of them. */
    private static void small() {
        define(
                Words.BRIDGE,
                "dan và oraz और एवं तथा וגם 和 跟 と 하고 및 atau lub nebo alebo або или hoặc או sowie eller tai või ir un и_ещё а_также а_також as_well_as รวมถึง และ");
        define(
                Words.BRIDGE,
                "моего моей моєї мого моєму своего вашего вашої моје mojego mojej mojega moje mého mojí mojho minu meiner meines della η ο το τα οι της του των dell della dello degli dei");
        define(
                Words.IS | Words.BRIDGE,
                "c_est das_ist this_is that_is est_le es_mi è_il to_mój to_moje to_moja je_to jest_moim is_mijn är_mitt er_mit on_minun је это_мой це_моє e_meu це eto");
    }

    /** What is counted when somebody orders much of it. */
    private static void pieces() {
        define(
                Words.UNIT,
                "kosov kosi kose τεμαχίων τεμάχιο τεμ τεμ. magliette magliettas camisetas tasses mokken muggar krus kopper mugs cups shirts t_shirts tassen becher hemden tassi chemises maglie tazze canecas tazas remeras playeras"
                        + " blatt blätter bogen feuilles fogli hojas folhas vellen arkuszy kartek coli lap yaprak ark arkkia listů pares paires paia pares paren bögre bögrét póló pólót kubków koszulek hrnků triček hrníčkov tričiek majica šalica skodelic majic кружек футболок чашек кружок горнят чаши тениски tricouri căni fincan tişört tisort bardak"
                        + " muggia paitaa kruusi särki krūzes krekli puodelių marškinėlių pcs units bags boxes pieces piece kom. st. шт. קופסאות חולצות كوب قميص कप शर्ट gelas แก้ว เสื้อ");
    }
}
