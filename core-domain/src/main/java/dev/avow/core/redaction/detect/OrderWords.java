package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/**
 * Papers and processes that orders have and goods have not, what is asked of a shop before an order's number, and what is said of
 * its way behind it. Most of the words stand before money and days, too: so only five digits, or a code formed as orders' are, go behind them.
 */
final class OrderWords {

    private static final long PAPER = Words.LOOKED | Words.NUMBERED;
    /** Nothing else has such a paper: four digits go behind it, too. */
    private static final long SURE = Words.ORDER | Words.RETURNED | Words.LOOKED;

    /** The name of a field that holds the number of an order. */
    private static final long KEY = Words.ORDER | Words.CODED | Words.NUMBERED;

    private OrderWords() {}

    static void enter() {
        papers();
        eastern();
        joined();
        processes();
        asked();
        verbs();
        states();
        small();
        more();
        keys();
    }

    /** The names of fields, as programs write them. */
    private static void keys() {
        for (String paper :
                "order invoice payment transaction receipt request delivery subscription confirmation refund return ticket claim shipment booking purchase reservation checkout"
                        .split(" ", -1)) {
            for (String end : "id no nr ref number".split(" ", -1)) {
                define(KEY, paper + end);
            }
        }
        define(
                KEY,
                "caseid nrzam casenumber caseref chargeid rmaid rmanumber myorder myorders salesorder salesorderid customerorder customerorderid pedidoid idpedido nropedido numpedido facturaid nrofactura bestellid bestellungid auftragid auftragsid rechnungid rechnungsid commandeid idcommande numcommande factureid ordineid idordine numordine fatturaid zamowienieid idzamowienia nrzamowienia bestellingid factuurid ordreid ordrenr tilausid comandaid idcomanda rendelesid siparisid siparisno objednavkaid");
        define(
                Words.AFTER | Words.ORDER | Words.IS,
                "being_the_order being_my_order isn't_my_order isnt_my_order isn't_the_order isnt_the_order wasn't_my_order wasnt_my_order here's_my_order heres_my_order here_is_my_order per_the_confirmation per_my_confirmation per_your_confirmation as_per_the_confirmation ist_das_ticket ist_mein_ticket wäre_die_bestellung wäre_die_bestellnummer wäre_meine_bestellung wäre_meine_bestellnummer n'est_pas_ma_commande n'est_pas_mon_numéro sería_el_número sería_mi_pedido serait_ma_commande serait_le_numéro seria_o_meu_pedido");
        define(
                Words.AFTER,
                "should_be_the_order should_be_my_order must_be_the_order must_be_my_order could_be_the_order could_be_my_order might_be_the_order might_be_my_order so_lautet_meine_bestellnummer müsste_die_bestellnummer müsste_meine_bestellnummer sollte_die_bestellnummer dürfte_die_bestellnummer voilà_mon_numéro voilà_ma_commande sarebbe_il_numero sarebbe_il_mio_ordine sería_el_pedido seria_o_pedido serait_la_commande sarebbe_l'ordine would_be_the_order would_be_my_order is_my_case is_my_case_number is_my_ticket is_the_payment_reference is_the_transfer_reference is_what_the_invoice is_what_my_invoice זאת_ההזמנה זו_ההזמנה 这个订单 这笔订单 这单 那单 這張訂單 這筆訂單");
    }

