package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What becomes of an order or a parcel: said behind a number, it says that the number was one of those. */
final class ArrivalWords {

    private ArrivalWords() {}

    static void enter() {
        western();
        northern();
        eastern();
        others();
    }

    private static void western() {
        define(
                Words.ARRIVED,
                "arrived arrive came shipped ship dispatched delivered delayed late lost missing cancelled canceled refunded returned stuck incomplete overdue in_transit not_here not_there not_received never_received not_come"
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
                "gelmedi ulaşmadı gelmiyor ulaşmıyor kargolandı kargoya_verildi kargoda gecikti kayıp kaybolmuş iptal_edildi teslim_edildi teslim_edilmedi elime_ulaşmadı nerede nerde"
                        + " وصل وصلت يصل تصل وصلني تصلني يصلني تأخر تأخرت متأخر متأخرة ضاع ضاعت شحن שלח הגיע הגיעה נשלח נשלחה נמסר נמסרה מתעכב מתעכבת אבד אבדה"
                        + " पहुंचा पहुँचा पहुंची पहुँची नहीं_मिला नहीं_मिली नहीं_आया नहीं_आई belum_sampai belum_datang belum_tiba belum_dikirim terlambat hilang"
                        + " chưa_tới chưa_đến chưa_nhận_được chưa_nhận chưa_giao bị_mất ยังไม่ถึง ยังไม่มา ยังไม่ได้รับ ยังไม่ส่ง"
                        + " 还没到 还没收到 没收到 没到 未收到 还没发货 未发货 沒收到 還沒到 還沒收到 届きません 届かない 届いていません 届いてない 未着 안_왔어요 안왔어요 도착하지 못_받았어요 배송이 배송");
    }
}
