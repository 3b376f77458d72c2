package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** How people come to speak of an order by its number alone: what they write about, ask for, were told to quote, and paid for; and what they say behind it. */
final class AboutWords {

    private AboutWords() {}

    static void enter() {
        about();
        when();
        quoted();
        paid();
        answered();
        done();
        behind();
        small();
        after();
    }

    /** What somebody writes about, up to the number. */
    private static void about() {
        define(
                Words.LOOKED,
                "its_about it's_about it_is_about this_is_about that's_about im_writing_about hi_about tell_me_where know_where stornieren mine_is mine_was hers_is his_is my_one_is husband's_is wife's_is friend's_is mother's_is sister's_is meine_ist meine_war la_mía_es el_mío_es la_mienne_est la_mienne_c'est le_mien_c'est il_mio_è la_mia_è o_meu_é a_minha_é de_mijne_is die_van_mij_is moje_to moja_to moje_je minun_on η_δική_μου_είναι мой_это моё_это моє_це моят_е moj_je benimki hey_about again_about write_about wrote_about call_about asking_about ask_about emailed_about enquiry_about inquiry_about with_regard_to with_regards_to with_respect_to with_reference_to in_regards_to in_reference_to in_relation_to in_connection_with connection_with pertaining_to further_to in_respect_of reference_is_made_to relating_to relates_to question_on query_about query_on cancellation_of cancellation_for replacement_for reply_to_my"
                        + " frage_zur frage_zum fragen_zur fragen_zum bezüglich bzgl bzgl. betreffs in_sachen storno_von stornierung_von stornierung_der bezug_auf erstattung_zu erstattung_der rückerstattung_zu rückfrage_zur geht_mir_um es_ging_um"
                        + " au_sujet_de à_propos_de concernant concernant_la à_propos_du au_sujet_du au_sujet_de_la par_rapport_à quant_à un_mail_pour un_sms_pour annulation_de remplacement_pour remboursement_pour_la"
                        + " acerca_de respecto_a respecto_al respecto_de en_relación_a en_relación_con con_respecto_a referente_a pregunta_sobre consulta_sobre anulación_de cancelación_de sobre_el_pedido"
                        + " in_merito_a in_merito_al riguardo_a riguardo_al a_proposito_di a_proposito_del con_riferimento_a in_riferimento_a per_quanto_riguarda domanda_su annullamento_di riguardo"
                        + " em_relação_a em_relação_ao em_relação_à a_respeito_de a_respeito_do com_respeito_a no_que_toca_a referente_ao referente_à acerca_do dúvida_sobre cancelamento_do quanto_ao"
                        + " wat_betreft met_betrekking_tot betreffende aangaande in_verband_met naar_aanleiding_van vraag_over het_gaat_over annulering_van"
                        + " dotyczy dotyczące w_związku_z w_kwestii odnośnie odnośnie_do pytanie_dotyczące anulowanie anulacja_zamówienia"
                        + " ve_věci ohledně týká_se stran dotaz_ohledně vo_veci ohľadom ohľadne týka_sa"
                        + " kapcsolatban_a ügyben_a tárgy az_ügyben referitor_la în_legătură_cu cu_privire_la legat_de privind întrebare_referitor"
                        + " angående gällande beträffande rörande vedrørende vedr vedr. ang ang. angår gjelder vedrørende_min koskien liittyen asia_koskee"
                        + " σχετικά_με αναφορικά_με όσον_αφορά αφορά το_θέμα"
                        + " касательно насчет насчёт относительно по_поводу в_отношении касается щодо стосовно з_приводу стосується относно във_връзка_с по_повод касае"
                        + " vezano_za u_vezi u_vezi_sa u_vezi_s glede povodom što_se_tiče v_zvezi_z v_zvezi_s zastran"
                        + " بخصوص بشأن بخصوص_طلبي استفسار_عن بالنسبة_ل בנוגע_ל לגבי בקשר_ל בעניין"
                        + " soal mengenai tentang perihal terkait về_việc liên_quan_đến hỏi_về vấn_đề_của về_vụ เกี่ยวกับ สอบถามเรื่อง");
        define(Words.LOOKED, "关于 關於 有關 有关 针对 针對 เรื่อง");
    }

