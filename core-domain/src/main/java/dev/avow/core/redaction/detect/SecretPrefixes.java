package dev.avow.core.redaction.detect;

/** How keys begin that services give out. */
final class SecretPrefixes {

    private static final String[] PREFIXES = {
        "shpat_",
        "shpca_",
        "shppa_",
        "shpss_",
        "shpua_",
        "shprt_",
        "sk-",
        "sk_live_",
        "sk_test_",
        "pk_live_",
        "pk_test_",
        "rk_live_",
        "rk_test_",
        "whsec_",
        "ghp_",
        "gho_",
        "ghu_",
        "ghs_",
        "ghr_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "xapp-",
        "AKIA",
        "ASIA",
        "AIza",
        "ya29.",
        "eyJ",
        "SG.",
        "npm_",
        "pypi-",
        "dop_v1_",
        "hf_",
        "EAA",
        "sq0",
        "key-",
        "r8_",
        "xkeysib-",
        "lin_api_",
        "ATATT",
        "pat-",
        "pat_",
        "api_",
        "api-",
        "tok_",
        "tok-",
        "key_",
        "sk_",
        "pk_",
        "rk_"
    };

    /** With which two signs the prefixes begin: most tokens are through here. */
    private static final boolean[] BEGINNINGS = new boolean[1 << 14];

    static {
        for (String prefix : PREFIXES) {
            BEGINNINGS[pair(prefix.charAt(0), prefix.charAt(1))] = true;
        }
    }

    private SecretPrefixes() {}

    /** Whether one of them stands at a place. */
    static boolean stand(Tape tape, int p) {
        if (!BEGINNINGS[pair(tape.at(p), tape.at(p + 1))]) {
            return false;
        }
        for (String prefix : PREFIXES) {
            int i = 0;
            while (i < prefix.length() && tape.at(p + i) == prefix.charAt(i)) {
                i++;
            }
            if (i == prefix.length()) {
                return true;
            }
        }
        return false;
    }

    private static int pair(char first, char second) {
        return ((first & 0x7F) << 7) | (second & 0x7F);
    }
}
