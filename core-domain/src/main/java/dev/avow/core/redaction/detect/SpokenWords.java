package dev.avow.core.redaction.detect;

/** Number words from 0 to 99, as people dictate phone numbers. Each row: 0 to 9, 10 to 19, then the tens from 20 on. */
final class SpokenWords {

    private static final String[] ROWS = {
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                + " nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn"
                + " neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
                + " vingt trente quarante cinquante soixante septante quatre-vingt nonante",
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho"
                + " diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette"
                + " diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"
                + " vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien"
                + " negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście"
                + " szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt"
                + " sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
        "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece"
                + " șaisprezece șaptesprezece optsprezece nouăsprezece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci"
                + " optzeci nouăzeci",
        "nulla egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét"
                + " tizennyolc tizenkilenc húsz harminc negyven ötven hatvan hetven nyolcvan kilencven",
        "sıfır bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz ondokuz yirmi otuz"
                + " kırk elli altmış yetmiş seksen doksan",
        "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio"
                + " fyrtio femtio sextio sjuttio åttio nittio",
        "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive"
                + " fyrre halvtreds tres halvfjerds firs halvfems",
        "null én to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti"
                + " førti femti seksti sytti åtti nitti",
        "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista"
                + " neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä kolmekymmentä"
                + " neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä",
        "nula jedna dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct"
                + " devatenáct dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
        "nula jeden dva tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť"
                + " osemnásť devätnásť dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
        "nula jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest"
                + " sedamnaest osamnaest devetnaest dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать"
                + " шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят"
                + " восемьдесят девяносто",
        "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять"
                + " шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять тридцять сорок п'ятдесят шістдесят сімдесят"
                + " вісімдесят дев'яносто",
        "нула едно две три четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет петнадесет"
                + " шестнадесет седемнадесет осемнадесет деветнадесет двадесет тридесет четиридесет петдесет шестдесет седемдесет"
                + " осемдесет деветдесет",
        "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά"
                + " δεκαοκτώ δεκαεννέα είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα",
        "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
        "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר",
        "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस",
        "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh",
        "không một hai ba bốn năm sáu bảy tám chín mười",
        "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
        "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ",
        "영 일 이 삼 사 오 육 칠 팔 구",
        "零 一 二 三 四 五 六 七 八 九",
        "〇 壹 贰 叁 肆 伍 陆 柒 捌 玖",
        "ゼロ いち に さん よん ご ろく なな はち きゅう",
        "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit",
        "nulis vienas du trys keturi penki šeši septyni aštuoni devyni dešimt",
        "null üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme",
        "nič ena dva tri štiri pet šest sedem osem devet deset",
        "sifuri moja mbili tatu nne tano sita saba nane tisa",
        "zero isa dalawa tatlo apat lima anim pito walo siyam",
    };
    private static final String[][] MORE = {
        {"oh", "0"},
        {"nought", "0"},
        {"nil", "0"},
        {"o", "0"},
        {"ein", "1"},
        {"zwo", "2"},
        {"fuenf", "5"},
        {"dreissig", "30"},
        {"une", "1"},
        {"una", "1"},
        {"uma", "1"},
        {"meia", "6"},
        {"duas", "2"},
        {"dwie", "2"},
        {"două", "2"},
        {"una", "1"},
        {"șaișpe", "16"},
        {"két", "2"},
        {"nul", "0"},
        {"huszon", "20"},
        {"veintiún", "21"},
        {"nolla", "0"},
        {"jedna", "1"},
        {"dvě", "2"},
        {"jednu", "1"},
        {"jedno", "1"},
        {"одна", "1"},
        {"две", "2"},
        {"дві", "2"},
        {"эдин", "1"},
        {"един", "1"},
        {"една", "1"},
        {"δυο", "2"},
        {"εφτά", "7"},
        {"οχτώ", "8"},
        {"εννιά", "9"},
        {"ثلاث", "3"},
        {"أربع", "4"},
        {"خمس", "5"},
        {"ست", "6"},
        {"سبع", "7"},
        {"ثمان", "8"},
        {"تسع", "9"},
        {"اثنين", "2"},
        {"huitante", "80"},
        {"octante", "80"},
        {"quatre-vingts", "80"},
        {"quatre-vingt-dix", "90"},
        {"soixante-dix", "70"},
        {"kosong", "0"},
        {"linh", "0"},
        {"lăm", "5"},
        {"공", "0"},
        {"両", "2"},
        {"两", "2"},
        {"幺", "1"},
        {"〇", "0"},
        {"yks", "1"},
        {"kaks", "2"},
        {"kolme", "3"},
        {"én", "1"},
        {"ei", "1"},
        {"én", "1"},
        {"syv", "7"},
        {"tyve", "20"},
        {"tredve", "30"},
        {"पांच", "5"},
        {"छः", "6"},
        {"ноль", "0"},
        {"عشرون", "20"},
        {"عشرين", "20"},
        {"ثلاثين", "30"},
        {"أربعين", "40"},
        {"خمسين", "50"},
        {"ستين", "60"},
        {"سبعين", "70"},
        {"ثمانين", "80"},
        {"تسعين", "90"},
        {"niner", "9"},
        {"naught", "0"},
        {"ow", "0"},
        {"dezasseis", "16"},
        {"dezassete", "17"},
        {"dezanove", "19"},
        {"quatorze", "14"},
        {"cincoenta", "50"},
        {"diez y seis", "16"},
        {"quatre vingts", "80"},
        {"vingt et un", "21"},
        {"septante et un", "71"},
        {"fuenfzig", "50"},
        {"fuenfzehn", "15"},
        {"zwoelf", "12"},
        {"hundert", "100"},
        {"şaisprezece", "16"},
        {"paispe", "14"},
        {"zece", "10"},
        {"doisprezece", "12"},
        {"douasprezece", "12"},
        {"unspe", "11"},
        {"doispe", "12"},
        {"treispe", "13"},
        {"cinșpe", "15"},
        {"șapteșpe", "17"},
        {"optșpe", "18"},
        {"nouășpe", "19"},
        {"fourty", "40"},
        {"ninty", "90"},
        {"fiveteen", "15"},
        {"fower", "4"},
        {"μία", "1"},
        {"μια", "1"},
        {"један", "1"},
        {"седам", "7"},
        {"осам", "8"},
        {"שלושה", "3"},
        {"ארבעה", "4"},
        {"חמישה", "5"},
        {"שישה", "6"},
        {"שבעה", "7"},
        {"תשעה", "9"},
        {"אחד", "1"},
        {"שניים", "2"},
        {"واحدة", "1"},
        {"ستة", "6"},
        {"ज़ीरो", "0"},
        {"जीरो", "0"},
        {"하나", "1"},
        {"다섯", "5"},
        {"여섯", "6"},
        {"일곱", "7"},
        {"여덟", "8"},
        {"아홉", "9"},
    };

