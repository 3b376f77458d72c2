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
    }

    /** Thanks and the like: neither a name nor a password. */
    private static void polite() {
        define(
                Words.STOP,
                "thx ty cheers bye goodbye greetings welcome thats whats bedankt dankjewel dankeschön grazie_mille obrigada obrigado agradecida gracias_por merci_beaucoup mersi multumesc mulțumim mersi_mult"
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
                "reset_it_to changed_it_to set_it_to change_it_to changed_to reset_to updated_it_to geändert geaendert umgestellt gesetzt changé_en changé_pour mis_à remplacé_par cambié_a cambié_por lo_puse cambiata_in cambiato_in impostata mudei_para alterei_para troquei_para"
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
}
