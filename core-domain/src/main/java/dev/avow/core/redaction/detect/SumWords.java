package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What an order or an invoice comes to: beside these words a number is a sum. And what people paid, and months as they are said behind "in". */
final class SumWords {

    private SumWords() {}

    static void enter() {
        define(
                Words.MONEY,
                "gesamt subtotal sub-total subtotals grand_total order_quantity order_qty order_sum order_deposit invoice_sum minimum_order"
                        + " rechnungsbetrag* rechnungssumme* auftragswert* auftragssumme* bestellwert* bestellsumme* gesamtbetrag* gesamtsumme* zwischensumme* endbetrag* endsumme* kaufpreis* mindestbestell*"
                        + " sous-total montant_total minimum_de_commande valore valor_total totale_ordine subtotale imponibile subtotaal factuurbedrag* orderbedrag* bestelbedrag* totaalbedrag* eindbedrag*"
                        + " minimální_objednávka celkem mezisoučet medzisúčet spolu_s_dph végösszeg* részösszeg* összeg összege összegű ordersumma* ordervärde* fakturabelopp* delsumma* ordresum* ordrebeløp* ordrebeløb* fakturabeløp* fakturabeløb* delsum* loppusumma* tilaussumma* välisumma*"
                        + " σύνολο ποσό сумма сумма_к_оплате итого подытог сума разом проміжний_підсумок междинна_сума iznos ukupno međuzbroj skupaj_z_ddv znesek toplam ara_toplam sipariş_tutarı alt_limiti"
                        + " المجموع الإجمالي قيمة_الطلب مبلغ_الطلب סכום סכום_ההזמנה סך_הכל कुल_राशि jumlah_pesanan total_pesanan tổng tổng_đơn tổng_tiền giá_trị_đơn_hàng giá_trị_đơn");
        define(
                Words.MONEY,
                "注文金額 注文合計 最低注文数 最低注文金額 小計 合計 订单金额 订单总额 订单总价 最低订单 最低起订 小计 合计 訂單金額 주문금액 주문총액 결제금액 소계 합계 ยอดรวม ยอดสั่งซื้อ");
        define(
                Words.AMOUNT,
                "payé payée pagué pagado paguei pago_foi pagato bezahlt gezahlt kostete gekostet kostte betaald betalade betalte kostade kostede kostet_meg costó costaba costava costato custou coûté coûtait zapłaciłem zapłaciłam kosztowało kosztował zaplatil zaplatila stálo stála fizettem került plătit costat maksoin maksettu maksoi πλήρωσα κόστισε заплатил заплатила стоил стоила стоило заплатив коштувало платих струваше platio platila koštalo plačal plačala stalo ödedim tuttu دفعت كلف שילמתי עלה bayar_sebesar");
        define(
                Words.MONTH,
                "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu lednu únoru březnu dubnu květnu červnu červenci srpnu říjnu prosinci januárban februárban márciusban áprilisban májusban júniusban júliusban augusztusban szeptemberben októberben novemberben decemberben márciusában májusában"
                        + " tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa ιανουάριο φεβρουάριο μάρτιο απρίλιο μάιο ιούνιο ιούλιο αύγουστο σεπτέμβριο οκτώβριο νοέμβριο δεκέμβριο"
                        + " январе феврале марте апреле июне июле августе сентябре октябре ноябре декабре січні березні квітні травні червні липні серпні вересні жовтні листопаді грудні siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu");
    }
}