    /** When something comes that has such a number, and where it is: goods are asked for so, too, and so the number stands right behind. */
    private static void when() {
        define(
                Words.CLOSE,
                "wheres where's where_s where_the_hell_is whereabouts_of when_comes whens when's whats_with what's_with whats_up_with what's_up_with what_happened_to what_happened_with what's_happening_with whats_happening_with what_is_happening_with any_news_on any_news_about any_news_regarding any_update_on any_update_about please_keep and_keep mistake_keep just_keep news_regarding update_on updates_on update_about arrival_of where_did"
                        + " wo_bleibt wo_ist_die wo_steckt wann_kommt_die was_ist_mit_der was_ist_mit_dem was_passiert_mit was_wird_aus wie_sieht_es_mit"
                        + " où_en_est où_en_est_la quand_arrive quand_vient qu'en_est-il_de que_se_passe-t-il_avec quoi_de_neuf_pour"
                        + " cuándo_llega cuando_llega cuándo_viene cuándo_llegará qué_pasó_con que_pasa_con que_paso_con cómo_va cómo_va_el dónde_anda para_cuándo"
                        + " a_che_punto_è quando_arriva quando_arriverà cosa_succede_con dov'è_finito che_ne_è_di dov'è_il"
                        + " quando_chega quando_chega_o quando_vem o_que_se_passa_com o_que_aconteceu_com como_está_o em_que_pé_está cadê_o"
                        + " wanneer_komt waar_blijft wat_is_er_met wat_gebeurt_er_met hoe_staat_het_met"
                        + " kiedy_przyjdzie kiedy_będzie kiedy_dojdzie kiedy_dotrze co_się_stało_z jak_tam kdy_dorazí kdy_přijde kdy_bude co_se_děje_s jak_je_na_tom kedy_príde kedy_dorazí čo_je_s čo_sa_deje_s"
                        + " mikor_jön mikor_jön_a mikor_érkezik mikor_érkezik_a mi_lesz_a mi_történt_a hol_tart_a când_vine când_ajunge ce_se_întâmplă_cu ce_e_cu_comanda care_e_treaba_cu"
                        + " när_kommer vad_händer_med var_är vart_tog hvornår_kommer hvad_er_der_med hvor_bliver når_kommer hva_er_det_med hvor_blir milloin_tulee mitä_tapahtuu missä_viipyy"
                        + " πότε_έρχεται πότε_έρχεται_η πότε_θα_έρθει τι_έγινε_με τι_γίνεται_η πού_βρίσκεται"
                        + " что_там_с что_случилось_с когда_придёт когда_придет когда_будет когда_приедет как_там що_там_з коли_прийде коли_буде що_сталося_з кога_ще_дойде кога_идва кога_пристига какво_стана_с"
                        + " što_je_s što_je_sa šta_je_sa šta_je_s šta_bi_sa kad_stiže kada_stiže kad_dolazi kdaj_pride kaj_je_z kaj_se_dogaja_z"
                        + " وين فين متى_يصل متى_يوصل متى_توصل شو_صار شو_صار_ب ايش_صار اين אין_עדכון מה_קורה_עם מתי_מגיע מתי_מגיעה מתי_תגיע מה_נשמע_עם nerede_kaldı"
                        + " kapan_sampai kapan_datang gimana_kabar khi_nào_tới bao_giờ_tới");
    }

    /** What somebody was given, told to quote, or finds written. */
    private static void quoted() {
        define(
                Words.LOOKED,
                "please_quote pls_quote to_mention mention mentioned quoted quoting was_given been_given gave_me given_me assigned_me assigned listed_under saved_under filed_as logged_as opened_as gave_me_was gave_us gave_me_the case_is case_opened open_case your_case my_case case_open claim_opened logged_under confirmation_of shows_up_as i_typed i_entered"
                        + " angeben anzugeben genannt_wurde mir_wurde zugeteilt az. az vorgang_läuft"
                        + " indiquer mentionner on_m'a_donné m'a_donné donné_le mon_dossier_est mencionar indicar me_dieron me_dio me_asignaron mi_expediente mi_hanno_dato mi_è_stato_dato citare indicare deram-me me_deram indicaram kreeg_ik vermelden kreeg_het"
                        + " dostałem dostałam podano_mi dali_mi dostal_jsem dostala_jsem kaptam azt_kaptam mi-au_dat am_primit fick_jag fick_nummer fik_jeg fikk_jeg sain_numeron μου_έδωσαν мне_дали дали_номер мені_дали дадоха_ми dali_su_mi אמרו_לי נתנו_לי أعطوني اعطوني 售后 售後 เคลม klaim komplain");
    }

