import Foundation
internal import INSiSimulator
internal import Identitovigilance

/// A population as JSON, one person a line.
enum PopulationFile {
    /// Reads a file; a line that is no person is refused with its number, never skipped.
    static func read(_ path: String) throws -> Population {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var people: [PersonneTrouvee] = []
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            do { people.append(try person(String(line))) } catch {
                let code = (error as? any VigilanceError)?.code.rawValue ?? "entreeInvalide"
                throw InputError(.entreeInvalide, detail: "population, personne \(index + 1) : \(code)")
            }
        }
        return Population(people)
    }

    private static func person(_ line: String) throws -> PersonneTrouvee {
        var fields = try JSONFields(JSONValue(parsing: line))
        let ins = try fields.object("ins")
        let traits = try fields.requiredObject("traits")
        let former = try fields.array("historique") ?? []
        try fields.finish()
        let (matricule, nature) = try TraitsCodec.ins(ins)
        return PersonneTrouvee(
            matricule: matricule,
            nature: nature,
            traits: try TraitsCodec.received(traits),
            historique: try former.map(self.former)
        )
    }

    private static func former(_ value: JSONValue) throws(InputError) -> MatriculeHistorique {
        var fields = try JSONFields(value)
        let former = MatriculeHistorique(
            matricule: try fields.requiredString("matricule"),
            oid: try fields.requiredString("oid"),
            dateDebut: try fields.string("dateDebut"),
            dateFin: try fields.string("dateFin"),
            typeMatricule: try fields.string("typeMatricule")
        )
        // What `identito insi decode` writes beside them; the simulator needs it not.
        _ = fields.value("cleValide")
        try fields.finish()
        return former
    }
}
