#if Datamatrix
import INSFormats
import Identitovigilance
import Testing

@Suite("Datamatrix INS: the symbol")
struct DatamatrixSymbolTests {
    private func symbol(_ patient: Patient = .elise) throws -> DatamatrixSymbol {
        try DatamatrixSymbol(DatamatrixPayload(patient.qualified()))
    }

    /// The text that codewords stand for, by the arithmetic of ISO/IEC 16022, written apart from any encoder.
    private func decoded(_ words: [UInt8]) -> String? {
        guard words.first == 230 else { return nil }
        var values: [Int] = []
        var rest = words.dropFirst()
        // A single codeword left at the end of the symbol is in ASCII, with or without the end of C40 before it.
        while rest.count > 1, let high = rest.popFirst(), high != 254, let low = rest.popFirst() {
            let triple = Int(high) * 256 + Int(low) - 1
            values += [triple / 1600, triple / 40 % 40, triple % 40]
        }
        var text = ""
        var shift: Int?
        for value in values {
            switch (shift, value) {
            case (nil, 0...2): shift = value
            case (nil, 3): text += " "
            case (nil, 4...13): text += String(value - 4)
            case (nil, _): text.unicodeScalars.append(Unicode.Scalar(UInt8(value - 14 + 65)))
            case (0?, _):
                text.unicodeScalars.append(Unicode.Scalar(UInt8(value)))
                shift = nil
            default:
                text.unicodeScalars.append(Unicode.Scalar(UInt8(value + 33)))
                shift = nil
            }
        }
        // Left-over characters are in ASCII after the end of C40; padding follows.
        for word in rest {
            if word == 129 || word == 254 { break }
            guard word > 0 else { return nil }
            text += word >= 130 ? (word < 140 ? "0" : "") + String(word - 130) : String(Unicode.Scalar(word - 1))
        }
        return text
    }

    @Test("The worked example begins with the constant codewords, all in C40, 40 by 40 (interop-formats 1.6, 1.7)")
    func codewords() throws {
        let symbol = try symbol()
        let constant: [UInt8] = [230, 142, 133, 31, 229, 25, 165, 25, 165, 25, 165, 25, 165, 25, 165, 25, 165, 25, 193]
        #expect(symbol.motsDeCode.starts(with: constant))
        #expect(
            symbol.side == 40 && symbol.motsDeCode.count == 114 && symbol.motsDeCode[95...96].elementsEqual([254, 129])
        )
        #expect(decoded(symbol.motsDeCode) == DatamatrixPayloadTests.example)
    }

    @Test("Five hundred people, and the longest and shortest texts, are encoded with their header in C40 (1.6)")
    func everyLength() throws {
        var generator = PatientGenerator(seed: 77)
        var patients = (0..<500).map { _ in generator.next() }
        patients.append(
            .elise.with {
                $0.nomNaissance = String(repeating: "A-", count: 49) + "AB"
                $0.listePrenoms = String(repeating: "A'B ", count: 24) + "ABCD"
            }
        )
        patients.append(
            .elise.with {
                $0.nomNaissance = "A"
                $0.listePrenoms = "B"
                $0.nature = .nir
            }
        )
        for patient in patients {
            let payload = try DatamatrixPayload(patient.qualified())
            let symbol = try DatamatrixSymbol(payload)
            guard decoded(symbol.motsDeCode) == payload.texte else {
                Issue.record("one differs, \(payload.octets.count) characters")
                return
            }
        }
    }

    @Test("The finder pattern is solid at the left and the bottom, and alternates elsewhere (ISO/IEC 16022)")
    func finder() throws {
        let symbol = try symbol()
        for index in 0..<symbol.side {
            #expect(symbol.isDark(row: index, column: 0) && symbol.isDark(row: symbol.side - 1, column: index))
            #expect(symbol.isDark(row: 0, column: index) == index.isMultiple(of: 2))
        }
        #expect(!symbol.isDark(row: -1, column: 0) && !symbol.isDark(row: 0, column: symbol.side))
    }

    @Test("The drawings have the quiet zone and the words; the image has the size asked (1.6)")
    func drawings() throws {
        let symbol = try symbol()
        let svg = symbol.svg()
        #expect(
            svg.contains(">INS à scanner</text>") && svg.contains(#"viewBox="0 0 44 51""#)
                && svg.contains("M2 2h1v1h-1z")
        )
        #expect(svg.contains(#"width="22.0mm""#))
        let png = symbol.png(pixelsParModule: 4)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(png[16..<20].elementsEqual([0, 0, 0, 176]), "44 modules of 4 pixels")
        #expect(symbol.png(pixelsParModule: 1) == symbol.png(pixelsParModule: 3))
        #expect("\(symbol)" == "<symbole Datamatrix INS 40 × 40>")
    }
}
#endif
