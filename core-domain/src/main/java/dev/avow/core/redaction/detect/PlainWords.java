package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** The words around values that say what a number is, or what it is not. */
final class PlainWords {

    private PlainWords() {}

    static void enter() {
        bridges();
        common();
        states();
        money();
        units();
        dates();
        mail();
    }

    private static void bridges() {
        define(
                Words.BRIDGE,
                "my mine the a an me us to at on in it its it's this that with under here there be as by yes yeah hi"
                        + " hello hey ok sure please pls thanks s re and or & mein meine meiner meinem die der das den dem mir mich uns unter"
                        + " auf es hier ja und oder bitte mit zu für_mich le la les mon ma mes au à nous moi c voici oui et ou avec sous sur"
                        + " mi mis el lo al su con es_el y o aquí sí por_favor bajo il lo mio mia alla ecco e con ho meu minha o a os as no na"
                        + " sob aqui está sim mijn het de op ons hier en met ja mój moja moje moj to na pod jest_to i tak mam proszę este e"
                        + " al a meu mea mele mei tale tău ta numarul da la cu este_cu și si eu am un az ez a van és itt igen benim bu şu ve evet bana ile min mitt på er"
                        + " den det här är_det och ja mig jeg her og meg minun se on_tämä kyllä ja můj moje je to na a mně můj moj moja na broj je"
                        + " sa za mne мой моя мое мой_номер мне на по с вот да и под у меня мій моя мені ось так та мое моят ми е на това"
                        + " το μου είναι_το στο ναι εδώ με και هو هي لي من على في نعم هذا و ב שלי הוא זה על כן ל है मेरा मेरी का की के पर यह हाँ"
                        + " saya di nya ini ya của tôi là_số vâng đây ของ ผม ฉัน ที่ ค่ะ ครับ は の を に が です 私の こちら 我的 我 的 请 是的 给"
                        + " 은 는 이 가 을 를 제 내 로 으로 네 don don't שלך שלנו את של אני mans mana manu mano minu minun mina saja kami kita aku ku yangu langu wangu আমার তোমার मेरे अपना अपनी हमारा को से من ما را خودم برای با لطفا mine ours our your mina mitt vår våra vores vår naš naša naše nasz nasza nasze a_mi az_én a_mea al_meu benimki bizim mío mía nuestro nostra nostro nosso nossa onze ons notre nos unser unsere unserer unserem meines dein ihre ihr deine");
        define(
                Words.IS | Words.BRIDGE,
                "is are was were's ist lautet sind war wäre est sont c'est es era son è e' sono era é são is_het"
                        + " zijn luidt to_jest jest brzmi este e_este sunt egyenlő a_következő olan är var er on oli je jsou bude это является є"
                        + " е са είναι هو هي هوה है हैं adalah ialah là คือ は 是 为 は、 です 이에요 입니다 은 는 equals ito reads goes als está היא הנו הינו ir yra është hai hain হল হলো হচ্ছে است هست میباشد ise merupakan ni ndio heißt heisst");
    }