    private static final String HUNDRED =
            "hundred hundert cent cents cento cem honderd sto száz yüz hundra hundre hundrede sata sataa sute sută"
                    + " сто εκατό مئة مائة מאה सौ ratus trăm ร้อย 백 百 simts šimtas sada stotine stovky";

    /** One hundred to nine hundred, where that is one word. */
    private static final String[] HUNDREDS = {
        "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        "ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
        "cem duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
        "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset",
        "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
        "сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот",
        "сто двеста триста четиристотин петстотин шестстотин седемстотин осемстотин деветстотин",
        "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        "einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert",
        "száz kétszáz háromszáz négyszáz ötszáz hatszáz hétszáz nyolcszáz kilencszáz",
        "sto dvesto tristo čtyřista pětset šestset sedmset osmset devětset",
        "εκατό διακόσια τριακόσια τετρακόσια πεντακόσια εξακόσια επτακόσια οκτακόσια εννιακόσια",
    };

    /** One that may stand only behind another number, since it is a common word elsewhere. */
    static final int THOUSAND_BEHIND = 111;

    static final int THOUSAND = 110;
    /** "Plus", in front of a number for abroad. */
    static final int PLUS = -1;

    private static final String THOUSANDS =
            "thousand tausend mille mila mil milles duizend tysiąc tysiące tysięcy ezer tusen tusind tisíc tisíce tisic tisuća tisuće tisoč"
                    + " тысяча тысячи тысяч тисяча тисячі тисяч хиляда хиляди χίλια χιλιάδες tuhat tuhatta hiljada hiljade ألف آلاف אלף हज़ार ribu nghìn ngàn 千 천 พัน";

