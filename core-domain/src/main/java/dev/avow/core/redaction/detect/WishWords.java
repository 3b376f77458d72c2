package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What stands in capitals where a name may stand and is none: wishes, what customers call themselves and the shop, brands and books that begin like a title. */
final class WishWords {

    private WishWords() {}

    static void enter() {
        wishes();
        farewells();
        customers();
        shops();
        titles();
        wares();
    }

    /** They close a message as "kind regards" does. */
    private static void wishes() {
        define(
                Words.CLOSING | Words.STATE,
                "merry_christmas merry_xmas happy_christmas happy_xmas happy_new_year happy_easter happy_holidays happy_thanksgiving happy_diwali happy_hanukkah happy_eid eid_mubarak happy_weekend happy_halloween season's_greetings happy_friday"
                        + " frohe_weihnachten fröhliche_weihnachten frohe_ostern frohe_festtage frohes_fest frohes_neues_jahr gutes_neues_jahr guten_rutsch schöne_feiertage schöne_weihnachten schöne_ostern schönes_wochenende schönen_tag schönen_abend schönen_feierabend"
                        + " joyeux_noël joyeuses_fêtes joyeuses_pâques bonnes_fêtes bonne_année bonne_journée bonne_soirée bonne_fin_de_journée bonne_semaine bon_week-end bon_weekend bonnes_vacances bon_courage"
                        + " feliz_navidad felices_fiestas feliz_año feliz_día felices_pascuas feliz_pascua buen_fin_de_semana feliz_semana próspero_año feliz_fin_de_semana"
                        + " buon_natale buone_feste buona_pasqua buon_anno buona_giornata buona_serata buon_weekend buon_fine_settimana buon_lavoro feliz_natal boas_festas boa_páscoa feliz_páscoa bom_ano feliz_ano bom_dia_e_bom_trabalho boa_semana bom_fim_de_semana bom_final_de_semana"
                        + " prettige_kerst fijne_kerst fijne_feestdagen prettige_feestdagen vrolijk_kerstfeest zalig_kerstfeest gelukkig_nieuwjaar vrolijk_pasen fijn_weekend prettig_weekend fijne_dag fijne_avond prettige_dag"
                        + " wesołych_świąt szczęśliwego_nowego_roku szczęśliwego_nowego miłego_dnia miłego_wieczoru miłego_weekendu spokojnych_świąt veselé_vánoce veselé_velikonoce šťastný_nový_rok hezký_den hezký_víkend pěkný_den krásné_svátky veselé_vianoce pekný_deň šťastný_nový"
                        + " boldog_karácsonyt kellemes_ünnepeket boldog_új_évet kellemes_húsvéti szép_napot szép_hétvégét jó_munkát crăciun_fericit sărbători_fericite an_nou_fericit paște_fericit o_zi_bună zi_frumoasă weekend_plăcut"
                        + " god_jul gott_nytt_år god_fortsättning glad_påsk trevlig_helg trevlig_dag glad_midsommar ha_en_fin_dag ha_en_bra_dag glædelig_jul godt_nytår god_weekend god_påske hav_en_god_dag god_dag_videre godt_nytt_år god_helg god_påske"
                        + " hyvää_joulua hyvää_pääsiäistä hyvää_viikonloppua hyvää_päivänjatkoa hyvää_uutta_vuotta mukavaa_päivää sretan_božić sretna_nova_godina sretan_uskrs ugodan_dan vesel_božič srečno_novo срећан_божић пријатан_дан"
                        + " с_новым_годом с_рождеством с_праздником с_праздниками с_наступающим хорошего_дня хороших_выходных счастливого_нового з_різдвом з_новим_роком зі_святами гарного_дня гарних_вихідних веселих_свят"
                        + " весела_коледа весели_празници честита_нова честит_празник приятен_ден хубав_ден приятен_уикенд лек_ден καλά_χριστούγεννα καλή_χρονιά καλό_πάσχα χρόνια_πολλά καλή_ανάσταση καλές_γιορτές καλή_συνέχεια καλό_σαββατοκύριακο καλή_εβδομάδα"
                        + " mutlu_yıllar mutlu_bayramlar iyi_bayramlar iyi_yıllar kolay_gelsin hayırlı_işler bol_kazançlar selamat_natal selamat_tahun_baru selamat_lebaran selamat_hari_raya salam_sukses salam_hangat chúc_mừng chúc_tết năm_mới_vui_vẻ chúc_shop");
    }

    /** They part or greet, and no name need follow. */
    private static void farewells() {
        define(
                Words.STATE,
                "stay_healthy stay_safe take_care god_bless good_night good_evening good_luck best_wishes best_regards à_bientôt a_bientôt bonne_continuation hasta_luego hasta_pronto quedo_atenta quedo_atento a_presto até_logo até_breve tot_ziens tot_snel hej_då hei_hei moi_moi"
                        + " до_свидания всего_доброго всего_хорошего до_побачення до_скоро lijep_pozdrav auf_wiedersehen bis_bald bis_dann na_shledanou viszontlátásra la_revedere do_widzenia görüşmek_üzere sampai_jumpa iyi_akşamlar iyi_günler iyi_çalışmalar selamat_siang доброго_дня buena_tarde buen_día dobrego_dnia καλό_απόγευμα lep_dan lijep_dan");
        define(
                Words.STOP,
                "perfect awesome lovely brilliant fantastic excellent amazing waiting asap no_rush perfekt parfait génial perfetto ottimo attendo perfecto genial perfeito toppen fedt hienoa τέλεια супер отлично жду чекаю чудово odlično harika bekliyorum mantap super_service");
    }