    private static void papers() {
        define(
                SURE,
                "dispute disputes disputed chargeback chargebacks damage_report warranty_case dispatch_advice delivery_slip delivery_claim shipping_note collection_note proof_of_postage proof_of_delivery dunning_letter payment_reminder order_ack acknowledgment acknowledgement layby layaway pick_list picking_list pick_ticket repair_order repair_ticket service_request support_request support_ticket cancellation_request return_slip return_form drop-off_receipt handover_slip insurance_claim investigation_case installation_appointment installation_job"
                        + " schadenmeldung* schadensmeldung* streitfall* störungsmeldung* servicefall* serviceticket* kaufvertrag* ratenkauf* kassenzettel* kassenbon* umtauschantrag* rücksendeschein* rückgabeschein* abholbeleg* abholschein* einlieferungsbeleg* einlieferungsschein* versandschein* versandbeleg* zahlungserinnerung* mahnung* widerrufserklärung* kundenanfrage* supportanfrage* montagetermin* montageauftrag* ersatzlieferung* nachlieferung* restlieferung* nachforschungsauftrag* bestellreferenz* beschwerde*"
                        + " litige bon_de_réparation ordre_de_réparation fiche_d'intervention bon_d'intervention récépissé bon_d'enlèvement bon_de_préparation bon_d'échange demande_de_remboursement demande_d'annulation demande_d'échange preuve_de_dépôt preuve_d'achat justificatif_d'achat rappel_de_paiement mise_en_demeure réclamation_n°"
                        + " disputa queja parte_de_daños solicitud_de_reembolso solicitud_de_cambio solicitud_de_cancelación radicado folio_de_compra número_de_gestión remito nota_de_venta vale_de_cambio hoja_de_reclamación orden_de_reparación orden_de_servicio parte_de_reparación comprobante_de_pago"
                        + " contestazione richiesta_di_rimborso richiesta_di_annullamento commessa ordine_di_riparazione scheda_di_riparazione buono_di_consegna buono_di_reso sollecito_di_pagamento prova_d'acquisto "
                        + " queixa pedido_de_reembolso solicitação_de_devolução solicitação_de_reembolso número_do_chamado ordem_de_reparação nota_de_venda talão_de_compra"
                        + " inkooporder* aankoopbewijs* bestelbevestiging* geschil schadeclaim* schademelding* werkbon* reparatieorder* reparatiebon* verzendbewijs* retourverzoek* terugbetalingsverzoek* ruilverzoek* retourbon* garantieclaim* betalingsherinnering* betalingskenmerk* bestelreferentie* afhaalbewijs* naleveringsorder* nalevering*"
                        + " klagomål* inlämningskvitto* returansökan* serviceärende* supportärende* reparationsorder* betalningspåminnelse* delleverans* "
                        + " klagesag* klagesak* returanmodning* returforespørsel* returseddel* returskjema* fragtbrev* fragtseddel* fraktbrev* forhåndsbestilling* reparationsordre* skadesanmeldelse* skademelding*"
                        + " valitus vikailmoitus* palautuspyyntö* palautuslomake* hyvityspyyntö* tukipyyntö* tukitapau* työmääräi* rahtikirja* ostotosite* vahinkoilmoitus* noutotodistus*");
        define(
                PAPER,
                "incident transaktion transaksjon avbokning kansellering complaint kommission* einkauf kauf anfrage achat plainte contestation virement prélèvement transferencia cancelación anulación acquisto annullamento caparra bonifico addebito cancelamento anulação estorno chamado ocorrência transferência boleto aankoop klacht aanmaning* overboeking* tvist saken kjøp køb köp rykker* purring* reservasjon* maksutapahtuma* ostotapahtuma* ");
    }

