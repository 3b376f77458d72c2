package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words that announce a personal value. */
final class CueWords {

    private CueWords() {}

    static void enter() {
        phones();
        orders();
        payments();
        identities();
        secrets();
        persons();
        products();
    }

    private static void phones() {
        define(
                Words.PHONE,
                "phone* telephone* tel tél tel# teléfono* telefon* téléphone* mobile* mobil mobiln* mobiltel* mobilnumm* cell cellphone*"
                        + " cellulare* celular* handy handynummer* rufnummer* gsm whatsapp* viber telegram sms fax"
                        + " hotline call calling callback text_me ring_me reach_me contact_me anrufen ruf rufen anruf* rückruf*"
                        + " appelez appeler appelle rappelez portable llamar llamame llámame llamarme llame llámeme llamen ligue ligar"
                        + " ligar_me chiamare chiama chiamami chiamatemi chiamate bel bellen terugbellen zadzwonić zadzwoń dzwonić"
                        + " zadzwoncie dzwonic komórk* sunați sunati suna sunaţi sunați-mă apelați apelati apel mobilul hívj* hívjon"
                        + " hívás hívható telefonszám* mobilszám* ara arayın arayin arayabilir cep numaram ring ringe puhelin* puhelimen soita"
                        + " soittakaa kännykkä* zavolej* zavolaj* volejte volajte pokličite poklicite nazovite pozovi* mobitel*"
                        + " zvoni позвон* перезвон* телефон* тел мобильн* звоните звонить зателефон* передзвон* мобілк* обад* звънн*"
                        + " мобилен позвъни τηλέφωνο* τηλεφων* τηλ κινητό* κινητο* καλέστε καλεστε πάρτε هاتف* هاتفي جوال* جوالي"
                        + " موبايل* اتصل* تلفون* الهاتف الجوال رقمي טלפון* הטלפון נייד* הנייד תתקשר* להתקשר טל फोन* फ़ोन* मोबाइल*"
                        + " कॉल ফোন* মোবাইল* telepon* telpon* telp hp hubungi điện_thoại dien_thoai sđt sdt gọi โทร เบอร์"
                        + " เบอร์โทร มือถือ 電話 电话 手机 手機 携帯 致电 拨打 联系方式 聯絡 전화 휴대폰 핸드폰 연락처 تلفن* موبایل*"
                        + " helista* telefoni tālrun* zvaniet telefonas telefono skambin* simi teléfon* móvil* movil* número_de_contacto"
                        + " contact_number nummern_är telefonnummer* telefoonnummer* mobielnummer* mobilnr telnr tlf mob fon faks");
        define(
                Words.EXTENSION,
                "ext extension x xt durchwahl dw poste interno int wew доб anexo toestel anknytning dahili linka kl");
        define(
                Words.MAIL,
                "email* e_mail* mail mails correo* courriel* posta почт* पता_ईमेल メール 邮箱 이메일 mejl* sähköposti* e_posta*");
    }

