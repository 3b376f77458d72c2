package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words of postal addresses. */
final class PlaceWords {

    private PlaceWords() {}

    static void enter() {
        before();
        after();
        weak();
        houses();
        districts();
        define(
                Words.POSTAL_CODE,
                "zip zipcode zip_code postcode post_code postal_code postal cep plz postleitzahl code_postal cp código_postal codigo_postal cap codice_postale"
                        + " codice_di_avviamento_postale kod_pocztowy cod_poștal cod_postal irányítószám irsz posta_kodu postnummer postnr"
                        + " postinumero psč poštanski_broj poštna_številka пощенски_код почтовый_индекс индекс поштовий_індекс індекс τκ ταχυδρομικός_κώδικας"
                        + " الرمز_البريدي رمز_بريدي מיקוד पिन_कोड पिनकोड পোস্ট_কোড পোস্টকোড kode_pos kodepos poskod mã_bưu_điện mã_bưu_chính รหัสไปรษณีย์"
                        + " 郵便番号 邮编 邮政编码 郵遞區號 우편번호 کد_پستی sihtnumber pasta_indekss pašto_kodas pincode pin_code postal_pin ");
        define(
                Words.LINK,
                "great fő little en lez bains de la de_la de_l le les des du del della dello dei degli di da do dos das el los las y e et und van der den von vom zum zur am an"
                        + " auf im in of the ter ten te op het à au aux sur sous lès pod nad na při pri u ve i și si cel mare sf sfântul"
                        + " św świętego jana gen generała dr prof ks ing saint st sainte san santa são santo d l s i a the north south east west n s"
                        + " w e ne nw se sw upper lower old new bin al ibn bis ter quater near c/o ob pri kod ul av nová stará dolní horní unter"
                        + " hinter vor bei beim alten neuen große grosse kleine lange obere untere grote kleine oude nieuwe lilla stora gamla"
                        + " στον στην στο nove novi stari starý nový nowy stary małe duże нова стара большая малая большой малый");
    }

