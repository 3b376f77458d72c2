package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words around goods: their codes are nobody's. */
final class GoodsWords {

    private GoodsWords() {}

    static void enter() {
        articles();
        parts();
        tariffs();
        fits();
        fitting();
        compared();
        programs();
        shelf();
        colours();
    }

    private static void articles() {
        define(
                Words.PRODUCT,
                "арт арт. מק\"ט पार्ट_नंबर कोड_उत्पाद articles articolo articoli artículo* artigo* artykuł* artykul* artikl* articol* artikkel* tuote tuotteen cikk termék* ürün* vara vare varan varen"
                        + " tovar toode prece preke товар* продукт* προϊόν* προϊον* είδος منتج* المنتج מוצר उत्पाद* পণ্য sản_phẩm สินค้า 商品 製品 产品 產品 상품 제품 محصول"
                        + " code_barre codes_barres code_à_barres código_barras codice_barre cod_bare jan_code janコード ean_code ean13 bestellnummer_des_artikels"
                        + " código_de_producto cod_produto codigo_do_produto codice_prod ref_produit kod_ürün kod_tovaru oznaka_proizvoda kode_artikel"
                        + " বারকোড بارکوڈ pzn asin thông_số issn isbn_10 isbn_13 cartea cărți cărții antutu geekbench cinebench"
                        + " クーポン kod_bar kode_batang référence_article référence_de_l'article référence_produit http https");
        define(Words.COLOUR | Words.NUMBER, "foutcode fehlercode virhekoodi hibakód felkod fejlkode feilkode");
        define(
                Words.CAMPAIGN,
                "κωδικός_έκπτωσης κωδικό_έκπτωσης εκπτωτικός_κωδικός sooduskood* zľavový_kód zľavového_kódu slevový_kód kod_za_popust koda_za_popust код_за_отстъпка код_за_попуст"
                        + " クーポン クーポンコード 優惠碼 优惠码 优惠券 折扣码 쿠폰 할인코드 कूपन কুপন คูปอง mã_giảm_giá voucher_code kupong* rabattkod kupón* zniżk* kod_rabatowy cod_promo* reduceri промокод* купон* κουπόνι* قسيمة"
                        + " كوبون קופון כوپن تخفیف allahindlus* atlaid* nuolaid* code_de_réduction codice_sconto código_de_desconto código_descuento kode_promo kod_promosi");
    }

    /** The words for an item, a spare part, and their numbers in catalogues. */
    private static void parts() {
        define(
                Words.PRODUCT,
                "lot cat_no cat._no cat.no cat_number stock_code lot_no lot_number spare_part replacement_part item_code mfr mfg ufi npk gb/t qb/t jb/t cas_nummer"
                        + " difference_between bestellnummer_des_herstellers herstellernummer* unterschied_zwischen unterschied_von unterscheiden_sich unterscheidet_sich czym_się_różni czym_różni_się pièce_détachée la_pièce cette_pièce cet_article différence_entre"
                        + " pieza pieza_de_repuesto repuesto recambio diferencia_entre ricambio ricambi pezzo differenza_tra differenza_fra differenza_c'è_tra diferencia_hay_entre diferença_há_entre peça diferença_entre"
                        + " verschil_tussen czy_część ta_część część_zamienna część_o_numerze część_nr części różnica_między różnica_pomiędzy nr_kat zamiennik*"
                        + " piesa piesei diferența_dintre cartuș cartușul különbség yedek_parça parça_no parça_numarası skillnaden_mellan delnummer forskel_på forskellen_på forskellen_mellem forskjellen_på forskjellen_mellom delenummer"
                        + " osanumero* osa_numero zboží díl dílu diel dielu rozdíl_mezi rozdiel_medzi součástk* súčiastk* rezervni_deo nadomestni_del razlika_između razlika_med част_номер частта разлика_между разликата_между"
                        + " деталь детали деталью позиция позицию разница_между каталожный_номер різниця_між запчастин* εξάρτημα διαφορά_μεταξύ القطعة قطعة_غيار قطعة_الغيار الصنف رقم_الصنف رقم_القطعة الفرق_بين"
                        + " חלק החלק חלק_חילוף הפריט פריט מספר_קטלוגי ההבדל_בין מספר_חלק पार्ट आइटम आइटम_कोड पुर्जा পার্ট আইটেম যন্ত্রাংশ suku_cadang sparepart onderdil alat_ganti perbedaan_antara perbezaan_antara"
                        + " phụ_tùng linh_kiện mã_hàng mã_phụ_tùng khác_nhau_giữa อะไหล่ ชิ้นส่วน รหัสอะไหล่ 配件 零件 备件 料号 物料号 部品 部品番号 パーツ 부품 부품번호 품목 قطعه قطعه_یدکی"
                        + " kod_producenta kód_výrobku kód_dílu kód_dielu objednací_kód kataloški_broj kataloška_številka katalogové_číslo каталожен_номер код_деталі код_детали код_запчасти код_позиции رقم_الموديل رقم_الكتالوج رقم_الجزء كود_الصنف كود_المنتج"
                        + " प्रोडक्ट_कोड मॉडल_नंबर পণ্যের_কোড mã_linh_kiện เบอร์อะไหล่ 모델명 모델번호 제품코드 제품번호 상품코드 부품코드 کد_کالا شماره_فنی کد_فنی detalės_numeris manufacturer_code manufacturer_number prod_nr prod.-nr prod_no prod._no typ type_no type_number termékkód* termék_kódja"
                        + " varuosa* rezerves_daļa* detaļa* atsarginė_dalis detalė");
        define(
                Words.PRODUCT,
                "cartridge* kartusche* druckerpatrone* cartouche* cartucho* cartuccia* inktpatroon* tintapatron* bläckpatron* mustekasetti* картридж* tonerkassette*");
    }