    private static final String PLUSES =
            "plus plusz más mais più artı arti плюс pluss συν plius زائد פלוס प्लस cộng บวก プラス 플러스 加 mas piu";

    private static final String DOUBLES =
            "double doble doppel doppelt doppelte doppio doppia dubbel dubbele dublu dubla duplo dupla dobro çift cift dobbelt podwójne podwójna podwójny"
                    + " dupla duplán tupla kaksois dvojitá dvojité dvakrát duplo двойной двойная двойное дважды двічі двойно διπλό διπλο diplo dvostruka dvostruki dvojna مرتين כפול डबल zweimal"
                    + " twice två_gånger dos_veces deux_fois due_volte duas_vezes tweemaal dwa_razy de_două_ori kétszer iki_kere iki_tane";

    private static final String TRIPLES =
            "triple dreifach triplo tripla treble trippel tripel potrójne potrójna potrójny triplu tripla triplán üçlü dreimal thrice tres_veces trois_fois"
                    + " tre_volte três_vezes driemaal drie_keer trzy_razy de_trei_ori háromszor üç_kere üç_tane tre_gånger тройной тройная трижды тричі τριπλό trojitá ट्रिपल";

    private SpokenWords() {}

    static void enter() {
        for (String row : ROWS) {
            String[] words = row.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                int value = i <= 19 ? i : (i - 18) * 10;
                Vocabulary.number(words[i], value);
            }
        }
        for (String[] more : MORE) {
            Vocabulary.number(more[0], Integer.parseInt(more[1]));
        }
        numbers(DOUBLES, -2);
        numbers(TRIPLES, -3);
        numbers("quadruple vierfach cuádruple quádruplo quadruplo", -4);
        numbers(THOUSANDS, THOUSAND);
        numbers("bin mie mii de_mii de_mie", THOUSAND_BEHIND);
        numbers(PLUSES, PLUS);
        for (String word : HUNDRED.split(" ", -1)) {
            Vocabulary.number(word, 100);
        }
        for (String row : HUNDREDS) {
            String[] words = row.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                Vocabulary.number(words[i], 101 + i);
            }
        }
        compounds();
    }

    private static void numbers(String words, int value) {
        for (String word : words.split(" ", -1)) {
            Vocabulary.number(word, value);
        }
    }

    /** Languages that write two digits as one word. */
    private static void compounds() {
        glue(1, "und", "ein zwei drei vier fünf sechs sieben acht neun");
        glue(6, "en", "een twee drie vier vijf zes zeven acht negen");
        glue(12, "og", "en to tre fire fem seks syv otte ni");
        follow(9, "egy kettő három négy öt hat hét nyolc kilenc");
        follow(11, "ett två tre fyra fem sex sju åtta nio");
        follow(13, "én to tre fire fem seks sju åtte ni");
        follow(14, "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän");
        follow(4, "uno due tre quattro cinque sei sette otto nove");
        for (int unit = 1; unit <= 9; unit++) {
            Vocabulary.number("huszon" + ROWS[9].split(" ", -1)[unit], 20 + unit);
            Vocabulary.number("veinti" + ROWS[3].split(" ", -1)[unit], 20 + unit);
        }
        for (String tens : "vent trent quarant cinquant sessant settant ottant novant".split(" ", -1)) {
            Vocabulary.number(tens + "uno", 21);
            Vocabulary.number(tens + "otto", 28);
        }
    }

    private static void glue(int row, String and, String units) {
        String[] tens = ROWS[row].split(" ", -1);
        String[] ones = units.split(" ", -1);
        for (int ten = 20; ten < 28; ten++) {
            for (int one = 0; one < 9; one++) {
                Vocabulary.number(ones[one] + and + tens[ten], (ten - 18) * 10 + one + 1);
            }
        }
    }

    private static void follow(int row, String units) {
        String[] tens = ROWS[row].split(" ", -1);
        String[] ones = units.split(" ", -1);
        for (int ten = 20; ten < 28; ten++) {
            for (int one = 0; one < 9; one++) {
                Vocabulary.number(tens[ten] + ones[one], (ten - 18) * 10 + one + 1);
            }
        }
    }
}
