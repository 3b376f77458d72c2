package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/**
 * What becomes of an order or a parcel: said behind a number, it says that the number was one of those. And what is asked of a
 * shop before such a number: "status of", "a problem with".
 */
final class ArrivalWords {

    private ArrivalWords() {}

    static void enter() {
        western();
        northern();
        eastern();
        others();
        asked();
    }

    private static void asked() {
        define(
                Words.LOOKED,
                "es_geht_um geht_um handelt_sich_um betrifft_die il_s'agit_de il_s'agit_du concerne_la se_trata_de se_trata_del si_tratta_di si_tratta_del trata-se_de trata-se_do het_gaat_om gaat_om gaat_over chodzi_o jde_o jedná_se_o ide_o este_vorba_de e_vorba_de det_gäller det_gjelder det_drejer_sig_om kyse_on koskee radi_se_o gre_za речь_о речь_идёт_о речь_идет_о йдеться_про мова_про става_дума_за πρόκειται_για الأمر_يخص يتعلق_بـ מדובר_ב מדובר_על 关于 關於 關于"
                        + " email_says mail_says e-mail_says confirmation_says receipt_says in_der_mail_steht im_mail_steht le_mail_dit el_correo_dice la_mail_dice o_e-mail_diz in_de_mail_staat w_mailu_jest v_mailu_stojí v_mailu_je în_mail_scrie i_mejlet_står в_письме_указано в_письме mailde"
                        + " did_you_ship did_you_send have_you_shipped have_you_sent haben_sie_verschickt habt_ihr_verschickt avez-vous_expédié avez-vous_envoyé han_enviado avete_spedito já_enviaram hebben_jullie_verstuurd wysłaliście już_wysłaliście elküldték elküldtétek ați_trimis ați_expediat har_ni_skickat har_i_sendt har_dere_sendt oletteko_lähettäneet už_jste_poslali jste_poslali poslali_ste jeste_li_poslali вы_отправили ви_відправили изпратихте_ли έχετε_στείλει στείλατε هل_أرسلتم שלחתם_את"
                        + " do_you_see can_you_see can_you_find look_at check_on could_you_check can_you_look_at");
        define(
                Words.ORDER | Words.NUMBER,
                "retournummer retournummeren retourennummer rücksendenummer rücksendungsnummer returnummer returnnummer returnumber return_number return_no return_nr numero_di_reso numero_reso numéro_de_retour número_de_devolución número_da_devolução numer_zwrotu číslo_vratky číslo_vrácení visszaküldési_szám număr_retur palautusnumero iade_numarası номер_возврата номер_повернення");
        define(
                Words.STOP,
                "wurde wurden wird whether ob już czy onko miksi blev hvorfor hvornår milloin waarom neden почему чому когда коли kenapa kapan kdy proč mikor miért când kada zašto πότε γιατί متى لماذا هل מתי למה האם sudah");
        define(
                Words.LOOKED,
                "wrong_item_in warranty_for never_placed please_see pull_up filed_under find_it_under chargeback_on expedite send_back paid_for half_of received_for warte_auf wochen_auf erstattung_für neues_zu wann_kommt j'attends attends attends_toujours remboursement_de remboursement_pour esperando esperando_el esperando_o reembolso_del reembolso_de rimborso_di rimborso_per sto_aspettando wacht_op czekam_na čekám_na várok_a aștept väntar_på venter_på odotan жду чекаю_на чакам čekam περιμένω_το أنتظر nunggu"
                        + " vérifier vérifiez revisar revisen controllare controllate verificar sprawdzić zkontrolujte nézze_meg verificați kan_ni_kolla tjekke sjekke tarkistaa проверьте перевірте проверете provjerite ελέγξτε_το cek θέμα الموضوع נושא विषय 件名 제목 subjek emne شكوى תלונה komplain शिकायत स्टेटस stav statut κατάσταση");
        define(
                Words.ORDER,
                "annullate annuli peruuttakaa peruuta peruuttaisin скасуйте скасувати скасувала откажете отменете الغوا ألغوا الغاء إلغاء ألغي hủy huỷ");
        define(
                Words.LOOKED,
                "help_with problem_with problems_with issue_with issues_with trouble_with complaint_about eta_on eta_for eta_of news_about news_on tracking_for delivery_of status_of status_on status_for address_on address_for split combine merge merge_with duplicate_of charged_for charged_twice_for twice_for invoice_for receipt_for bought_under it's_under question_about questions_about subject collect pick_up picking_up pickup quote estimate complaint check pls_check please_check follow_up_on following_up_on"
                        + " hilfe_bei problem_mit probleme_mit ärger_mit status_von stand_von update_zu neuigkeiten_zu lieferung_von frage_zu fragen_zu rückfrage_zu rechnung_zu rechnung_für adresse_bei adresse_für was_ist_mit wie_steht_es_um"
                        + " aide_pour problème_avec souci_avec statut_de suivi_de nouvelles_de facture_pour question_sur adresse_de_livraison_de"
                        + " ayuda_con problema_con estado_de estado_del novedades_de duda_sobre seguimiento_de qué_pasa_con qué_hay_de"
                        + " aiuto_con stato_di stato_del notizie_di notizie_su fattura_per domanda_su che_fine_ha_fatto"
                        + " ajuda_com problema_com status_do novidades_do dúvida_sobre nota_fiscal_do o_que_houve_com"
                        + " hulp_met probleem_met klacht_over status_van nieuws_over factuur_van factuur_voor vraag_over hoe_zit_het_met"
                        + " pomoc_z problem_z faktura_do faktura_za pytanie_o co_z co_się_dzieje_z problém_s faktura_k dotaz_k co_je_s mi_van_a mi_van_az problemă_cu problema_cu factura_pentru întrebare_despre ce_e_cu"
                        + " problem_med fråga_om status_på faktura_för hur_går_det_med spørgsmål_om spørsmål_om faktura_for hva_skjer_med hvad_sker_der_med mitä_kuuluu"
                        + " проблема_с вопрос_по что_с статус счёт_по проблема_з питання_по що_з какво_става_с проблем_с πρόβλημα_με τι_γίνεται_με ερώτηση_για"
                        + " masalah_dengan vấn_đề_với tình_trạng مشكلة_في مشكلة_مع حالة בעיה_עם מה_עם סטטוס");
    }