    private static void orders() {
        define(
                Words.ORDER,
                "order orders ordernumber* orderno ordernr orderid order# ref reference purchase any_update_on update_on status_of follow_up_on news_on purchases invoice invoices receipt booking"
                        + " reservation confirmation bestellung* bestellnummer* bestellnr bestell auftrag* auftragsnummer* rechnung*"
                        + " commande commandes factuur* facture factures pedido pedidos orden factura facturas compra encomenda* fatura*"
                        + " ordine ordini fattura* comanda comenzi* comandă comenzii comanda* factur* zamówieni* zamowieni* zamówień"
                        + " paragon* faktur* rendelés* rendeles* megrendelés* számla* számlaszám sipariş* siparis* bestelling* bestelnummer*"
                        + " bestelnr ordern ordernummer* beställning* bestallning* bestilling* ordre* ordrenummer* tilaus* tilauk*"
                        + " objednáv* objednav* naročil* narocil* naročil* narudžb* narudzb* porudžb* porudzb* поруџб* наруџб*"
                        + " поръчк* поръчка заказ* покупк* замовлен* παραγγελ* طلب طلبي طلبية طلبيتي الطلب طلبيه طلبك הזמנה ההזמנה"
                        + " הזמנתי להזמנה سفارش* ऑर्डर* आर्डर* আদেশ অর্ডার* pesanan* order_id đơn_hàng don_hang mã_đơn mã_đơn_hàng đơn! mã_số_đơn คำสั่งซื้อ"
                        + " ออเดอร์ ออร์เดอร์ 注文 オーダー 订单 訂單 单号 注文番号 订单号 주문 주문번호 tellimus* pasūtījum* pasutijum*"
                        + " užsakym* uzsakym* encàrrec po_number purchase_order ticket_number case_number verkkotilaus* tilausnumero*"
                        + " сделк* накладн* счет счёт рахунок чек agizo utaratibu eskaera comand* konfirmation buchung* réservation*"
                        + " reserva prenotazione reservations bookings reservering* rezervare* rezervacj* foglalás* rezervasyon* bokning*"
                        + " cancel cancelling canceling cancellation stornier* storno* annuler annulez annulation cancelar cancele cancela annullare"
                        + " annulla annuleren annuleer anuluj anulować anulowanie anulare anulați anulati anulez lemond* visszamond* iptal avbeställ*"
                        + " avboka annullér* annuller* avbestill* peruuttaa peruutus zrušit zrušiť zruste otkazati otkaži preklic* отмен* скасув*"
                        + " анулир* ακυρώ* ακύρωση إلغاء الغاء לבטל ביטול रद्द batalkan hủy_đơn ยกเลิก キャンセル 取消 취소 لغو"
                        + " ordr oder_number oder_no oder_nr odrer ordre_number oder# orde ord. ord orderr oreder shipment_number ordernum* bestelnum* ordrenum* bestillingsnum* tilausnum* beställningsnum* rma ticket tickets"
                        + " case_no case_id case# subscription_id subscription_number transaction transaction_id transactionid checkout_id po# po_no p.o"
                        + " customer_number customer_no customer_id client_number client_no client_id member_number membership_number membership_id"
                        + " account_id user_id loyalty_number loyalty_card reference_number refnr ref_nr ref_no refno bestelung* bestellng* bestelllung*"
                        + " bestnr best_nr best.nr bestellid bestellcode bestellvorgang vorgang* kundennummer* kundennr* kd_nr kd.nr kdnr aktenzeichen"
                        + " rg_nr rgnr re_nr renr rechnungsnr* rechnungsnummer* auftr auftr.nr reservierung* belegnummer* belegnr lieferschein* rma_nr"
                        + " cmd cde cmde comande comandes commende facturation dossier ticket_de_caisse numéro_client n°_client"
                        + " pedio peddo pedid ped orden_de_compra órdenes ordenes folio boleta ticket_nº recibo número_de_cliente nº_cliente"
                        + " ordene ordne ord.n. pratica scontrino ricevuta codice_cliente numero_cliente"
                        + " encomendei protocolo nota_fiscal nf recibo_nº nº_cliente número_do_cliente pedidos"
                        + " besteling* bestell bestelcode klantnummer* klantnr kassabon bonnummer*"
                        + " zam zamow zamóweni* zamownie* zamowien* numer_klienta paragonu"
                        + " comenda comnda comandă_nr chitanța chitanta nr_client cod_client"
                        + " rendelésszám* rendelesszam* rendelési* rendelesi* megrendelésazonosító* azonosítóm* ügyfélszám* vevőszám* nyugta* bizonylat*"
                        + " sipraiş* sipriş* siparş* fatura* müşteri_no müşteri_numaram fiş"
                        + " beställnings* bestnr ordrar ordrarna kundnummer* kundnr kvitto* ordren ordrer* bestillings* kundenummer* kundenr kvittering*"
                        + " faktura* tilauksen tilaus* asiakasnumero* kuitti* lasku* pöntun* pantani*"
                        + " obj objednav* obj. zákaznické účtenk* faktúr* číslo_obj naručk* narudzba narudžben* porudzbin* porudžbin* račun_broj"
                        + " naročilnic* naroc* поръч* зак заказик номер_зак чек_номер квитанц* бронь брони бронирован* накладной"
                        + " замовл* зам рахунок_фактура παραγγελεί* παραγ τιμολόγιο* απόδειξη* الطلبية الطلبيه الاوردر اوردر أوردر اوردري أوردري طلبيتي"
                        + " طلبى الطلبات فاتورة الفاتورة حجز سفارشم فاکتور אורדר ההזמנות חשבונית קבלה ऑडर* ओर्डर* आर्डर* बिल_नंबर রশিদ অর্ডারের"
                        + " orderan invois tempahan hóa_đơn hoá_đơn biên_lai mã_đặt ใบสั่งซื้อ เลขที่ใบสั่ง ใบเสร็จ บิล ご注文 予約 領収書 单子 發票 发票"
                        + " 오더 예약 영수증 porosi* porosia pöntunar* oda_namba nambari_ya_oda oda_yangu oda# numero_ng_order order_ko buyurtma* pöntunarnúmer* sifarişiniz sifarişin fjöldi_pöntunar nr_porosie numri_i_porosisë тапсырыс* շեկ* պատվեր* შეკვეთ* ஆர்டர்* ఆర్డర్* ఆర్డరు* ಆರ್ಡರ್* ഓർഡർ* ઓર્ડર* ਆਰਡਰ*"
                        + " ඇණවුම* ការបញ្ជាទិញ sifariş* buyurtmam nalog nalogu comanda_nº encarrec tellimuse* arve* pasūtījum* pasūtīj* pavadzīm* sąskait*"
                        + " saskait* užsak* uzsak*");
        define(
                Words.AFTER,
                "ügyfélszám* sipariş* siparis* rendelés* rendeles* megrendelés* rendelésszám* számú szamu numaralı numarali nolu numaralı_sipariş no'lu nolu no.lu n'lu numara sayılı সংখ্যক नंबर_का नंबर_वाला 番 号订单"
                        + " 號訂單 ऑर्डर* 주문* tilaus* 号 번 の注文 番の注文 ordernummer* telefonszám*");
        define(
                Words.MONEY,
                "total totals value amount worth minimum limit total* summe betrag wert montant valeur importe valor"
                        + " importo valoare sumă suma kwota wartość összeg tutar tutarı totaal bedrag summa belopp threshold volume minimal minimale minimalne minimalna minimalny minima minimo mínimo mínima mindest* mindestbestell* минимальн* минимум минимален минимална мінімальн* ελάχιστη");
        define(
                Words.NUMBER,
                "núm* nömr* нөмір* nambari number* num nr no nro n nos numer numero* número* numéro* nummer* numeri numar* număr* szám* sz sayı numara*"
                        + " номер* αριθμ* αριθμό* رقم رقمه الرقم מספר מס नंबर* नम्बर संख्या क्रमांक নম্বর nomor no hiệu số! mã_số หมายเลข"
                        + " เลขที่ 番号 号码 號碼 编号 編號 번호 číslo cislo čísla številka stevilka broj* број* numur* numeris number#"
                        + " id ids ref reference* referenz* référence* referencia referência riferimento code kod kód код código"
                        + " codice shumara شماره identifier");
        define(
                Words.PARCEL,
                "tracking trackingnumber* track awb parcel parcels shipment consignment waybill sendung* sendungsnummer*"
                        + " paket* paketnummer* colis suivi envío seguimiento rastreo rastreamento encomenda_nº spedizione tracciamento colet"
                        + " coletul przesyłk* przesylk* paczk* list_przewozowy csomag* csomagszám kargo* takip pakket zending* försändelse"
                        + " kolli pakke* lähetys* seuranta* zásilk* zasilk* zásielk* pošiljk* posiljk* посылк* трек* отправлен* посилк*"
                        + " пратк* δέμα* αποστολ* شحنة الشحنة تتبع משלוח חבילה מעקב ट्रैकिंग pengiriman resi vận_đơn พัสดุ 追跡 快递 运单"
                        + " 物流 운송장 송장 pošta sledovací siunt* sūtījum* saadetis*");
    }

