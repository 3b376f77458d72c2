package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** Where a number of goods is read: on the part that is to be replaced, on its plate, in a shoe; and who told it, in a garage. */
final class LabelWords {

    private LabelWords() {}

    static void enter() {
        define(
                Words.READ_OFF,
                "old_part old_one_had old_one_has old_one_says moulded_into molded_into stamped_into engraved_on inside_the_shoe inside_the_jacket label_inside back_of_the_tv mechanic_says_i_need i_compared"
                        + " dem_alten_teil altes_teil_hat dem_teil_steht im_schuh_steht der_sohle_steht dem_stuhl_steht der_mechaniker_meint der_mechaniker_sagt die_werkstatt_sagt eingraviert eingestanzt"
                        + " sur_la_plaque l'ancienne_pièce l'étiquette_de_la l'étiquette_du sous_la_semelle le_garagiste_me_dit le_garagiste_dit mon_garagiste_dit"
                        + " en_la_placa en_la_placa_pone la_pieza_vieja la_pieza_vieja_pone en_la_pieza en_la_pieza_pone en_la_etiqueta en_la_etiqueta_pone en_la_suela en_la_suela_pone el_mecánico_dice mi_mecánico_dice"
                        + " sul_pezzo_vecchio sul_vecchio_pezzo sulla_targhetta sull'etichetta sotto_la_suola il_meccanico_dice"
                        + " na_etiqueta na_etiqueta_está na_peça_antiga na_peça_velha na_plaquinha gravado o_mecânico_diz o_mecânico_disse"
                        + " het_typeplaatje het_typeplaatje_staat het_oude_onderdeel het_etiket_staat de_sticker_staat de_monteur_zegt"
                        + " na_tabliczce na_tabliczce_jest na_starej_części na_starej_części_jest na_metce na_metce_jest na_naklejce mechanik_mówi"
                        + " na_štítku na_štítku_je na_starém_dílu na_starém_díle na_starom_diele na_nálepce az_adattáblán a_régi_alkatrészen a_címkén"
                        + " pe_eticheta pe_etichetă pe_piesa_veche pe_placuta pe_plăcuță mecanicul_zice"
                        + " på_skylten på_typskylten den_gamla_delen på_etiketten på_etiketten_står på_lappen på_skiltet på_typeskiltet den_gamle_del den_gamle_delen på_mærkaten på_mærket på_merket"
                        + " kyltissä tyyppikilvessä vanhassa_osassa tarrassa lapussa στην_ετικέτα στο_παλιό_ανταλλακτικό στην_πινακίδα etiketinde eski_parçada eski_parçanın_üstünde"
                        + " старой_детали на_этикетке на_шильдике на_бирке выбито отлито старій_деталі на_етикетці на_бірці на_табелката на_табелката_пише на_етикета на_етикета_пише старата_част"
                        + " na_pločici na_pločici_piše na_naljepnici na_naljepnici_piše na_nalepnici na_starom_dijelu na_starom_delu na_tablici na_nalepki na_starem_delu"
                        + " purane_part_pe purane_part_par पुराने_पार्ट_पर linh_kiện_cũ linh_kiện_cũ_ghi trên_nhãn trên_tem ตัวอะไหล่เก่า อะไหล่เก่า บนฉลาก di_part_lama part_lama_tertulis di_label"
                        + " على_القطعة_القديمة على_الملصق החלק_הישן על_המדבקה על_התווית روی_قطعه_قدیمی روی_برچسب");
        define(
                Words.ASKED_OF,
                "stamped_on under_the_sole printed_on_the_cable moulded_on engraved_on_it gravé likha_hai likha_h");
        define(
                Words.PRODUCT,
                "legii_nr lege_nr oug_nr hg_nr og_nr uu_no permendag_no pp_no nghị_định_số thông_tư_số luật_số rozporządzenie_nr ustawa_nr ustawy_nr zákon_č zákona_č vyhláška_č vyhlášky_č nařízení_č bek_nr bek._nr bekendtgørelse_nr lov_nr förordning_nr forordning_nr"
                        + " zakon_br zakona_br уредба_№ регламент_nr rendelet_sz law_nr verordnung_nr richtlinie_nr directiva_nr regulation_no regulation_nr règlement_n reglamento_n regolamento_n regulamento_n verordening_nr un_code un_no un_number cross_reference");
        define(
                Words.COLOUR | Words.PRODUCT,
                "закон закону закона законом закон_україни закону_україни закон_рф закона_рф постановление_правительства постановлению_правительства постановление_№ регламент указ приказ приказу");
        define(
                Words.SIZE,
                "maße masse_sind rozměry rozmery mått misure medidas ölçü ölçüler ölçüleri mitat méretek méretei dimensiuni dimenzije размеры розміри размери διαστάσεις wymiary niche nische nischen nisje hueco il_vano vano wnęka wnęki výklenek výklenku ниша ниши нише ніша nicho mijn_nis de_nis");
        shops();
        define(Words.SIZE, "height breite höhe hauteur altura altezza visina висина veličina veličine");
        define(Words.COLOUR, "цвят цвета_на farge farge_på");
        define(
                Words.SUITS,
                "cuánto_mide cuanto_mide cuánto_pesa quanto_misura quanto_mede quanto_pesa wie_groß_ist combien_mesure se_puede_lavar si_può_lavare pode_lavar ce_l'avete_ancora y_en_a_encore gibt_es_noch gibt's_noch mai_e mai_este todavía_hay aún_hay ainda_tem ainda_há jeszcze_jest jeszcze_macie ještě_máte ještě_je máte_ještě още_имате още_ли_имате ещё_есть еще_есть ще_є finns_kvar onko_vielä var_mı_hala"
                        + " do_they_run_small how_big_is how_tall_is how_wide_is what_size_is_it del_catálogo del_catalogo aus_dem_katalog aus_dem_prospekt from_the_catalogue from_the_catalog from_the_flyer du_catalogue do_catálogo iz_kataloga из_каталога fra_kataloget ur_katalogen στο_φυλλάδιο z_letáku z_letáka del_volantino del_folleto do_folheto z_gazetki"
                        + " do_you_still_make do_you_still_sell macht_ihr_noch habt_ihr_noch avez-vous_encore tenéis_todavía avete_ancora");
        define(
                Words.MONEY,
                "price_of_my_order price_of_the_order cena_objednávky cena_zamówienia kwota_zwrotu kwota_zamówienia preis_der_bestellung preis_meiner_bestellung prix_de_la_commande prix_de_ma_commande precio_del_pedido precio_de_mi_pedido prezzo_dell'ordine preço_do_pedido preço_da_encomenda сумма_заказа сумма_возврата ціна_замовлення сума_замовлення prijs_van_de_bestelling");
        define(Words.UNIT, "бр бр. יח יח' labels envelopes");
        define(Words.READ_OFF, "i_scanned scanned_this gescannt escaneé ho_scansionato j'ai_scanné");
        define(
                Words.COLOUR,
                "dishwasher_displays machine_displays washer_displays oven_displays drucker_meldet maschine_meldet gerät_meldet");
    }

