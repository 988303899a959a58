import INSi
internal import Identitovigilance

extension FuzzTarget {
    /// An answer of INSi that is accepted, written again in another spelling by another writer, reads as the same;
    /// its texts are those of the document, and in no description.
    static let soap = FuzzTarget(name: "soap") { bytes in
        let reply: INSiReply
        do throws(INSiMessageError) { reply = try ReplyDecoder.decode(bytes) } catch { return try requireSilent(error) }
        let again = try? ReplyDecoder.decode(PlainReply.envelope(reply))
        try require(again == reply, "an answer in another spelling reads as the same")
        var texts: [String] = []
        switch reply {
        case .resultat(let resultat):
            texts = [resultat.codeCR, resultat.libelleCR] + values(of: resultat.individu)
            try requireVerbatim(texts, in: bytes)
            if case .some(let answer) = try? resultat.answer() { try requireUnrepeated("\(answer)", of: texts) }
            if let personne = resultat.individu { try check(personne) }
        case .verification(let verification):
            texts = [verification.codeCR, verification.libelleCR]
            try requireVerbatim(texts, in: bytes)
            try requireUnrepeated("\(verification.answer)", of: texts)
        case .faute(let faute):
            texts = [faute.libelle, faute.messageID, faute.code, faute.sousCode, faute.codeSoap].compactMap(\.self)
            try requireUnrepeated("\(INSiFaultError(faute))", of: texts)
            try requireUnrepeated("\(faute)", of: texts)
        }
        try requireUnrepeated("\(reply)", of: texts)
        return true
    }

    /// Where a document is plain, each text that was read from it stands in it between two tags.
    ///
    /// Plain: ASCII, without reference, CDATA, comment, instruction nor CR, which XML reads as something else.
    private static func requireVerbatim(_ texts: [String], in bytes: [UInt8]) throws(Violation) {
        let isPlain =
            bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "&") && $0 != 0x0D }
            && bytes.ranges(of: "<!".utf8).isEmpty && bytes.dropFirst().ranges(of: "<?".utf8).isEmpty
        for text in texts where isPlain && !text.isEmpty {
            try require(!bytes.ranges(of: ">\(text)<".utf8).isEmpty, "a text is read byte for byte")
        }
    }

    /// A text long enough to be told from the library's own words is not repeated.
    private static func requireUnrepeated(_ description: String, of texts: [String]) throws(Violation) {
        for text in texts where text.utf8.count > 24 {
            try require(!description.contains(text), "no received text is in a description")
        }
    }

    private static func values(of personne: PersonneTrouvee?) -> [String] {
        guard let traits = personne?.traits else { return [] }
        let all = [traits.nomNaissance, traits.prenom, traits.listePrenoms, traits.dateNaissance, traits.lieuNaissance]
        return all.compactMap(\.self)
    }

    /// What can become an INS keeps what was received, byte for byte.
    private static func check(_ personne: PersonneTrouvee) throws(Violation) {
        try require("\(personne)" == "<personne \(personne.nature.rawValue)>", "a person is described by a placeholder")
        guard let traits = try? TraitsINSi(personne.traits, lieuLocal: .inconnu) else { return }
        let same = personne.traits.nomNaissance.map { traits.nomNaissance.utf8.elementsEqual($0.utf8) } ?? false
        let sameList = personne.traits.listePrenoms.map { traits.listePrenoms.utf8.elementsEqual($0.utf8) } ?? false
        try require(same && sameList, "names of INSi are kept byte for byte")
        try require(personne.traits.dateNaissance == traits.dateNaissance.texte, "a date of INSi is kept as it came")
    }
}
