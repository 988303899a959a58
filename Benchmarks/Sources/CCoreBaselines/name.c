#include "baselines.h"

// By code, up to U+30FF and from U+FE00 to U+FFFF; 0 when it is refused.
static uint16_t table[0x3100 + 0x200];

void baseline_name_becomes(uint32_t code, uint16_t letters) {
    table[code < 0xFE00 ? code : code - 0xFE00 + 0x3100] = letters;
}

/// The rules of a birth name: it begins with no hyphen, has at most two hyphens in a row, one apostrophe, no space beside it.
static int is_name(const uint8_t *capitals, size_t length) {
    int letters = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = capitals[i], previous = i ? capitals[i - 1] : 0;
        if (c >= 'A') {
            letters = 1;
        } else if (c == '-') {
            if (i == 0 || (previous == '-' && i > 1 && capitals[i - 2] == '-')) return 0;
        } else if (previous == '\'' || (c == '\'' && previous == ' ')) {
            return 0;
        }
    }
    return letters;
}

size_t baseline_name(const uint8_t *text, size_t length, uint8_t *capitals) {
    size_t count = 0;
    for (size_t i = 0; i < length;) {
        uint32_t code = text[i];
        if (code < 0x80) {
            i++;
        } else if (code < 0xE0) {
            code = (code & 0x1F) << 6 | (text[i + 1] & 0x3F);
            i += 2;
        } else if (code < 0xF0) {
            code = (code & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | (text[i + 2] & 0x3F);
            i += 3;
        } else {
            return 0;
        }
        if (code >= 0xFE00) code -= 0xFE00 - 0x3100;
        uint16_t folded = code < 0x3300 ? table[code] : 0;
        uint8_t last = count ? capitals[count - 1] : ' ';
        if (folded == NAME_DIACRITIC) {
            if (last < 'A') return 0;
        } else if (folded == ' ') {
            if (last != ' ') capitals[count++] = ' ';
        } else if (folded) {
            capitals[count++] = folded;
            if (folded > 0xFF) capitals[count++] = folded >> 8;
        } else {
            return 0;
        }
    }
    if (count && capitals[count - 1] == ' ') count--;
    return is_name(capitals, count) ? count : 0;
}