    private static void payments() {
        define(
                Words.CARD,
                "card cards cardul cardului creditcard* kreditkart* karte kartennummer* carte tarjeta* cartão cartao carta kart kartı kartım"
                        + " kartım karty kartą karta kartu kártya* bankkártya* kaart kaartnummer* creditcard kortti* kortnummer* kort kortet"
                        + " visa mastercard amex maestro cardul card_number карт* картка κάρτα* بطاقة البطاقة بطاقتي כרטיס अश कार्ड* kartu"
                        + " thẻ! thẻ_tín_dụng บัตร カード 信用卡 银行卡 卡号 카드 kreditn* last_four last_4 last_four_digits last_4_digits letzten_vier letzte_vier kreditní_karta karte_mit tarjeta_terminada bankkarte ec_karte girokarte debitkarte debit_card credit_card mastercard_no amex_card kártyám* kortin kortet kártyaszám* kartička kartice karticu kartico kartica carduri");
        define(
                Words.BRIDGE,
                "ending ending_in ending_with ends ends_in ends_with endet endet_auf endend endend_auf endung terminant terminant_par termine_par se_termine_par termina"
                        + " termina_en terminada_en termina_em final_em termina_in termina_con che_termina eindigt eindigt_op eindigend kończy_się końcówka kończąca_się se_termină"
                        + " terminat_in care_se_termina végződő végződik slutar slutar_på ender_på slutter_på päättyy končí končící_na заканчивается оканчивается на_конце biten ile_biten");
        define(
                Words.CVC,
                "cvc cvv cvc2 cvv2 csc cid security_code prüfziffer kartenprüfnummer code_de_sécurité cryptogramme"
                        + " código_de_seguridad código_de_segurança codice_di_sicurezza kod_cvv cod_de_securitate güvenlik_kodu"
                        + " beveiligingscode säkerhetskod kod_zabezpieczający biztonsági_kód cvv_код");
        define(
                Words.ACCOUNT,
                "iban account accounts bank_account acct acc acnt kontonummer* konto bankkonto compte cuenta* conta conto cont"
                        + " contul rekening* rekeningnummer* bankszámla* bankszamla* számlaszám* hesap* hesabım tili tilinumero* účet* ucet*"
                        + " račun* racun* рахун* сметка счета λογαριασμ* حساب الحساب חשבון खाता rekening tài_khoản บัญชี 口座 账号 账户 계좌"
                        + " routing sort_code sortcode bsb swift bic blz clabe  nuban ifsc clearing");
        define(
                Words.CAMPAIGN,
                "promo promotion coupon* discount* voucher* gutschein* rabatt* campaign* kampagne* promocode* kupon*"
                        + " cupom cupón cupon codigo_promocional code_promo sconto reducere indirim rabat* kortingscode* zľav* slev*");
    }