    /** "I am a Gold Member", "je suis Très Contente": what customers are, and no names. */
    private static void customers() {
        define(
                Words.STATE,
                "member members mitglied gluten_free dairy_free sugar_free lactose_intolerant left_handed right_handed over_the_moon fed_up very_happy very_disappointed really_disappointed extra_large based_in half_german usuario usuaria abonné abonnée membre socio_oro socia_oro socio socia"
                        + " sehr_zufrieden mega_enttäuscht enttäuscht zufrieden neukunde neu_kunde gold_kunde stammkunde stammkundin très_contente très_content très_déçue très_déçu super_contente super_content sans_gluten client_fidèle cliente_fidèle muy_contenta muy_contento muy_decepcionada molto_delusa molto_deluso super_felice molto_contenta"
                        + " heel_blij erg_tevreden nieuw_hier vaste_klant bardzo_zadowolona bardzo_zadowolony nowa_tutaj nowy_tutaj stałą_klientką stałym_klientem moc_spokojená velmi_spokojená stálý_zákazník stálá_zákaznice nagyon_elégedett foarte_mulțumită foarte_multumita foarte_mulțumit"
                        + " jätte_nöjd väldigt_nöjd ny_kund stor_kund fast_kunde meget_glad helt_ny tosi_tyytyväinen erittäin_tyytyväinen kanta_asiakas πολύ_ευχαριστημένη πολύ_ευχαριστημένος νέος_πελάτης много_доволна много_доволен jako_zadovoljna jako_zadovoljan yeni_müşteriyim z_niemiec z_polski"
                        + " spokojená_zákaznice spokojený_zákazník věrná_zákaznice věrný_zákazník задоволена_клієнтка задоволений_клієнт довольная_клиентка довольный_клиент zadovoljna_kupica zadovoljan_kupac zadovolen_kupec לקוחה_מרוצה לקוח_מרוצה daimi_müşteriniz stamkund nöjd_kund tilfreds_kunde angry_customer happy_customer loyal_customer satisfied_customer zufriedene_kundin zufriedener_kunde cliente_satisfecha cliente_soddisfatta client_satisfait tevreden_klant zadowolona_klientka");
    }

    /** "Bonjour Service Client", "Sayın Yetkili": the shop, and nobody in it. */
    private static void shops() {
        define(
                Words.STATE | Words.STOP,
                "service_client service_après-vente service_clients le_service servizio_clienti servizio_assistenza servicio_técnico servicio_al_cliente atención_al_cliente serviço_de_apoio serviço_ao_cliente apoio_ao_cliente customer_service customer_support customer_care support_team kundenservice kundendienst kundenbetreuung kundservice kundeservice kundesenter asiakaspalvelu klantenservice ügyfélszolgálat biuro_obsługi obsługa_klienta zákaznický_servis zákaznická_podpora"
                        + " yetkili yetkililer ilgili ilgililer müşteri_hizmetleri müşteri_hizmetleri_yetkilisi firma firma_yetkilisi mağaza satıcı team_zalando служба_поддержки служба_підтримки");
    }

    /** Brands, books and toys that begin like the title of a person, where nobody is called so. */
    private static void titles() {
        define(
                Words.STATE,
                "mrs_meyer's mrs_meyers mr_beer mr_proper mr_muscle mr_clean mr_potato mr_coffee mr_heater mr_robot mr_bubble mr_monopoly mr_wonderful mr_whippy mr_men mr_right mr_claus mrs_claus mrs_doubtfire mrs_hinch mrs_tiggy mr_and_mrs mr_&_mrs"
                        + " mr._proper mr._muscle mr._clean mr._potato mr._coffee mr._heater mr._robot mr._bubble mr._monopoly mr._wonderful mr._whippy mr._men mr._right mr._claus mrs._claus mrs._doubtfire mrs._hinch mrs._tiggy mr._and_mrs mr._&_mrs"
                        + " frau_holle herr_der_ringe herr_und_frau monsieur_cuisine monsieur_propre monsieur_bricolage monsieur_madame monsieur_patate mme_patate meneer_de_uil госпожа_метелица господин_пропер господин_никто мистер_пропер name_is_earl name_is_khan name_ist_nobody");
    }

    /** What stands behind the title of a book, a film or a toy, or a brand: "Mr Fox dvd", "Mrs Beeton cookbook". */
    private static void wares() {
        define(
                Words.WARE,
                "dvd dvds blu-ray bluray blu_ray vinyl paperback hardback hardcover cookbook audiobook figurine plush plushie funko costume fancy_dress jigsaw cakes polish soap refill season boxset box_set toy toys mug mugs cushion slush teddy puppet tshirt t-shirt"
                        + " taschenbuch hörbuch plüsch plüschtier stofftier kostüm parfum parfüm brettspiel jouet jeu peluche poche coffret livre livres déguisement libro libros muñeco camiseta disfraz cuadro peluches tascabile giocattolo pupazzo fantoccio boneco brinquedo livro knuffel poetsdoek speelgoed boek"
                        + " książka zabawka maskotka kniha hračka plyšák könyv játék carte jucărie bok leksak gosedjur godis dukke legetøj bamse lelu kirja oyuncak kitap книга игрушка кукла іграшка играчка βιβλίο παιχνίδι komik boneka");
    }
}
