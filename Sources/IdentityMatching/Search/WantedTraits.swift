internal import Identitovigilance

/// A query, read.
struct WantedTraits {
    let nom: SearchWords
    let prenom: SearchWords
    let date: PackedDate
    let matricule: PackedMatricule
    let sexe: UInt8
    let lieu: PackedPlace

    init(_ query: IdentityQuery) {
        nom = SearchWords(query.nom ?? "")
        prenom = SearchWords(query.prenom ?? "")
        date = query.dateNaissance.map { PackedDate(year: $0.year, month: $0.month, day: $0.day) } ?? .absent
        let matricule = Array((query.matricule?.texte ?? "").utf8)
        self.matricule =
            if case .matricule(let value) = PackedMatricule.read(matricule.span) { value } else { .absent }
        let sexe = Array((query.sexe?.rawValue ?? "").utf8)
        self.sexe = PatientBase.sexe(sexe.span) ?? PatientBase.SexeCode.absent
        let lieu = Array((query.knownPlace?.code ?? "").utf8)
        self.lieu = PackedPlace(lieu.span) ?? .unknown
    }

    /// Where to look first: the keys that bring few records.
    var keys: [UInt64] {
        var keys: [UInt64] = []
        if !matricule.isAbsent { keys += SearchKeys.matricule(matricule) }
        for surname in surnames {
            for name in given { keys.append(SearchKeys.sounds(surname, name)) }
        }
        if !date.isAbsent {
            keys.append(SearchKeys.date(date))
            if date.day <= 12 {
                keys.append(SearchKeys.date(PackedDate(year: date.year, month: date.day, day: date.month)))
            }
        }
        return keys
    }

    /// Where to look when nothing near was found: first letters, and errors in several fields.
    var farKeys: [UInt64] {
        var keys: [UInt64] = []
        let (prefix, second) = (SearchKeys.prefix(of: nom.letters), SearchKeys.prefix(of: prenom.letters))
        if let prefix, let second { keys.append(SearchKeys.prefixes(prefix, second)) }
        if !date.isAbsent {
            keys += surnames.map { SearchKeys.sound($0, year: date.year) }
            keys += given.map { SearchKeys.givenSound($0, year: date.year) }
        }
        // One name brings many records: only when nothing else narrows the search.
        if date.isAbsent, prefix == nil || second == nil {
            if let prefix {
                keys += surnames.map { SearchKeys.sound($0) }
                keys.append(SearchKeys.prefix(prefix))
            } else if let second {
                keys.append(SearchKeys.givenPrefix(second))
            }
        }
        return keys
    }

    private var surnames: [UInt32] { nom.isEmpty ? [] : nom.sounds }
    private var given: [UInt32] { prenom.isEmpty ? [] : prenom.sounds }
}