    private static void before() {
        define(
                Words.ADDRESS,
                "im_at i_am_at ik_woon my_addr addr stanujem nhà_ở nhà_mình_ở nhà_em_ở mandar_a mándalo_a liefert_an dirección_correcta dirección_buena dirección_nueva dirección_exacta dirección_actual indirizzo_giusto indirizzo_corretto indirizzo_nuovo indirizzo_esatto endereço_certo endereço_correto endereço_novo adresse_exacte adresse_actuelle adresse_correcte doručte_na doručte_to_na doručte_mi_na μένω_στην μένω_στο μένουμε_στην μένουμε_στο μένω στείλτε_το_στην στείλτε_το_στο στείλτε_τα_στην στείλτε_το לכתובת משלוח_ל משלוח_לכתובת vivo_in live_on i_live_on post_it_to post_to mail_to courier_it_to redirect_to redirect_it_to new_street_is address_to street_to replacement_to parcel_to package_to resend_to resend_it_to send_this_to deliver_this_to my_work my_house my_home my_office to_my_work_at bezorg_op bezorg_naar lever_op afleveren_op bill_to sold_to invoice_to ship_it_to mail_it_to forward_to deliver_it_to delivery_to shipping_to dispatch_to parcel_to lieferung_an versand_an lieferung_nach_adresse expédier_au envoyer_au livrer_chez faire_livrer_au adresse_de_livraison adresse_de_facturation dirección_de_envío dirección_de_entrega enviar_a_la entregar_a indirizzo_di_consegna indirizzo_di_spedizione spedite_in"
                        + " endereço_de_entrega endereço_de_envio entregar_na entregar_no morada_de_entrega bezorgadres* afleveradres* factuuradres* verzendadres* adres_dostawy adres_do_wysyłki adresa_de_livrare adresa_de_facturare szállítási_címem teslimat_adresi teslimat_adresim fatura_adresi leveransadress* fakturaadress* leveringsadresse* toimitusosoite* laskutusosoite* doručovací_adresa dodací_adresa"
                        + " adresa_za_dostavu adresa_dostave naslov_za_dostavo адрес_доставки адрес_за_доставка адреса_доставки διεύθυνση_αποστολής διεύθυνση_παράδοσης عنوان_التوصيل عنوان_الشحن כתובת_למשלוח डिलीवरी_पता डिलीवरी_का_पता ডেলিভারি_ঠিকানা alamat_pengiriman alamat_penghantaran địa_chỉ_giao_hàng địa_chỉ_nhận ที่อยู่จัดส่ง 配送先 お届け先住所 收件地址 배송지_주소 آدرس_تحویل tarneaadress piegādes_adrese pristatymo_adresas"
                        + " i'm_at we're_at mándenlo_a mandenlo_a mándalo_a mandadlo_a envíenlo_a envíalo_a me_mudé_a vivimos_en mudei_para mudei-me_para me_mudei_para moramos_na moro_no moro_em je_vis_au on_habite j'ai_déménagé_au déménagé_au envoyez_au livrez_à livrer_à wir_wohnen umgezogen_nach umgezogen_in_die mi_sono_trasferito_in abitiamo_in verhuisd_naar wij_wonen_op mieszkamy przeprowadziłam_się_na przeprowadziłem_się_na přestěhovala_jsem_se_na přestěhoval_jsem_se_na költöztem_a lakunk stăm_pe locuim_pe m-am_mutat_pe preselio_sam_se_u preselila_sam_se_u živimo_u живу_в живем_на живём_на переехал_на переехала_на переехали_на мешкаю мешкаємо проживаємо переїхала_на живея_на живея_в oturuyorum oturduğum_yer taşındım gönderir_misiniz أسكن_في اسكن_في ساكن_في ارسلوه_إلى ارسلوه_الى أرسلوه_إلى أرسلها_إلى אני_גר_ב אני_גרה_ב נמצא_ב mera_address mera_pata mera_pta address_hai آدرسم بفرستید_به پتہ میرا_پتہ मेरा_पता saya_tinggal_di tinggal_di pindah_ke diantar_ke antar_ke anter_ke ship_đến ship_tới giao_cho_mình_ở chuyển_đến chuyển_nhà_sang chuyển_về dời_đến nakatira_ako_sa nakatira_sa padala_sa deliver_sa ninaishi บ้านอยู่ที่ อยู่ที่ 住在 搬到 送货到 寄往 請寄到 请寄到 请送到 사는_곳 배송지는 flyttat_till flyttet_til muutin muutimme");
        define(
                Words.STREET_BEFORE,
                "imp ch ctra pza pº rue boulevard allée allées quai impasse chemin sentier montée résidence lotissement lieu-dit lieudit hameau esplanade cours"
                        + " route passage faubourg rte av. ch. imp. calle avenida avda avda. av carrer paseo plaza ronda camino carretera"
                        + " travesía carrera cra kra diagonal transversal callejón pasaje psje jirón jr jr. urbanización urb. urb"
                        + " cuadra manzana mz mza calzada autopista rambla passeig plaça avinguda travessera via viale piazza piazzale corso largo vicolo"
                        + " contrada località strada_provinciale lungotevere lungomare salita borgo frazione rua praça travessa tv. alameda estrada"
                        + " rodovia praceta beco largo_do ladeira viela loteamento quadra strada str bulevardul bd blvd bulevard aleea aleia al. șoseaua soseaua"
                        + " șos sos calea piața piata splaiul intrarea drumul fundătura ul ulica al aleja aleje aleja plac os osiedle rondo"
                        + " улица улице улицы ул проспект проспекте пр-т просп пр-кт пр. переулок пер шоссе ш. бульвар бул бул. площадь площади пл"
                        + " набережная наб проезд тупик вул вулиця вулиці провулок пров ж.к жк площа бульв мікрорайон микрорайон мкр"
                        + " οδός οδος οδού λεωφόρος λεωφ λεωφόρου πλατεία πλ شارع طريق نهج زنقة ميدان خیابان خیابون کوچه بلوار میدان بزرگراه"
                        + " رחוב רחוב רח רח' לרחוב ברחוב לדרך לשדרות בשדרות שדרות שד שדרה סמטת דרך jalan jl jln jl. jln. gang gg lorong lrg kampung kampong lebuh persiaran"
                        + " đường phố ngõ ngách hẻm số_nhà thôn xóm ถนน ถ. ซอย ซ. หมู่ หมู่ที่ หมู่บ้าน เลขที่ บ้านเลขที่"
                        + " c/ cal. callejon ulice nám. náměstí nábřeží třída tř trg ulici cesta улици calle_de vía 道路 barangay brgy purok"
                        + " rruga sheshi bulevardi triq küçə prospekti avenue square place"
                        + " c.da contrada fraz fraz. p.zza v.le c.so sídliště sídlisko sidliste sidlisko bulevar bul b-dul b-rdul šetalište obala obrežje prilaz vijenac cdla cdla. ciudadela privada callejón priv lugar_da lugar_do quinta_da quinta_do sítio sitio fazenda rod rod. rodov dusun dsn nagari komplek kompleks perumahan perum prm apartemen ruko rukan pangsapuri taman kondominium condominium cond cond. condomínio condominio tổ! tổ_dân_phố khu_phố hẽm! kiệt! đại_lộ chung_cư khu_đô_thị kđt mohalla mohallah moh muhalla basti chowk_no наб. туп пр-д пр-зд б-р снт днп днт тсн ктт сад_товарищество садоводство қ көшесі көше ko'chasi вуліца пл. bul. blvd қала gulvar");
    }

