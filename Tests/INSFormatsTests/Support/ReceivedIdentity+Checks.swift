import INSFormats
import Identitovigilance
import Testing

extension ReceivedIdentity {
    /// Whether the five traits and the INS are those of a person.
    func isINS(of patient: Patient) -> Bool {
        traits == patient.recus && ins?.matricule.texte == patient.matricule && ins?.nature == patient.nature
    }

    /// Whether nothing wrong was taken: no INS, or the person's, with traits that are the person's or absent.
    func holdsNothingWrong(about patient: Patient) -> Bool {
        guard let ins else { return true }
        let expected = patient.recus
        return ins.matricule.texte == patient.matricule && ins.nature == patient.nature
            && traits.nomNaissance == expected.nomNaissance && traits.listePrenoms == expected.listePrenoms
            && traits.sexe == expected.sexe && traits.dateNaissance == expected.dateNaissance
            && (traits.lieuNaissance == nil || traits.lieuNaissance == expected.lieuNaissance)
    }

    /// Whether there is no INS, or the matricule of the person.
    func hasNoOtherINS(than patient: Patient) -> Bool {
        ins == nil || (ins?.matricule.texte == patient.matricule && ins?.nature == patient.nature)
    }

    /// The warnings as `code@field`.
    var warned: [String] { avertissements.map { "\($0.code.rawValue)@\($0.emplacement)" } }
}

/// The code and field of the refusal of some work.
func refusal<Value>(_ work: () throws(FormatError) -> Value) -> String? {
    do throws(FormatError) {
        _ = try work()
        return nil
    } catch { return error.code.rawValue + (error.emplacement.map { "@\($0)" } ?? "") }
}
