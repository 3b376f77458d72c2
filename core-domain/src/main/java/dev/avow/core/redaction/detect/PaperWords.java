package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The papers of a shop, the words that say a code comes, and how the sign for "number" is called. */
final class PaperWords {

    private PaperWords() {}

    static void enter() {
        papers();
        confirmations();
        coded();
        hashes();
        signs();
        norms();
        links();
    }

    private static void papers() {
        define(
                Words.ORDER,
                "docket_no incident_no incident_number file_number file_no statement_number statement_no rechn rechn. ihr_zeichen unser_zeichen rücksende-nr rücksende-nr. rücksendenr bestätigung_nr bestätigung_nummer orderkod orderkoden ordrekode bestillingskode tilauskoodi rendelési_kód ab-nr ab-nr. ls-nr ls-nr. rg-nr rg-nr. kaufbeleg* kassenbeleg* résa résas ordrenr ordrenr. ordreid ordernr ordernr. bestellnr bestilnr bestillingsnr tilausnro tilausnr rendelésazonosító credit_note credit_notes credit_memo debit_note delivery_note delivery_notes packing_slip packing_list dispatch_note despatch_note advice_note sales_order work_order job_number job_no repair_number inquiry_number enquiry_number quotation quotation_no quotation_number"
                        + " gutschrift* stornorechnung* rechnungskorrektur* auftragsbestätigung* bestellbestätigung* packzettel* lieferscheinnummer* lieferscheinnr angebotsnummer* reparaturauftrag* reparaturnummer* buchungsbestätigung*"
                        + " note_de_crédit bon_d'avoir facture_d'avoir numéro_d'avoir avoir_n° avoir_numéro billet billets bordereau_de_livraison bordereau_d'expédition bon_d'expédition confirmation_de_commande numéro_de_billet numéro_de_dossier numéro_de_devis devis_n°"
                        + " abono nota_de_crédito nota_de_credito factura_rectificativa nota_de_entrega nota_de_abono hoja_de_pedido orden_de_trabajo incidencia incidencias número_de_incidencia confirmación_de_pedido presupuesto_nº"
                        + " nota_di_credito nota_credito documento_di_trasporto conferma_d'ordine conferma_ordine bolla_n biglietto biglietti segnalazione_n ordine_di_lavoro"
                        + " guia_de_transporte guia_de_envio fatura-recibo fatura_recibo factura-recibo recibo_verde nota_de_débito confirmação_da_encomenda confirmação_do_pedido ordem_de_serviço bilhete"
                        + " creditnota* creditfactuur* pakbon* leverbon* vrachtbrief* orderbevestiging* werkorder* opdrachtbevestiging boeking boekingen"
                        + " korekta korekty korektę faktura_korygująca potwierdzenie_zamówienia zlecenie_nr dowód_zakupu bilet_nr wz_nr nota_korygująca"
                        + " notă_de_credit nota_de_comandă factură_storno storno_factură confirmare_comandă bon_fiscal fișa_de_service aviz_de_însoțire"
                        + " jóváíró_számla sztornó_számla sztornószámla* visszaigazolás* rendelés-visszaigazolás* munkalap* díjbekérő* nyugtaszám*"
                        + " irsaliyesi iade_faturası sipariş_onayı servis_formu gider_pusulası fiş_no bilet"
                        + " kreditfaktura* kreditnota* plocksedel* packsedel* orderbekräftelse* arbetsorder* bokning bokningen biljett biljettnummer*"
                        + " pakkeseddel* ordrebekræftelse* ordrebekreftelse* pakkliste* arbejdsordre* booking_nr bookingnummer* billetnummer* billettnummer*"
                        + " hyvityslasku* tilausvahvistus* pakkausluettelo* lähetyslista* varaus varauksen varaukseni työmääräys*"
                        + " dobropis potvrzení_objednávky potvrdenie_objednávky zakázka zakázky zákazka servisní_list jízdenka vstupenka číslo_zakázky"
                        + " odobrenje_br storno_račun potvrda_narudžbe radni_nalog izdatnica* naročilnica* potrditev_naročila"
                        + " πιστωτικό πιστωτικό_τιμολόγιο επιβεβαίωση_παραγγελίας δελτίο_παραγγελίας αριθμός_παραστατικού παραστατικό*"
                        + " подтверждение_заказа счёт-оферта товарная_накладная возвратная_накладная наряд-заказ заказ-наряд підтвердження_замовлення накладна_№ кредитно_известие потвърждение_на_поръчка"
                        + " إشعار_دائن مذكرة_تسليم تأكيد_الطلب תעודת_זיכוי אישור_הזמנה 請求書 請求書番号 納品書 納品書番号 見積書 注文確認書 送货单 发货单 對帳單 出库单 청구서 거래명세서 견적서 주문확인서");
        define(
                Words.ORDER,
                "ankara_yangu ankara_namba namba_ya_ankara oda oda_yangu namba_ya_oda namba_ya_agizo آرڈر آرڈر_نمبر انوائس return_label нарачка нарачката нарачки број_на_нарачка фактура_број ใบแจ้งหนี้ รหัสลูกค้า หมายเลขลูกค้า my_oder your_oder the_oder oder_number oder_no");
        define(
                Words.ORDER | Words.RETURNED,
                "return_authorization authorization_number claim claims reclamatie sinistre warranty_claim garantiefall schadensfall szkoda sinistro siniestro");
    }

