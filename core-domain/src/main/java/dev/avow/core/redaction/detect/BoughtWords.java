package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What says that somebody bought or ordered something: when, and often its number behind a comma, "ordered on Monday, 48213". */
final class BoughtWords {

    private BoughtWords() {}

    static void enter() {
        days();
        define(
                Words.BOUGHT,
                "opened_a_case opened_a_ticket opened_a_claim ordered bought purchased ordered_from ordered_as_guest ordered_as"
                        + " bestellt gekauft bestellte kaufte eingekauft geordert"
                        + " commandé commandée acheté achetée "
                        + " pedí pedi_el compré comprado encargué encargado ordené hice_una_compra "
                        + " ordinato ordinata acquistato acquistata comprato comprata "
                        + " comprei encomendei encomendado pedi comprado fiz_uma_compra "
                        + " besteld gekocht bestelde kocht"
                        + " zamówiłem zamówiłam zamawiałem zamawiałam kupiłem kupiłam kupione zamówione zamówiono"
                        + " objednal objednala objednáno objednané objednali koupil koupila koupeno kúpil kúpila kúpené"
                        + " rendeltem rendeltünk megrendeltem vásároltam vettem"
                        + " comandat comandasem cumpărat "
                        + " beställde beställt köpte köpt bestilte bestilt kjøpte kjøpt købte købt tilasin tilattu ostin ostettu tilasimme"
                        + " παρήγγειλα παραγγείλαμε αγόρασα αγοράσαμε "
                        + " заказал заказала заказали заказано купил купила куплено оформил оформила замовив замовила замовили замовлено купив придбав придбала поръчах поръчахме поръчано купих"
                        + " naručio naručila naručeno kupio kupila kupljeno poručio poručila naročeno kupil"
                        + " sipariş_verdim sipariş_ettim satın_aldım aldım ısmarladım"
                        + " طلبت اشتريت شريت הזמנתי קניתי मंगाया मंगवाया खरीदा mangaya"
                        + " pesan sudah_pesan udah_pesan beli đã_đặt tôi_đặt em_đặt mình_đặt mua đã_mua");
        define(Words.BOUGHT, "สั่งวัน สั่งซื้อเมื่อ สั่งเมื่อ สั่งไป ซื้อเมื่อ 注文しました 買いました 下单了 下单的 买了 買了 주문했 구매했");
    }

    /** Days of the week: a number behind one counts nothing if it is too long for an hour and no round one. */
    private static void days() {
        define(
                Words.DAY,
                "monday tuesday wednesday thursday friday saturday sunday yesterday montag dienstag mittwoch donnerstag freitag samstag sonntag gestern lundi mardi mercredi jeudi vendredi samedi dimanche hier lunes martes miércoles jueves viernes sábado domingo ayer lunedì martedì mercoledì giovedì venerdì sabato domenica ieri segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ontem"
                        + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren poniedziałek poniedziałku wtorek środę czwartek piątek sobotę niedzielę wczoraj pondělí úterý středu čtvrtek pátek sobotu neděli včera pondelok utorok stredu štvrtok piatok nedeľu hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap tegnap luni marți miercuri joi vineri sâmbătă duminică"
                        + " måndag måndags tisdag tisdags onsdag onsdags torsdag torsdags fredag fredags lördag lördags söndag söndags igår mandag mandags tirsdag tirsdags lørdag lørdags søndag søndags maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina eilen"
                        + " δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή χθες понедельник вторник среду четверг пятницу субботу воскресенье вчера понеділок вівторок середу п'ятницю суботу неділю вчора понеделник сряда четвъртък петък събота неделя"
                        + " ponedjeljak ponedeljak ponedeljek utorak torek srijedu sredu sredo četvrtak četrtek petak petek subotu soboto nedjelju nedeljo jučer juče včeraj pazartesi salı çarşamba perşembe cuma cumartesi pazar dün الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार senin selasa rabu kamis jumat sabtu minggu kemarin thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu hôm_qua จันทร์ อังคาร พุธ พฤหัส พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ เมื่อวาน");
    }
}
