internal import ArgumentParser
internal import INSi
internal import Identitovigilance

/// `identito insi decode`: one SOAP message in, one JSON object out.
struct INSiDecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Read one SOAP answer of INSi on standard input and write it as JSON."
    )

    func run() throws {
        var output = LineOutput()
        // Past the limit of SafeXML, which then says that the message is too large.
        try output.write(Self.answer(try WholeInput.read(atMost: 4 << 20)).line)
        try output.flush()
    }

    /// The object for one message.
    static func answer(_ bytes: [UInt8]) -> JSONValue {
        do throws(INSiMessageError) {
            switch try ReplyDecoder.decode(bytes) {
            case .resultat(let resultat): return json(resultat)
            case .verification(let answer):
                return json(INSiResultat(codeCR: answer.codeCR, libelleCR: answer.libelleCR, individu: nil))
            case .faute(let faute): return json(faute)
            }
        } catch { return .object(["type": .string("invalide"), "erreur": error.json]) }
    }

    private static func json(_ resultat: INSiResultat) -> JSONValue {
        let personne = resultat.individu
        return .object([
            "type": .string("resultat"),
            "codeCR": .string(resultat.codeCR),
            "libelleCR": .string(resultat.libelleCR),
            "ins": personne.map { TraitsCodec.json($0.matricule, $0.nature) } ?? .null,
            "historique": .array(personne?.historique.map(json) ?? []),
            "traits": personne.map { TraitsCodec.json($0.traits) } ?? .null,
            "erreur": .null,
        ])
    }

    private static func json(_ ancien: MatriculeHistorique) -> JSONValue {
        .object([
            "matricule": .string(ancien.matricule),
            "oid": .string(ancien.oid),
            "dateDebut": .optional(ancien.dateDebut),
            "dateFin": .optional(ancien.dateFin),
            "typeMatricule": .optional(ancien.typeMatricule),
            "cleValide": .bool(ancien.cleValide),
        ])
    }

    private static func json(_ faute: INSiFaute) -> JSONValue {
        // What a screen would show.
        let error = INSiFaultError(faute)
        return .object([
            "type": .string("faute"),
            "code": .optional(faute.code),
            "sousCode": .optional(faute.sousCode),
            "severite": .optional(faute.severite),
            "codeSoap": .string(faute.codeSoap),
            "messageID": .optional(faute.messageID),
            "libelle": .string(faute.libelle),
            "categorie": .string(faute.categorie.rawValue),
            "message": .string(error.message),
            "conduiteATenir": .string(error.conduiteATenir),
            "erreur": .null,
        ])
    }
}
