package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** How people say who they are, how they close a message, and how they tell a password or a birthday in passing. */
final class NameWords {

    private NameWords() {}

    static void enter() {
        names();
        closings();
        births();
        series();
        homes();
        months();
        passwords();
        digits();
    }

    private static void names() {
        define(
                Words.INTRO,
                "hier_schreibt c'est les_escribe le_escribe les_habla le_scrive vi_scrive ti_scrive sono_io tu det_är det_er це вас_турбує вам_пише вам_пишет пише пишет ја_сам saya mình_là chị_là em_là tôi_là di_sini vám_píše píše_vám pisze piszę_ja");
        define(
                Words.NAME,
                "everyone_calls_me people_call_me friends_call_me name's_spelt name's_spelled name_is_spelt name_is_spelled my_name_in_full заказывал_на заказывала_на оформлен_на оформлено_на an. a/n a.n. đặt_tên đơn_đặt_tên em_tên mình_tên 注文者名 注文者 お名前 お名前は 届け先氏名 订单人 下单人 订购人 이름 성함 주문자_이름");
        define(
                Words.NAME_AFTER,
                "névre nevére nevemre again_here ke_naam_se ke_naam के_नाम_पर के_नाम 이름으로 드림 올림 배상 bol_raha_hoon bol_rahi_hoon bol_raha_hu bol_rahi_hu बोल_रहा_हूँ बोल_रही_हूँ");
        define(
                Words.INTRO,
                "hier_nochmal c'est_encore moi_c'est aquí qui mi_presento sono_di_nuovo daqui mówi tu_znowu tady_zase tady_opět píše här_är her_er det_er_igjen εδώ_είμαι это_снова вас_беспокоит это_опять тук_е обажда_се ovdje javlja_se ini dengan u_spreekt_met hier_spreekt_nochmal bestellt_hat ordered_as bin_die bin_der ich_bin_die ich_bin_der sou_a sou_o");
        define(
                Words.INTRO,
                "пишет_вам пише_вам εδώ u_telefonu al_telefono al_teléfono à_l'appareil la_telefon przy_telefonie заказывала заказывал замовляла замовляв khách_hàng tên_khách");
        define(Words.NAME, "my_name's_spelt my_name's_spelled numele_de_familie прізвище_та_ім'я");
        define(Words.NAMED, "fn imię imie");
        define(Words.NAME_AFTER | Words.STOP, "her ben");
        define(
                Words.HINT | Words.ASK,
                "ask_for frag_nach fragen_sie_nach fragt_nach preguntar_por pregunten_por pregunta_por chiedere_di chiedete_di vraag_naar pytać_o perguntar_por perguntem_por spørg_efter spør_etter fråga_efter");
        define(Words.IM, "im");
        define(Words.HINT, "the_names it's its أنا انا معك معكم אני זה מדבר מדברת כאן मैं я hi_im hey_im hello_im");
        define(
                Words.NAMED,
                "my_details my_info my_contact_details mes_coordonnées mes_coordonnees mis_datos mis_datos_son i_miei_dati meus_dados os_meus_dados meine_daten mijn_gegevens moje_dane moje_údaje moje_udaje datele_mele adataim bilgilerim mina_uppgifter mine_oplysninger mine_opplysninger tietoni yhteystietoni moji_podaci τα_στοιχεία_μου мои_данные мої_дані данните_ми بياناتي הפרטים_שלי meri_details data_saya thông_tin_của_em thông_tin_của_mình thông_tin_của_tôi");
        define(
                Words.NAME,
                "besteller bestellerin rechnungsempfänger rechnungsempfängerin auftraggeber auftraggeberin commande_passée_par ordine_fatto_da ordine_effettuato_da pedido_hecho_por geadresseerde bestelling_staat_op zamawiający zamawiająca objednávka_na megrendelő comanda_pe comanda_este_pe beställningen_står_på bestillingen_står_i bestillingen_står_på tilaus_on_nimellä заказчик заказчица замовник замовниця поръчката_е_на narudžba_glasi_na naručitelj باسمي الطلب_باسم שם_הלקוח שם_המזמין người_đặt người_đặt_hàng ผู้สั่ง ผู้สั่งซื้อ นามสกุล pemesan nama_pemesan ad_soyad: cust_name customer_name_is nazwisko_to фамилия_моя прізвище_моє");
        define(
                Words.NAME | Words.IS,
                "my_name_is my_name's mein_name_ist ich_heiße ich_heisse je_m'appelle mi_nombre_es me_llamo mi_chiamo il_mio_nome_è meu_nome_é me_chamo chamo-me mijn_naam_is ik_heet mam_na_imię nazywam_się numele_meu_este mă_numesc jag_heter jeg_hedder jeg_heter nimeni_on jmenuji_se volám_sa zovem_se nama_saya_adalah");
        define(
                Words.NAME_AFTER | Words.STOP,
                "aqui por_aquí por_aqui här täällä à_l'appareil al_telefono al_teléfono u_telefonu la_telefon");
        define(Words.INTRO, "我是 我係 本人 本人是 我姓 敝姓");
        define(Words.IS | Words.BRIDGE, "인데요 이에요 でございます");
        define(
                Words.GREETING,
                "안녕하세요 저는 こんにちは こんばんは はじめまして hi_there hello_there hey_there hey_guys hi_guys hi_team hello_team");
        define(Words.STOP, "btw again");
    }