    /** What is paid under a number, and where it is written. */
    private static void paid() {
        define(
                Words.LOOKED | Words.NUMBERED,
                "transfer bank_transfer überweisung banküberweisung multibanco referência_multibanco przelew przelewu przelewie příkaz převod prevod utalás havale havalesi överföring overførsel overføring tilisiirto κατάθεση перевод переказ превод перевода transfer_banca virement_bancaire");
        define(
                Words.LOOKED,
                "i_paid_for paid_under transferred_for transferred_with payment_subject payment_title klarna_says klarna_shows klarna_for used_as_reference remittance"
                        + " überwiesen_für überwiesen_mit bezahlt_unter verwendungszweck: zahlungszweck betreff_der_überweisung motif_du_virement libellé_du_virement libellé objet_du_virement concepto_de_la_transferencia concepto_del_pago concepto: causale causale_del_bonifico causale: con_causale descritivo omschrijving mededeling tytuł_przelewu tytule_przelewu tytułem w_tytule variabilní_symbol var._symbol var_symbol v._symbol közlemény közleménybe közlemény: detalii_plată explicație_plată ocr-nummer ocr_nr kid_nummer meddelande_till viestikenttä αιτιολογία назначение_платежа назначении_платежа в_назначении призначення_платежу призначенні_платежу основание_за_плащане svrha_plaćanja svrha_uplate model_i_poziv namen_plačila açıklama açıklamaya açıklama: ملاحظة_التحويل 付款备注 付款備註 转账备注 berita_transfer nội_dung_chuyển_khoản nội_dung_ck");
    }

    /** What stands before an answer. */
    private static void answered() {
        define(
                Words.LOOKED,
                "a_ver a_ver... deixa_eu_ver deixa_ver vediamo should_be must_be it_must_be should_be_this müsste_sein das_müsste ça_doit_être doit_être debe_ser debería_ser tiene_que_ser dovrebbe_essere deve_essere deve_ser moet_zijn zou_moeten_zijn powinno_być musi_to_być mělo_by_to_být mělo_by_být ar_trebui_să_fie borde_vara måste_vara borde_det_vara må_være det_må_være det_må_vara må_det_være burde_være må_være_det pitäisi_olla πρέπει_να_είναι должно_быть має_бути трябва_да_е trebalo_bi_biti mora_biti olmalı harusnya replaced_by ersetzt_durch_die first_one_is the_latter the_former the_second_one the_first_one the_other_one latter");
    }

    /** What is to be done with it, up to the number. */
    private static void done() {
        define(
                Words.LOOKED,
                "bestellt_unter bestellt_unter_der gekauft_unter commandé_sous acheté_sous besteld_onder beställt_under bestilt_under objednáno_pod zamówione_pod zamówiłem_pod zamówiłam_pod заказал_под заказала_под close reopen to_close did_you_close send_back ship_out release please_deliver deliver_my replacement_for the_replacement_for label_for invoice_to invoice_on combine_with returned_for money_from order_labelled"
                        + " behalte behalten_will behalten_möchte nicht_bestellt_ist garder annuler_la garder_la quedarme_con me_quedo_con tenere mantenere manter ficar_com houden zachować zostawić ponechat nechat megtartanám păstrez behålla beholde pidän κρατήσω оставить залишити запази zadržati"
                        + " hvil_annullere vil_annullere vil_avbestille vill_avbeställa vill_avboka annullera avbeställa avbestille afbestille haluan_perua хочу_отменить хочу_вернуть хочу_скасувати хочу_повернути искам_да_откажа искам_да_върна želim_otkazati hoću_da_otkažem želim_preklicati chci_zrušit chcem_zrušiť chcę_anulować chcę_zwrócić vreau_să_anulez szeretném_lemondani iptal_etmek mau_batalin mau_cancel mau_retur muốn_hủy muốn_huỷ muốn_trả ขอยกเลิก อยากยกเลิก"
                        + " ik_wil_graag fature_de la_facture_de facture_pour facture_de_la fattura_di fattura_per");
    }

