#include "baselines.h"

/// The length of the space that begins at `text`, or 0: the spaces that the library drops.
static size_t space(const uint8_t *text, size_t rest) {
    if (text[0] == ' ' || text[0] == '\t') return 1;
    if (rest >= 2 && text[0] == 0xC2 && text[1] == 0xA0) return 2;
    if (rest < 3 || text[0] < 0xE1 || text[0] > 0xE3) return 0;
    if (text[0] == 0xE1) return text[1] == 0x9A && text[2] == 0x80 ? 3 : 0;
    if (text[0] == 0xE3) return text[1] == 0x80 && text[2] == 0x80 ? 3 : 0;
    if (text[1] == 0x80) return text[2] <= 0x8A || text[2] == 0xAF ? 3 : 0;
    return text[1] == 0x81 && text[2] == 0x9F ? 3 : 0;
}

int baseline_matricule(const uint8_t *text, size_t length, uint8_t matricule[15]) {
    size_t count = 0;
    uint8_t characters[15];
    for (size_t i = 0; i < length;) {
        size_t skipped = text[i] > ' ' && text[i] < 0x80 ? 0 : space(text + i, length - i);
        if (skipped) {
            i += skipped;
            continue;
        }
        // One character, of however many bytes; what is not ASCII belongs to no matricule.
        uint8_t lead = text[i];
        if (count < 15) characters[count] = lead;
        count++;
        i += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    if (count != 15 && count != 13) return MATRICULE_LENGTH;
    uint64_t number = 0;
    for (size_t i = 0; i < count; i++) {
        uint8_t c = characters[i];
        unsigned digit = c - '0';
        if (digit > 9) {
            if (i != 6 || characters[5] != '2' || (c != 'A' && c != 'B')) return MATRICULE_ALPHABET;
            // 2A counts as 19 and 2B as 18: the 2 before is already in.
            number -= 1;
            digit = c == 'A' ? 9 : 8;
        }
        if (i < 13) number = number * 10 + digit;
        matricule[i] = c;
    }
    unsigned key = 97 - number % 97;
    uint8_t tens = '0' + key / 10, units = '0' + key % 10;
    int wrong = count == 15 && (characters[13] != tens || characters[14] != units);
    matricule[13] = tens;
    matricule[14] = units;
    return wrong ? MATRICULE_KEY : 0;
}