    private static void tariffs() {
        define(
                Words.PRODUCT,
                "hs_code hs_codes hs hscode tariff tariff_code tariff_number commodity_code customs_code taric zolltarif* warentarif* code_douanier code_sh nomenclature_douanière"
                        + " codice_doganale código_arancelario partida_arancelaria ncm gtip gn_code kód_cn kod_cn vtsz vámtarif* тн_вэд тнвэд уктзед δασμολογ* hs编码 海关编码 hsコード"
                        + " cas cas_no cas_number cas_nr einecs iso din din_en en_iso astm ansi norm norme norma normă norm_en oem oem_number oem_no oem_nr oem_part mpn part_no part_nr part_numbers ersatzteil*"
                        + " numéro_de_pièce número_de_parte número_de_pieza codice_ricambio onderdeel* numer_części cod_piesă alkatrész* parça_no reservdel* reservedel* varaosa* náhradní_díl rezervni_dio"
                        + " запчаст* номер_детали ανταλλακτικ* ikea lego hex_code batch lot_no charge chargennummer lotto_n numéro_de_lot");
    }

    /** "Compatible with": the name of a model follows, or stands before. */
    private static void fits() {
        define(
                Words.FITS,
                "fits fit_the compatible_with works_with suitable_for replacement_for kompatibel_mit passt_zu passt_auf passt_für passend_für passend_zu compatible_avec convient_à convient_pour adapté_à va_avec"
                        + " compatible_con sirve_para compatibile_con adatto_a adatto_per va_bene_per compatível_com serve_para serve_no compatibel_met past_op past_bij geschikt_voor pasuje_do pasują_do kompatybiln* compatibil_cu"
                        + " se_potrivește_la merge_la passar_till passar kompatibel_med passer_til passer sopii sopiiko yhteensopiva kompatibilní_s hodí_se_k pasuje_na kompatibilný_s odgovara_za kompatibilan_s združljiv_z paše_na"
                        + " съвместим_с става_за подойдёт_к подойдет_к подойдёт_для подойдет_для подходит_к подходит_для совместим* сумісн* підходить_до підійде_до підійде_для συμβατ* ταιριάζει_με متوافق_مع يناسب متوافقة_مع תואם_ל מתאים_ל"
                        + " cocok_untuk sesuai_untuk kompatibel_dengan dùng_cho tương_thích_với ใช้กับ ใช้ได้กับ 兼容 适用于 適用於 سازگار_با مناسب_برای sobib_mudelile sader_ar tinka_prie inafaa");
        define(
                Words.MAKER,
                "knipex uvex wera hazet gedore beurer tefal rowenta delonghi melitta grundig toshiba hitachi denon seagate kingston anker gardena renault hyundai peugeot citroën volkswagen lemförder bilstein brembo royal_canin nivea vichy garmin logitech levi's levis epson canon nikon lexmark lenovo asus acer samsung huawei xiaomi philips panasonic bosch makita dewalt stihl husqvarna milwaukee metabo festool hilti kärcher karcher dyson miele siemens electrolux shimano sram campagnolo michelin pirelli bridgestone goodyear yamaha kawasaki playstation xbox nintendo casio seiko adidas reebok timken skf nvidia netgear tp-link gopro fujifilm bose sennheiser");
        define(
                Words.PRODUCT,
                "stok_kodu stok_kod stok_no codul_produsului cod_articol kod_towaru artikelkod varenummer artikelnr");
        define(
                Words.SUITS,
                "en_rupture rupture en_rupture_de_stock bitti bitti_mi tükendi tükendi_mi tükenmiş out_of_stock back_in_stock vergriffen agotado esaurita slut_i_lager udsolgt utsolgt wyprzedan* epuizat elfogyott");
        define(
                Words.WANTED | Words.STOP,
                "on_the_box on_the_package on_the_label the_box_says the_label_says the_packaging_says how_much_is price_of auf_der_packung auf_der_verpackung auf_dem_karton auf_dem_etikett wie_viel_kostet was_kostet kostet sur_la_boîte sur_l'emballage combien_coûte"
                        + " en_la_caja la_caja_pone la_caja_dice en_el_envase cuánto_cuesta qué_precio_tiene precio_de me_interesa sulla_scatola sulla_confezione quanto_costa quanto_viene na_embalagem na_caixa quanto_custa qual_o_valor qual_o_preço op_de_doos op_de_verpakking hoeveel_kost"
                        + " na_pudełku na_opakowaniu ile_kosztuje pe_cutie pe_ambalaj cât_costă a_dobozon mennyibe_kerül kutuda kutunun_üstünde fiyatı ne_kadar på_lådan på_kartongen vad_kostar på_æsken på_esken hvad_koster hva_koster pakkauksessa mitä_maksaa na_krabici na_obalu kolik_stojí koľko_stojí"
                        + " na_kutiji koliko_košta koliko_stane na_škatli στο_κουτί πόσο_κάνει πόσο_κοστίζει на_коробке на_упаковке сколько_стоит на_упаковці на_коробці скільки_коштує на_кутията колко_струва על_הקופסה כמה_עולה على_العلبة بكم كم_سعر روی_جعبه قیمت"
                        + " डिब्बे_पर का_दाम কত প্যাকেটে 箱に の値段 価格 盒子上 多少钱 상자에 얼마 di_kotak di_kotaknya di_kemasan harganya berapa_harga trên_hộp giá_bao_nhiêu ข้างกล่อง ราคา sa_kushton");
        define(Words.WANTED, "looking_for متى_يتوفر quando_volta kapan_ready когда_появится");
        define(
                Words.WANTED | Words.STOP,
                "searching_for cherche je_cherche busco quiero_comprar cerco sto_cercando procuro zoek ik_zoek szukam caut keresek keresem arıyorum söker leder_efter leter_etter etsin hledám hľadám tražim iščem ψάχνω ищу шукаю търся ابحث_عن دنبال מחפש cari mencari tìm หา を探して 찾고"
                        + " do_you_have avez-vous avez_vous vocês_têm hebben_jullie czy_macie aveți van_raktáron har_ni har_dere har_i onko_teillä máte imate_li da_li_imate έχετε имате_ли чи_є هل_يتوفر یش یش_لکم יש_לכם ada_stok có_bán 有没有 ありますか 있나요 আছে"
                        + " cuándo_reponen vale_para serve_no kutusunda yazıyor przecenion* torna_in_magazzino ready_kak se_potrivește подойдёт подойдет");
        define(
                Words.VERSION,
                "yazılım* yazilim* software* programvara ohjelmisto oprogramowanie oprogramowania szoftver* softver* softvér*");
        define(
                Words.SUITS,
                "mai_e_in_stoc mai_e_pe_stoc mai_este_in_stoc mai_este_pe_stoc mai_e_disponibil mai_aveti mai_aveți weer_leverbaar weer_op_voorraad hay_en hay_stock tiene_stock wieder_da wieder_lieferbar אזל אזל_מהמלאי יש_במלאי");
        define(Words.SUITS, "uyumlu ile_uyumlu ile uyar_mı と互換 に対応 対応 호환 와_호환 के_साथ के_लिए_फिट ulgumine");
    }