    /** Words for a shop, before its address. */
    private static void shops() {
        define(
                Words.SHOP | Words.STOP,
                "the_shop the_store the_branch a_store a_branch showroom laden ladengeschäft filiale abholstation magasin boutique point_relais tienda sucursal negozio punto_vendita loja de_winkel filiaal sklep sklepu sklepie prodejna prodejně prodejnu predajňa predajni üzlet üzletben magazinul magazin butik butiken butikken butikk myymälä mağaza mağazanız"
                        + " магазин магазина магазине магазинът магазина_на пункт_выдачи prodavaonica trgovina poslovnica toko cửa_hàng ร้าน المتجر הסניף החנות κατάστημα κατάστημά still_at");
        define(
                Words.OWN_SHOP | Words.STOP,
                "your_shop your_store your_branch are_you_still_at euer_laden eurem_laden eure_filiale eurer_filiale ihr_laden ihrem_laden ihre_filiale ihrer_filiale votre_magasin votre_boutique vous_êtes_toujours_au vuestra_tienda su_tienda vostro_negozio vostra_sede vossa_loja sua_loja jullie_winkel uw_winkel jullie_filiaal"
                        + " wasz_sklep waszym_sklepie vaše_prodejna vaší_prodejně vaša_predajňa a_boltotok az_üzletetek magazinul_vostru er_butik din_butik jeres_butik deres_butikk butikken_deres ваш_магазин вашем_магазине вашия_магазин toko_kalian"
                        + " horario_de_la_tienda orari_del_negozio horário_da_loja horário_da_loja_na godziny_otwarcia_sklepu öffnungszeiten_filiale horaires_du_magasin horaires_magasin openingstijden_winkel otevírací_doba_prodejny");
    }
}