    private static void after() {
        define(
                Words.STREET_AFTER,
                "street avenue ave road rd boulevard lane ln drive dr terrace terr tce crescent cres parkway highway hwy pkwy square sq court"
                        + " ct place pl st st. st.. blvd blvd. ave. rd. dr. ln. close gardens grove mews row walk hill way gate quay wharf broadway"
                        + " streeet stret steet avenu strett rode"
                        + " straße strasse str gasse platz allee ring damm ufer weg markt utca utcája út útja tér tere körút krt krt. sétány köz sor u."
                        + " útja rakpart u park tanya dűlő straat laan plein gracht kade dreef singel steenweg dijk weg hof baan lei"
                        + " gatan vägen väg gata torg torget gränd gränden backe backen stigen gade vej vej. allé plads stræde torv vænget veien vei vegen"
                        + " gate gata gaten plass katu tie kuja polku tori puistotie aukio gata gatu"
                        + " caddesi cadde cad cad. sokak sokağı sok sok. sk sk. bulvarı bulv bulv. mahallesi mah mah. mh mh. bulvari sokagi"
                        + " ulica ulice třída náměstí улица проспект cesta ulica trg nabrežje nagar marg chowk sector colony vihar layout enclave salai"
                        + " street. iela prospekts bulvāris gatvė gatve g pr pr. prospektas alėja tn tänav tanav mnt maantee pst puiestee pall tee"
                        + " crossing expressway circle trail loop plaza view rise park parade pde esplanade promenade bypass turnpike alley mall"
                        + " apartments residency society cottages crossroads drove wynd mawatha"
                        + " रोड मार्ग नगर गली चौक রোড সড়ক লেন রোডে سٹریٹ روڈ straße! braut stræti vegur");
    }

    private static void weak() {
        define(
                Words.WEAK_STREET,
                "imp ch st ct pl close row walk hill way gate park ring view rise g tie sor tn sk sok court place drive square"
                        + " str plaza loop circle trail passage via route cours largo corso plac al os st. köz tér grove section tere singel kade"
                        + " crossing sector colony camino ronda diagonal c bd gang hi phố cad mah bor x v str. no transversal carrera estrada strada"
                        + " drumul cesta trg torg ufer damm weg platz vei vej road lane street kra jr markt hof u. tee pr mall alley"
                        + " layout tori park. lei baan parade broadway promenade mh mz mza manzana calzada borgo salita quadra rondo gate. ln dr dr."
                        + " view. aukio plass torv pr. passaje cuadra gg phố thôn view park residence résidence tanya u route braut pall cours terr"
                        + " intrarea av gata tv. ch. imp. al. al ш. ш kr. way. marg urb pst hameau frazione pasaje autopista loteamento urbanización"
                        + " allées montée sentier sos út gartens gardens mill calea alley. u út. ave. طريق میدان میدان دרך דרך");
    }