    /** The same in words that announce nothing: they stand behind a number. */
    private static void fitting() {
        define(
                Words.FITS,
                "alkatrész* parça parçası parçanın kodlu_ürün kodlu_parça kodlu_malzeme numaralı_parça numaralı_ürün numaralı_malzeme számú_alkatrész cikkszámú számú_termék 부품이 부품은");
        define(
                Words.SUITS,
                "fit fitting back_in_stock discontinued in_your_catalogue in_your_catalog still_available still_made toujours_disponible toujours_en_stock encore_disponible noch_lieferbar noch_verfügbar noch_auf_lager todavía_disponible ancora_disponibile ainda_disponível nog_leverbaar nog_beschikbaar jeszcze_dostępn* ještě_skladem passend in_ihrem_katalog wieder_auf_lager"
                        + " convient conviennent convient-elle convient-il va-t-elle_sur s'adapte s'adapte-t-il se_monte_sur de_nouveau_en_stock dans_votre_catalogue sirve encaja hay_stock reponen en_su_catálogo en_vuestro_catálogo"
                        + " adatta adatto va_bene_con va_bene_su si_monta torna_disponibile nel_vostro_catalogo serve_na serve_em serve_pra encaixa repõem volta_ao_stock volta_ao_estoque no_vosso_catálogo no_seu_catálogo past_deze past_dit passen_op pasuje pasują nadaje_się nada_się będzie_pasować w_katalogu"
                        + " potrivit potrivită se_potrivesc se_potrivește se_potriveste illik passzol uygun_mu uyar_mı uyuyor takılır passar_på passar_i passer_på passer_i på_lager i_lager sopivat sopivatko hodí_se_na hodí_se_do pasuje_na pasne pristaje ustreza"
                        + " подойдет подойдёт подойдут подходит подходят підійде підходить пасува става_ли ταιριάζει κάνει_για تناسب تناسبها تركب يركب מתאים מתאימה יתאים में_लगेगा लगेगा लगेगी लगता_है फिट cocok cocokkah dùng_được dùng_cho lắp_được lắp_cho vừa_với ใช้กับ ใส่กับ เข้ากับ"
                        + " 能装 能用 适配 适合 可以装 可以用 に合い に合う に使え に使用 に取り付け 에_맞나요 에_맞는 맞나요 호환되나요 می‌خورد sobib der_til tinka");
    }

