package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** More words that announce numbers: extensions, accounts, invoices, cases, ways to be reached. */
final class MoreWords {

    private MoreWords() {}

    static void enter() {
        extensions();
        reached();
        accounts();
        cases();
        parcels();
        identities();
        openings();
        codes();
        people();
    }

    /** Whose name may follow: of the family, of a customer; and what stands between "password" and the password. */
    private static void people() {
        define(
                Words.INTRO,
                "my_husband my_wife my_mother my_father my_son my_daughter my_sister my_brother mein_mann meine_frau meine_mutter mein_vater mon_mari ma_femme mi_marido mi_esposa mio_marito mia_moglie mijn_man mijn_vrouw min_man min_fru soțul_meu soția_mea mój_mąż moja_żona meu_marido minha_esposa"
                        + " customer client cliente kunde kundin klant klient kund");
        define(
                Words.NAME,
                "الاسم_الكامل الاسم_بالكامل الاسم_الثلاثي اسم_صاحب_الطلب مسجل_باسم باسم full_name_is fullständigt_namn för-_och_efternamn voor-_en_achternaam nume_și_prenume nume_si_prenume");
        define(
                Words.NAME,
                "you_can_call_me i_go_by i_am_called my_name_again i'm_registered_as registered_as name_on_the_account name_on_the_account_is name_on_the_account_should_be saya_bernama saya_namanya tên_của_mình tên_mình tên_tôi tên_em ชื่อ-สกุล ชื่อ-นามสกุล ชื่อสกุล ชื่อนามสกุล नाम_मेरा mi_nobre mi_nobre_es jeg_hetter меня_зоут je_m'appele ich_heise mi_chaimo chamome");
        define(Words.BRIDGE, "mình! baru");
        define(
                Words.NUMBER,
                "number_you_need number_you_want number_i_have number_i_got number_i_was_given number_you_gave_me number_you_sent_me number_on_the_slip number_on_the_email number_in_the_email number_in_my_account");
        define(
                Words.OWN,
                "what_name which_name whose_name what's_the_name what_is_the_name name_i_registered_with name_i_used name_i_gave name_i_ordered_with name_as_in_passport name_as_on_passport name_as_on_my_card name_as_on_the_card my_name mein_name meinen_namen meinem_namen mon_nom mi_nombre il_mio_nome meu_nome mijn_naam moje_imię moje_nazwisko numele_meu a_nevem nevemet a_nevemet adımı ismimi adımda mitt_namn mit_navn mitt_navn navnet_mitt nimeni nimeäni moje_jméno mé_jméno moje_meno moje_ime моё_имя моє_ім'я моето_име името_ми το_όνομά_μου השם_שלי मेरा_नाम nama_saya tên_mình");
        define(
                Words.NAME,
                "ontvanger ontvangster destinatar destinatarul alıcı tilaaja bestilt_av bestilt_til प्राप्तकर्ता my_name_changed_to my_name_has_changed_to i_answer_to it's_spelled it's_spelt it_is_spelled spelled_like_this my_name_is_now my_name_is_spelled my_name_is_spelt my_name_spelled receiver receiver_is_me customer_name client_name contact_name buyer_name name_for_the_label name_for_the_parcel name_for_the_invoice name_for_the_pickup name_for_pickup name_for_delivery name_on_the_invoice name_on_the_box name_on_the_package name_on_the_receipt name_on_invoice name_on_my_account name_on_my_order i_the_undersigned the_undersigned undersigned je_soussigné je_soussignée il_sottoscritto la_sottoscritta niżej_podpisany niżej_podpisana der_unterzeichnende o_abaixo_assinado el_abajo_firmante");
        define(Words.INTRO, "habla les_habla parla aqui_fala fala sou аз_съм tässä tady");
        define(Words.BIRTH, "birth_day when_i_was_born i_was_born born_on date_i_was_born");
        define(
                Words.NAME_AFTER,
                "néven adına के_नाम_से hereby hiermit hierdurch par_la_présente por_la_presente con_la_presente pela_presente hierbij niniejszym tímto ezúton prin_prezenta härmed hermed настоящим");
        define(Words.ORDER, "ordren_din ordre_din bestillingen_din ordern_din طلبان طلبيتان");
        define(
                Words.LOOKED,
                "money_back_for on_case re_case my_case case_no mon_dossier le_dossier el_caso mi_caso caso_n° il_caso fallnummer");
        define(Words.IS, "used_to_be");
        define(Words.BIRTH, "came_into_this_world came_into_the_world");
        define(Words.IS, "it's its now_it's should_be might_be could_be must_be");
        define(
                Words.NAME,
                "ordered_under_the_name ordered_under_the_name_of booked_under_the_name placed_under_the_name it's_under_the_name");
        define(Words.STOP, "bjr bsr slt");
        define(Words.PASSWORD, "min_kode min_kode_er mit_kodeord min_kod");
    }