    /** What is said behind the number. */
    private static void behind() {
        define(
                Words.ARRIVED,
                "hasnt_shipped hasn't_shipped hasnt_come hasn't_come any_update any_updates any_news still_waiting still_nothing nothing_yet waiting_since left_the_warehouse left_your_warehouse still_pending still_unpaid is_unpaid was_closed still_open where_are_you never_arrived never_arrives wrong_thing has_not_moved not_yet_here please_cancel storno stornieren storniert storniert_bitte"
                        + " wo_bleibt_das wo_bleibt wo_ist_das noch_offen immer_noch_offen noch_nichts retourniert hätte_ich_eine_frage habe_ich_eine_frage hab_ich_eine_frage eine_frage nochmal hab_ich_retourniert stimmt_was_nicht"
                        + " toujours_rien toujours_pas_là toujours_pas_reçu encore_rien où_est_elle où_en_est-on une_question des_nouvelles je_veux_un_remboursement j'attends_toujours"
                        + " sigue_sin_llegar todavía_nada aún_nada sin_noticias alguna_novedad no_me_dice_nada ancora_niente ancora_nulla nessuna_notizia ainda_nada continuo_à_espera alguma_novidade nog_niks nog_steeds_niks nog_niets nog_steeds_niets annuleren_graag"
                        + " nadal_nic dalej_nic ciągle_nic pořád_nic stále_nic stále_nič ještě_nic még_semmi még_mindig_semmi semmi_hír ügyében ügyben kapcsán tot_nimic încă_nimic nicio_veste fortfarande_inget inget_nytt stadig_intet stadig_ingenting fortsatt_ingenting ikke_kommet ikke_kommet_ennå ikke_kommet_enda ikke_ankommet inte_kommit tulee ei_vieläkään ei_mitään_vieläkään"
                        + " hakkında_yazıyorum hakkında ile_ilgili ile_alakalı ne_durumda ne_oldu ne_âlemde hala_gelmedi hâlâ_gelmedi hala_yok konusunda"
                        + " τίποτα_ακόμα ακόμα_τίποτα есть_новости до_сих_пор_нет всё_ещё_нет ничего_нет є_новини досі_нічого досі_немає има_ли_новини още_нищо još_ništa još_uvijek_ništa i_dalje_ništa še_nič"
                        + " لم_يصل لم_تصل ما_وصلني لسه_ما_وصل עוד_לא_הגיע עדיין_לא_הגיע के_बारे_में के_बारे कहाँ_है कहां_है का_स्टेटस कब_आएगा कब_मिलेगा kahan_hai kab_aayega kaha_hai ka_status"
                        + " の件 の状況 について 怎么还没到 怎么还没发 怎麼還沒到 还没有到 怎么样了 到哪里了 的事 的情况 건_문의 건으로 관련_문의 관련해서 관련하여 관련 문의드립니다 관련으로 ยังไม่ได้ ยังไม่ได้ของ khi_nào_tới khi_nào_giao bao_giờ_tới sao_chưa_tới kapan_sampai kapan_datang kapan_dikirim kok_belum gimana mana_ya");
    }

    /** Words that change nothing before such a number. */
    private static void small() {
        define(
                Words.BRIDGE | Words.STOP,
                "then_try and_try please_try của_em của_tôi của_mình của_anh của_chị you_can_try can_you_try could_you_try just_try ecco:");
        define(
                Words.STOP,
                "wassup hab zu hat's ich_will ich_möchte i_want je_veux je_voudrais quiero voglio vorrei quero jeg_vil jag_vill bhai yo");
    }

    /** What a number was used as, behind it. */
    private static void after() {
        define(
                Words.AFTER,
                "as_payment_reference as_reference as_a_reference as_the_reference as_my_reference as_the_number as_order_number as_the_order_number als_verwendungszweck als_referenz als_bestellnummer als_zahlungsreferenz comme_référence comme_motif en_référence comme_libellé como_referencia como_concepto come_causale come_riferimento como_referência na_descrição als_kenmerk als_omschrijving als_mededeling jako_tytuł w_tytule_przelewu jako_numer jako_variabilní_symbol jako_var._symbol ako_variabilný_symbol közleményként a_közleményben hivatkozásként ca_referință la_detalii som_referens som_meddelande som_reference som_referanse viitteenä viestinä ως_αιτιολογία στην_αιτιολογία в_назначении_платежа в_призначенні как_номер_заказа kao_poziv_na_broj u_svrhu kot_sklic referans_olarak açıklamaya_yazdım sebagai_referensi làm_nội_dung");
    }
}