    private static void western() {
        define(
                Words.ARRIVED,
                "arrived arrive came shipped ship dispatched delivered delayed late lost missing cancelled canceled refunded returned stuck incomplete overdue where_is_it where_is_that when_will_it eta in_transit not_here not_there not_received never_received not_come"
                        + " angekommen gekommen eingetroffen verschickt versendet versandt verschollen geliefert zugestellt verspätet fehlt storniert erstattet unterwegs nicht_da noch_nicht_da nicht_erhalten nicht_bekommen nie_bekommen"
                        + " n'est_pas_arrivé n'est_pas_arrivée n'est_jamais_arrivé n'est_toujours_pas_arrivé n'a_pas_été arrivé arrivée pas_reçu jamais_reçu pas_eu expédié expédiée livré livrée perdu perdue en_retard annulé annulée remboursé remboursée bloqué bloquée en_transit"
                        + " no_ha_llegado no_ha_llegado_todavía no_llegó no_han_llegado no_lo_he_recibido llegado llegó llega enviado enviada enviaron entregado entregada entregaron perdido perdida retrasado retrasada cancelado cancelada devuelto devuelta reembolsado no_recibido no_lo_he_recibido sin_entregar sin_llegar"
                        + " arrivato arrivata arriva spedito spedita consegnato consegnata smarrito smarrita in_ritardo annullato annullata rimborsato rimborsata bloccato bloccata non_ricevuto mai_ricevuto"
                        + " chegou chegado entregue atrasado atrasada extraviado extraviada devolvido devolvida não_recebi não_recebido nao_recebi reembolsado"
                        + " aangekomen verzonden verstuurd geleverd bezorgd vertraagd kwijt ontbreekt geannuleerd niet_gekregen niet_ontvangen nooit_gekregen nooit_ontvangen");
    }

    private static void northern() {
        define(
                Words.ARRIVED,
                "kommit kommit_fram anlänt skickats skickad levererats levererad försenad försvunnen saknas avbruten inte_fått"
                        + " ankommet kommet_frem sendt afsendt leveret levert forsinket forsvundet forsvunnet mangler bortkommet annulleret kansellert ikke_modtaget ikke_mottatt ikke_fået ikke_fått"
                        + " ei_ole_saapunut ei_ole_tullut ei_tullut ei_saapunut ei_löydy saapunut saapui tullut_perille perillä lähetetty toimitettu myöhässä kadonnut puuttuu peruttu en_ole_saanut");
    }