    /** Codes that come by text message, requests for returns, and who owns an account. */
    private static void codes() {
        define(
                Words.SECRET,
                "code_you_texted code_you_sent code_you_texted_me code_you_sent_me code_you_emailed code_they_texted code_they_sent code_i_received code_i_got code_received code_reçu code_recu code_que_j'ai_reçu code_par_sms code_sms code_par_mail"
                        + " código_recibido código_que_me_llegó código_que_recibí código_que_recebi código_recebido código_sms código_por_sms codice_ricevuto codice_sms codice_via_sms codice_che_ho_ricevuto codul_primit codul_din_sms codul_sms cod_sms cod_primit"
                        + " kod_blik blik kod_sms kod_z_sms kod_z_smsa kod_który_dostałem sms-code smscode ontvangen_code code_per_sms sms_kode sms-kode sms_kod sms-kod koden_från_sms koden_fra_sms tekstiviestikoodi vahvistuskoodi sms_kód kód_z_sms kapott_kód sms-ben_kapott_kód"
                        + " gelen_kod sms_kodu sms_ile_gelen_kod код_из_смс код_из_sms смс-код код_з_смс κωδικός_sms otp_code otp_hai otp_is login_code sign-in_code security_code_sms passcode passcodes authenticator_code auth_code magic_code");
        define(
                Words.LOOKED,
                "look_up lookup look_for looking_for looking_up regarding concerning re reg. waiting_on waiting_for still_waiting_on happening_with happened_to happened_with going_on_with just_placed i_placed where's where_is find_my check_on look_into chase chasing enter po status refund refund_for label_for i_type i_enter i_typed i_entered i_put_in when_i_type when_i_enter when_i_typed when_i_entered if_i_type if_i_enter right_one_is correct_one_is real_one_is was_ist_mit"
                        + " betreff betreffs betrifft betr. bzgl bezüglich wegen wo_ist wo_bleibt concernant au_sujet_de où_est ou_est où_en_est à_propos_de en_attente_de objet respecto_a acerca_de dónde_está donde_esta asunto riguardo_a in_merito_a dov'è oggetto onde_está cadê assunto"
                        + " waar_is waar_blijft betreft inzake onderwerp dotyczy odnośnie gdzie_jest temat unde_e unde_este referitor_la legat_de subiect angående gällande var_är vart_är vedrørende vedr hvor_er koskien missä_on aihe ohledně kde_je kde_mám předmět hol_van tárgy nerede hakkında konu gdje_je vezano_uz"
                        + " где по_поводу насчёт насчет тема де щодо къде_е относно πού_είναι σχετικά_με أين بخصوص איפה לגבי kahan_hai mana ở_đâu");
        define(Words.LINK, "alla alle agli");
        define(
                Words.BRIDGE,
                "\u0456 моля пожалуйста будь_ласка prosím prosim proszę lütfen por_favor per_favore per_cortesia s'il_vous_plaît s'il_te_plaît svp stp alsjeblieft alstublieft aub tack takk kiitos kérem vă_rog te_rog molim tolong vui_lòng 이게 이것이 이건 이거");
        define(Words.PARCEL, "il_pacco mio_pacco un_pacco kiện_hàng kiện");
        define(Words.LOOKED | Words.ARRIVED, "no_me_llega no_llega no_me_ha_llegado não_chegou nao_chegou");
        define(
                Words.BRIDGE,
                "with_you bei_ihnen bei_euch chez_vous con_ustedes con_vosotros con_voi da_voi com_vocês convosco bij_jullie bij_u u_państwa u_was u_vás önöknél la_dumneavoastră hos_er hos_dere hos_jer teiltä teillä у_вас при_вас από_εσάς sizde sizden");
        define(
                Words.ORDER | Words.AFTER,
                "min_order min_ordre min_beställning min_bestilling itu_pesanan_saya "
                        + "мой_заказ моего_заказа моє_замовлення мого_замовлення моята_поръчка поръчката_ми moje_zamówienie moja_objednávka moje_objednávka moja_narudžba moje_naročilo pesanan_saya order_saya đơn_của_tôi đơn_của_mình đơn_hàng_của_tôi đơn_hàng_của_mình đơn_mình 我的订单 我的訂單 मेरा_ऑर्डर मेरे_ऑर्डर 내_주문 제_주문 私の注文 ההזמנה_שלי הזמנה_שלי طلبي");
        define(Words.ORDER | Words.NAME, "name_on_the_order name_for_the_order");
        define(
                Words.NAME,
                "i_call_myself i_introduce_myself my_name_is_written name_on_the_parcel name_on_the_parcel_should_be name_on_the_label address_me_as it's_written here_writes");
        define(
                Words.ORDER,
                "i_cancelled i_canceled cancelled_order ordinazione ordinazioni طلبات طلباتي الطلبات طلبين الطلبين طلبيتين للطلب للطلبية بطلب بالطلب וההזמנה להזמנה מהזמנה בהזמנה ההזמנות הזמנותיי הזמנות अर्डर আদেশ return_label_for preorder preorders pre-order proerder backorder back-order order_under ordered_under support_case vorbestellung* nachbestellung* précommande precommande preventa prevendita preordine pré-venda förbeställning* forudbestilling* ennakkotilaus* předobjednávka predobjednávka előrendelés* precomandă предзаказ предзаказа передзамовлення запитване запитването запит запиту");
        define(Words.ORDER | Words.AFTER, "mera_order iptal iade_numarası iade_numaram");
        define(Words.INTRO, "i'm");
        define(
                Words.UNIT,
                "bytes byte octets avaliações reseñas recensioni bewertungen opinii recenzii yorum omdömen anmeldelser arvostelua hodnocení recenzí отзывов відгуків visitas visualizações visualizaciones visualizzazioni vues aufrufe abrufe wyświetleń vizualizări megtekintés izlenme görüntülenme visningar visninger visninger näyttökertaa zhlédnutí pregleda ogledov προβολές просмотров переглядів гледания مشاهدة צפיות followers abonnés seguidores follower takipçi obserwujących 次播放 播放");
        define(
                Words.STOP | Words.AMOUNT,
                "prompt_tokens completion_tokens input_tokens output_tokens total_tokens max_tokens");
        define(Words.STOP | Words.UNIT, "products records rows entries requests documents events");
        define(Words.STOP, "debug heap passed atende revine revin");
        define(Words.STOP, "garantie gewicht reiniger");
        define(Words.LOGIN, "zugang zugangsdaten accès acceso accesso acesso toegang dostęp");
        define(Words.SIZE | Words.STOP, "ring_size ring_sizes ring_größe ringgröße*");
        define(
                Words.NAME,
                "in_what_name under_what_name in_which_name under_which_name auf_welchen_namen à_quel_nom a_nombre_de_quién a_che_nome em_que_nome op_welke_naam na_jakie_nazwisko pe_ce_nume");
        define(Words.NUMBER, "codul kodu kodum kode koden koodi kodas kods κωδικός код koda");
        define(
                Words.ORDER,
                "retur retour_nr retour_n° return_request return_requests refund_request exchange_request return_no return_number return# refund_no refund_number claim_no complaint_no solicitud_de_devolución devolución_número demande_de_retour retour_numéro richiesta_di_reso reso_n pedido_de_devolução retouraanvraag rücksendung* retoure retouren zwrot zwrotu visszaküldés* iade_talebi");
        define(
                Words.NAME,
                "lautend_auf account_holder account_holder_is kontoinhaber titulaire_du_compte titular_de_la_cuenta intestatario intestato_a intestata_a titular_da_conta rekeninghouder ten_name_van właściciel_konta titularul_contului titular_cont kontohavare kontoinnehavare");
    }