    /** Formulas of several words before the name below them. */
    private static void closings() {
        define(
                Words.CLOSING | Words.STOP,
                "please_help speak_soon talk_to_you_soon awaiting_your_reply awaiting_your_response waiting_for_your_reply get_outlook_for_ios get_outlook_for_android hope_this_helps vielen_lieben_dank lieben_dank lieben_gruß ganz_liebe_grüße herzlichst i.a. i._a. i.v. quedo_atento quedo_atenta quedo_a_la_espera in_attesa_di_risposta in_attesa_di_un_riscontro resto_in_attesa aguardo_resposta fico_no_aguardo fico_a_aguardar bij_voorbaat_dank bij_voorbaat_bedankt dank_u_wel proszę_o_odpowiedź czekam_na_odpowiedź díky_moc mějte_se mějte_se_hezky válaszukat_várva várom_válaszukat astept_raspuns aștept_răspuns жду_ответа благодарю хорошего_дня чекаю_на_відповідь очаквам_отговор وشكرا وشكرا_لكم مع_خالص_الشكر יום_טוב בתודה_מראש mohon_dibantu ditunggu_ya 祝好 盼复 盼覆 以上 수고하세요 부탁드립니다 감사해요 kram kh köszi díky dzięki dzieki mersi mersi_mult xx xoxo cheers_again"
                        + " thanks_in_advance many_thanks_in_advance thank_you_in_advance thank_you_very_much thanks_very_much thanks_so_much ta_muchly many_thx kindest_regards warmest_regards sent_from_my_iphone sent_from_my_ipad sent_from_my_phone sent_from_my_mobile looking_forward_to_hearing_from_you looking_forward_to_your_reply hoping_for_a_quick_reply hope_to_hear_from_you"
                        + " danke_im_voraus vielen_dank_im_voraus besten_dank_im_voraus dank_im_voraus von_meinem_iphone_gesendet gesendet_von_meinem_iphone merci_d'avance merci_par_avance d'avance_merci dans_l'attente_de_votre_réponse envoyé_de_mon_iphone gracias_de_antemano muchas_gracias_de_antemano enviado_desde_mi_iphone quedo_a_la_espera grazie_in_anticipo grazie_anticipatamente inviato_da_iphone obrigado_desde_já obrigada_desde_já desde_já_obrigado desde_já_obrigada enviado_do_meu_iphone"
                        + " abs abç! abçs! bedankt_alvast alvast_dank alvast_heel_erg_bedankt verstuurd_vanaf_mijn_iphone pozdr pozdrawiam_serdecznie dziękuję_z_góry z_góry_dzięki mulțumesc_anticipat multumesc_anticipat vă_mulțumesc_anticipat előre_is_köszönöm előre_is_köszönet şimdiden_teşekkürler şimdiden_teşekkür_ederim"
                        + " tack_på_förhand skickat_från_min_iphone på_förhand_tack tak_på_forhånd på_forhånd_tak sendt_fra_min_iphone takk_på_forhånd på_forhånd_takk kiitos_etukäteen kiitos_jo_etukäteen lähetetty_iphonesta yt yt. děkuji_předem předem_děkuji předem_díky ďakujem_vopred vopred_ďakujem hvala_unaprijed unaprijed_hvala hvala_vnaprej"
                        + " заранее_благодарю заранее_спасибо благодарю_заранее отправлено_с_iphone дякую_заздалегідь наперед_дякую благодаря_предварително предварително_благодаря ευχαριστώ_εκ_των_προτέρων ευχαριστώ_πολύ شكرا_جزيلا شكرا_لكم مع_الشكر תודה תודה_רבה בכבוד_רב בתודה धन्यवाद शुक्रिया terima_kasih_sebelumnya makasih cảm_ơn_shop ขอบคุณครับ ขอบคุณค่ะ ขอบคุณ"
                        + " よろしくお願いします よろしくお願いいたします よろしくお願い致します 宜しくお願いします 宜しくお願い致します 敬具 此致 敬礼 敬禮 谢谢 謝謝 感谢 感謝 감사합니다 고맙습니다");
    }