    private static void identities() {
        define(
                Words.NATIONAL_ID,
                "ssn social_security passport* passnummer* ausweis* personalausweis* reisepass* identity national_id"
                        + " id_card tax_id taxid steuer* steuernummer* steueridentifikationsnummer passeport* sécurité_sociale nir insee dni nie"
                        + " nif cif pasaporte* cédula cedula curp rfc: mi_rfc el_rfc su_rfc rut cpf cnpj rg passaporte* contribuinte codice_fiscale passaporto*"
                        + " carta_d'identità partita_iva cnp cod_numeric pașaport* pasaport* buletin* pesel  regon dowód* dowod* paszport*"
                        + " személyi* szemelyi* személyi_szám taj adóazonosító útlevél* tc tckn kimlik* tc_kimlik bsn burgerservicenummer*"
                        + " paspoort* sofinummer personnummer* fødselsnummer* fodselsnummer* cpr cpr-nummer henkilötunnus* henkilötunnuks* hetu rodné* rodne*"
                        + " rodné_číslo občansk*  emšo emso oib jmbg egn егн лнч снилс инн паспорт* ідентифікаційн* рнокпп αφμ αμκα"
                        + " ταυτότητα* διαβατήριο* هوية الهوية جواز إقامة ת.ז תז זהות דרכון aadhaar* aadhar* आधार pan_card पैन nik ktp cmnd cccd"
                        + " บัตรประชาชน マイナンバー 身份证 身分證 护照 주민등록번호 여권 nino national_insurance ni_number nhs  medicare tfn pps ppsn"
                        + " driving_licence driver's_license licence_number license_number isikukood personas_kods asmens_kodas nric mykad");
    }