    private static void extensions() {
        define(
                Words.EXTENSION | Words.PHONE,
                "ext extn exten extension durchwahl durchwahlnummer nebenstelle hausruf apparat numéro_de_poste poste_téléphonique extensión anexo ramal extensão toestelnummer toestel doorkiesnummer wewnętrzny wewnetrzny"
                        + " nr_wewnętrzny numer_wewnętrzny interior_tel mellék melléke belső_mellék dahili dahili_no dahili_numara anknytning ankn lokalnummer internnummer alanumero klapka interni_broj interna_številka"
                        + " вътрешен вътр добавочный доб внутренний добавочн* внутрішній εσωτερικό εσωτ تحويلة تحويله داخلي שלוחה एक्सटेंशन এক্সটেনশন ekstensi sambungan pesawat_telepon máy_lẻ số_nội_bộ เบอร์ต่อ 内線 内线 分机 分機 转 내선 داخلی sisenumber iekšējais vidinis");
        define(
                Words.EXTENSION,
                "app nst apt. poste p int interno interior interni interna tst doorkies wewn wew lokal lok linje kl klapka_č linka ala dah mell ext# extn. sisetel iekš vid ต่อ 轉 ekst samb pes nhánh вн дод х kiterjesztés");
    }

    private static void reached() {
        define(
                Words.PHONE,
                "joindre joignable contacter_au erreichbar erreichen erreicht_mich contactar contactarme localizarme contattare contattatemi raggiungibile raggiungermi contatar contactar_me bereikbaar bereiken skontaktować skontaktowac kontaktowy"
                        + " contactați contacta contactat elérhető_vagyok elérhetőség* elérni ulaşabilirsiniz ulaşın ulaşılabil* nås nå_mig nå_meg når_mig kontakta_mig kontakt_mig kontakt_meg tavoittaa tavoitat kontaktovat zastihnete dostupan_na dosegljiv"
                        + " свържете_се свяжитесь связаться зв'язатися επικοινων* تواصل التواصل للتواصل ליצור_קשר קשר संपर्क যোগাযোগ hubungi_saya menghubungi liên_hệ liên_lạc ติดต่อ 連絡先 ご連絡 联系 聯繫 연락 تماس piga_simu contact_no contact_num phone_no ph_no mob_no cell_no"
                        + " voicemail landline festnetz fixe fijo fisso fixo vaste_lijn stacjonarny vezetékes sabit fasttelefon lankapuhelin pevná pevnú fiksni стационар* городской σταθερό");
    }

