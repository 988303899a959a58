internal import Identitovigilance

extension Reception {
    /// Reads `PID-5`: the birth name has type `L`, the used name `D` (interop-formats 3.4).
    mutating func readNames(_ names: [HL7Repetition]) throws(FormatError) {
        var types: Set<String> = []
        for name in names where !name.isNull {
            let type = try name.text(7) ?? ""
            guard type == "L" || type == "D" else {
                warn(.champIgnore, at: "PID-5")
                continue
            }
            guard types.insert(type).inserted else { throw FormatError(.champRepete, at: "PID-5") }
            if type == "L" {
                nomNaissance = try name.text(1)
                premierPrenom = try name.text(2)
                listePrenoms = try name.text(3)
            } else {
                nomUtilise = try name.text(1)
                prenomUtilise = try name.text(2)
            }
            ignoreComponents(of: name, except: [1, 2, type == "L" ? 3 : 7, 7])
        }
        guard nomNaissance != nil else { throw FormatError(.champAbsent, at: PAMVocabulary.fields.nomNaissance) }
    }

    /// Reads `PID-7`, `PID-8` and the birthplace of `PID-11`.
    mutating func readBirth(_ pid: HL7Segment) throws(FormatError) {
        if let date = try pid.only(7)?.text(1) {
            guard let iso = DateDigits.iso(compact: String(date.prefix(8))) else {
                throw FormatError(.champInvalide, at: "PID-7")
            }
            if date.utf8.count != 8 { warn(.ecritureToleree, at: "PID-7") }
            dateNaissance = iso
        }
        if let code = try pid.only(8)?.text(1) {
            guard ["M", "F", "U"].contains(code) else { throw FormatError(.champInvalide, at: "PID-8") }
            sexe = code == "U" ? Sexe.indetermine.rawValue : code
        }
        for address in pid.repetitions(11) {
            guard try address.text(7) == "BDL" else {
                warn(.champIgnore, at: "PID-11")
                continue
            }
            guard lieuNaissance == nil else { throw FormatError(.champRepete, at: "PID-11") }
            lieuNaissance = try address.text(9)
            // The country is in the code of the place.
            ignoreComponents(of: address, except: [6, 7, 9])
        }
    }

    /// Reads `PID-32`, and drops the INS that it does not allow (PAM 6.6.15).
    mutating func readStatus(_ pid: HL7Segment) throws(FormatError) {
        var codes: Set<String> = []
        for repetition in pid.repetitions(32) {
            guard let code = try repetition.text(1) else { continue }
            if let attribut = AttributIdentite(rawValue: code) {
                attributs.insert(attribut)
            } else if code == "PROV" || code == "VALI" {
                codes.insert(code)
            } else {
                // Table 0445 holds annotations of other software, which are neither a status nor an attribute.
                warn(.champIgnore, at: "PID-32")
            }
        }
        guard codes.count < 2 else { throw FormatError(.champInvalide, at: "PID-32") }
        if codes != ["VALI"] { dropCandidates(.insNonQualifiee) }
        statut = codes.first.map { $0 == "PROV" ? .provisoire : candidates.isEmpty ? .validee : .qualifiee }
    }

    /// Reads `ZFD` (interop-formats 3.6).
    mutating func readZFD(_ zfd: HL7Segment) throws(FormatError) {
        if try zfd.only(4)?.text(1) == "Y" { warn(.dateCorrigee, at: "ZFD-4") }
        if let code = try zfd.only(5)?.text(1) {
            provenance.canal = CanalSaisie(rawValue: code)
            if provenance.canal == nil { warn(.champIgnore, at: "ZFD-5") }
        }
        provenance.dateInterrogation = try day(zfd, 6)
        provenance.piece = try zfd.only(7)?.text(1).map(PieceIdentite.init(rawValue:))
        provenance.finValiditePiece = try day(zfd, 8)
        for number in [1, 2, 3] where !zfd.raw(number).isEmpty { warn(.champIgnore, at: zfd.emplacement(number)) }
    }

    /// Tells the components that hold something and are not read.
    mutating func ignoreComponents(of repetition: HL7Repetition, except read: Set<Int>) {
        for component in repetition.filled where !read.contains(component) {
            warn(.champIgnore, at: "\(repetition.emplacement).\(component)")
        }
    }

    private mutating func day(_ segment: HL7Segment, _ number: Int) throws(FormatError) -> CalendarDate? {
        guard let text = try segment.only(number)?.text(1) else { return nil }
        let day = DateDigits.iso(compact: String(text.prefix(8))).flatMap(CalendarDate.init(iso:))
        if day == nil { warn(.champIgnore, at: segment.emplacement(number)) }
        return day
    }
}
