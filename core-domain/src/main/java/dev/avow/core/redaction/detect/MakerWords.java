package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** Who makes goods, how shops are asked whether they have them, and the parts that they have: a number behind such a word is nobody's. */
final class MakerWords {

    private MakerWords() {}

    static void enter() {
        makers();
        asked();
        said();
        parts();
        measures();
        pages();
    }

    /** Makers whose names are no names of people and no common words; others are known by their capital. */
    private static void makers() {
        define(
                Words.MAKER,
                "puma asics mizuno rieker tamaris birkenstock ecco skechers salomon deuter eastpak fjällräven jordan_1 air_jordan new_balance carhartt patagonia wolfskin timberland converse dr._martens dr_martens"
                        + " tissot longines rolex daniel_wellington calvin_klein tommy_hilfiger swarovski ray-ban ray_ban oakley"
                        + " fiat dacia volvo porsche chevrolet suzuki infiniti lada vw лада ваз газ уаз камаз маз мтз зил"
                        + " febi meyle mahle textar sachs fag ufi k&n hengst purflux zimmermann monroe kyb dayco contitech beru hella nrf mtd swf mann_filter mann-filter lpr delphi magneti_marelli wix"
                        + " aeg whirlpool indesit beko neff balay zanussi bauknecht constructa gaggenau arçelik arcelik vestel gorenje liebherr smeg brastemp moulinex krups saeco gaggia vorwerk thermomix irobot roomba numatic nilfisk vileda rowenta remington philishave hotpoint tonies"
                        + " vaillant viessmann buderus grohe hansgrohe geberit grundfos wilo danfoss"
                        + " einhell ryobi dremel fiskars stahlwille worx black_decker black_&_decker black+decker wolf_garten wolf-garten karcher"
                        + " revell siku roco märklin traxxas tamiya playmobil ravensburger medela chicco dmc koleston");
    }

    /** They ask whether a shop has something. */
    private static void asked() {
        define(
                Words.WANTED | Words.STOP,
                "do_you_carry do_you_stock can_i_preorder can_i_pre-order can_i_get any_chance_of_getting looking_to_buy habt_ihr haben_sie führt_ihr führen_sie gibts gibt's gibt_es vous_en_avez est-ce_que_vous_avez tenéis teneis tienen tienes avete vendete quero_comprar vocês_têm voces_tem vocês_vendem hebben_jullie heeft_u verkopen_jullie"
                        + " macie czy_jest máte predávate aveti vindeți har_ni säljer_ni har_i_den har_dere onko_teillä löytyykö imate έχετε υπάρχει имате_ли имате есть_ли_у_вас у_вас_есть чи_є_у_вас عندكم هل_عندكم יש_לכם"
                        + " cuánto_vale cuanto_vale cuánto_cuesta cuanto_cuesta cat_costa wat_kost vad_kostar ile_kosztuje paljonko_maksaa berapa_harga giá_bao_nhiêu price_for prix_de cena_za preço_do preço_da");
        define(
                Words.WANTED,
                "any_of_these any_of_those any_of_these_left got_any_of are_you_getting are_you_restocking");
        define(
                Words.SHELF | Words.ASK,
                "how_much coming_back the_newer_version original_or neu_oder_gebraucht neuf oryginał originale kaç_para milega stock_me มีของไหม มีไหม ราคาเท่าไหร่ 얼마에요 있나요 ありますか 有吗 có_không còn_hàng var_mı є_в_наявності есть_ли macie máte aveti habt_ihr vous_en_avez avete"
                        + " cena pris fiyat fiyatı hinta precio prezzo prix preis cijena är_det_samma ist_das es_el_mismo è_uguale est_la_même is_the_same the_same_as");
    }