    private static void accounts() {
        define(
                Words.ACCOUNT,
                "c/c a/c s/c к/с kto kto-nr kto_nr ag ag. branch_code branch bank_branch institution_no institution transit reg reg. şube şubesi abi cab filiale_n guichet rib code_banque code_guichet clé_rib bankleitzahl girokonto bankverbindung sort_code_and_account account_no account_number acct_no aba aba_routing routing_number transit_number institution_number bsb_number"
                        + " coordonnées_bancaires nº_de_cuenta número_de_cuenta cuenta_n cbu cvu cci clabe_interbancaria alias_cbu coordinate_bancarie abi cab nib pix chave_pix conta_bancária número_da_conta dados_bancários rekeningnr bankrekeningnummer"
                        + " nr_rachunku numer_rachunku konta_bankowego rachunek_bankowy cont_iban număr_cont cod_iban bankszámla_szám bankszámlaszám iban_no hesap_iban şube_kodu bankgiro bankgironummer bg_nr plusgiro plusgironummer pg_nr clearingnummer clearingnr kontonumret reg_nr registreringsnummer"
                        + " pankkiyhteys saajan_tili číslo_účtu čísla_účtu bankovní_účet bankový_účet účet_číslo broj_računa broja_računa žiro tekući_račun trr transakcijski_račun банков_акаунт номер_счёта лицевой_счёт расчетный_счет расчётный бик мфо корр_счёт номер_рахунку"
                        + " αριθμός_λογαριασμού αρ_λογαριασμού رقم_الحساب حساب_بنكي الآيبان מספר_חשבון_בנק סניף ifsc_code खाता_नंबर अकाउंट_नंबर अकाउंट আইএফএসসি অ্যাকাউন্ট* অ্যাকাউন্ট_নম্বর no_rek norek nomor_rek no_akaun số_tài_khoản số_tk เลขบัญชีธนาคาร พร้อมเพย์ 振込先 普通預金 支店番号 銀行口座 银行账户 银行卡 开户行 帐号 帳戶 은행계좌 حساب_بانکی"
                        + " arveldusarve konto_nr konta_numurs sąskaitos_numeris banko_sąskaita akaunti upi upi_id sepa_mandat mandatsreferenz gläubiger_id");
    }