    private static void births() {
        define(
                Words.BIRTH,
                "f.n d.n naiss doğ_tar dat_rođ sinh janmdin geburtstag_hab_ich_am geburtstag_habe_ich_am mein_geburtstag_ist_am cumplo_el cumplo_años_el mi_cumpleaños_es_el compio_gli_anni_il il_mio_compleanno_è_il faço_anos_a meu_aniversário_é_a ziua_mea_e_pe ziua_mea_este_pe mon_anniv_c'est_le anniv_c'est_le mon_anniversaire_est_le anniv_c'est anniversaire_c'est urodziny_mam narozeniny_mám narodeniny_mám ziua_mea_e ziua_mea_este birthday's_on_the birthday_is_on_the birthday_is_the birthday_on_the aniversário_é_a compleanno_è_il cumpleaños_es_el 生的 生人 sou_de sono_del sono_della родена_съм_на роден_съм_на date_de_naiss date_de_naiss. naiss. anniv mon_anniv f.n. cumplo_años compio_gli_anni faço_anos gebdatum szülinap* fyller_år synttärit* doğ._tar. doğ.tar. дата_рожд. дата_рожд р.н. р.н dat._rođ. ولدت ولدت_في ولدت_يوم مولودة مولودة_في يوم_ميلادي 産まれ 生れ 出生年月 出生日期 ultah kelahiran em_sinh mình_sinh 출생 sono_nato_il sono_nata_il nato_il nata_il születtem zi_de_nastere data_nașterii"
                        + " ddn d.d.n jarig_op f._dato f.dato f_dato fdato d._tarihi d.tarihi d_tarihi родена_съм роден_съм נולדתי_ב נולדתי_ב- janm_tithi janam janm janam_din 生年月日 生日 生日是 ngày_tháng_năm_sinh sinh_ngày ttl t.t.l tempat_tanggal_lahir d_o_b d.o.b geb.tag gebtag geb.dat geb.datum d.n. dn. data_nast data_nașterii ημ._γέννησης ημ/νία_γέννησης");
    }

    private static void months() {
        define(
                Words.MONTH,
                "ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค בינואר בפברואר במרץ במרס באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר");
    }

    /** Papers of identity with the letters of their series. */
    private static void series() {
        define(
                Words.NATIONAL_ID,
                "ci_seria buletin_seria seria_ci seria_și_nr seria_si_nr seria_și_numărul паспорт_серия паспорт_серія паспорт_сер паспорта_серия серия_паспорта серія_паспорта серия_и_номер серія_та_номер серія_і_номер ma_cin carte_cin cin_n° mein_perso perso-nr personalausweisnummer tessera_n° carta_identità_n° patente_n° numero_patente lakcímkártya lakcímkártyám nr_dow dow_os α.τ ταυτότητας");
    }

    /** More words for where somebody lives. */
    private static void homes() {
        define(Words.ADDRESS, "проживаю_по мешкаю_на jeg_bor jag_bor vi_bor abito_in abito_a ich_wohne ich_wohn");
    }