    private static void secrets() {
        define(
                Words.PASSWORD,
                "password* passwort* kennwort* passphrase* passcode pwd passwd pass κωδικός κωδικό pw pin pincode pin-code login_code"
                        + " mot_de_passe mdp contraseña* contrasena* clave palavra-passe palavra_passe senha* parola parolă parolei parola* hasło*"
                        + " haslo* hasłem jelszó* jelszo* jelszav* şifre* sifre* şifrem wachtwoord* lösenord* losenord* adgangskode* kodeord*"
                        + " passord* salasana* heslo* hesla geslo* lozinka* zaporka* šifra лозинка* парол* пароль κωδικός_πρόσβασης"
                        + " συνθηματικό كلمة_السر كلمة_المرور الرقم_السري סיסמה* הסיסמה סיסמא* पासवर्ड* পাসওয়ার্ড kata_sandi sandi mật_khẩu"
                        + " mat_khau รหัสผ่าน パスワード 密码 密碼 비밀번호 비번 password# رمز_عبور رمز_عبورم parool* slaptažod* parole paroli contrasenya"
                        + " pass_word passwrod passwrd pasword* passowrd passord* psw pswd p/w ww code_secret mot_passe"
                        + " motdepasse contrasenia contrasña contrasea contaseña pswrd senhas palavra_chave wachtwrd wachtwoord* passwoord"
                        + " jelszav* parolam parolamı parolan sifrem lösen parollen gesla lozinku heslem hasla hasłe kennwörter zugangscode"
                        + " wlan_schlüssel wifi_key wifi_code passwordet adgangskod* lykilorð* fjalëkalim* пароля паролем паролата"
                        + " κωδικος κωδικού باسورد الباسورد باسوورد كلمه_السر كلمه_المرور كلمة_سر הסיסמא קוד_סודי גיסמה گذرواژه پسورد पासवर्ड*"
                        + " কোড_পাসওয়ার্ড nywila mk pwd# 暗証番号 合言葉 口令 暗码 패스워드 암호");
        define(
                Words.SECRET,
                "token tokens secret api_key apikey api-key access_key private_key secret_key api_token bearer otp"
                        + " verification_code one-time my_code your_code einmalcode tan code_de_vérification código_de_verificación doğrulama_kodu kod_weryfikacyjny"
                        + " bestätigungscode verifizierungscode sms_code cod_de_verificare код_подтверждения 验证码 認証コード 인증번호 client_secret");
        define(Words.STOP | Words.BRIDGE, "pin_code postal_pin");
    }

