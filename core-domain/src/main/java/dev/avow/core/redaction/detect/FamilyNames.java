package dev.avow.core.redaction.detect;

import java.util.Set;

/**
 * The commonest family names of China, Japan and Korea, which stand first there. In scripts without blanks they tell a name from
 * what else people say they are; those that begin common words are left out. Immutable after class initialisation.
 */
final class FamilyNames {

    private static final String CHINESE =
            "王李张刘陈杨赵吴徐孙胡朱林郭罗梁宋郑韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦邵孟尹黎赖龚張劉陳楊趙吳孫羅鄭韓馮蕭鄧呂蘇盧蔣賈閻譚鄒陸龔賴";

    private static final String KOREAN = "김이박최정강조장윤임한오서권황안송류홍유남노하곽배백허";

    private static final Set<String> JAPANESE = Set.of(
            "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々", "山口", "松本", "井上", "木村",
            "斎藤", "斉藤", "清水", "山崎", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川", "前田", "岡田", "長谷", "藤田", "後藤", "近藤",
            "村上", "遠藤", "青木", "坂本", "福田", "太田", "西村", "藤井", "金子", "岡本", "藤原", "三浦", "中野", "中川", "原田", "松田", "竹内", "小野",
            "田村", "中山", "和田", "石田", "森田", "上田", "柴田", "酒井", "工藤", "横山", "宮崎", "宮本", "内田", "高木", "安藤", "谷口", "大野", "丸山",
            "今井", "高田", "藤本", "武田", "村田", "上野", "杉山", "増田", "平野", "大塚", "千葉", "久保", "松井");

    /** So long is a name in Chinese or Korean at most, */
    private static final int SHORT = 3;
    /** and in Japanese. */
    private static final int LONG = 5;

    private FamilyNames() {}

    /** How long a name may be that begins with these two signs, or 0. */
    static int reach(char first, char second) {
        if (CHINESE.indexOf(first) >= 0 || KOREAN.indexOf(first) >= 0) {
            return SHORT;
        }
        return JAPANESE.contains("" + first + second) ? LONG : 0;
    }

    /** Whether a Korean word that ends so says what somebody is: "한국인", "구매자". */
    static boolean isRole(char last) {
        return "인자부객생사".indexOf(last) >= 0;
    }

    /** Whether a sign is a syllable of Korean. */
    static boolean isKorean(char c) {
        return c >= '\uAC00' && c <= '\uD7A3';
    }
}
