package dev.avow.core.redaction.detect;

import static dev.avow.core.redaction.detect.Vocabulary.define;

/** What is said of goods and reads as if it were said of people: what expires and is no card, what devices are sold with, least orders, kinds of customers. */
final class SundryWords {

    private SundryWords() {}

    static void enter() {
        food();
        cosmetics();
        factory();
        quantities();
        phrases();
    }

    /** What is eaten and drunk. */
    private static void food() {
        define(
                Words.PERISHABLE,
                "milk yoghurt yogurt cheese biscuits cookies cereal chocolate chocolates coffee tea juice protein proteins protein_bar protein_bars whey snack snacks jam honey sauce spices baby_food pet_food dog_food cat_food formula beer wine"
                        + " milch joghurt käse kekse schokolade kaffee tee saft eiweiß eiweißpulver riegel marmelade honig soße gewürz tierfutter hundefutter katzenfutter babynahrung bier wein"
                        + " lait yaourt fromage gâteaux chocolat café thé jus protéine protéines confiture miel croquettes bière vin leche yogur queso galletas té zumo jugo proteína proteínas mermelada pienso cerveza vino"
                        + " latte formaggio biscotti cioccolato caffè tè succo proteine marmellata miele crocchette birra leite iogurte queijo bolachas biscoitos chá sumo suco mel ração cerveja vinho"
                        + " melk kaas koekjes chocolade koffie thee sap eiwit honing voer bier wijn mleko jogurt ser ciastka czekolada kawa herbata sok białko odżywka miód karma piwo wino"
                        + " mléko sýr sušenky čokoláda káva čaj džus med krmivo pivo mlieko syr čokoláda tej joghurt sajt keksz csokoládé kávé tea lé fehérje méz lapte iaurt brânză biscuiți ciocolată cafea ceai suc proteină miere"
                        + " mjölk ost kex choklad kaffe te juice proteinpulver honung mælk chokolade kjeks sjokolade maito juusto keksit suklaa kahvi tee mehu hunaja süt peynir bisküvi çikolata kahve çay bal mama"
                        + " молоко йогурт сыр печенье шоколад кофе чай сок протеин мёд мед корм пиво вино сир печиво кава сік мляко сирене шоколад кафе сок протеини γάλα γιαούρτι τυρί μπισκότα σοκολάτα καφές τσάι χυμός πρωτεΐνη μέλι"
                        + " mlijeko jogurt sir keksi čokolada kava čaj sok حليب زبادي جبن بسكويت شوكولاتة قهوة شاي عصير بروتين عسل חלב יוגורט גבינה עוגיות שוקולד קפה תה מיץ חלבון दूध दही चॉकलेट चाय कॉफ़ी কফি দুধ"
                        + " susu keju biskuit cokelat kopi teh sữa bánh sô_cô_la cà_phê trà นม โยเกิร์ต ช็อกโกแลต กาแฟ ชา 牛奶 酸奶 饼干 巧克力 咖啡 茶叶 奶粉 牛乳 ヨーグルト チョコ コーヒー プロテイン 우유 요거트 과자 초콜릿 커피 단백질");
    }

    /** What is put on the skin, and what is swallowed. */
    private static void cosmetics() {
        define(
                Words.PERISHABLE,
                "cream sunscreen suncream sun_cream serum lotion shampoo mascara lipstick make-up makeup perfume vitamin vitamins capsules tablets pills supplement supplements drops ointment medicine nappies"
                        + " creme sonnencreme sonnenmilch salbe vitamine kapseln tabletten tropfen nahrungsergänzung lippenstift crème sérum gélules comprimés compléments pommade rouge_à_lèvres crema sérum suero champú cápsulas pastillas vitaminas suplemento suplementos pomada"
                        + " siero integratore integratori capsule compresse pastiglie vitamina rossetto protetor_solar creme_solar hidratante comprimidos zonnebrand zonnebrandcrème crème vitaminen capsules pillen"
                        + " krem kremie kremu kremem witaminy witamin kapsułki tabletki suplement szminka krém krému krému vitamíny vitamíny kapsle tablety krémen naptej vitamin kapszula tabletta cremă vitamine capsule pastile"
                        + " kräm krämen solkräm solkrämen salva vitaminer kapslar solcreme cremen kremen solkrem voide aurinkovoide vitamiinit kapselit kremi kremin güneş_kremi serumu vitaminler kapsül"
                        + " крем крема креме сыворотка витамины витаминов капсулы таблетки шампунь помада вітаміни витамини серум κρέμα αντηλιακό βιταμίνες κάψουλες ορός كريم الكريم واقي_الشمس سيروم فيتامين فيتامينات קרם הקרם סרום ויטמינים"
                        + " क्रीम सीरम विटामिन ক্রিম krim vitaminnya kem kem_chống_nắng vitamin_tổng_hợp ครีม เซรั่ม วิตามิน 面霜 防晒霜 精华 维生素 口红 クリーム 日焼け止め 美容液 サプリ 크림 선크림 세럼 비타민 영양제");
    }