    /** What is asked of two numbers of goods, and what parts cars, printers and machines have. */
    private static void compared() {
        define(
                Words.FITS,
                "difference différence differenz unterschied* diferencia diferença differenza verschil skillnad* forskel* forskjel* ero eroa różnica różni rozdíl rozdiel razlika razlike разлик* разниц* різниц* отличается отличаются відрізняється διαφορά διαφέρει diferență diferența különbség* erinevus atšķirība skirtumas tofauti الفرق ההבדל הבדל تفاوت diferență_este_între bedanya perbedaan perbezaan"
                        + " the_same_as is_it_the_same_as dasselbe_wie identique_à igual_que uguale_a igual_a hetzelfde_als to_samo_co stejný_jako sama_dengan replaces replaced_by superseded_by supersedes successor_of successor_to equivalent_to nachfolger_von nachfolger_für ersetzt remplace remplacé_par"
                        + " sostituisce sostituito_da sustituye reemplaza substitui vervangt zastępuje nahrazuje înlocuiește заменяет замінює ersätter erstatter korvaa run_with work_with work_in work_on work_at works_in run_on better_than besser_als meilleur_que mejor_que migliore_di melhor_que beter_dan lepszy_od"
                        + " updated_part_number new_part_number old_part_number cikk κάνει_για jó_ez jó_lesz passt_der passt_die passt_das passt_dieser passt_diese passt_dieses past_de past_het past_deze past_dit past_filter yedek_parça va_con va_bene_con funktioniert_mit fonctionne_avec funciona_con funciona_com funziona_con werkt_met działa_z funguje_s fungerar_med fungerer_med работает_с працює_з работи_с");
        define(
                Words.COMPARED,
                "में_क्या_फर्क में_क्या_फ़र्क में_क्या_अंतर 不同 違いますか 違う fark farkı arasında_ne_fark arasındaki_fark arasında_fark ne_farkı_var yerine_geçer फर्क फ़र्क अंतर পার্থক্য ต่างกัน ต่างกับ khác_gì khác_nhau khác_biệt 有什么区别 有什麼區別 的区别 区别 區別 違い 차이 다른가요 تفاوت beda_apa apa_bedanya");
        define(
                Words.THING,
                "filter* filtr* filtro* filtru* szűrő* oliefilter luchtfilter oljefilter ölfilter luftfilter innenraumfilter kraftstofffilter pollenfilter suodatin* öljynsuodatin olajszűrő levegőszűrő фильтр* фільтр* филтър* филтр* φίλτρ* الفلتر فلتر מסנן פילטר फिल्टर फ़िल्टर ফিল্টার ไส้กรอง กรองอากาศ lọc_dầu lọc_gió 필터 フィルタ 滤芯 滤清器 濾芯 فیلتر"
                        + " bearing* kugellager radlager wälzlager roulement* rodamiento* cuscinett* rolamento* łożysk* ložisk* rulment* csapágy* rulman* laakeri* kullager kuglelejer подшипник* підшипник* лагер* ρουλεμάν رولمان מיסב बेयरिंग ตลับลูกปืน ベアリン 베어링 轴承 بلبرینگ vòng_bi ležaj*"
                        + " brake_disc* brake_pad* brake_rotor rotor bremsscheibe* bremsbel* plaquette* disque_de_frein pastillas_de_freno pastiglie remblok* remschijf klocki tarcza tarcze fékbetét féktárcsa balata bromsbelägg bromsskiv* jarrupala* brzdov* kočion* тормозн* гальмівн* накладки τακάκια 刹车片 ブレーキ 브레이크"
                        + " ink_cartridge ink toner* tusz* tinte inkt blekk cerneal* чернила чорнила μελάνι حبر דיו หมึก インク 墨盒 잉크 토너 kartuş* kartuša kartridž*"
                        + " tyre tyres tire tires reifen* winterreifen sommerreifen pneu pneus pneumatic* neumático* banden autoband opony opona anvelop* gumiabroncs gumi lastik däck dæk dekk rengas renkaat guma gume шина шины шини гуми ελαστικ* λάστιχ* إطارات إطار צמיגים צמיג टायर ยาง lốp タイヤ 轮胎 輪胎 타이어 rehv riepa padanga ban_mobil ban_motor ada_ban"
                        + " battery batteries batterie* batería* bateria* batteria akku akumulator* akkumulátor* batteri* accu baterie аккумулятор* акумулатор* батаре* μπαταρία بطارية البطارية סוללה מצבר המצבר акумулятор* ắc_quy bình_ắc_quy plăcuțe* placute* spare_blade बैटरी แบตเตอรี่ バッテリ 배터리 电池 باتری"
                        + " wiper* wiper_blade* wischerblatt* essuie-glace* limpiaparabrisas tergicristall* wycieraczk* stěrač* silecek torkarblad щетка_стеклоочистителя дворники spark_plug* zündkerze* bougie* bujía* candela_di_accensione świeca svíčka gyertya buji tändstift tennplugg sytytystulppa свеча_зажигания свечи_зажигания свічки μπουζί شمعة بوجي 火花塞"
                        + " phone_case screen_protector handyhülle* schutzfolie coque* funda_para capinha hoesje etui husă husa telefontok kılıf kılıfı mobilskal deksel suojakuori obal калъф чехол чохол θήκη جراب כיסוי केस ốp_lưng スマホケース 手机壳 قاب_گوشی"
                        + " headlight bulb lampe* lámpara bombilla lampadina żarówk* žárovk* žarulja izzó ampul glödlampa polttimo лампа лампочк* λάμπα נורה 灯泡 電球 전구 drive_belt timing_belt keilriemen zahnriemen courroie correa cinghia correia paska rozrządu ékszíj kayışı kilrem hihna řemen remen ремень ремінь ремък ιμάντας"
                        + " mower_blade o2_sensor датчик* czujnik* sensore сенсор water_pump wasserpumpe pompa_apei dichtung* zahnbürste aufsteckbürste brush_head ignition_coil zündspule ddr4 ddr5 so-dimm");
        define(
                Words.THING,
                "washing_machine waschmaschine* geschirrspüler lave-linge lavadora lavatrice máquina_de_lavar wasmachine pralk* mosógép* çamaşır_makinesi tvättmaskin* vaskemaskin* pesukone* pračka práčka perilica пералня* пералнята стиральн* пральн* пралка πλυντήριο غسالة الغسالة מכונת_כביסה वॉशिंग_मशीन เครื่องซักผ้า máy_giặt 洗濯機 세탁기 식기세척기 洗衣机 mesin_cuci"
                        + " lote_nº parti partij partia partii partiji šarže šarža tétel batchnummer eränumero lotto lote lotes παρτίδα партия партії партида партиду אצווה אצוות 批号 批號 批次 ロット ล็อต lô_hàng số_lô 로트 التشغيلة رقم_التشغيلة بچ partie_nr част_за част tuotetta tuotteita produto produtos productos prodotti");
        define(
                Words.MAKER,
                "osram hama valeo denso ngk varta dunlop nokian redmi galaxy oneplus motorola nokia bmw audi opel skoda škoda toyota mazda honda nissan mitsubishi subaru lexus oral-b");
        define(
                Words.VERSION,
                "aplikacja aplikacji apka aplikace aplikaci uygulama uygulaması sovellus приложение застосунок додаток εφαρμογή تطبيق التطبيق אפליקציה האפליקציה ऐप แอป アプリ 앱");
        define(Words.SIZE, "inseam schrittlänge");
        define(Words.COLOUR, "feil feilkoden foutmelding fehlermeldung trouble_code");
        define(
                Words.SHELF,
                "charcoal anthracite anthrazit burgundy turquoise oak eiche chêne roble rovere carvalho eiken dąb dub stejar tölgy meşe tammi tammena hrast hrastu дуб дъб δρυς");
        define(Words.AMOUNT | Words.STOP, "fino_alle fino_al fino_alla hasta_las hasta_el até_às até_as");
    }