    private static void eastern() {
        define(
                SURE,
                " skarga skargi skargę protokół_szkody protokół_reklamacyjny zlecenie_naprawy potwierdzenie_nadania dowód_nadania wezwanie_do_zapłaty nr_sprawy"
                        + " stížnost* servisní_protokol servisní_zakázka podací_lístek předobjednávk* upomínka sťažnosť* servisný_list podací_lístok predobjednávk*"
                        + " panasz panaszom panaszszám* hibajegy* visszaküldési_kérelem* visszatérítési_kérelem* megrendelőlap* garanciajegy* szervizlap* vásárlási_azonosító"
                        + " plângere* plângerea sesizare* sesizarea reclamația cerere_de_retur cerere_de_rambursare ordin_de_reparație fișă_service număr_solicitare"
                        + " pritužba pritužbe pritužbu žalba žalbe žalbu pritožba pritožbe servisni_nalog prijava_kvara prijava_štete broj_upita zahtjev_za_povrat zahtev_za_povraćaj zahtevek_za_vračilo"
                        + " şikayet* iptal_talebi* arıza_kaydı servis_kaydı satın_alma satış_no ön_sipariş ön_siparişim dekont"
                        + " καταγγελία φορτωτική* αίτηση_επιστροφής αίτημα_επιστροφής αίτημα_ακύρωσης προπαραγγελία* δελτίο_επισκευής"
                        + " жалоба жалобе жалобу жалобы претензия претензии претензию заявление_на_возврат заявка_на_возврат заявка_на_обмен заявка_на_ремонт номер_чека акт_приёма скарга скарги скаргу скарзі претензія претензії заява_на_повернення заявка_на_повернення заявка_на_обмін заявка_на_ремонт передзамовлен* жалба жалбата оплакване оплакването искане_за_връщане"
                        + " رقم_الشكوى رقم_العملية رقم_المتابعة رقم_البلاغ طلب_استرجاع طلب_استرداد تعديل_طلب קריאת_שירות בקשת_החזר תעודת_החזרה הזמנה_מוקדמת रिटर्न_रिक्वेस्ट ट्रांजैक्शन_आईडी शिकायत_नंबर"
                        + " nomor_klaim nomor_laporan nomor_komplain bukti_kirim bukti_pengiriman mã_giao_dịch mã_hoàn_tiền mã_khiếu_nại mã_yêu_cầu ");
        define(
                PAPER,
                "transakcja transakcji transakcję anulacja sprawa sprawie roszczenie spór zakup transakce transakcia tranzakció* tranzacție tranzacția transakcija transakcije upit kupovina kupnja συναλλαγή* αγορά "
                        + " транзакция транзакции транзакція транзакції операция операція тікет инцидент інцидент покупка*"
                        + " işlem talep talebim başvuru* itiraz* معاملة المعاملة عملية العملية بلاغ البلاغ التذكرة الحجز شكوى الشكوى תלונה עסקה टिकट ट्रांजैक्शन ट्रांज़ैक्शन keluhan laporan klaim pembelian pembatalan khiếu_nại giao_dịch");
    }

    /** Papers in scripts that part no words. */
    private static void joined() {
        define(
                Words.ORDER,
                "维修单 售后单 服务单 客诉单 采购单 預購單 预购单 出貨單號 出货单号 交易号 交易號 小票号 流水号 案件编号 案件編號 退貨單 退货单 换货单 換貨單 退款单号 投诉单 取货单 提货单 派送单 补发单 订购单 保修单 安装单 这单 我的单 下单 下單 單號"
                        + " 受注 発注 クレーム番号 取引id 取引番号 購入番号 レシート番号 予約注文 修理番号 問い合わせ番号 発注番号 受注番号"
                        + " 구매번호 민원번호 접수번호 반품번호 거래번호 교환번호 수리번호 클레임번호 발주번호"
                        + " เลขออเดอร์ เลขคำสั่งซื้อ เลขใบสั่งซื้อ เลขที่ออเดอร์ รหัสการสั่งซื้อ เลขธุรกรรม เลขที่ใบเสร็จ เลขการจอง เลขอ้างอิง รายการสั่งซื้อ");
        define(PAPER, "退款 換貨 投诉 投訴 客诉 返金 支払い 환불 결제 구매 클레임 ร้องเรียน คืนเงิน จ่ายเงิน");
        define(Words.BRIDGE | Words.STOP, "单 單 ");
    }

    /** What is paid, paid back and brought. */
    private static void processes() {
        define(
                Words.LOOKED,
                "refund refunds refunding reimbursement erstattung* rückerstattung* rückzahlung* remboursement* rimborso rimborsi estorno terugbetaling* zwrot_pieniędzy zwrot_środków vrácení_peněz vrátenie_peňazí visszatérítés* rambursare* återbetalning* tilbagebetaling* tilbakebetaling* refundering* refusjon* hyvitys hyvityksen επιστροφή_χρημάτων возврат_денег возврат_средств повернення_коштів възстановяване povrat_novca vračilo_denarja para_iadesi استرداد الاسترداد החזר_כספי रिफंड रिफ़ंड hoàn_tiền pengembalian_dana"
                        + " payment zahlung zahlungen zahlung_zu paiement pago pagamento betaling betalingen betalning betalningen platba platby fizetés plata płatność płatności plaćanje uplata plačilo maksu ödeme ödemesi πληρωμή оплата платеж платёж платіж плащане الدفع תשלום पेमेंट भुगतान pembayaran thanh_toán"
                        + " widerruf* repair");
        define(Words.STOP, "entrega");
        define(
                Words.NUMBERED | Words.STOP,
                "delivery dlvry delivry lieferung livraison consegna levering leveringen leverans leveransen dostawa dostawy dodávka dodávky doručení szállítás szállítmány livrare livrarea dostava dostave isporuka isporuke dobava toimitus toimituksen toimitusta παράδοση доставка доставки доставку teslimatı توصيل التوصيل توصيلة توصيلتي डिलीवरी डिलिवरी giao_hàng 配送 배송 deliver livrez liefert liefern_sie spedite ส่ง kirim kirimkan gửi manden mándenme sende stuur lever จัดส่ง お届け");
    }