    /** What is set before goods leave the factory, and where that is told. */
    private static void factory() {
        define(
                Words.FACTORY,
                "default defaults factory factory_set out_of_the_box user_manual manual manual_says instructions werkseinstellung werkseitig werkseitige handbuch anleitung bedienungsanleitung voreingestellt voreingestellte standard_pin"
                        + " par_défaut d'usine notice mode_d'emploi de_fábrica por_defecto predeterminado predeterminada predefinito predefinita di_fabbrica manuale padrão de_origem standaard fabrieksinstelling handleiding domyślny domyślne fabryczny fabryczne instrukcji"
                        + " výchozí tovární návodu predvolený továrenský alap gyári alapértelmezett használati_útmutató implicit din_fabrică standard fabriks förinställd bruksanvisning vejledning manualen oletus tehdas käyttöohje"
                        + " varsayılan fabrika kılavuz kılavuzda заводской заводские по_умолчанию инструкции стандартный заводський за_замовчуванням фабричен фабричният по_подразбиране zadani zadana tvornički privzeta"
                        + " προεπιλεγμένο προεπιλεγμένος εργοστασιακό εργοστασιακός افتراضي الافتراضي المصنع ברירת_מחדל डिफ़ॉल्ट bawaan pabrik mặc_định ค่าเริ่มต้น 默认 初始 出厂 预设 預設 初期 デフォルト 工場出荷 초기 기본 출고");
    }

    /** The least that is ordered, and much of something: a word for an order that announces no number. */
    private static void quantities() {
        define(
                Words.STOP,
                "min_order min._order minimum_order minimum_order_is bulk_order bulk_orders bulk_ordering order_minimum minimal_order mindestbestellung mindestbestellwert mindestbestellmenge großbestellung commande_minimum commande_minimale commande_minimum_de"
                        + " pedido_mínimo pedido_minimo compra_mínima ordine_minimo minimum_bestelling minimale_bestelling minimum_bestelbedrag minimalne_zamówienie minimální_objednávka minimálna_objednávka minimum_rendelés minimális_rendelés comandă_minimă"
                        + " minsta_beställning minste_bestilling minimumsordre minimitilaus minimum_sipariş asgari_sipariş минимальный_заказ минимален_заказ мінімальне_замовлення минимална_поръчка ελάχιστη_παραγγελία minimalna_narudžba minimalno_naročilo"
                        + " minimal_pemesanan minimum_pesanan đơn_tối_thiểu 最低起订 起订量 最低注文 최소_주문");
        define(
                Words.STOP,
                "free_shipping_on_orders free_delivery_on_orders free_shipping_for_orders shipping_on_orders delivery_on_orders orders_over bestellungen_über commandes_de_plus commandes_à_partir"
                        + " pedidos_superiores pedidos_de_más pedidos_acima ordini_superiori ordini_sopra bestellingen_boven bestellingen_vanaf zamówienia_powyżej zamówień_powyżej objednávky_nad objednávka_nad comenzi_peste beställningar_över ordrer_over заказы_от заказа_от");
    }

    /** Wines by their age, what an address is printed on, and what customers call themselves. */
    private static void phrases() {
        define(
                Words.STOP,
                "gran_reserva rioja_reserva vino_reserva tinto_reserva riserva chianti_riserva barolo_riserva crianza_reserva grande_reserva vinho_reserva reserve_wine");
        define(
                Words.STOP,
                "address_stamp address_stamps address_label address_labels address_plaque address_plate address_sign return_address_stamp return_address_labels adressstempel adressetiketten adressaufkleber tampon_adresse étiquettes_adresse sello_dirección timbro_indirizzo carimbo_endereço adresstempel adresstämpel");
        define(
                Words.STATE,
                "vip_customer vip_kunde vip_kundin vip_client vip_cliente vip_müşteri vip_müşterinizim premium_customer premium_kunde premium_kundin gold_customer platinum_customer new_customer loyal_customer payback_kunde payback_kundin stammkunde"
                        + " cliente_premium cliente_gold cliente_oro cliente_ouro cliente_vip cliente_plata cliente_prata cliente_argento cliente_platino cliente_nuevo cliente_nueva cliente_habitual cliente_novo cliente_nova cliente_nuovo cliente_nuova cliente_fedele"
                        + " client_premium client_vip client_or client_platine nouveau_client nouvelle_cliente klient_vip klient_premium zákazník_premium premium_zákazník premium_kund vip_kund klant_premium premium_klant vip_klant klant_bij");
    }
}
