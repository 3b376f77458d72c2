package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What shops are asked about goods whose number is told: who seeks them, in place of which ones, what of them, and whether they are sent somewhere. */
final class SoughtWords {

    private SoughtWords() {}

    static void enter() {
        sought();
        instead();
        asked();
        goods();
        delivered();
        helped();
        plain();
    }

    /** They ask for goods before their number. */
    private static void sought() {
        define(
                Words.WANTED | Words.STOP,
                "søger ser_etter tarvitsen behöver trenger brauche benötige besoin il_me_faut necesito ho_bisogno mi_serve preciso potrzebuję potřebuji potřebuju potrebujem am_nevoie szükségem treba_mi trebam rabim χρειάζομαι"
                        + " нужен нужна нужно треба потрібен потрібна трябва_ми צריך צריכה ابغى أريد احتاج عايز butuh cần! 需要 想要 求购 vajan reikia"
                        + " the_plate type_plate rating_plate typenschild targhetta tabliczk* шильдик* click_on passt can_i_order packaging_claims box_claims label_claims");
    }

    /** They stand between the number that somebody has and the one that somebody offers. */
    private static void instead() {
        define(
                Words.INSTEAD,
                "instead_of in_place_of in_lieu_of anstelle anstatt statt_der statt_des au_lieu_de à_la_place en_lugar en_vez al_posto invece_di no_lugar em_vez in_plaats zamiast místo namísto namiesto helyett în_loc yerine istället i_stället i_stedet istedenfor sijaan tilalle asemel vietā vietoj umjesto umesto namesto"
                        + " вместо взамен замість αντί_για بدل بدلا מקום במקום به_جای के_बदले की_जगह বদলে ganti pengganti thay_cho thay_thế แทน 代わり 代替 替代 替换 대신");
        define(
                Words.FITS,
                "vervangen_door ersetzt_durch sustituido_por es_lo_mismo è_lo_stesso é_o_mesmo to_to_samo je_to_stejné parts_like spare_parts_like items_like");
    }

    /** What is asked of a number before it, and of nothing but goods. */
    private static void asked() {
        define(
                Words.ASKED_OF,
                "left_or right_or left_hand right_hand links_oder rechts_oder gauche_ou droite_ou izquierdo_o izquierda_o derecho_o destro_o destra_o sinistro_o sinistra_o esquerdo_ou esquerda_ou direito_ou direita_ou links_of rechts_of lewy_czy lewa_czy prawy_czy levý_nebo pravý_nebo ľavý_alebo bal_vagy stânga_sau sol_mu vänster_eller venstre_eller vasen_vai lijevi_ili levi_ili"
                        + " левый_или левая_или лівий_чи αριστερό_ή يمين ימין_או 左か 左边 왼쪽 kiri_atau bên_trái ซ้าย"
                        + " taille-t-elle talla_pequeño veste_pequeno fällt_klein runs_small runs_large fit_small valt_klein you_list you_sell sie_führen vous_vendez vendéis vendete vocês_vendem jullie_verkopen ni_säljer"
                        + " bulk_price any_bulk mengenrabatt staffelpreis prix_de_gros descuento оптом 批发价"
                        + " gives_0 gives_no no_results 0_results keine_treffer sin_resultados"
                        + " lazım kellene चाहिए লাগবে が欲しい が必要 필요해요 existe_en existe_em ürün_kodu derailleur");
    }

    /** Names of parts that no other list has. */
    private static void goods() {
        define(
                Words.THING,
                "barkodu codul_de_bare dye_lot parts spare_parts gasket gaskets hinge hinges cassette chain door_seal joint_de_porte guarnizion* uszczelk* těsnění tesnenie tömítés уплотнител* ущільнювач* прокладк* scharnier* bisagra* kassette kaseta łańcuch řetěz kedja цепь チェーン 链条 체인 密封圈 패킹 硒鼓 碳粉 части");
    }

    /** Questions for what it costs to send something, and whether it is sent: they name a town, and nobody's address. */
    private static void delivered() {
        define(
                Words.POSTAL_CODE | Words.ADDRESS,
                "do_you_deliver_to do_you_ship_to do_you_post_to can_you_ship_to how_much_is_shipping_to how_much_is_delivery_to vous_livrez_à livrez-vous_à");
        define(
                Words.POSTAL_CODE | Words.STOP,
                "pick-up_point pickup_point shipping_cost delivery_cost liefern_sie_nach versandkosten frais_de_port hacen_envíos el_envío_a costo_de_envío fazem_entrega fazem_entregas tem_entrega fazem_envio frete entregam leveren_jullie verzendkosten wysyłacie doručujete szállítanak levererar_ni leverer_i leverer_dere frakt доставляете 运费 運費 邮费 送料 まで送料 までの送料 への送料 배송비 택배비 ongkir");
    }

    /** They stand before a number of no house: of a model, a row, a law, or the day when a shop is open. */
    private static void plain() {
        define(
                Words.STOP,
                "pdf png jpg jpeg docx subtotal subtotale zwischensumme gesamt summe sous-total versand hiya öppet öppna åbent åpent avoinna موديل الموديل закона закону законом da_lei");
    }

    /** What is sought and needed and is no goods: a number behind it is that of whoever asks. */
    private static void helped() {
        define(
                Words.ASK,
                "hilfe beratung ayuda ajuda aiuto aide hulp pomoc pomoci pomoči hjälp hjelp hjælp apua segítségre ajutor yardım βοήθεια помощь помощи допомога помощ مساعدة עזרה मदद bantuan hỗ_trợ 帮助 도움 information informationen información informação informazioni informatie consulta contacto kontakt contatto cita termin antwort respuesta réponse risposta ответ консультация trabajo trabalho lavoro");
    }
}