    /** What is said of goods behind their number: the bigger size, how it is washed, in which colours it comes. */
    private static void said() {
        define(
                Words.SHELF,
                "bigger_size smaller_size in_size in_taille en_taille en_talla en_la_talla taglia_m taille_m talla_m tamanho_m rozmiar_m velikost_m veľkosť_m méret_m storlek_m størrelse_m koko_m beden_m размер_м розмір_м size_m size_s size_l size_xl size_8 ukuran_m velikost_l w_rozmiarze ve_velikosti no_38 maat_42 größe_m größe_42 taille_42 taglia_42 talla_42 tamanho_42 rozmiar_42 velikost_42 mărimea_42 storlek_42"
                        + " washable lavable machine_washable dishwasher_safe waterproof heel_height hauteur_du_talon washing lining toujours_fabriquée toujours_fabriqué noch_da z_katalogu uit_de_folder runs_small"
                        + " noch_in_grün noch_in_schwarz noch_in_rot auch_in_weiß auch_in_schwarz pe_negru pe_rosu pe_roșu σε_μαύρο σε_κόκκινο в_черно в_червено go_with_the em_azul em_vermelho em_preto in_blu in_nero negru roșu rosu mustana punaisena sinisenä valkoisena черно черен червено бяло crnoj crvenoj plavoj bijeloj الأسود الأحمر الأبيض باللون בשחור באדום בלבן काले लाल 블랙 빨간색 검은색 rött svarta rødt pirosban feketében kékben warna_hitam warna_merah warna màu màu_đỏ màu_đen สีแดง 红色 紅色 黑色的 vermelho colores_viene che_colori que_colores quelles_couleurs which_colours petrol");
    }

    /** Parts of machines, cars and kitchens, and what they are parts of. */
    private static void parts() {
        define(
                Words.THING,
                "světlo reflektor запчастина näytönohjain 显卡 グラボ visitkort power_bank powerbank повербанк sandpaper schleifpapier lija seal seals pump pumps heating_element thermostat thermostats door_handle drain_hose mirror_glass impeller carburettor carburetor fan_motor heizstab pumpe ablaufpumpe scheinwerfer spiegelglas stoßstange stossstange glühkerze zündkerzen elektrode injektor"
                        + " joint_de pompe résistance pare-choc pare-chocs pare_choc phare bougies capteur bobine sonde_lambda junta bomba resistencia faro faros parachoques inyector guarnizione pompa resistenza paraurti candele pastiglie pastiglie_freno bobina borracha pastilha_de_freio pastilhas farol para-choque"
                        + " afdichting afdichtingen pomp koplamp bumper grzałka pompa_do zderzak wtryskiwacz čerpadlo světlomet nárazník vstřikovač svíčka svíčky szivattyú fényszóró lökhárító gyertya garnitura bara_fata bară_față bujie bujii injector"
                        + " packning packningar strålkastare stötfångare tändstift pakning pakninger forlygte kofanger tiiviste tiivisteet pumppu ajovalo puskuri αντλία φανάρι προφυλακτήρας enjektör bulaşık_makinesi"
                        + " манжета сальник насос тэн фара фары фар бампер форсунка форсунки свечи уплътнение помпа уплотнитель_двери brtva pumpa branik svećica كشاف جلدة شمعات פנס גומיה מצת パッキン ヘッドライト gioăng đèn_pha ซีล karet_pintu lampu_depan lampu"
                        + " graphics_card graphics_cards grafikkarte grafikkarten carte_graphique tarjeta_gráfica scheda_video placa_de_vídeo placa_de_video karta_graficzna grafická_karta ekran_kartı видеокарта відеокарта grafikkort 그래픽카드 vga business_cards visitenkarten cartes_de_visite"
                        + " brille monture");
    }

    /** Which measures follow, in millimetres or centimetres. */
    private static void measures() {
        define(
                Words.SIZE,
                "width_height_depth hauteur_largeur_profondeur ancho_alto_fondo szer_wys_gł l_x_l_x_h afmetingen dimensions_are abmessungen");
    }

    /** Laws and norms by the word for them, and what stands on the plates of machines. */
    private static void pages() {
        define(
                Words.PRODUCT,
                "ley_n lei_n loi_n decreto_n ordonnance_n vde снип дсту sni čsn nom-003 гост сп csn din_vde decreto_nº decreto_n° lei_nº lei_n° loi_n° décret ordonnance ordonnance_n° ley_n° ley_nº lov_nr lov_nr. law_no law_no. act_no legea_nr legea_nr. og_nr og_nr. förordning_nr asetus_nro постановление_правительства постановление_№ по_закону_№ закон_№ cfr consumer_law kba pnc 12nc e-nr dot_code date_code");
    }
}