    /** What is asked of a shop, up to the number. */
    private static void asked() {
        define(
                Words.LOOKED,
                "wrong_items_in missing_items_in payment_for paid_for_on money_for money_back_for refund_for refund_of refund_on refunded_for invoice_for receipt_for replacement_of exchange_for return_of return_for items_from item_from missing_from missing_in wrong_address_on fel_adress_på feil_adresse_på address_of address_for address_on reopen rush prioritise prioritize resend reorder hold add_to came_with change_on size_on box_for confirmation_for wrote_about email_about mail_about sms_about text_about message_about answers_about writing_about call_about called_about follow_up as_discussed_in discussed_in account_says app_says paypal_shows paypal_says tracking_says slip_says label_says copy_of two_times_for twice_for charged_me_for ordered_last_week_under week_under emailed_me_that is_why original replacement"
                        + " zahlung_für zahlung_von geld_für geld_zurück_für mahnung_für abbuchung_für abbuchung_zu beleg_zu beleg_für rechnung_von ersatz_für ersatz_zu restlieferung_zu widerruf_zu widerrufe widerrufe_hiermit nachfrage_zu warte_noch_auf warten_auf wegen mail_zu sms_zu bezug bezug: lieferadresse_für schickt schicken_sie meinem_konto_steht konto_steht paypal_hat anfrage_zu artikel_aus teil_aus fehlt_in nummer_steht_da"
                        + " paiement_de paiement_pour remboursé_pour remboursé_de argent_pour remplacement_de échange_de article_dans articles_dans manque_dans adresse_sur adresse_de expédiez regrouper écrit_pour écris_pour nouvelles_pour compte_indique mail_pour sms_pour fois_pour rembourser attente_de"
                        + " pago_de pago_del cobrado_por cobraron_dos_veces dos_veces_por dinero_de dinero_del factura_del dirección_en dirección_de dirección_del artículo_en producto_en envíen juntar escribo_por escribí_por veces_por es_sobre quiero_devolver devolver devolví reembolso_para reemplazo_de cambio_de_dirección rechazado_para"
                        + " pagamento_di pagamento_per addebitato_due_volte rimborsate rimborso_per rimborso_di articolo_in indirizzo_su indirizzo_di unire scritto_per volte_per riguardo novità_su voglio_restituire restituire sostituzione_di rispedito"
                        + " pagamento_da pagamento_do duas_vezes_o reembolso_da reembolso_do dinheiro_da dinheiro_do artigo_na artigo_no morada_da morada_do endereço_do endereço_da enviem juntar espera_da espera_do novidades_de novidades_da sobre_a sobre_o vezes_sobre devolver devolvi quero_devolver troca_do troca_da"
                        + " betaling_voor betaling_van afgeschreven_voor geld_terug_voor geld_voor krijg artikel_in mail_over gemaild_over mailtje_over samenvoegen vervanging_voor vervanging_van adres_van adres_voor in_mijn_account_staat mijn_account_staat account_staat terugsturen_van ");
        define(
                Words.LOOKED,
                "płatność_za razy_za pieniędzy_za pieniądze_za fakturę_do faktury_do adres_dla adresu_dla wysłać wyślijcie wyślecie połączyć w_sprawie zamiana_za koncie artykułu_w brakuje_w zwrot_za"
                        + " platba_za peníze_za dvakrát_za fakturu_k adresa_u adresu_u spojte pošlete odešlete psal_kvůli kvůli náhrada_za chybí_v peniaze_za spojte pošlite stornujte törölje vonják_össze küldjék_együtt adják_fel feladták_már_a vissza_a levonták_a hiányzik_a fiókomban"
                        + " plata_pentru banii_pentru ori_pentru factură_pentru adresă_la adresa_la uniți trimiteți trimite despre în_cont contul_meu lipsește_din stornare batalin plecat a_plecat"
                        + " betalning_för betalningen_för pengar_för pengarna_för gånger_för fakturan_för adress_på adressen_på återbetalning_för skicka slå_ihop gånger_om avbryta ersättning_för saknas_i mitt_konto_står konto_står"
                        + " betaling_for betalingen_for pengene_for gange_for ganger_for fakturaen_for adresse_på adressen_på tilbagebetaling_for læg slå_sammen gange_om ganger_om erstatning_for mangler_i kontoen_min_står konto_står min_konto_står"
                        + " maksu_tilauksesta rahoista palautus_rahoista yhdistäkää lähettää asiasta veloititte haluan_perua perua joko missä_on tililläni"
                        + " πληρωμή_για φορές_για τιμολόγιο_για στείλτε ενώστε χρήματα_για λείπει_από επιστροφή_για φύγει_η στείλατε_την"
                        + " оплата_за оплата_по деньги_за дважды_за счет_за счёт_за адрес_для отправьте объедините пишу_по замена_по отказ_от кабинете отправили ли_отправили списали_за гроші_за оплата_за рахунок_за адресу_для адреса_для відправте об'єднайте заміна_по кабінеті_є відправили"
                        + " плащане_за плащането_за пъти_за парите_за фактура_за адреса_на изпратете обединете откажа пратихте_ли пратихте профила_ми замяна_за"
                        + " plaćanje_za račun_za novac_za adresu_za pošaljite spojite zamjena_za zamena_za plačilo_za denar_za združite pošljite računu_je hesabımda"
                        + " مرتين_عن الدفع_على ابغى_الغي الغي اجمعوا ارسلوا شحنتوا حسابي في_حسابي بدل_طلب תשלום_על התשלום_על פעמיים_על תשלחו_את תאחדו_את תאחדו שלחתם_את בחשבון_שלי ביטול_של अकाउंट_में"
                        + " ganti_alamat pembayaran_untuk uang_untuk gabungin gabungkan akun_saya hoá_đơn_cho hóa_đơn_cho tiền_cho lần_cho gộp đổi_địa_chỉ hủy_giúp_mình เปลี่ยนที่อยู่ รวม สองรอบ マイページで マイページに 我的账户");
    }

