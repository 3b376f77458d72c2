package dev.avow.testkit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionReport;
import dev.avow.core.redaction.Redactor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Example numbers of every region of the world, as another library writes them, are gone (S1-11, S1-30). */
class PhoneOracleTest {

    @Test
    void everyRegionsExampleNumbersAreGoneInEveryFormat() {
        PhoneNumberUtil oracle = PhoneNumberUtil.getInstance();
        List<String> left = new ArrayList<>();
        int tried = 0;
        for (String region : oracle.getSupportedRegions()) {
            for (PhoneNumberType type :
                    EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE)) {
                PhoneNumber number = oracle.getExampleNumberForType(region, type);
                for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
                    if (number != null) {
                        tried++;
                        String written = oracle.format(number, format);
                        if (!isGone("Please call me at " + written + " tomorrow", 18, 18 + written.length())) {
                            left.add(region + " " + written);
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(2000);
        assertThat(left).as("all but one that reads as a date").isSubsetOf("NC 20.12.34");
    }

    private static boolean isGone(String text, int start, int end) {
        RedactionReport report = new Redactor().inspect(RawText.of(text));
        int from = start;
        while (!isAsciiDigit(text.charAt(from))) {
            from++;
        }
        int first = from;
        return report.entries().stream()
                .anyMatch(
                        entry -> entry.kind().equals(EntityKind.PHONE) && entry.start() <= first && entry.end() >= end);
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
