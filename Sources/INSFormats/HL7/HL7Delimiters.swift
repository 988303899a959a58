/// The five separators of an HL7 v2 message, all ASCII.
struct HL7Delimiters: Equatable {
    let field: UInt8
    let component: UInt8
    let repetition: UInt8
    let escape: UInt8
    let subcomponent: UInt8

    static let standard = HL7Delimiters(Array("|^~\\&".utf8))

    /// Takes the separators that `MSH` declares, in its order; five different marks, or nothing.
    init?(declared bytes: ArraySlice<UInt8>) {
        let marks = Array(bytes)
        let isMark = marks.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && !DateDigits.isDigit(byte) && byte != UInt8(ascii: "\"")
                && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
        }
        guard marks.count == 5, Set(marks).count == 5, isMark else { return nil }
        self.init(marks)
    }

    private init(_ marks: [UInt8]) {
        field = marks[0]
        component = marks[1]
        repetition = marks[2]
        escape = marks[3]
        subcomponent = marks[4]
    }

    /// The letter that stands for a separator between two escape characters (HL7 2.5, §2.7).
    private var letters: [(letter: UInt8, mark: UInt8)] {
        [
            (UInt8(ascii: "F"), field), (UInt8(ascii: "S"), component), (UInt8(ascii: "R"), repetition),
            (UInt8(ascii: "E"), escape), (UInt8(ascii: "T"), subcomponent),
        ]
    }

    /// Escapes a text.
    ///
    /// - Throws: ``FormatError`` with `caractereNonTransmissible` for a control character.
    func escaped(_ text: String, at emplacement: String) throws(FormatError) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            guard byte >= 0x20, byte != 0x7F else { throw FormatError(.caractereNonTransmissible, at: emplacement) }
            if let (letter, _) = letters.first(where: { $0.mark == byte }) {
                result += [escape, letter, escape]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads an escaped text.
    ///
    /// - Throws: ``FormatError`` with `champInvalide` for an escape that stands for no separator: nothing is guessed.
    func unescaped(_ bytes: ArraySlice<UInt8>, at emplacement: String) throws(FormatError) -> String {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte >= 0x20, byte != 0x7F else { throw FormatError(.champInvalide, at: emplacement) }
            guard byte == escape else {
                result.append(byte)
                continue
            }
            guard let letter = rest.popFirst(), rest.popFirst() == escape,
                let (_, mark) = letters.first(where: { $0.letter == letter })
            else { throw FormatError(.champInvalide, at: emplacement) }
            result.append(mark)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