    private static void verbs() {
        define(
                Words.ORDER,
                " widerrufe stornujte anulujcie törölje töröljék avbryt kanseller kansellera kansellere afbestil otkažite otkazujem ");
    }

    /** What is said of an order behind its number. */
    private static void states() {
        define(
                Words.ARRIVED,
                "vises_ikke n'apparaît_pas wrong_items_delivered processing still_processing says_processing being_processed got_cancelled cancelled_by cancel_pls cancel_please is_incomplete turned_up turned_up_broken wrong_item wrong_items refunded never_refunded signed_by left_at stolen was_stolen ready_for_pickup ready_for_collection ready_to_collect ready_to_pick_up on_hold taking_so_long expedited out_for_delivery hasn't_moved hasnt_moved hasn't_arrived hasnt_arrived says_dispatched says_delivered marked_complete marked_as not_in_my_account in_my_account show_up_in_my_account does_not_show together ship_together ship_them_together send_them_together both_mine are_both_mine in_one_parcel in_one_package same_box payment_declined invoice_please return_label return_label_please got_returned go_through going_through bounced was_declined never_came"
                        + " in_bearbeitung noch_in_bearbeitung immer_noch_auf verzögert verschickt losgeschickt raus geht_raus zurückschicken zurückgeschickt abholbereit abholen heute_abholen zusammen zusammenlegen zusammen_verschicken an_meine_neue_adresse zum_nachbarn abgegeben umleiten priorisieren wieder_öffnen so_lange zweimal_abgebucht abgebucht fehlgeschlagen als_geliefert taucht_in_meinem_konto sofort_stornieren stornieren unvollständig erstattet beide_von_mir sind_beide"
                        + " en_préparation toujours_en_préparation en_cours en_cours_de_préparation en_cours_de_traitement a_été_annulée à_annuler a_été_annulé expédier expédiez ensemble à_expédier prête prêt_au_retrait prête_au_retrait bloqué_depuis est_bloquée à_ma_nouvelle_adresse du_retard a_échoué refusé refusée partie à_rembourser a_rembourser jamais_reçue"
                        + " pendiente sigue_pendiente en_proceso en_preparación lleva_en_preparación incompleto incompleta cancelar envienlos envíenlos juntos juntas retenido retenida lista_para_recoger lista_para listo_para a_mi_nueva_dirección en_mi_cuenta no_aparece se_retrasa rechazado rechazada no_pasó falló"
                        + " in_lavorazione ancora_in_lavorazione in_elaborazione da_annullare spediteli insieme pronto_per pronta_per nel_mio_account non_compare rifiutato rifiutata fallito"
                        + " em_processamento em_preparação cancelar enviem_juntos na_minha_conta não_aparece falhou recusado recusada por_favor_cancelar"
                        + " in_behandeling op_in_behandeling verwerken annuleren samen samen_versturen terugsturen teruggestuurd klaar klaar_om kapot_aangekomen in_mijn_account mislukt als_bezorgd terugbetaald onderweg");
        define(
                Words.ARRIVED,
                "do_anulowania w_jednej_paczce razem do_odbioru na_koncie jako_dostarczone nie_widać zostało_wysłane odrzucona odrzucono nie_przeszła zrušit ve_zpracování společně v_účtu do_jednoho_balíku zamítnuta neprošla zpracovává spracováva spolu v_jednom_balíku"
                        + " feldolgozás feldolgozás_alatt lemondani lemondás egy_csomagban mehet_egy_csomagban sikertelen vonják_össze a_fiókomban vissza în_procesare împreună respinsă a_eșuat pregătită"
                        + " under_behandling skickats tillsammans på_mitt_konto avvisades gick_inte_igenom sammen skal_annulleres annulleres gik_ikke gikk_ikke avvist afvist käsittelyssä samassa_paketissa samaan_pakettiin on_lähtenyt peruttava tililläni epäonnistui kahdesti yhdessä"
                        + " σε_επεξεργασία μαζί ακύρωση απορρίφθηκε έχει_φύγει hazırlanıyor yola_çıktı birlikte aynı_pakette aynı_pakete reddedildi başarısız hesabımda değişimi adresini ne_zaman ödemesi para_iadesi görünmüyor"
                        + " в_обработке вместе отменить уже_отправили не_прошла не_прошел не_прошёл в_личном_кабинете в_одну_посылку в_обробці разом вже_відправили не_пройшла в_кабінеті се_обработва заедно не_мина не_се_вижда списали отказано u_obradi zajedno skupaj v_obdelavi nije_prošlo odbijeno"
                        + " قيد_التجهيز قيد_المعالجة مع_بعض في_شحنة مرفوض ما_وصل בטיפול ביחד נכשל נדחה בחשבון_שלי प्रोसेसिंग एक_साथ साथ_भेज कैंसिल कैंसल रिफंड का_पता फेल का_बिल का_पैसा डिलीवर"
                        + " 还在处理 处理中 一起发 合并 显示 改一下 支付失败 出来了 寄出 寄出了吗 まとめて 同梱 返金 届け先 支払い マイページ 表示され もう発送 배송준비중 같이 합배송 취소 환불 결제 영수증 마이페이지"
                        + " đang_xử_lý gửi_chung báo_đã_giao bị_lỗi diproses kirim_bareng bareng ditolak dua_kali kepotong พร้อมกัน ไม่ผ่าน ส่งหรือยัง เมื่อไหร่ ขึ้นว่า");
    }