    /** "I used ... as the password": the word for it stands behind. */
    private static void passwords() {
        define(
                Words.PASSWORD,
                "passw password_is_still password_was password_was_always mot_de_passe_c'est_toujours memorable_word geheimwort sicherheitsantwort password_still pwd_is_still");
        define(
                Words.PASSWORD | Words.AFTER,
                "which_is_my_password which_is_the_password that_is_my_password that's_my_password mera_password mera_password_hai זו_הסיסמה_שלי itu_sandi_saya itu_password_saya est_mon_mot_de_passe as_password as_the_password as_my_password as_pw as_pass for_the_password for_my_password for_password for_the_pw for_my_pw als_passwort als_mein_passwort als_kennwort comme_mot_de_passe comme_mdp como_contraseña como_mi_contraseña como_clave come_password come_mia_password como_senha como_minha_senha als_wachtwoord jako_hasło jako_haslo ca_parolă ca_parola ca_parolă_nouă jelszónak jelszóként şifre_olarak parola_olarak"
                        + " som_lösenord som_losenord som_kode som_kodeord som_adgangskode som_passord som_password salasanana salasanaksi jako_heslo kao_lozinku kao_šifru kot_geslo в_качестве_пароля как_пароль як_пароль за_парола като_парола ως_κωδικό για_κωδικό ككلمة_مرور ככלי_סיסמה בתור_סיסמה sebagai_password sebagai_kata_sandi sebagai_sandi làm_mật_khẩu");
        define(
                Words.PASSWORD | Words.AFTER,
                "ist_doch_mein_passwort ist_mein_passwort das_mein_passwort_ist mein_passwort_ist_das c'est_mon_mot_de_passe c'est_bien_mon_mot_de_passe es_mi_contraseña è_la_mia_password é_a_minha_senha is_mijn_wachtwoord to_moje_hasło är_mitt_lösenord er_min_adgangskode er_passordet_mitt on_salasanani je_moje_heslo je_moja_lozinka este_parola_mea это_мой_пароль benim_şifrem 做密码 当密码 作为密码 をパスワードに 를_비밀번호로"
                        + " come_psw come_pw como_pass como_pw als_mein_pw als_pw als_ww als_mijn_wachtwoord comme_mon_mot_de_passe");
        define(
                Words.PASSWORD,
                "password_saya sandi_saya kata_sandi_saya wachtwoor kodikos kwdikos พาส الباسوورد_حقي الباسورد_حقي كلمة_المرور_حقتي recovery_phrase seed_phrase backup_codes recovery_codes recovery_key secret_answer sicherheitsfrage_antwort antwort_auf_die_sicherheitsfrage respuesta_secreta respuesta_de_seguridad réponse_secrète risposta_segreta risposta_di_sicurezza resposta_secreta resposta_de_segurança geheim_antwoord секретный_ответ"
                        + " code_de_la_porte code_porte code_portail code_du_portail code_immeuble code_de_l'immeuble code_interphone code_d'entrée kod_do_domofonu kod_domofonu kod_do_drzwi kod_do_bramy kod_do_furtki kod_do_klatki código_de_la_puerta código_del_portal código_portal codice_portone codice_cancello codice_del_cancello codice_del_portone código_do_portão código_da_porta deurcode poortcode türcode torcode haustürcode portkod portkoden dørkode dørkoden portkode portkoden ovikoodi kapukód kapukódja kapı_şifresi kapı_kodu kód_od_brány kód_ke_dveřím kód_od_vchodu cod_interfon codul_interfonului код_домофона код_от_домофона код_подъезда код_двери код_от_двери код_домофону код_дверей קוד_כניסה קוד_כניסה_לבניין קוד_לבניין קוד_לדלת كود_الباب رمز_الباب 门禁密码 门禁码 공동현관"
                        + " mot_de_pase mot_d_passe mot_passe security_question_answer security_question_answer_is");
        define(Words.NAME, "tnv t.n.v. mothers_maiden_name mother's_maiden_name mothers_maiden_name_is");
        define(Words.NUMBER, "الكود كود הקוד קוד कोड");
        define(
                Words.LOGIN,
                "inlog inlogg anmeldung einloggen credential данные_для_входа дані_для_входу ยูสเซอร์ ยูส connecter conectarme iniciar_sesión accedere entrar_na_conta zalogować zalogowac logga_in logge_ind logge_inn kirjautua přihlásit prijaviti войти увійти");
        define(
                Words.SECRET,
                "code_den_ich_bekommen_habe code_den_ich_bekam code_den_sie_geschickt_haben code_que_vous_m'avez_envoyé código_que_me_enviaron código_que_me_enviasteis codice_che_mi_avete_mandato codice_che_mi_è_arrivato código_que_me_enviaram code_die_jullie_stuurden code_die_u_stuurde kod_który_wysłaliście kod_który_przyszedł código_que_mandaron koden_ni_skickade koden_i_sendte koden_dere_sendte код_который_пришел код_который_пришёл код_який_прийшов kód_který_přišel kod_som_kom");
        define(Words.CVC, "sec_code security_no");
        define(Words.PHONE, "telfoon");
        define(
                Words.CHANGED,
                "entering typing i_type tippe gebe_ein escribiendo scrivo változtattam new_one_is new_one the_new_one");
    }

    /** The three digits of a card, as people call their place. */
    private static void digits() {
        define(
                Words.BACK,
                "末三碼 atras hátul בגב 背面 bak ззаду позаду отзад straga odzada otraga peeche piche signature_strip strip sig_strip unterschriftsfeld unterschriftsstreifen bande_de_signature banda_de_firma striscia_della_firma handtekeningstrook pasek_podpisu");
        define(
                Words.FIGURES,
                "末三码 末三碼 末三位 后三位 後三碼 דיגיטים számjegy ultimos_3 últimos_3 last_3 letzten_3 ultime_3 laatste_3 sifrene sifre siffrene sifrerne broja brojevi broj_na teen_number last_three letzten_drei trois_derniers tres_últimos ultime_tre laatste_drie");
    }
}
