package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words with which people open and close their letters, and speak of their accounts. */
final class LetterWords {

    private LetterWords() {}

    static void enter() {
        polite();
        forgotten();
        changed();
        logins();
        closings();
        roles();
        names();
    }

    /** Thanks and the like: neither a name nor a password. */
    private static void polite() {
        define(
                Words.STOP,
                "team guys folks everyone euch dir ihnen beaucoup schön schönen tag liebes thx ty cheers bye goodbye greetings welcome thats whats bedankt dankjewel dankeschön grazie_mille obrigada obrigado agradecida gracias_por merci_beaucoup mersi multumesc mulțumim mersi_mult"
                        + " dziękuję dziekuje dzięki pozdrawiam köszi koszi üdv tesekkurler sağol sagol tackar tusen_takk takk tak mange_tak kiitos děkuji dekuji díky ďakujem dakujem hvala lijepa благодаря мерси благодарю спс дякую спасибі"
                        + " ευχαριστώ ευχαριστω شكرا شكراً תודה תודה_רבה धन्यवाद शुक्रिया ধন্যবাদ terima_kasih makasih cảm_ơn ขอบคุณ ありがとう 谢谢 謝謝 감사합니다 ممنون مرسی aitäh tänan paldies ačiū asante salamat"
                        + " buongiorno buonasera salve buenas buenos_días boa_tarde bom_dia boa_noite goedemorgen goedemiddag goededag moin servus grüezi salut bonsoir coucou ahoj čau dobrý_den dobrý_deň pozdravljeni živjo bok zdravo hejsan god_dag hyvää_päivää moi terve jó_napot sziasztok cześć witam bună_ziua selam günaydın"
                        + " добрый_день здравейте вітаю добрий_день καλημέρα γεια مرحبا السلام שלום नमस्ते halo xin_chào สวัสดี tere sveiki labas hujambo");
        define(
                Words.STOP | Words.BRIDGE,
                "instead statt stattdessen plutôt jetzt nun neue neuen neuer new nieuwe nouvelle nuova nueva nova liefern zustellen ändern geändert changer cambiar cambiare wijzigen zmienić schimba changé livraison lieferung consegna entrega levering dostawy");
    }

    private static void forgotten() {
        define(
                Words.FORGOT,
                "forgot forgotten forget lost reset resetting recover recovery restore vergessen vergesse vergaß zurücksetzen oublié oublier réinitialiser perdu olvidé olvidado olvidada restablecer perdí dimenticato dimenticata scordato reimpostare"
                        + " esqueci esquecido redefinir perdi vergeten kwijt resetten zapomniałem zapomniałam zapomniałam_hasła zresetować uitat am_uitat resetez resetare resetați elfelejtettem elfelejtett visszaállít unuttum unutmuşum sıfırla* glömt återställa"
                        + " glemt nulstille tilbakestille unohdin unohtui unohtanut zapomněl* zapomenuté zapomnel* obnovit zabudol zabudla zabudnuté zaboravio zaboravila zaboravljena pozabil pozabila ponastaviti забравих забравена забыл забыла сбросить восстановить"
                        + " забув забула скинути ξέχασα ξεχασα نسيت נשכחה שכחתי भूल ভুলে lupa quên ลืม 忘れ 忘记 忘了 忘記 잊어버 잊었 분실 فراموش unustasin aizmirsu pamiršau nimesahau");
    }

    private static void changed() {
        define(
                Words.CHANGED,
                "typed type_in typed_in tried entered enter using logged_in_with log_in_with eingegeben eingetippt probiert getippt tapé saisi entré essayé escribí escribo puse introduzco inserisco inserito digitato digitei digito coloquei ingevoerd getypt geprobeerd wpisuję wpisałem wpisałam scris introdus beírtam beírom yazdım giriyorum skrev skrivit indtastede indtaster tastet kirjoitin syötin zadal zadávám zadávam upisao upisala vpisal вводил ввел ввёл ввожу вводжу ввів вводя въвеждам πληκτρολόγησα έβαλα كتبت أدخلت הקלדתי הזנתי डाला memasukkan nhập_vào กรอก 入力 输入 輸入 입력 reset_it_to changed_it_to set_it_to change_it_to changed_to reset_to updated_it_to geändert geaendert umgestellt gesetzt changé_en changé_pour mis_à remplacé_par cambié_a cambié_por lo_puse cambiata_in cambiato_in impostata mudei_para alterei_para troquei_para"
                        + " gewijzigd veranderd gewijzigd_naar veranderd_in zmieniłem zmieniłam zmienione schimbat schimbat-o megváltoztattam átírtam değiştirdim yaptım ändrade ändrat ändrat_till ändrade_till ændret ændret_til endret endret_til vaihdoin muutin změnil* zmenil*"
                        + " promijenio promijenila promenio spremenil* промених сменил* поменял* змінив змінила поміняв άλλαξα غيرت غيرتها שיניתי बदला বদলে ganti diganti đổi เปลี่ยนเป็น に変更 変えた 改成 改为 바꿨 تغییر muutsin nomainīju pakeičiau");
    }