    private static void cases() {
        define(Words.IS | Words.BRIDGE, "that's thats that_is");
        define(
                Words.ORDER,
                "inv inv# bdc albarán ddt enc enc. subscription pnr agreement_no quoting mentioning citing unter_angabe angabe_von en_mentionnant référence_client citando mencionando indicando vermelding_van podając powołując hivatkozva referansı referera booking_ref booking_reference booking_number booking_code confirmation_number confirmation_code pnr return_number return_id refund_id"
                        + " case_ref complaint_number claim_number claim_id dossier_numéro numéro_de_dossier n°_dossier numéro_de_réservation numéro_de_retour schadennummer fallnummer ticketnummer ticketnr buchungsnummer* buchungscode* retourennummer* retourenschein* reklamationsnummer* servicenummer vertragsnummer* mitgliedsnummer* bestätigungsnummer*"
                        + " expediente número_de_caso nº_de_caso localizador número_de_reserva código_de_reserva nº_pedido número_de_factura devolución_nº numero_pratica numero_prenotazione codice_prenotazione numero_fattura numero_reso código_da_reserva número_da_fatura número_do_processo nota_fiscal_nº boekingsnummer* zaaknummer dossiernummer retournummer klachtnummer"
                        + " zgłoszeni* reklamacj* rezerwacj* zwrotu_nr nr_zgłoszenia rezervare rezervarea bon_nr bonul tichet retur_nr reclamație foglalás* foglalási* ügyszám* jegyszám* reklamáció* rezervasyon* bilet_no talep_no iade_no bokningsnummer* bokningskod* ärendenummer* ärende reservationsnummer* sagsnummer* saksnummer* returnummer* varausnumero* tikettinumero asianumero"
                        + " rezervac* rezerváci* reklamac* reklamáci* číslo_případu broj_rezervacije broj_slučaja reklamacij* rezervacij* številka_primera резервац* номер_обращения обращени* заявк* тикет* звернен* заявк* бронюван* κράτηση* αίτημα* فاتوره رقم_التذكرة تذكرة رقم_الحجز مرجع פנייה מספר_פנייה कम्प्लेंट बुकिंग शिकायत বুকিং নালিশ tiket nomor_tiket"
                        + " nombor_tempahan faktur* đặt_chỗ mã_đặt_chỗ การจอง หมายเลขจอง เลขจอง お問い合わせ番号 受付番号 予約番号 工单 工單 预订号 訂位 케이스 문의번호 예약번호 پیگیری رزرو broneering* rezervācij* rezervacijos membership loyalty_no customer_ref client_ref customer_account subscription_no policy_number contract_number contract_no");
    }

    private static void parcels() {
        define(
                Words.PARCEL,
                "paketnr sendungsnr sendungs-nr trackingnr tracking_no tracking_nr tracking_num tracking_code trackingkode sporingsnummer* sporingskode* kollinummer* kollinr kolli_id seurantakoodi* seurantanumero* lähetystunnus* nr_przesyłki numer_przesyłki numer_listu awb-ul cod_awb csomagkövetés* nyomkövetés* takip_no takip_numarası kargo_takip"
                        + " numéro_de_colis n°_de_suivi bordereau código_de_seguimiento número_de_seguimiento nº_de_seguimiento guía guía_n número_de_guía numero_di_tracking lettera_di_vettura numero_spedizione objeto rastreio código_objeto zendingsnummer* pakketnummer* track&trace track_trace 3sbarcode trackingskod* kolli-id spårning* spårningsnummer*"
                        + " číslo_zásilky podací_číslo číslo_zásielky broj_za_praćenje številka_pošiljke трек-номер трекинг* номер_накладної експрес-накладн* номер_за_проследяване αριθμός_αποστολής κωδικός_αποστολής رقم_التتبع رقم_الشحنة מספר_מעקב मकसद ट्रैकिंग_नंबर no_resi nomor_resi mã_vận_đơn mã_vận เลขพัสดุ เลขแทรค 追跡番号 伝票番号 お問い合わせ伝票 快递单号 運單 物流单号 송장번호 운송장번호 کد_پیگیری saadetise");
    }