    private static void persons() {
        define(
                Words.BIRTH,
                "ur urodz r_nar nar rozená nar. geb dob d.o.b date_of_birth birth_date birthdate birthday born geboren geburtsdatum* geburtstag* né née"
                        + " date_de_naissance naissance nacido nacida nací fecha_de_nacimiento nacimiento nato nata data_di_nascita nascita"
                        + " nasci nascido nascida data_de_nascimento nascimento născut nascut născută data_nașterii data_nasterii nașterii"
                        + " urodzony urodzona urodzenia data_urodzenia születési* szuletesi* születtem doğum* dogum* doğum_tarihi geboortedatum*"
                        + " född fodd födelsedatum* født fødselsdato* syntynyt syntymäaika* narozen* narozena datum_narození rojen* rođen*"
                        + " rođen роден* родился родилась рождения дата_рождения народився народження γεννήθηκα γέννησης تاريخ_الميلاد"
                        + " مواليد ולדתי תאריך_לידה जन्म_तिथि जन्म जन्मदिन tanggal_lahir lahir ngày_sinh sinh_ngày วันเกิด 生年月日 誕生日 出生日期"
                        + " 生日 생년월일 생일");
        define(
                Words.NAME,
                "i'm_called i_am_called ég_heiti eg_heiti nafnið_mitt_er nimeeni_on my_name_is name_is my_full_name_is full_name je_m'appelle appelle mon_nom_est ich_heiße ich_heisse"
                        + " mein_name_ist me_llamo mi_nombre_es mi_chiamo il_mio_nome_è chamo-me me_chamo meu_nome_é mă_numesc ma_numesc"
                        + " numele_meu_este nazywam_się nazywam_sie mam_na_imię ik_heet mijn_naam_is jag_heter mitt_namn_är jeg_hedder jeg_heter"
                        + " mit_navn_er nimeni_on jmenuji_se volám_sa ime_mi_je zovem_se меня_зовут мене_звати моето_име_е казвам_се"
                        + " με_λένε adım benim_adım nama_saya cardholder_name name_on_card numele_este a_nevem");
        define(
                Words.ADDRESS,
                "address addresses adresse* anschrift* lieferadresse* rechnungsadresse* dirección direccion domicilio"
                        + " indirizzo endereço endereco morada adresa adresă adresei adres adresi adresim adresem lakcím* lakcim* cím cime címem"
                        + " szállítási_cím adress adressen leveransadress* osoite* osoitteeni adresu naslov* адрес* адреса διεύθυνση*"
                        + " διευθυνση* عنوان عنواني العنوان כתובת הכתובת पता alamat địa_chỉ dia_chi ที่อยู่ 住所 地址 주소 ship_to shipped_to"
                        + " deliver_to delivered_to send_it_to send_to live_at living_at i_live_at i_live_in wohne wohnhaft j'habite habite livrer_au"
                        + " livraison_au livrez_au vivo_en abito_in moro_na resido locuiesc stau_pe livrați_la livrare_la mieszkam lakom bor_på"
                        + " bor_i woon_op woon_aan asun bývam bývame bydlíme bydlím živim проживаю живу_на живу_по доставить_на доставка_по 送到 寄到 收货地址 お届け先"
                        + " 배송지 senden_an schicken_an liefern_an sendet_an schickt_an versenden_an envoyez_à envoyer_à expédiez_à expédier_à livrer_à livrez_à envíen_a enviar_a envíe_a enviadlo_a mándenlo_a entregar_en spedire_a spedite_a spedisci_a inviare_a consegnare_in enviar_para enviem_para enviem_a entregar_em stuur_naar sturen_naar opsturen_naar bezorgen_op wyślij_na wyślijcie_na wysłać_na proszę_wysłać_na dostarczyć_na trimiteți_la trimiteti_la trimite_la trimiteți-o_la expediați_la livrați_pe küldjék ide_kérem szállítsák gönderin adrese_gönderin teslimat skicka_till skickas_till leverera_till send_til sendes_til lever_til leveres_til lähetä lähettäkää toimita toimitus_osoitteeseen pošlete_na pošlete_to_na zašlete_na zaslat_na pošlite_na pošlite_to_na doručiť_na doručit_na pošaljite_na posaljite_na poslati_na dostaviti_na pošljite_na pošljite_to_na dostavite_na изпратете_на изпращайте_на доставете_на отправьте_на отправить_на пришлите_на доставьте_на надішліть_на надіслати_на відправте_на доставте_на пошаљите_на στείλτε_στο στείλτε_στην στειλτε_στο παράδοση_στο أرسل_إلى أرسلوا_إلى ارسلوها_الى التوصيل_إلى تشحن_إلى שלחו_ל תשלחו תשלחו_ל לשלוח_ל पर_भेजें पते_पर ঠিকানা আমার_ঠিকানা পাঠান kirim_ke dikirim_ke hantar_ke dihantar_ke kirimkan_ke giao_tới giao_đến gửi_đến gửi_tới gửi_về ส่งมาที่ ส่งไปที่ จัดส่งที่ ส่งที่ に送って へ送って 宛先 送货地址 寄给 地址是 보내 배송_주소 배달 ارسال_به آدرس نشانی saatke_aadressile saata_aadressile sūtiet_uz nosūtiet_uz siųskite_adresu adresu adresas adrese ipadala_sa tirahan peleka_kwa anwani aadress pirn moved_to move_to");
    }