    private static void logins() {
        define(
                Words.LOGIN,
                "locked_out lock_me_out gesperrt bloqueado bloccato geblokkeerd login logins log-in log_in logon credentials creds username user usr zugangsdaten anmeldedaten login-daten benutzer benutzername identifiants identifiant connexion usuario credenciales credenziali utente accesso credenciais utilizador usuário inloggegevens gebruikersnaam"
                        + " dane_logowania logowanie użytkownik date_de_logare utilizator belépés belépési felhasználó giriş kullanıcı inloggning användarnamn brugernavn brukernavn käyttäjätunnus tunnukset přihlášení přihlašovací prihlásenie prijava korisnik вход логин логін вхід потребител χρήστης σύνδεση"
                        + " دخول مستخدم משתמש התחברות लॉगिन লগইন masuk đăng_nhập เข้าสู่ระบบ ログイン 登录 登入 帐号 로그인 아이디 ورود kasutaja lietotājs vartotojas");
    }

    private static void closings() {
        define(
                Words.CLOSING,
                "bye tchau chau bisous belle_journée tschüss tschüß doei kolay_gelsin görüşürüz adiós hejdå farvel na_shledanou viszlát la_revedere do_widzenia довиждане удачи до_свидания до_побачення αντίο adeus até_logo até_breve hasta_luego hasta_pronto arrivederci a_presto tot_ziens à_bientôt bis_bald auf_wiedersehen"
                        + " take_care talk_soon all_the_best have_a_nice_day mit_besten_grüßen mit_lieben_grüßen mit_herzlichen_grüßen gruss liebe_grüsse viele_grüsse beste_grüsse schönen_tag schönen_gruß bonne_journée bonne_soirée bonne_réception bien_à_toi bises un_cordial_saludo cordial_saludo un_saludo_cordial buen_día buona_giornata buona_serata un_cordiale_saluto abraço um_abraço bom_dia_de_trabalho gr. gr prettige_dag fijne_dag miłego_dnia z_wyrazami z_góry_dziękuję o_zi_frumoasă numai_bine cu_prietenie saygılar iyi_çalışmalar kolay_gelsin hoşça_kalın"
                        + " vänligen bästa_hälsningar hälsn ha_en_bra_dag de_bedste_hilsner bedste_hilsner mange_hilsener hilsener hav_en_god_dag ha_en_fin_dag beste_hilsen hilsen_fra ystävällisesti yst_terv terv hyvää_päivänjatkoa hezký_den přeji_hezký_den pekný_deň srdačno ugodan_dan lijepi_pozdrav lep_dan s_поздрав с_ув всего_доброго всего_хорошего хубав_ден лек_ден гарного_дня всього_найкращого καλή_συνέχεια με_τιμή مع_التحية تحياتي تحية_طيبة בברכה תודה_מראש सादर धन्यवाद_सहित"
                        + " regards kind_regards best_regards warm_regards many_regards rgds best_wishes best warmly sincerely yours_sincerely sincerely_yours yours_truly yours_faithfully yours respectfully cordially cheers thanks many_thanks thank_you thx love with_thanks signed"
                        + " mit_freundlichen_grüßen mit_freundlichem_gruß freundliche_grüße viele_grüße liebe_grüße beste_grüße schöne_grüße herzliche_grüße grüße gruß lg vg mfg hochachtungsvoll danke vielen_dank besten_dank grüsse freundliche_grüsse"
                        + " cordialement bien_cordialement bien_à_vous salutations meilleures_salutations sincères_salutations amicalement respectueusement merci merci_d_avance cdlt cdt"
                        + " un_saludo saludos saludos_cordiales cordialmente atentamente atte muchas_gracias gracias un_abrazo saluda_atentamente"
                        + " cordiali_saluti distinti_saluti saluti un_saluto cari_saluti grazie grazie_mille"
                        + " cumprimentos com_os_melhores_cumprimentos melhores_cumprimentos atenciosamente cordialmente abraços att obrigado obrigada"
                        + " met_vriendelijke_groet vriendelijke_groet vriendelijke_groeten hartelijke_groet groeten groetjes groet mvg bedankt hoogachtend alvast_bedankt"
                        + " pozdrawiam z_poważaniem serdecznie_pozdrawiam pozdrowienia dziękuję z_wyrazami_szacunku"
                        + " cu_stimă cu_respect o_zi_bună toate_cele_bune mulțumesc multumesc vă_mulțumesc salutări"
                        + " üdvözlettel tisztelettel köszönettel üdv szép_napot köszönöm"
                        + " saygılarımla sevgiler iyi_günler teşekkürler selamlar teşekkür_ederim"
                        + " med_vänlig_hälsning med_vänliga_hälsningar vänliga_hälsningar hälsningar hälsning mvh tack"
                        + " med_venlig_hilsen venlig_hilsen hilsen kærlig_hilsen mange_hilsner med_vennlig_hilsen vennlig_hilsen tak takk mange_tak vh"
                        + " ystävällisin_terveisin terveisin parhain_terveisin t kiitos"
                        + " s_pozdravem s_přátelským_pozdravem děkuji s_pozdravom s_úctou ďakujem pozdravy zdravím"
                        + " srdačan_pozdrav s_poštovanjem lijep_pozdrav pozdrav hvala lep_pozdrav lp lp_z s_spoštovanjem"
                        + " с_уважением с_наилучшими_пожеланиями спасибо заранее_спасибо с_поздрави поздрави благодаря с_уважение з_повагою дякую з_найкращими_побажаннями"
                        + " με_εκτίμηση φιλικά ευχαριστώ με_φιλικούς_χαιρετισμούς χαιρετισμούς salam hormat hormat_saya terima_kasih trân_trọng cảm_ơn lugupidamisega tervitades parimate_soovidega ar_cieņu paldies pagarbiai su_pagarba linkėjimai ačiū cu_drag");
    }