    /** The codes that open lockers, parcel boxes and doors, and those that are good for once. */
    private static void openings() {
        define(
                Words.PASSWORD,
                "locker_code locker_pin locker_pins locker pickup_code pick-up_code collection_code collect_code door_code gate_code entry_code entrance_code access_code lockbox_code safe_code alarm_code buzzer_code intercom_code one-time_code 2fa_code backup_code recovery_code security_answer parcel_pin parcelshop_pin mtan"
                        + " abholcode abhol-code abholpin abhol_pin paketstation_pin packstation_pin schließfach* türcode tür-code zugangspin sicherheitsfrage code_de_retrait code_retrait code_porte code_d'entrée digicode code_d_accès code_consigne código_de_recogida codigo_de_recogida código_del_portal código_de_la_puerta pin_de_recogida código_taquilla codice_di_ritiro codice_ritiro codice_portone codice_cancello codice_armadietto"
                        + " código_de_levantamento código_de_retirada código_da_porta código_do_portão código_do_cacifo afhaalcode ophaalcode deurcode poortcode kluiscode kod_odbioru kod_do_paczkomatu kod_do_furtki kod_do_drzwi kod_do_bramy cod_de_ridicare cod_ridicare cod_easybox cod_poartă cod_interfon átvételi_kód csomagautomata_kód kapukód ajtókód teslimat_kodu teslim_kodu kapı_kodu kapı_şifresi"
                        + " upphämtningskod avhämtningskod portkod dörrkod uthämtningskod hentekode afhentningskode dørkode portkode utleveringskode noutokoodi ovikoodi oven_koodi kód_pro_vyzvednutí kód_k_vyzvednutí výdejní_kód kód_od_dveří kód_na_vyzdvihnutie kod_za_preuzimanje kod_za_podizanje šifra_za_vrata koda_za_prevzem prevzemna_koda код_за_получаване код_за_вход код_получения код_выдачи код_домофона код_двери код_от_двери код_отримання код_під'їзду код_дверей"
                        + " κωδικός_παραλαβής κωδικός_εισόδου رمز_الاستلام كود_الاستلام رمز_الباب كود_الباب קוד_איסוף קוד_כניסה קוד_לדלת पिकअप_कोड दरवाजे_का_कोड কালেকশন_কোড kode_pengambilan kode_pintu kod_pengambilan mã_nhận_hàng mã_cửa mã_lấy_hàng รหัสรับสินค้า รหัสรับพัสดุ รหัสประตู 取件码 取货码 取貨碼 门禁码 受取コード 暗証コード 出入口コード 픽업코드 공동현관 현관_비밀번호 کد_تحویل رمز_درب"
                        + " väljastuskood uksekood saņemšanas_kods durvju_kods atsiėmimo_kodas durų_kodas contraseña_wifi clave_wifi mot_de_passe_wifi password_wifi wifi_şifresi hasło_wifi parola_wifi passkey pass_phrase passwrd_is unlock_code sim_pin puk master_password");
    }

    private static void identities() {
        define(
                Words.NATIONAL_ID,
                "ni_no nino_number codice_fiscale_n c.f cf c.f. sécurité_sociale_n n°_sécu ipp carnet_de_identidad número_de_dni nif_nie documento_de_identidad carta_d_identità nr_dowodu număr_buletin ci_seria seria_ci szem_ig személyigazolvány* kimlik_no nüfus_cüzdanı bsn_nummer id-nummer legitimation id-kort-nr henkilökortti* rodné_č č_op osobna_iskaznica"
                        + " osebna_izkaznica лк_номер серия_паспорта серия_номер паспорт_серия номер_паспорта ідн іпн αδτ αριθμός_ταυτότητας رقم_الهوية_الوطنية الإقامة ת״ז מס_זהות आधार_नंबर পরিচয়পত্র no_ktp no_ic mykad_no số_căn_cước căn_cước เลขประจำตัว 身份证号码 証番号 免許証 주민 کدملی isikukoodi asmens_koda personas_kodu aadhaar_no pan_no voter_id driver_licence drivers_licence driver_license führerschein* permis_de_conduire patente_n licencia_de_conducir carta_de_condução prawo_jazdy permis_auto jogosítvány* körkort* førerkort* kørekort* ajokortti_nro řidičský vodičský vozačka");
    }
}