    /** The names of programs, before their versions. */
    private static void programs() {
        define(
                Words.VERSION,
                "edge opera brave vivaldi chromium webview browser* браузер* tarayıcı* przeglądark* prohlížeč* böngésző* selain selaimen webbläsare* navigateur navegador photoshop lightroom excel openssl");
        define(
                Words.UNIT,
                "seite strona stronie pagină sivu sidan stránka oldal sayfa страница странице сторінка σελίδα");
        define(Words.COLOUR, "ncs hks munsell err");
        define(
                Words.POSTAL_CODE,
                "pod_kod na_kod למיקוד במיקוד המיקוד للرمز_البريدي الرمز_البريدي postinumeroon postinumerolle posta_koduna irányítószámra индексу индекса индекси postnumret postnummeret");
    }

    private static void shelf() {
        define(
                Words.SUITS,
                "in_stock stock available availability restock restocked sold_out auf_lager lieferbar verfügbar vorrätig noch_da ausverkauft en_stock dispo disponible disponibles épuisé agotado agotada hay_en en_existencia"
                        + " disponibile disponibili in_magazzino esaurito disponível disponíveis em_estoque em_stock esgotado tem_em op_voorraad leverbaar beschikbaar voorradig uitverkocht dostępn* na_stanie w_magazynie"
                        + " disponibil* pe_stoc în_stoc stoc raktáron készleten elérhető kapható stokta stokda mevcut_mu mevcut i_lager lagerförd på_lager varastossa saatavilla skladem na_skladě na_sklade dostupn* na_zalihi na_stanju na_zalogi"
                        + " на_склад* в_наличии наличии в_наявності наявності наличен налично διαθέσιμ* σε_απόθεμα متوفر متوفرة متاح متاحة במלאי זמין זמינה उपलब्ध स्टॉक tersedia ready_stok còn_hàng còn_không มีของ มีไหม"
                        + " 在庫 有货 有貨 有现货 재고 موجود موجوده laos saadaval noliktavā pieejams sandėlyje yra_sandėlyje ipo inapatikana");
    }

    private static void colours() {
        define(
                Words.SHELF,
                "black white red orange blue green grey gray pink brown beige navy yellow schwarz weiß weiss rot blau grün grau rosa braun gelb noir noire blanc blanche rouge bleu bleue vert verte gris grise marron jaune"
                        + " negro negra blanco blanca rojo roja azul verde amarillo nero nera bianco bianca rosso rossa blu grigio giallo preto preta branco branca vermelho cinza amarelo zwart wit rood blauw groen grijs geel"
                        + " czarn* biał* czerwon* niebiesk* zielon* szar* negru neagră alb albă roșu albastru fekete fehér piros kék zöld siyah beyaz kırmızı mavi yeşil svart vit röd blå grön sort hvid rød grøn musta valkoinen punainen sininen"
                        + " černá černé bílá bílé červená modrá crna crne bijela plava чёрн* черн* бел* красн* син* чорн* біл* μαύρο μαύρη λευκό κόκκινο أسود أبيض أحمر أزرق שחור לבן काला hitam putih đen trắng สีดำ 黒 白 黑色 白色 검정 مشکی melns juoda must");
    }
}