    private static void confirmations() {
        define(
                Words.ORDER,
                "conf conf_number conf_no conf_num conf_nr conf_code conf_# confirm_number confirm_no confirmation_no confirmation_num confirmation# conf# confirmation_id"
                        + " bestätigungsnr bestätigungs-nr bestätigungscode numéro_de_confirmation code_de_confirmation n°_de_confirmation número_de_confirmación código_de_confirmación nº_de_confirmación numero_di_conferma numero_conferma codice_di_conferma codice_conferma"
                        + " número_de_confirmação código_de_confirmação bevestigingsnummer* bevestigingscode* numer_potwierdzenia nr_potwierdzenia număr_confirmare număr_de_confirmare cod_confirmare cod_de_confirmare visszaigazolási_szám onay_numarası"
                        + " bekräftelsenummer* bekräftelsekod* bekræftelsesnummer* bekreftelsesnummer* bekreftelseskode* vahvistusnumero* číslo_potvrzení číslo_potvrdenia broj_potvrde številka_potrditve"
                        + " номер_подтверждения номер_підтвердження номер_на_потвърждение αριθμός_επιβεβαίωσης رقم_التأكيد رقم_تأكيد מספר_אישור 確認番号 确认号 확인번호");
    }

    /** Behind these a number or code comes, be it of letters alone. */
    private static void coded() {
        define(
                Words.ORDER | Words.CODED,
                "booking_ref booking_reference order_reference order_ref reservation_ref record_locator locator pnr localizador référence_de_commande référence_de_réservation référence_commande"
                        + " cod_rezervare cod_de_rezervare cod_comandă número_do_pedido número_da_encomenda número_da_reserva código_do_pedido código_da_reserva código_da_encomenda código_del_pedido número_del_pedido código_de_la_reserva codice_dell'ordine numero_dell'ordine numero_d'ordine codice_d'ordine"
                        + " boekingscode* reserveringscode* reserveringsnummer* reservierungsnummer* reservierungscode* factuurnummer* referenznummer* rendelésazonosító* foglalási_kód* foglalási_szám* sipariş_numaram sipariş_kodu iade_kodu rezervasyon_kodu bokningskod* varaustunnus* tilausnumeroni");
    }

    /** How people call the sign for "number" when they dictate; some of the words mean other things as well. */
    private static void hashes() {
        define(
                Words.NUMBER | Words.BRIDGE,
                "hash hashtag hash_tag hash_sign hash_key hash_symbol pound_sign pound_key pound_symbol number_sign rautezeichen raute-zeichen rautetaste hashzeichen signe_dièse symbole_dièse signo_de_número signo_numeral jogo_da_velha cerquilha segno_cancelletto simbolo_cancelletto"
                        + " hashteken znak_hash kare_işareti diyez nummertecken hakparantez_kare ristikkomerkki risuaita kettőskereszt решетка решётка хештег хэштег хештаг решітка δίεση σύμβολο_αριθμού شباك סולמית 井号 井號 シャープ 샵");
        define(
                Words.BRIDGE,
                "raute dièse croisillon almohadilla cancelletto cardinal cardinale hekje krzyżyk kratka diez křížek mriežka fyrkant firkant havelåge hash-tegn ljestve lojtra taraba");
    }

    /** Signs between letters and digits, as they are dictated. */
    private static void signs() {
        define(
                Words.JOIN,
                "mínusz eksi streck meno miinus μείον мінус минус ناقص מינוס マイナス 마이너스 減号 减号 skråstreg skråstrek kauttaviiva lomítko lomka kosa_crta poševnica косая_черта коса_риска per_slash ukosnik forward_slash stroke");
    }

    /** Between an order's number and what it begins with, and words that are more than small ones. */
    private static void links() {
        define(
                Words.BRIDGE,
                "starts_with starting_with begins_with beginning_with beginnt_mit fängt_an_mit commence_par commençant_par empieza_por empieza_con comienza_con comienza_por inizia_con inizia_per comincia_con começa_com começa_por begint_met zaczyna_się_od începe_cu börjar_med starter_med begynner_med begynder_med začíná_na začína_na počinje_s начинается_с починається_з започва_с αρχίζει_από");
        define(Words.NUMBER | Words.BRIDGE, "numărul");
        define(
                Words.NUMBERED,
                "purchase achat achats d'achat compra compras acquisto acquisti aankoop aankopen zakup zakupu zakupy achiziție achiziția achiziției vásárlás* alışveriş* köp köpet køb købet kjøp kjøpet ostos ostoksen nákup nákupu покупка покупки αγορά αγοράς kupnja kupnje umowa umowę incident incident_report docket statement file label étiquette etiket etiqueta etichetta naklejka");
        define(Words.PARCEL, "consignment_note consignment_number bill_of_lading airway_bill");
    }

    /** Before the number of a norm. */
    private static void norms() {
        define(
                Words.PRODUCT,
                "nf_c nf_p nf_s nf_x iec regulation regulations directive directives verordnung richtlinie règlement réglement reglamento directiva regolamento direttiva regulamento sayılı_kanun* sayılı_yasa* sni มอก jis csa ul_listed astm ansi gost гост oeko-tex ul_listed en_iso din_en nf_en bs_en normativa normy norma normen norms");
        define(Words.STOP, "vs versus kontra comme zoals gibi jako kao kot як като όπως");
    }
}