    private static void roles() {
        define(
                Words.ROLE,
                "manager director ceo cto cfo coo founder co-founder owner engineer assistant consultant coordinator accountant secretary officer analyst supervisor buyer executive representative purchasing procurement logistics"
                        + " geschäftsführer* leiter leiterin vertrieb einkauf buchhaltung sekretariat sachbearbeiter* inhaber inhaberin directeur directrice responsable gérant gérante comptable acheteur acheteuse chef_de_projet"
                        + " gerente directora jefe jefa encargado contable administrativo direttore direttrice responsabile titolare amministratore gestor diretor diretora coordenador bedrijfsleider directeur_eigenaar eigenaar medewerker inkoper"
                        + " kierownik dyrektor właściciel księgow* director_general administrator contabil achizitor ügyvezető igazgató vezető müdür yönetici sahibi vd chef inköpare ägare direktør leder indehaver daglig_leder toimitusjohtaja päällikkö"
                        + " jednatel ředitel ředitelka manažer riaditeľ direktor voditelj vlasnik lastnik директор менеджер руководитель бухгалтер управител мениджър керівник διευθυντής υπεύθυνος مدير מנהל");
    }

    private static void names() {
        define(
                Words.NAME,
                "registered_under registered_to belongs_to known_as order_under ordered_under booked_under placed_under bought_under on_behalf_of booked_by placed_by bestellt_auf bestellt_von bestellt_unter gebucht_auf commandé_par commande_au_nom_de pedido_por pedido_a_nombre_de comprado_por ordinato_da a_nome_mio encomendado_por besteld_door besteld_onder zamówione_na zamówienie_na comandat_de comandat_pe beställt_av bestilt_af my_name's my_names name's i'm_called im_called i_am_called they_call_me addressed_to attn attn. attention att fao f.a.o c/o cardholder card_holder account_holder account_name holder beneficiary payee z.hd z.hd. z.h zhd z_hd zu_händen zu_handen kontoinhaber* karteninhaber* begünstigte* empfängerin ansprechpartner* auf_den_namen_von ich_heisse"
                        + " à_l'attention_de à_l_attention_de a_l'attention_de titulaire bénéficiaire je_m'appel je_m'apelle je_suis_monsieur je_suis_madame a_la_atención_de a_la_atencion_de att_sr titular beneficiario me_yamo all'attenzione_di alla_c.a c.a. intestatario intestato_a beneficiario ao_cuidado_de aos_cuidados_de a/c_de titular_da_conta beneficiário"
                        + " t.a.v t.a.v. ter_attentie_van ten_name_van t.n.v t.n.v. tenaamstelling rekeninghouder kaarthouder begunstigde do_rąk posiadacz odbiorca nadawca właściciel_konta nazywam mam_na_imie în_atenția in_atentia titularul beneficiar pe_numele_de numesc részére címzett kedvezményezett számlatulajdonos a_nevem_az hívnak úgy_hívnak dikkatine hesap_sahibi alıcı_adı gönderen_adı adım_ve_soyadım"
                        + " kontohavare kortinnehavare mottagare i_namn_av kontohaver modtager mottaker kortholder tilinhaltija saaja vastaanottaja k_rukám příjemce příjemca majitel_účtu majiteľ_účtu prijemca jmenuji volám primatelj vlasnik_računa na_ruke prejemnik za_osebo imetnik получатель отправитель владелец_карты владелец на_вниманието_на за_внимание получател титуляр отримувач одержувач"
                        + " προς_τον δικαιούχος παραλήπτης المستفيد المستلم صاحب_الحساب לידי מוטב שם_המקבל बेनिफिशियरी u.p. up_bapak penerima nama_penerima người_nhận chủ_tài_khoản ผู้รับ 宛名 受取人 口座名義 名義 收款人 户名 持卡人 예금주 받는분 گیرنده saaja_nimi konto_omanik saņēmējs gavėjas");
        define(
                Words.ADDRESS | Words.HEADER,
                "please_deliver_to please_deliver_it_to liefern_sie_bitte_an liefern_sie_es_an liefern_sie_es_bitte_an senden_sie_bitte_an senden_sie_es_an senden_sie_es_bitte_an"
                        + " schicken_sie_bitte_an schicken_sie_es_an schicken_sie_es_bitte_an consegnare_a proszę_dostarczyć_do");
        define(
                Words.HEADER,
                "from von to cc bcc an absender expéditeur de remitente mittente remetente afzender da expeditor către od do pro от кому до feladó gönderen kimden avsändare från till afsender avsender fra til lähettäjä odesílatel odosielateľ pošiljatelj contact_person contact kontaktperson interlocuteur persona_de_contacto referente contactpersoon kapcsolattartó yetkili yhteyshenkilö");
        define(
                Words.INTRO,
                "i_am hier met ben je_suis mr mrs ms miss mister herr herrn frau fr. hr. monsieur madame mme mlle señor señora sr sra sr. sra. srta signor signora sig sig.ra sig. senhor senhora dhr mevr mevrouw meneer pan pani pan_i dl dl. dna dna. domnul doamna bay bayan sayın fru herra rouva paní gospodin gospođa gospa господин госпожа г-н г-жа пан пані κύριος κυρία κ. السيد السيدة מר גברת श्री श्रीमती bapak ibu encik puan kính_gửi_anh this_is its_me it's_me hier_ist hier_spricht ich_bin c'est_moi ici soy sono sou_o sou_a aqui_é ik_ben jestem tu_mówi sunt aici jag_är jeg_er olen jsem som ja_sam tady это");
        define(
                Words.NAME_AFTER | Words.NAMED,
                "that's_my_name thats_my_name that_is_my_name that's_me thats_me c'est_mon_nom das_ist_mein_name das_bin_ich ese_es_mi_nombre is_my_name is_the_name 's_my_name is_my_full_name ist_mein_name est_mon_nom es_mi_nombre è_il_mio_nome é_o_meu_nome é_meu_nome is_mijn_naam to_moje_imię este_numele_meu a_nevem benim_adım är_mitt_namn er_mit_navn er_navnet_mitt on_nimeni je_moje_jméno je_moje_meno je_moje_ime моето_име моё_имя");
        define(
                Words.NAME,
                "navnet_mitt_er mitt_navn_er mit_navn naam_is imię_i_nazwisko_to jaz_sem 받는_사람 받는_분 주문자 주문자명 예금주명 收货人 收貨人 联系人 聯絡人 氏名 お名前は 受取人名 届け先名");
        define(
                Words.NAME_AFTER,
                "と申します といいます と言います 라고_합니다 이라고_합니다 라고_해요 vagyok here hier speaking z_tej_strony här_igen");
    }
}
