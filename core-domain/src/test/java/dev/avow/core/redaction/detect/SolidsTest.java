package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in scripts without blanks, from the beginning of a text up to the bar. */
class SolidsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京市朝阳区建国路88号|",
                "北京市朝阳区88|",
                "上海市 浦东新区 世纪大道 100号 2号楼 301室|",
                "上海市浦东新区世纪大道100号,2号楼,301室|",
                "上海市浦东新区世纪大道100号| 很好",
                "東京都港区芝公園4-2-8|",
                "東京都港区芝公園4丁目2番8号|",
                "東京都港区芝公園4-2-8 タワー301号室|",
                "東京都港区芝公園4-2-8|です",
                "東京都港区芝公園 4-2-8|",
                "東京都港区, 芝公園4|",
                "我在北京市朝阳区建国路88号|",
                "서울시강남구역삼동12-3|",
                "서울시 강남구 역삼동 12-3|",
                "서울시 강남구 역삼동 12-3 101동 202호|",
                "서울시 강남구 테헤란로 152|",
                "市区市区12|",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十市区12号|",
                "北京市朝阳区建国路88元|",
                "北京市朝阳区8,8|",
                "里弄8号5室|",
                "省市区12345678901234|"
            })
    void itEndsAtTheBarAnnouncedOrNot(String marked) {
        assertThat(read(marked, false)).isEqualTo(marked);
        assertThat(read(marked, true)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京市88|", "강남구 152|", "市区12|abc", "市区一二三四五六七八12|", "市区一二三四五六七12|"})
    void itEndsAtTheBarIfItIsAnnounced(String marked) {
        assertThat(read(marked, false)).isEqualTo(marked.replace("|", ""));
        assertThat(read(marked, true)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北京88号",
                "北京市朝阳区",
                "的市区路88号",
                "市区abc12",
                "市1区2",
                "市区一二三四五六七八九12",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十市区12",
                "路8",
                "路 8"
            })
    void noneStartsHere(String text) {
        assertThat(read(text, false)).isEqualTo(text);
        assertThat(read(text, true)).isEqualTo(text);
    }

    private static String read(String marked, boolean announced) {
        String text = marked.replace("|", "");
        Reading reading = CodesTest.reading(text);
        reading.memory.announce(announced ? Words.ADDRESS : 0, 0);
        return PlaceTable.marked(text, new Solids(reading).at(0), "|");
    }
}