    private static void eastern() {
        define(
                Words.ARRIVED,
                "dotarło dotarła dotarł przyszło przyszła przyszedł doszło doszła doszedł wysłane wysłana wysłany dostarczone dostarczona dostarczono opóźnione opóźniona zaginęło zaginęła zaginął anulowane anulowana nie_ma nadal_nie_ma"
                        + " dorazila dorazilo dorazil nedorazila nedorazilo nedorazil došla došlo nedošla nedošlo nepřišla nepřišlo nepřišel odeslána odesláno odeslaná doručena doručeno nedoručena zpožděná zpožděno ztracena zrušena zrušeno"
                        + " neprišla neprišlo neprišiel odoslaná odoslané doručená doručené nedoručená zrušená"
                        + " érkezett megérkezett megjött jött_meg késik elveszett hiányzik feladták kiszállították törölve nem_kaptam"
                        + " ajuns ajunsă ajuns_la sosit sosită expediat expediată livrat livrată întârziat întârziată pierdut pierdută anulat anulată n-am_primit nu_am_primit"
                        + " stigla stiglo stigao stigle poslana poslano isporučena isporučeno kasni izgubljena izgubljeno otkazana otkazano prispela prispelo"
                        + " пришёл пришел пришла пришло дошёл дошел дошла дошло доставлен доставлена доставлено доставили отправлен отправлена отправили задерживается потерялся потерялась потерялось отменён отменен отменили не_получил не_получила не_получено"
                        + " прийшов прийшла прийшло дійшло доставлено доставили відправлено відправили затримується загубилось загубився загубилася скасовано не_отримав не_отримала"
                        + " пристигна пристигнала пристигнало дойде изпратена изпратено доставена закъснява загубена отменена не_съм_получил"
                        + " δεν_έφτασε δεν_ήρθε δεν_έχει_έρθει δεν_έχει_φτάσει δεν_παραδόθηκε έφτασε ήρθε εστάλη στάλθηκε παραδόθηκε καθυστερεί χάθηκε λείπει ακυρώθηκε δεν_έλαβα");
    }

    private static void others() {
        define(
                Words.ARRIVED,
                "sent on_its_way on_the_way was_supposed is_supposed needs_a_new_label has_wrong_address wrong_address still_processing kam kam_beschädigt salió partito saiu parti kom přišlo přišla jött tuli geldi gelir bekliyorum iade придёт прийде dikirim dibatalkan peruttiin いつ 発送 壊れ 返品 どうなり 어떻게 언제 발송 반품 깨져서 怎么样 什么时候 发货 कब भेज टूटा "
                        + "ist_noch_nicht_da nog_niet_binnen niet_binnen nog_niet_aangekomen ještě_nepřišlo jeszcze_nie_przyszło nie_przyszło nie_przyszła nie_dotarło ещё_не_пришёл не_пришёл не_пришел не_пришло не_пришла ще_не_прийшло не_прийшло не_пристигна 在哪 在哪里 在哪裡 在哪儿 到哪了 到哪儿了 어디 어디에 어디쯤 어딨어요 どこ はどこ อยู่ไหน อยู่ที่ไหน ถึงไหน ถึงไหนแล้ว ở_đâu đâu_rồi đến_đâu_rồi di_mana sampai_mana "
                        + "gelmedi ulaşmadı gelmiyor ulaşmıyor kargolandı kargoya_verildi kargoda gecikti kayıp kaybolmuş iptal_edildi teslim_edildi teslim_edilmedi elime_ulaşmadı nerede nerde"
                        + " وصل وصلت يصل تصل وصلني تصلني يصلني تأخر تأخرت متأخر متأخرة ضاع ضاعت شحن שלח הגיע הגיעה נשלח נשלחה נמסר נמסרה מתעכב מתעכבת אבד אבדה"
                        + " पहुंचा पहुँचा पहुंची पहुँची नहीं_मिला नहीं_मिली नहीं_आया नहीं_आई belum_sampai belum_datang belum_tiba belum_dikirim terlambat hilang"
                        + " chưa_tới chưa_đến chưa_nhận_được chưa_nhận chưa_giao bị_mất ยังไม่ถึง ยังไม่มา ยังไม่ได้รับ ยังไม่ส่ง"
                        + " 还没到 还没收到 没收到 没到 未收到 还没发货 未发货 沒收到 還沒到 還沒收到 届きません 届かない 届いていません 届いてない 未着 안_왔어요 안왔어요 도착하지 못_받았어요 배송이 배송");
    }
}
