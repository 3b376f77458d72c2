package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** How people say who they are, how they close a message, and how they tell a password or a birthday in passing. */
final class NameWords {

    private NameWords() {}

    static void enter() {
        names();
        closings();
        births();
        passwords();
        digits();
    }

    private static void names() {
        define(
                Words.INTRO,
                "call_me hier_schreibt c'est les_escribe le_escribe les_habla le_scrive vi_scrive ti_scrive sono_io tu det_är det_er це вас_турбує вам_пише вам_пишет пише пишет ја_сам saya aku mình_là chị_là em_là tôi_là di_sini vám_píše píše_vám pisze piszę_ja");
        define(
                Words.NAME,
                "everyone_calls_me people_call_me friends_call_me just_call_me name's_spelt name's_spelled name_is_spelt name_is_spelled my_name_in_full заказывал_на заказывала_на оформлен_на оформлено_на an. a/n a.n. đặt_tên đơn_đặt_tên em_tên mình_tên 注文者名 注文者 お名前 お名前は 届け先氏名 订单人 下单人 订购人 이름 성함 주문자_이름");
        define(
                Words.NAME_AFTER,
                "névre nevére nevemre again_here ke_naam_se ke_naam के_नाम_पर के_नाम 이름으로 드림 올림 배상 bol_raha_hoon bol_rahi_hoon bol_raha_hu bol_rahi_hu बोल_रहा_हूँ बोल_रही_हूँ");
        define(
                Words.NAME | Words.IS,
                "my_name_is my_name's mein_name_ist ich_heiße ich_heisse je_m'appelle mi_nombre_es me_llamo mi_chiamo il_mio_nome_è meu_nome_é me_chamo chamo-me mijn_naam_is ik_heet mam_na_imię nazywam_się numele_meu_este mă_numesc jag_heter jeg_hedder jeg_heter nimeni_on jmenuji_se volám_sa zovem_se nama_saya_adalah");
        define(Words.STOP, "btw again");
    }

    /** Formulas of several words before the name below them. */
    private static void closings() {
        define(
                Words.CLOSING,
                "thanks_in_advance many_thanks_in_advance thank_you_in_advance thank_you_very_much thanks_very_much thanks_so_much ta_muchly many_thx kindest_regards warmest_regards sent_from_my_iphone sent_from_my_ipad sent_from_my_phone sent_from_my_mobile looking_forward_to_hearing_from_you looking_forward_to_your_reply hoping_for_a_quick_reply hope_to_hear_from_you"
                        + " danke_im_voraus vielen_dank_im_voraus besten_dank_im_voraus dank_im_voraus von_meinem_iphone_gesendet gesendet_von_meinem_iphone merci_d'avance merci_par_avance d'avance_merci dans_l'attente_de_votre_réponse envoyé_de_mon_iphone gracias_de_antemano muchas_gracias_de_antemano enviado_desde_mi_iphone quedo_a_la_espera grazie_in_anticipo grazie_anticipatamente inviato_da_iphone obrigado_desde_já obrigada_desde_já desde_já_obrigado desde_já_obrigada enviado_do_meu_iphone"
                        + " abs abç abçs bedankt_alvast alvast_dank alvast_heel_erg_bedankt verstuurd_vanaf_mijn_iphone pozdr pozdrawiam_serdecznie dziękuję_z_góry z_góry_dzięki mulțumesc_anticipat multumesc_anticipat vă_mulțumesc_anticipat előre_is_köszönöm előre_is_köszönet şimdiden_teşekkürler şimdiden_teşekkür_ederim"
                        + " tack_på_förhand skickat_från_min_iphone på_förhand_tack tak_på_forhånd på_forhånd_tak sendt_fra_min_iphone takk_på_forhånd på_forhånd_takk kiitos_etukäteen kiitos_jo_etukäteen lähetetty_iphonesta yt yt. děkuji_předem předem_děkuji předem_díky ďakujem_vopred vopred_ďakujem hvala_unaprijed unaprijed_hvala hvala_vnaprej"
                        + " заранее_благодарю заранее_спасибо благодарю_заранее отправлено_с_iphone дякую_заздалегідь наперед_дякую благодаря_предварително предварително_благодаря ευχαριστώ_εκ_των_προτέρων ευχαριστώ_πολύ شكرا شكراً شكرا_جزيلا شكرا_لكم مع_الشكر תודה תודה_רבה בכבוד_רב בתודה धन्यवाद शुक्रिया terima_kasih_sebelumnya makasih cảm_ơn_shop ขอบคุณครับ ขอบคุณค่ะ ขอบคุณ"
                        + " よろしくお願いします よろしくお願いいたします よろしくお願い致します 宜しくお願いします 宜しくお願い致します 敬具 此致 敬礼 敬禮 谢谢 謝謝 感谢 感謝 감사합니다 고맙습니다");
    }

    private static void births() {
        define(
                Words.BIRTH,
                "ddn d.d.n jarig_op f._dato f.dato f_dato fdato d._tarihi d.tarihi d_tarihi родена_съм роден_съм נולדתי_ב נולדתי_ב- janm_tithi janam janm janam_din 生年月日 生日 生日是 ngày_tháng_năm_sinh sinh_ngày ttl t.t.l tempat_tanggal_lahir d_o_b d.o.b geb.tag gebtag geb.dat geb.datum d.n. dn. data_nast data_nașterii ημ._γέννησης ημ/νία_γέννησης");
    }

    /** "I used ... as the password": the word for it stands behind. */
    private static void passwords() {
        define(
                Words.PASSWORD | Words.AFTER,
                "as_password as_the_password as_my_password as_pw as_pass for_the_password for_my_password for_password for_the_pw for_my_pw als_passwort als_mein_passwort als_kennwort comme_mot_de_passe comme_mdp como_contraseña como_mi_contraseña como_clave come_password come_mia_password como_senha como_minha_senha als_wachtwoord jako_hasło jako_haslo ca_parolă ca_parola ca_parolă_nouă jelszónak jelszóként şifre_olarak parola_olarak"
                        + " som_lösenord som_losenord som_kode som_kodeord som_adgangskode som_passord som_password salasanana salasanaksi jako_heslo kao_lozinku kao_šifru kot_geslo в_качестве_пароля как_пароль як_пароль за_парола като_парола ως_κωδικό για_κωδικό ككلمة_مرور ככלי_סיסמה בתור_סיסמה sebagai_password sebagai_kata_sandi sebagai_sandi làm_mật_khẩu");
        define(Words.CHANGED, "new_one_is new_one the_new_one");
    }

    /** The three digits of a card, as people call their place. */
    private static void digits() {
        define(
                Words.BACK,
                "bak ззаду позаду отзад straga odzada otraga peeche piche signature_strip strip sig_strip unterschriftsfeld unterschriftsstreifen bande_de_signature banda_de_firma striscia_della_firma handtekeningstrook pasek_podpisu");
        define(Words.FIGURES, "sifrene sifre siffrene sifrerne broja brojevi broj_na teen_number last_three letzten_drei trois_derniers tres_últimos ultime_tre laatste_drie");
    }
}
