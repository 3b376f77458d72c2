package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** How call the signs of addresses, and what announces the address of a computer. */
final class SignWords {

    private SignWords() {}

    static void enter() {
        define(Words.PHONE, "telemóvel");
        define(
                Words.AT,
                "кльомба кльомбата маймунка маймунското majmun мајмун majmunče manki lude-a лудо_а chez a_commercial à_commercial a_commerciale a_rond a_rotund coada_de_maimuta"
                        + " kuyruklu_a güzel_a çengelli_a özel_a chiocciolina ätmerkki ät-merkki at-merkki miuku klammeraffen affenschwanz affenohr at-zeichen apenstaart apestaart apestaartje a_krolla krollalfa kanelbulle alfa_krøll"
                        + " malpka małpka kukaccal zavinac zavináčem sobaka sobachka собачкой равлик равлика песик песика ет эт et_işareti at_sign at-sign at_symbol"
                        + " آت_ساین علامة_ات ऐट एट_द_रेट at_the_rate at_the_rate_of a_keong a_móc แอ็ท แอทไซน์ アットマ-ク アト 엣 엣사인 골벵이 圈A 小老鼠 老鼠 爱特 埃特");
        define(Words.DOT, "دوت نقطة 닷 쩜 डाॅट dott ponto-final крапочка точечка punkti");
        define(
                Words.JOIN,
                "plus underscore under_score hyphen dash minus slash space strich gedankenstrich schrägstrich leerzeichen barre_oblique slash espace barra espacio spazio espaço spatie schuine_streep spacja ukośnik spațiu szóköz perjel boşluk mellanslag snedstreck low_line unterstrich bindestrich tiefstrich tiret tiret_bas souligné trait_d'union underscor guion guión guion_bajo guión_bajo trattino trattino_basso sottolineato hífen hifen traço traço_baixo sublinhado"
                        + " streepje koppelteken laag_streepje liggend_streepje myślnik podkreślenie podkreślnik kreska dolna_kreska cratimă liniuță liniuta liniuță_jos kötőjel alulvonás alsóvonás aláhúzás kısa_çizgi kisa_cizgi alt_çizgi alt_tire tire alttire bindestreck understreck"
                        + " understreg bindestreg understrek bindestrek alaviiva yhdysviiva viiva pomlčka podtržítko podtrzitko podčiarkovník spojovník donja_crta crtica podčrtaj vezaj тире дефис подчёркивание подчеркивание нижнее_подчёркивание нижнее_подчеркивание підкреслення нижнє_підкреслення"
                        + " долна_черта κάτω_παύλα παύλα شرطة شرطة_سفلية אנדרסקור מקף קו_תחתון अंडरस्कोर हाइफन garis_bawah strip gạch_dưới gạch_ngang ขีดล่าง ขีด アンダーバー アンダースコア ハイフン 下划线 下劃線 底线 底線 横杠 언더바 하이픈");
        define(
                Words.STOP,
                "look looks looked looking buy buys buying bought shop shops shopping shopped shopper see seen saw sees seeing find finds finding found available cheaper cheapest cheap expensive check checking checked visit visits visiting visited me us it this these those here there price prices priced sold sell sells selling sales work works worked working registered register"
                        + " sign signed signing store stores item items product products again online offline deals out back now today yesterday tomorrow still listed pay paid paying charged billed subscribed subscribe support team people someone anyone everyone shipping return returns service help live eat eating ate met meet meeting sitting arrived landed aimed stop stopped stopping point start started"
                        + " login logged discount discounts coupon coupons voucher reviews review website url everything anything something nothing stuff things clothes shoes sneakers new used same better worse lower higher much many more less least last first all twice once only just even also too and or but if as than then so not no yes please thanks thx hi hello hey"
                        + " tror troede siger sagde synes mener skriver hørte læste opdagede håper"
                        + " ask asked call called contact contacted order ordered ordering trust loved like liked shown show shows get got gets getting cost costs made make advertised posted saved save added add browsing browse joined");
        define(
                Words.NET,
                "mac_address mac-adresse mac_adresse adresse_mac dirección_mac indirizzo_mac endereço_mac mac-adres mac_adres adres_mac adresa_mac mac-cím mac_adresi mac-adress mac-adressen mac-osoite"
                        + " ip ipv4 ipv6 ip-adresse ip-address ip_address ip_adress adresse_ip dirección_ip direccion_ip indirizzo_ip endereço_ip endereco_ip ip-adres adres_ip adresa_ip ip-cím ip_cím ipcím ip_adresi ip_adresim ip-adress ip-adressen ip-osoite ip_adresa"
                        + " ip-адрес ip_адрес айпи ip-адреса ip_адреса айпі διεύθυνση_ip عنوان_ip כתובת_ip आईपी alamat_ip địa_chỉ_ip ไอพี ipアドレス ip地址 ip位址 아이피");
    }
}