    private static void products() {
        define(
                Words.PRODUCT,
                "cikkszám* cikkszam* varenr varenummer* tuotenro tuotenumero* tuotekoodi* artnr artikelnr art.nr vare_nr 商品番号 品番 商品コード 상품번호 품번 货号 商品编号 貨號 kód_zboží číslo_zboží kód_tovaru kód_produktu nr_artykułu"
                        + " kod_produktu numer_katalogowy cod_produs codul_produsului šifra_artikla šifra_izdelka šifra_proizvoda код_товара номер_товара код_товару номер_на_продукт код_на_продукт"
                        + " αριθμός_προϊόντος ürün_kodu ürün_no model_no model_numarası kode_barang kode_produk mã_sp mã_sản_phẩm รหัสสินค้า رمز_المنتج کد_محصول מקט קוד_מוצר उत्पाद_कोड পণ্য_কোড tootekood"
                        + " preces_kods prekės_kodas código_del_producto codice_articolo codice_prodotto código_do_produto productnummer* bestelcode_product référence_produit réf_produit ean gtin upc isbn barcode bar_code strichcode code-barres código_de_barras codice_a_barre cod_de_bare"
                        + " kod_kreskowy vonalkód barkod streepjescode streckkod viivakoodi čárový_kód штрихкод* штрих_код barcode_number sku"
                        + " article artikel* artikelnummer* article_number item item_number art modell* model models modelo modello modèle"
                        + " product produkt* producto produit prodotto produs product_code part part_number mpn style styl réf"
                        + " артикул* модель κωδικός_προϊόντος 型番 型号 모델 条码 바코드 stock catalog* katalog* asin teil* teilenummer* ref_article");
        define(
                Words.VERSION,
                "version* ver v firmware build release ios android windows macos chrome firefox safari app software"
                        + " versión versione versão wersja verze verzió sürüm versiunea версия версії section chapter kapitel rev revision"
                        + " driver drivers bios sdk plugin theme php java python node");
        define(
                Words.COLOUR,
                "kulör kulören kulører rgb cmyk hsl ral pantone error fehler erreur errore erro fout błąd eroare hiba hata fel fejl virhe chyba greška ошибка помилка грешка σφάλμα خطأ שגיאה lỗi エラー 错误 오류 color colour colors farbe couleur colore culoare kolor szín renk kleur färg hex цвет shade farb* farve väri färgen färger barva barvu barvy farba farby boja kulur χρώμα колір kolory kolorze culoarea rengi színű kleuren couleurs colori colores cores warna สี màu 色 색");
        define(
                Words.SIZE,
                "jeans tyre tyres tire tires reifen pneu pneus neumático neumáticos gomme pneumatici anvelope opony gumiabroncs lastik däck dæk rengas pneumatiky gume шины гуми шини λάστιχα size sizes größe grösse groesse größen taille tailles talla tallas taglia taglie tamanho mărime marime mărimi"
                        + " mărimea rozmiar* méret* beden numara_beden maat maten storlek* størrelse* koko velikost* размер* розмір* μέγεθος"
                        + " مقاس מידה साइज ukuran cỡ ไซส์ サイズ 尺码 사이즈 eu us uk");
    }
}
