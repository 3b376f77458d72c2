package dev.avow.testkit.redaction;

import java.util.List;

/** Invents values of every kind, and harmless numbers, in the forms that people write. */
final class Values {

    private final Dice dice;
    private final List<String> phones;
    private final List<String> addresses;

    Values(Dice dice) {
        this.dice = dice;
        this.phones = Resources.lines("phones.txt");
        this.addresses = Resources.lines("addresses.txt");
    }

    String of(String kind) {
        return switch (kind) {
            case "PHONE" -> phone(dice.of(phones));
            case "ORDER" -> order();
            case "EMAIL" -> mail();
            case "CARD" -> card();
            case "CARD_SECURITY_CODE" -> dice.digits(3 + dice.below(2));
            case "IBAN" -> Ibans.invent(dice);
            case "IP" -> ip();
            case "MAC" ->
                dice.of("00:1A:2B:3C:4D:##;a4-5e-60-##-c2-1f;001a.2b3c.4d##").replace("##", dice.digits(2));
            case "NATIONAL_ID" ->
                dice.fill(dice.of("###-##-####;@@ ## ## ## A;########Z;@@@@@@##A##H###X;"
                        + "@@@@@####@;###.###.###-##;1##0###123456;@#######;######-####;### ### ###"));
            case "PARCEL_NUMBER" ->
                dice.fill(dice.of("1Z999AA1##########;RR#########RO;JJD00######################;"
                        + "################;############;H0#############;##############;CP#########DE;AB###########"));
            case "SECRET" -> secret();
            case "PASSWORD" -> password();
            case "POSTAL_ADDRESS" -> dice.of(addresses);
            case "DATE_OF_BIRTH" -> dice.of("12.03.1985;1985-03-12;03/12/1985;12 March 1985;March 12, 1985;7.11.1990");
            case "NAME" -> dice.of("Mara Ionescu;John Smith;Anna Müller;José García;Claire Dubois;Li Wei");
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }

    String phone(String line) {
        String[] parts = line.split(" ", 3);
        String national = dice.fill(dice.of(parts[2]));
        return switch (dice.below(8)) {
            case 0 -> "+" + parts[1] + " " + trunk(national);
            case 1 -> "+" + parts[1] + trunk(national).replaceAll("[^0-9]", "");
            case 2 -> "00" + parts[1] + " " + trunk(national);
            case 3 -> "(+" + parts[1] + ") " + trunk(national);
            case 4 -> national.replace(' ', dice.of("\u00A0;\u2011;.;-").charAt(0));
            default -> national;
        };
    }

    private static String trunk(String national) {
        String bare = national.startsWith("+") ? national.substring(national.indexOf(' ') + 1) : national;
        return bare.startsWith("0") && !bare.startsWith("06-") ? bare.substring(1) : bare;
    }

    private String order() {
        return dice.fill(
                        dice.of(
                                "#~###;#~####;~###;~####;~#####;##~####;#10##;#1###;SP-~###;#SP~####;GL~####;~###-EU;2026-#####;"
                                        + "ORD-######;R#########;###-#######-#######;@@#######;~#########;WEB~#####;#~######;A-#####"))
                .replaceFirst("^(\\d)(?=~)", "#");
    }

    private String mail() {
        return dice.of("mara;john.doe;j_smith;anna-lena;test+shop;li.wei88;x") + "@"
                + dice.of("example.com;example.org;mail.example.net;gmail.test;example.co.uk;web.example");
    }

    private String card() {
        String digits = dice.of("4;51;37;6011;35").concat(dice.digits(15)).substring(0, 16);
        String value = dice.once(3) ? digits : Ibans.luhn(digits.substring(0, 15));
        return switch (dice.below(3)) {
            case 0 -> value;
            case 1 -> value.replaceAll("(.{4})(?=.)", "$1 ");
            default -> value.replaceAll("(.{4})(?=.)", "$1-");
        };
    }

    private String ip() {
        return dice.of("192.0.2.;198.51.100.;203.0.113.;10.0.0.").concat(String.valueOf(dice.below(255)))
                + (dice.once(5) ? ":8080" : "");
    }

    private String secret() {
        return dice.fill(
                dice.of(
                        "shpat_#^##^#^##^^#^##^#^##^#^##^#^##^#;sk_live_@#^^@#^#@^#^@#^@#^@#^@;ghp_^@#^@#^@#^@#^@#^@#^@#^@#^@#^;"
                                + "AKIA@#@@#@@#@@#@@#@@;eyJ^@#^@#^@#^@.^@#^@#^@#^@#.^@#^@#^@#;xoxb-##########-^@#^@#^@#^@#;^#^##^#^##^#^##^#^##^#^##^#^##^#"));
    }

    private String password() {
        return dice.fill(
                dice.of("hunter~;Sommer!20##;^^^^^^##;P@ssw0rd!;qwertz##;Tr0ub4dor&~;^^@^^##^;letmein##;geheim-##"));
    }

    String price() {
        return dice.fill(
                        dice.of(
                                "$~#.99;€ ~##;~##,~# €;~ ### kr;~## lei;1.~##,00 €;USD ~###;~#.### VND;~### Ft;₹~,##,###;£~,###.00;"
                                        + "~### zł;~##.000 Rp;~,###,### won;¥~####;~#00 rub;CHF ~##.50;~ ### Kč;R$ ~##,90;~### TL;12500 ден;~####円"))
                .replace("ден", "RSD");
    }

    String date() {
        return dice.of("12.03.2026;2026-03-12;03/12/2026;5 May 2026;1.4.26;12/03;31-12-2026;2026/04/01;15. März");
    }

    String size() {
        return dice.of("42;XL;36/38;W32 L34;10.5;EU 43;M;128;38 40 42;6Y");
    }

    String quantity() {
        return dice.of("2;12;150;1500;2500;30;10000");
    }

    String model() {
        return dice.of(
                "iPhone 15 Pro Max;WH-1000XM5;Galaxy S24;RTX 4090;SM-A525F;Model 3000;X100V;MX Master 3S;WD-40;Dyson V15;"
                        + "PS5;B550M;i7-13700K;QE55Q80C;501 Original");
    }

    String time() {
        return dice.of("9:00-17:00;10-18;09:30 - 18:30;8.30-17.30;10:00");
    }

    String dimension() {
        return dice.of("120x80x60 cm;30 x 40 cm;1920x1080;10,5 × 20,5 cm;2m x 3m;100*200");
    }
}
