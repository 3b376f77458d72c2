package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Lexicon.define;

/** The words of postal addresses. */
final class PlaceWords {

    private PlaceWords() {}

    static void enter() {
        define(
                Words.STREET_BEFORE,
                "rue boulevard allée quai impasse chemin calle avenida avda av carrer paseo plaza ronda camino"
                        + " carretera travesía carrera diagonal transversal via viale piazza corso largo vicolo rua praça travessa alameda estrada"
                        + " rodovia praceta strada str bulevardul bd blvd bulevard aleea șoseaua soseaua calea piața piata splaiul intrarea drumul"
                        + " ul ulica al aleja aleje plac os osiedle улица ул проспект пр-т просп пр-кт переулок пер шоссе бульвар бул бул.  площадь"
                        + " пл набережная наб проезд вул вулиця ж.к площа бульв οδός οδος λεωφόρος λεωφ πλατεία شارع طريق حي רחוב רח שדרות שד"
                        + " jalan jl jln jl. gang lorong đường phố ngõ số_nhà ถนน ซอย c/ rambla ulice náměstí nám třída trg ulici ulici"
                        + " cesta улици bd. esplanade cours route passage faubourg rte sokak_no lungotevere strada_provinciale contrada"
                        + " calle_de vía 道路 nábřeží улицы улице");
        define(
                Words.STREET_AFTER,
                "street avenue ave road boulevard lane drive terrace crescent parkway highway hwy pkwy sq square court"
                        + " ct place pl rd ln dr st st. blvd close gardens grove mews row walk hill way gate quay wharf straße strasse str gasse"
                        + " platz allee ring damm ufer weg utca utcája út útja tér tere körút krt sétány köz sor straat laan plein gracht kade dreef"
                        + " singel steenweg gatan vägen väg gata torg gränd gade vej allé plads veien vei gate katu tie kuja polku caddesi"
                        + " cadde cad sokak sokağı sok sk bulvarı bulv mahallesi mah ulica ulice třída náměstí улица проспект маргілі cesta ulica trg"
                        + " nagar marg chowk sector colony salai iela prospekts bulvāris gatvė g pr tn mnt tänav maantee puiestee sokağı_no crossing"
                        + " expressway circle trail loop plaza view rise park");
        define(
                Words.WEAK_STREET,
                "st ct pl close row walk hill way gate park ring view rise g  tie sor tn sk sok court place drive square"
                        + " str plaza loop circle trail passage via route cours largo corso plac al os st. köz tér grove section tere singel kade"
                        + " crossing sector colony camino ronda diagonal c bd gang hi phố cad mah bor x v str. no transversal carrera estrada strada"
                        + " drumul cesta trg torg ufer damm weg platz vei vej road lane street");
        define(
                Words.UNIT_OF_HOUSE,
                "apt apartment apartament apartamentul ap app appt appartement apto apartamento flat unit suite ste"
                        + " floor fl fl. room rm building bldg block blk blok bloc bl sc scara scară et etaj etajul int piso puerta pta pto esc"
                        + " escalera planta bajo interno scala palazzina étage bât bâtiment bte boîte bus porte lok m. m lokal kl klatka piętro"
                        + " lépcsőház emelet em ajtó fsz kat daire d no kapı top stiege tür stock og eg hinterhaus vorderhaus haus wohnung whg"
                        + " lgh vån våning tv th st.tv as krs кв квартира дом д корп корпус стр строение оф офис подъезд под этаж эт буд будинок"
                        + " бл вх ап ет όροφος شقة الدور طابق عمارة بناية דירה קומה כניסה lt lantai rt rw blok kav tầng căn_hộ phường quận"
                        + " ชั้น ห้อง house house_no door stair nr nr. number sectorul sector jud județul județ cp cep plz zip postcode"
                        + " postal_code code_postal po_box p.o postfach bp cedex kp lote quadra bloco andar sala edifício edificio pincode pin");
        define(
                Words.LINK,
                "de la le les des du del della dello dei degli di da do dos das el los las y e et und van der den von vom zum zur am an"
                        + " auf im in of the ter ten te op het à au aux sur sous lès pod nad na při pri u ve i și si cel mare sf sfântul"
                        + " św świętego jana gen generała dr prof ks ing saint st sainte san santa são santo d l s i a the north south east west n s"
                        + " w e ne nw se sw upper lower old new bin al ibn bis ter quater near c/o");
    }
}