    private static void common() {
        define(Words.TO, "to i we you they if_i when_i can_i could_i may_i per");
        define(
                Words.ASK,
                "geven spune spuneți puteți oppge skriv skriva kirjoita kertoa daj podajte reci dime decir decirme indicarme dire dirmi fornire comunicare"
                        + " dizer informar partager fournir donner mitteilen angeben senden schicken napisz napiš uveď írja küldje adni yaz yazın yazar iletin "
                        + "ขอหมายเลข ขอเลข ขอทราบ ขอเบอร์ แจ้ง บอก sila beri berikan paki pakisabi ibigay tafadhali toa πείτε δώσε μου_λέτε הזן מסור ציין বলুন দিন জানান لطفا بفرمایید وارد أعطني زودني ارسل palun öelge lūdzu norādiet prašome nurodyti unesite recite napíšte uvedte sporočite vnesite please provide enter share tell give send what's what which bitte nennen geben teilen wie welche veuillez donnez"
                        + " indiquez communiquer quel quelle indique dígame facilite cuál proporcione fornisca indichi qual informe"
                        + " indique graag geef welk proszę podać podaj jaki vă_rugăm rog spuneți care kérem adja mi lütfen paylaşın"
                        + " nedir vänligen ange vilket venligst oplys hvad vennligst oppgi hva anna mikä kerro prosím zadejte uveďte"
                        + " jaké molim navedite koji моля посочете укажите назовите напишите подскажите пожалуйста какой вкажіть"
                        + " який παρακαλώ δώστε ποιος من_فضلك أدخل ما בבקשה מה कृपया बताएं दें tolong berikan berapa vui_lòng cho กรุณา"
                        + " 教えて ください 请 請 提供 告诉 알려 주세요");
        define(
                Words.STOP,
                "i you he she we they it is are was were be been do does did have has had will would can could should may might"
                        + " must not no yes and or but if then so because the a an this that these those my your his her our their me us him them"
                        + " what where when why how who which hi hello hey dear thanks thank please sorry ok okay hmm also just only still yet"
                        + " already again now today tomorrow yesterday here there very too much many more most some any all each every both"
                        + " let's let can't don't didn't doesn't won't isn't wasn't i'm i've i'd i'll it's that's what's where's there's"
                        + " good great nice new old need want like know think see look get got give make take come go going went order orders"
                        + " wrong size delivery shipping price item items product products return refund exchange payment cancel change"
                        + " help about with from for to of in on at by after before since until during between without within"
                        + " ich du er sie wir ihr mein dein ist sind war hat habe haben kann können soll muss nicht kein keine und oder aber"
                        + " wenn weil dass das der die den dem des ein eine wo was wann warum wie wer hallo danke bitte guten tag"
                        + " je tu il elle nous vous ils est suis avez ai pas ne et ou mais si bonjour merci où quand pourquoi comment quel quelle"
                        + " yo tú él ella nosotros es soy tengo tiene no y o pero hola gracias dónde cuándo cómo qué por para favor"
                        + " io sono ho non e o ma ciao grazie dove quando perché come che vorrei eu sou tenho não e mas olá obrigado onde quando"
                        + " ik ben heb niet en of maar hallo dank waar wanneer hoe wat ja nie jest mam czy gdzie kiedy jak dzień dobry proszę"
                        + " eu sunt nu și dar bună salut mulțumesc unde când cum ce vreau én van nem és de szia köszönöm hol mikor hogyan"
                        + " ben var yok ve ama merhaba teşekkürler nerede nasıl jag är har inte och men hej tack var när hur"
                        + " я ты мы вы есть не и или но привет спасибо где когда как что здравствуйте да нет можно");
    }

