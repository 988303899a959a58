/// The other writings of a person's names that the record itself supports, most likely first.
///
/// Source: the causes of an answer `01` seen in the field (a study of 3,577 answers: 40 % of women not found, the married
/// name standing in the birth name). What the record does not hold becomes a question for the user instead.
struct QueryVariants {
    private let traits: IdentityTraits

    init(of traits: IdentityTraits) { self.traits = traits }

    /// The variants as birth name, given name and reason.
    var all: [(nom: NomNaissance, prenom: Prenom, motif: PlannedQuery.Motif)] {
        var variants: [(NomNaissance, Prenom, PlannedQuery.Motif)] = []
        if let used = traits.nomUtilise, CanonicalName(used.texte) != CanonicalName(traits.nomNaissance.texte) {
            variants.append((NomNaissance(normal: used.texte), traits.premierPrenom, .nomUtilise))
        }
        if let used = traits.prenomUtilise, !isKnown(used) {
            variants.append((traits.nomNaissance, Prenom(normal: used.texte), .prenomUtilise))
        }
        variants += names.map { ($0, traits.premierPrenom, .separateursNom) }
        variants += prenoms.map { (traits.nomNaissance, $0, .prenomCompose) }
        return variants
    }

    private func isKnown(_ used: PrenomUtilise) -> Bool {
        let known = traits.listePrenoms.prenoms(startingWith: traits.premierPrenom)
        return known.contains { CanonicalName($0.texte) == CanonicalName(used.texte) }
    }

    /// A compound birth name with its hyphens as spaces or doubled, or its spaces as hyphens when no word is a particle.
    private var names: [NomNaissance] {
        let texte = traits.nomNaissance.texte
        let single = texte.replacingEach("--", with: "-")
        var written: [String] = []
        if single.contains("-") {
            let otherHyphen = texte == single ? single.replacingEach("-", with: "--") : single
            written = [single.replacingEach("-", with: " "), otherHyphen]
        } else if single.contains(" "), !Particles.isAmong(CanonicalName(single).words) {
            written = [single.replacingEach(" ", with: "-")]
        }
        return written.compactMap { variant in
            guard let name = try? NomNaissance(variant), name.texte == variant else { return nil }
            return name
        }
    }

    /// The first given name with the other separator, when it is known to be a compound.
    private var prenoms: [Prenom] {
        let premier = traits.premierPrenom.texte
        if premier.contains("-") { return [Prenom(normal: premier.replacingEach("-", with: " "))] }
        return premier.contains(" ") ? [Prenom(normal: premier.replacingEach(" ", with: "-"))] : []
    }
}

extension String {
    /// The text with every occurrence of a piece of ASCII replaced; `String.replacing` needs a module beyond the core.
    fileprivate func replacingEach(_ piece: String, with other: String) -> String {
        var result = ""
        var rest = Substring(self)
        while let first = rest.unicodeScalars.first {
            if rest.utf8.starts(with: piece.utf8) {
                result += other
                rest = rest.dropFirst(piece.count)
            } else {
                result.unicodeScalars.append(first)
                rest = Substring(rest.unicodeScalars.dropFirst())
            }
        }
        return result
    }
}