    /** Words that change nothing between the number of one order and that of another, or before the first of them. */
    private static void small() {
        define(
                Words.BRIDGE | Words.STOP | Words.LINK,
                "pořád stále még_mindig încă fortfarande stadig fortsatt edelleen ακόμα ακόμη hâlâ до_сих_пор досі още još لسه עדיין अभी_भी 아직 vẫn masih ciągle wciąż nadal ile sama original replacement other maybe also including bzw beziehungsweise andere anderen zweite ersatz ainsi_que autre otro otra outro outra precum_și altro altra nonché ook en_ook andere také oraz a_także valamint továbbá samt även også sekä myös kao_i kao_i_moja drugi a_také"
                        + " ayrıca а_также также а_ще також другой както_и също επίσης και_επίσης وكمان وأيضا وأيضاً וגם_את également y_también e_anche e_também und_auch");
    }

    /** What became of an order, how somebody waits for it, and where its number is read. */
    private static void more() {
        define(
                Words.ARRIVED,
                "staat_al staat_nog staat_niet staat_niet_in fizetése azonosítójú sz._számla kodlu için_ödeme için_iki_kere param_ne_zaman csomagból árát kézbesítve nem_látszik nevidím syns_inte ei_näy δεν_φαίνεται не_видно значится לא_מופיעה"
                        + " ما_يظهر nie_widać_na taucht_in som_levererad som_leveret som_levert toimitettuna se_ne_vidi tertulis_terkirim 表示されません 配達済み 配送済み nunca_llegó nunca_ha_llegado nunca_chegou mai_arrivata non_è_mai_arrivata n'est_jamais_arrivée n'est_pas_arrivée kom_aldrig"
                        + " kom_aldri nem_jött_meg не_приехала не_приїхала nije_stigla לא_הגיע לא_הגיעה ما_وصلت ไม่มา continua_em sigue_en è_ancora staat_op gecikti para_çekildi पेमेंट_फेल कैंसिल_करो mehet_egy csomagban gönderilsin gửi_chung_nha ship_my"
                        + " as_preparing is_the_one is_the_wrong turns_up has_vanished got_lost got_stolen is_being_processed is_being_packed is_delayed is_cancelled was_cancelled is_refunded was_sent_back went_missing went_astray never_turned_up never_shipped not_shipped not_dispatched out_of_the_box came_broken"
                        + " came_damaged arrived_damaged belum nerede_kaldı kargoya_verilmedi verloren_gegangen ging_verloren nicht_auffindbar wird_nicht_angezeigt bereit_zur_abholung zur_abholung est_perdu s'est_perdu introuvable prêt_à_retirer se_perdió está_perdido listo_para_recoger si_è_perso pronto_al_ritiro foi_perdido pronto_para_retirada"
                        + " gotowe_do_odbioru zgubiło_się ztratil_se připraveno_k_vyzvednutí átvehető gata_de_ridicare klar_för_avhämtning klar_til_afhentning klar_til_henting noudettavissa готов_к_выдаче готово_до_видачі готова_за_получаване spremno_za_preuzimanje");
        define(
                Words.LOOKED,
                "i_see account_i_see way_is_my why_is warum_dauert how_long_until på_mitt_konto_står личном_кабинете кабінеті tài_khoản_báo invoice_to_order money_was_taken_for taken_for due_volte_per duas_vezes_por mi_dwa_razy_za pengar_två_gånger_för sbagliato_su equivocada_en greșită_la väärä_osoite wrote_3_times_about"
                        + " times_about item_missing_from item_in dass vonták_le_a küldjék_együtt_a valami_a ligt przesyłce už_jste_odeslali έχει_φύγει_η didn't_get haven't_received have_not_received never_received never_got still_waiting_for still_waiting_on waiting_for nicht_bekommen nicht_erhalten"
                        + " j'ai_pas_reçu pas_reçu no_recibí no_he_recibido non_ho_ricevuto não_recebi niet_ontvangen nie_otrzymałem nie_otrzymałam nedostal_jsem nedostala_jsem nem_kaptam_meg n-am_primit har_inte_fått har_ikke_fått en_ole_saanut δεν_έλαβα не_получил не_получила не_отримав не_отримала не_съм_получил"
                        + " nisam_dobio nisam_dobila لم_أستلم לא_קיבלתי नहीं_मिला belum_terima chưa_nhận_được");
        define(Words.BRIDGE | Words.STOP, "toujours_pas immer al_een_week thì_chưa");
    }
}