    private static void states() {
        define(
                Words.STATE,
                "urgente urgent dringend spoed pilne acil brådskande sürgős haster naléhavé wrong incorrect invalid expired required missing weak strong short long safe secure correct right saved locked"
                        + " reset changed change blocked not never accepted rejected refused forgotten forgot lost working work needed used"
                        + " always still too being case necessary empty same different protected recovery link again unknown shared hidden"
                        + " stored encrypted sent set falsch ungültig abgelaufen richtig korrekt vergessen gesperrt nicht zu leer gleich schwach"
                        + " sicher geändert incorrect incorrecte faux fausse invalide expiré oublié bloqué trop pas perdu incorrecta inválida"
                        + " errónea olvidada caducada bloqueada no muy demasiado sbagliata errata scaduta dimenticata non troppo bloccata"
                        + " incorreta errada inválida expirada esquecida não muito fout onjuist verlopen vergeten niet te błędne nieprawidłowe"
                        + " zapomniane wygasło nie za greșită gresita incorectă expirată uitată nu prea invalidă rossz hibás lejárt elfelejtett"
                        + " nem túl yanlış hatalı geçersiz unuttum değil çok fel felaktigt glömt inte för forkert glemt ikke feil väärä"
                        + " špatné zapomenuté pogrešna неверный неправильный забыл не просрочен λάθος خطأ غلط خاطئة שגוי गलत salah sai ผิด"
                        + " mandatory optional confidential private secret visible shown asked requested my the a an your updated");
        define(Words.STOP | Words.BRIDGE, "for_my");
        define(
                Words.STOP | Words.AMOUNT,
                "mon tue tues wed thu thur thurs fri monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche"
                        + " lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
        define(
                Words.STOP,
                "address_line address_label address_book address_bar address_field web_address ip_address email_address mac_address adresse_ip dirección_ip indirizzo_ip adresa_ip adres_ip");
    }

    private static void money() {
        define(
                Words.CURRENCY,
                "usd eur gbp ron lei leu chf jpy cny rmb inr rs rs. rupee rupees ₨ idr rp rupiah vnd vnđ đ dong đồng thb"
                        + " baht บาท krw won 원 円 yen 元 块 圆 try tl lira liras lirası pln zł zl złotych zloty złote huf ft forint czk kč kc"
                        + " korun koruny sek nok dkk kr kronor kroner isk bgn лв лева uah грн гривень гривен rub руб рублей рубля р ₽ kzt тг тенге"
                        + " aed dh dhs dirham dirhams درهم sar sr riyal riyals ريال دينار جنيه egp mad dzd da tnd dt ils nis shekel shekels שח שקל שקלים"
                        + " brl r$ reais real mxn peso pesos ars clp cop soles pen uyu aud cad nzd sgd hkd twd ntd nt myr rm ringgit php piso"
                        + " zar rand ngn naira kes ksh ksh. shilling shillings tsh ugx ghs cedi pkr bdt taka টাকা lkr npr रुपये रुपए रुपया रु toman"
                        + " تومان rials dollar dollars bucks euro euros eurot euroa evro €uro pound pounds quid pence cents cent sterling franken"
                        + " francs франк din dinara dinar rsd km kuna hrk евро долларов доллар дол lari gel amd azn manat kronen mil millones"
                        + " millions million billion thousand mille tausend k juta ribu triệu nghìn ngàn tỷ lakh lakhs crore crores bin milyon"
                        + " tys mln тыс млн χιλ ευρώ fcfa cfa xof xaf");
        define(
                Words.AMOUNT,
                "of for over under above below least most than about around worth within after in since from until till before"
                        + " during through between up nearly almost approximately roughly exceeding exceeds to max für über unter ab bis seit von"
                        + " nach mindestens etwa ca circa rund pour dès depuis de jusqu'à environ plus moins entre à_partir por para desde hasta"
                        + " más menos unos sobre entre per da oltre sotto circa fino dal tra a_partir acima mais menos cerca vanaf tot boven meer"
                        + " sinds voor za od do ponad około powyżej poniżej pentru peste sub din de_la până aproximativ cca felett alatt kb"
                        + " óta üzeri üstü altı kadar beri yaklaşık för över från sedan till omkring for over fra til siden yli alle noin"
                        + " vuodesta nad přes kolem iznad za oko за от до более около с свыше від до понад над под από έως πάνω για إلى"
                        + " أكثر فوق מ עד מעל above_rs sejak hingga lebih từ trên hơn only just ordered kostet kosten coûte coûtent cuesta cuestan costano custa custam kost kosztuje kosztują costă kerül tutuyor kostar koster maksaa stojí košta stane стоит стоят коштує струва κοστίζει preis preise prix precio precios prezzo prezzi preço preços prijs cena ceny preț pret ára fiyat fiyatı pris priset hinta cijena цена цены ціна τιμή سعر السعر ثمن מחיר कीमत दाम দাম harga giá ราคา 価格 价格 價格 가격 قیمت hind buy bought need want get have has paid pay spent cost costs price budget charged");
    }

    private static void units() {
        define(
                Words.UNIT,
                "брой броя бройки va kva grit tc ct carat karat kwp wp mbps gbps kbps ms ltr qt gal gallon gallons tabs tablets tabletten capsules kapseln caps softgels sachets sheets rb jt ribu_an juta_an puncte punkte punkten puntos punti pontos punten punktów pont puan poäng pistettä bodů bodov bodova točk баллов балів точки πόντους نقطة נקודות poin điểm แต้ม คะแนน ポイント 积分 點 포인트 seats rows lm/w кВт вт мач лм об zeichen caractères caracteres caratteri tekens znaków caractere karakter karakters merkkiä znaků znakov znakova символов символів символа χαρακτήρες حرف أحرف תווים अक्षर karakter ký_tự ตัวอักษร 文字 字符 글자 位 桁 hverdage hverdager virkedager arbejdsdage arbetsdagar arkipäivää työpäivää werktage werktagen arbeitstage werkdagen jours_ouvrés ouvrés ouvrables días_hábiles hábiles laborables giorni_lavorativi lavorativi dias_úteis úteis dni_roboczych robocze roboczych zile_lucrătoare lucrătoare munkanap munkanapon iş_günü dienas dienu darba_dienas dienos darbo_dienos tööpäeva päeva pracovních pracovných radnih radna delovnih delovni рабочих рабочие робочих работни εργάσιμες ημερών gr. h. uhr heures stunde hodin vezes veces volte fois mal keer razy ori alkalom kez gånger gange ganger kertaa krát puta раз раза рази пъти φορές bed beds bedroom bedrooms pieces piece pcs pc units unit items boxes box packs pack packets bottles bottle cans bags bag sets pairs pair copies"
                        + " copy stickers shirts tshirts t-shirts mugs cards_for dozen rolls sheets cartons pallets tiles bricks people persons"
                        + " customers followers subscribers users members visitors views likes reviews ratings stars points star downloads sales"
                        + " shops stores employees of g gr gram grams gramm kg kilo kilos kgs mg mcg lb lbs oz ounces ml cl dl l liter liters litre"
                        + " litres litri litros mm cm m km mi miles inch inches in ft feet yards yd sqm sqft m2 m3 w watt watts kw kwh wh v volt"
                        + " volts mah ah a amp amps hz khz mhz ghz gb mb tb kb px pixels pixel dpi mp megapixels lumen lumens lm lux rpm nm psi btu hp bar"
                        + " kcal cal calories kj iu ppm db dpt den denier gsm_paper fps bit bits hours hour hrs hr h minutes minute min mins seconds"
                        + " second sec s days day weeks week months month years year yrs percent pct times x k rows words characters pages page"
                        + " steps loops cycles spf bpm stück stueck stk st teile stunden tage wochen monate jahre seiten personen kunden"
                        + " pièces pièce unités jours heures mois ans personnes exemplaires boîtes bouteilles piezas unidades días horas meses"
                        + " años personas cajas botellas pezzi unità giorni ore mesi anni persone scatole peças unidades dias horas anos pessoas"
                        + " caixas stuks dagen uren weken maanden jaar personen sztuk sztuki szt dni godzin miesięcy lat osób paczek bucăți bucati"
                        + " buc zile ore luni ani persoane cutii darab db nap óra hónap év fő doboz adet gün saat ay yıl kişi kutu tane lira_lık"
                        + " styck dagar timmar månader år personer dage timer stykker kpl kappaletta päivää tuntia kuukautta vuotta ks kusů dnů"
                        + " hodin měsíců let kom komada dana sati штук шт дней часов месяцев лет человек г кг мл л см мм м км вт дні днів годин"
                        + " місяців років τεμάχια ημέρες ώρες χρόνια قطعة قطع أيام ساعات أشهر سنوات جرام غرام كيلو יחידות ימים שעות גרם ק\"ג टुकड़े"
                        + " पीस दिन घंटे ग्राम किलो buah hari jam bulan tahun gram_isi cái ngày giờ tháng năm chiếc ชิ้น วัน ชั่วโมง เดือน ปี กรัม 個 枚 日 時間"
                        + " 本 冊 点 人 件 个 天 小时 年 月 公斤 克 片 개 일 시간 년 월 명 장 그램 번째 kappale vnt gab tükki");
    }

    private static void dates() {
        define(
                Words.MONTH,
                "january february march april may june july august september october november december jan feb mar apr jun"
                        + " jul aug sep sept oct nov dec januar jänner februar märz mai juni juli oktober dezember okt dez janvier février mars"
                        + " avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto"
                        + " septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre"
                        + " janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus"
                        + " styczeń stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ianuarie"
                        + " februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie január február március április május"
                        + " június július augusztus szeptember október november ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim"
                        + " kasım aralık januari april maj augusti desember tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta"
                        + " heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta ledna února března dubna května června července srpna"
                        + " září října listopadu prosince siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga"
                        + " prosinca января февраля марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня"
                        + " квітня травня червня липня серпня вересня жовтня листопада грудня ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου"
                        + " ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس"
                        + " سبتمبر أكتوبر نوفمبر ديسمبر ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר जनवरी फरवरी मार्च"
                        + " अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर agustus desember tháng");
    }

    private static void mail() {
        define(
                Words.AT,
                "at ät 골뱅이 앳 アットマーク アット 艾特 圈a שטרודל כרוכית آت ات a_còng a_móc แอท eta et apestaartje arobas arroba arobase arrobase chiocciola apenstaartje małpa malpa kukac arond coadă_de_maimuță snabel-a snabela"
                        + " alfakrølla krøllalfa zavináč zavinac afna собака собачка кома маймунско παπάκι papaki klammeraffe miukumauku ät-merkki"
                        + " kuyruklu آت एट ആറ്റ്");
        define(
                Words.DOT,
                "dot punt 점 닷 點 نقطه дот डाट punkts taškas punk punkt point punto punctum ponto kropka punct pont nokta prick punktum piste tečka tecka bodka točka tocka tačka"
                        + " точка крапка τελεία teleia نقطة נקודה डॉट titik chấm จุด ドット 点");
        define(
                Words.DOMAIN,
                "com net org info biz io co de fr es it pt nl pl ro hu tr se dk no fi cz sk hr si rs bg ru ua gr uk us ca in br"
                        + " at ch be ie eu me tv app dev shop online example test invalid au nz jp kr cn il ae sa mx ar cl pe za ng ke id my sg"
                        + " th vn lt lv ee is lu edu gov mail kom");
        define(
                Words.MAIL_HOST,
                "gmail gmx yahoo hotmail outlook icloud web proton protonmail mail example live aol yandex qq orange wanadoo"
                        + " libero wp onet o2 seznam freemail googlemail t-online naver mailbox posteo abv");
    }
}