    private static void houses() {
        define(
                Words.UNIT_OF_HOUSE,
                "บ้านเลขที่ เลขที่ ซอย หมู่ที่ apt apartment apartament apartamentul ap app appt appartement apto apto. apartamento depto dpto departamento dep flat unit"
                        + " leil leilighet suite ste floor fl fl. flr room rm building bldg block blk blok bloc bl sc scara scară et etaj etajul int piso puerta pta"
                        + " pto esc escalera planta bajo interno scala palazzina étage bât bâtiment bat batiment bte boîte bus porte lok m. m lokal kl"
                        + " klatka piętro lépcsőház emelet emelet_ajtó ajtó fsz lph kat daire d no no. n° nº kapı top stiege tür stock og eg"
                        + " hinterhaus vorderhaus haus haus-nr hausnr hausnummer wohnung whg lgh vån våning tv th st.tv as rappu porras"
                        + " кв квартира дом д корп корпус стр строение оф офис подъезд под этаж эт буд будинок бл вх ап ет вход"
                        + " όροφος διαμ аптека شقة شقه الدور طابق عمارة عماره بناية مبنى منزل بيت فيلا پلاک واحد طبقه דירה קומה כניסה בית"
                        + " lt lantai rt rw blok kav kavling tầng căn_hộ căn_số số phường quận ชั้น ห้อง house house_no door stair nr nr. number"
                        + " hno h.no h.no. d.no flat_no flat_no. house_no. plot plot_no plot_no. shop_no no:. shop lot lote casa manzana interior exterior"
                        + " ext piso_no sector sectorul jud județul judetul cp cep c.p plz zip postcode postal_code code_postal"
                        + " po_box p.o p.o. p.o_box p.o._box pobox apartado caixa_postal casella_postale boîte_postale skrytka postboks postbus box"
                        + " postfach bp cedex kp quadra qd bloco andar sala edifício edificio edif pincode pin č! čp č.p č.p. đường_số ngõ"
                        + " মকান मकान मकान_नंबर फ्लैट हाउस घर বাড়ি বাসা ফ্ল্যাট مکان گھر kuća stan ulaz sprat kat. byt dom domu mieszkanie"
                        + " bt vchod poschodie patro stavba dzīvoklis dz dz. butas but korter krt house# apt# unit# ste# #"
                        + " zona dto dto. purok кварт квартал hse hse_no hs_no hs house_number flat_number door_no door_no. old_no new_no holding holding_no ward ward_no ward_no. qtr qtr_no qtr_no. quarter_no chak_no gali_no street_no st_no gala_no villa villa_no tower twr stand stand_no erf bungalow lamela ulaz_br lp_no bloque torre parcela módulo villa_no casa_no casa_nro lt. mz. mza. conjunto conj conj. lote_no gleba chácara galpão cobertura imm imm. immeuble villa_n° porte_n° logement logements bat. gnr bnr gnr. bnr. bruksnr hrsz hrsz. fszt fszt. interfon ulaz_b lam уч уч. участок участок_№ дом_№ кв. лит литер секция пом комн комната домофон код_домофона под. эт. подъезд_№ відділення_№ відділення участок_no ділянка секція під'їзд διαμέρισμα διαμ. ορ. blok_no site_no bina_no daire_no kapı_no iç_kapı_no ic_kapi_no parsel pafta بناية_رقم مبنى_رقم شقة_رقم فيلا_رقم بيت_رقم مجمع طريق_رقم مسكن רמת משק בניין דירה_מס מגרש ת.ד. ת.ד ת״ד tòa! toà! số_nhà ngách! hẻm! lầu! kiot ki-ốt phòng! tower_no blk. room_no rm. blok. no. kav. kamar unit_no gedung lt. 丁目 ห้องเลขที่ ห้อง ชั้น ตึก ม. หลังที่ मकान_नं मकान_नं. म.नं. म.नं गली गली_नं गली_नं. वार्ड वार्ड_नं वार्ड_नं. प्लॉट प्लॉट_नंबर प्लॉट_नं सेक्टर कमरा मंज़िल গলি রোড_নং বাসা_নং হোল্ডিং ওয়ার্ড مکان_نمبر گلی گلی_نمبر فلیٹ فلیٹ_نمبر بلاک سیکٹر پلاٹ");
        define(
                Words.POST_BOX,
                "po_box p.o_box p.o._box p_o_box pobox gpo_box box postbox postfach postbus postboks postilokero postkast postlåda apartado apartado_de_correos apartado_postal"
                        + " caixa_postal casella_postale boîte_postale boite_postale skrytka_pocztowa skrytka_poczt skr._poczt skr_poczt poštanski_pretinac poštanski_fah poštni_predal"
                        + " poštový_priečinok poštovní_přihrádka căsuța_poștală casuta_postala postafiók posta_kutusu pašto_dėžutė abonenta_kastīte а/я а.я абонентский_ящик а/с"
                        + " абонентська_скринька пощенска_кутия поштански_преградак τ.θ τ.θ. ταχυδρομική_θυρίδα ص.ب ص.ب. صندوق_بريد صندوق_البريد صندوق_پستی ת.ד ת.ד. ת״ד תיבת_דואר"
                        + " peti_surat kotak_pos hòm_thư ตู้_ปณ ตู้ปณ. ตู้ปณ private_bag locked_bag private_mail_bag antwoordnummer packstation pakkeboks paczkomat поштомат постамат"
                        + " відділення_нової_пошти нова_пошта_відділення нової_пошти_відділення");
        define(
                Words.STOP,
                "mil_gracias mille_grazie mille_mercis mil_obrigados mil_obrigadas mil_desculpas mille_scuse mille_excuses second_floor second_staircase second_stairs second_entrance second_door second_house second_gate second_bell second_buzzer second_on_the");
        define(Words.SHORT_BOX, "bp pl pk pf п.к p.p a/k p/d");
        define(
                Words.STOREY,
                "hoog floor storey story étage etage obergeschoss stockwerk stock piętro piętrze piętra kerros kerroksessa kerroksen patro patře patra"
                        + " poschodí poschodie poschodí sal etasje etasjen våning våningen verdieping etaj etajul piso planta piano andar emelet"
                        + " emeleten katta kattayım этаж этаже поверх поверсі όροφο όροφος kat katu spratu kata");
    }

