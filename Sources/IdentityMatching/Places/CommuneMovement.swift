/// A movement of a commune that gave its people another code, as the INSEE publishes it.
///
/// The columns were read in the published file; what each code of `MOD` means is in the list of modalities that the INSEE
/// publishes with it: 10 change of name, 20 creation, 21 restoration, 30 suppression, 31 simple merger, 32 new commune, 33
/// merger with association, 34 and 35 end of an associated or delegated commune, 41 change of department, 50 transfer of
/// the chief town. Other kinds change no code of a commune.
struct CommuneMovement: Sendable {
    let date: PackedDate
    let from: PackedPlace
    let to: PackedPlace
    let effect: Effect

    /// What becomes of a commune.
    enum Effect: Sendable {
        /// It goes on in another one, or under another code.
        case absorbs
        /// Some of it goes to another.
        case divides

        /// The effect of a kind of movement; nothing for one that changes no code.
        init?(_ kind: Int) {
            switch kind {
            case 10, 31, 32, 33, 34, 35, 41, 50: self = .absorbs
            case 20, 21, 30: self = .divides
            default: return nil
            }
        }
    }

    /// Reads a file; movements that end in no commune, or change no code, are left out.
    static func read(_ file: some Collection<UInt8>) throws(CommuneFileError) -> [CommuneMovement] {
        var tokenizer = CSVTokenizer(separator: UInt8(ascii: ","))
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        tokenizer.append(file.starts(with: mark) ? Array(file.dropFirst(mark.count)) : Array(file))
        tokenizer.finish()
        guard case .row = tokenizer.next() else { throw CommuneFileError(.fichierCommunesIllisible) }
        let names = tokenizer.fields.map { String(decoding: tokenizer.buffer[$0], as: UTF8.self) }
        let wanted = ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "TYPECOM_AP", "COM_AP"]
        let columns = wanted.compactMap { names.firstIndex(of: $0) }
        guard columns.count == wanted.count else { throw CommuneFileError(.fichierCommunesIllisible) }
        var movements: [CommuneMovement] = []
        while true {
            switch tokenizer.next() {
            case .row(let line):
                guard tokenizer.fields.count == names.count else {
                    throw CommuneFileError(.mouvementIllisible, ligne: line)
                }
                let fields = columns.map { Array(tokenizer.buffer[tokenizer.fields[$0]]) }
                // A commune that came from none, or became none, moved no code.
                if fields[3].isEmpty || fields[5].isEmpty { continue }
                guard let row = Row(fields) else { throw CommuneFileError(.mouvementIllisible, ligne: line) }
                if let movement = CommuneMovement(row) { movements.append(movement) }
            case .fault(let fault): throw CommuneFileError(.mouvementIllisible, ligne: fault.line)
            case .needsMore, .end: return movements
            }
        }
    }

    /// A row that can be read.
    private struct Row {
        let kind: Int
        let date: PackedDate
        let from: PackedPlace
        let to: PackedPlace
        let endsInCommune: Bool

        init?(_ fields: [[UInt8]]) {
            guard let kind = Int(String(decoding: fields[0], as: UTF8.self)), let date = Self.date(fields[1]),
                let from = Self.place(fields[3]), let to = Self.place(fields[5])
            else { return nil }
            (self.kind, self.date, self.from, self.to) = (kind, date, from, to)
            endsInCommune = fields[4].elementsEqual("COM".utf8)
        }

        private static func date(_ text: [UInt8]) -> PackedDate? {
            guard case .date(let date) = PackedDate.read(text.span), date.exists else { return nil }
            return date
        }

        private static func place(_ text: [UInt8]) -> PackedPlace? {
            let place = PackedPlace(text.span)
            return place?.isUnknown == true ? nil : place
        }
    }

    private init?(_ row: Row) {
        guard let effect = Effect(row.kind), row.from != row.to, row.endsInCommune else { return nil }
        (date, from, to, self.effect) = (row.date, row.from, row.to, effect)
    }
}