    private static void districts() {
        define(
                Words.DISTRICT,
                "niš col colonia barrio urbanización fracc fraccionamiento delegación municipio provincia setor bairro freguesia jud. jud județul"
                        + " judetul județ com com. comuna sat satul oraș oras mun mun. brgy brgy. barangay purok kel kel. kelurahan kec kec. kecamatan"
                        + " kab kab. kabupaten kota phường quận huyện xã thị_trấn tp tp. tp.hcm tỉnh thành_phố p. q. mahallesi mah mah. mh. ilçe ilçesi"
                        + " powiat gmina woj woj. województwo okres okr. kraj kerület ker ker. megye р-н район обл обл. область г. г гор пос с. село"
                        + " деревня дер посёлок поселок мкр микрорайон край республика м. місто смт область р-он общ община кв-л ж.к"
                        + " حي منطقة محافظة مدينة الحي شهرک محله استان שכונת שכונה жк nagar phase sector block district tehsil dist dist. taluk town city"
                        + " village vill estate county province prov parish lgu township borough opp"
                        + " แขวง เขต ตำบล อำเภอ จังหวัด หมู่"
                        + " new_york los_angeles san_francisco san_diego san_antonio san_jose las_vegas new_orleans salt_lake_city kansas_city st_louis"
                        + " fort_worth el_paso long_beach new_delhi new_jersey new_mexico north_carolina south_carolina new_south_wales hong_kong kuala_lumpur"
                        + " ho_chi_minh são_paulo rio_de_janeiro belo_horizonte porto_alegre buenos_aires ciudad_de_méxico la_plata santiago_de_chile"
                        + " la_paz santa_cruz san_salvador den_haag the_hague s_hertogenbosch le_havre le_mans la_rochelle saint_étienne las_palmas"
                        + " la_coruña a_coruña san_sebastián tel_aviv be'er_sheva ramat_gan petah_tikva abu_dhabi cape_town port_elizabeth addis_ababa"
                        + " dar_es_salaam port_harcourt quezon_city makati_city cebu_city ha_noi hà_nội đà_nẵng hải_phòng bad_homburg baden_baden novi_sad"
                        + " stara_zagora veliko_tarnovo нижний_новгород санкт_петербург ростов_на_дону кривой_рог кривий_ріг białe_stok české_budějovice"
                        + " hradec_králové banská_bystrica nagy_kanizsa milton_keynes st_albans"
                        + " תל_אביב ירושלים חיפה באר_שבע רמת_גן פתח_תקווה ראשון_לציון נתניה אשדוד חולון בני_ברק כפר_סבא הרצליה רעננה αθήνα θεσσαλονίκη πάτρα ηράκλειο λάρισα πειραιάς toa_payoh hai_bà_trưng cầu_giấy ba_đình đống_đa tây_hồ hoàn_kiếm thanh_xuân hoàng_mai long_biên hà_đông gò_vấp tân_bình tân_phú bình_thạnh bình_tân phú_nhuận thủ_đức hải_châu thanh_khê"
                        + " rawalpindi_cantt santo_domingo puerto_rico puerto_montt san_miguel san_martín ciudad_de_panamá ciudad_de_guatemala north_point north_shore south_yarra gold_coast");
    }
}
