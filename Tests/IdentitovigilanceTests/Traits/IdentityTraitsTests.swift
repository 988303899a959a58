import Identitovigilance
import Testing

@Suite("Local traits")
struct IdentityTraitsTests {
    @Test(
        "A first given name must begin the list, hyphens and apostrophes as spaces (EXI ID 10; rniv-rules 11 vector 7)",
        arguments: ["JEAN", "JEAN CHRISTOPHE", "JEAN-CHRISTOPHE", "JEAN-CHRISTOPHE-PIERRE", "JEAN CHRISTOPHE-PIERRE"]
    )
    func begins(_ premier: String) throws {
        let traits = try Self.person(premier).traits()
        #expect(traits.premierPrenom.texte == premier)
    }

    @Test(
        "A first given name that is elsewhere in the list, or ends inside a word, is refused (EXI ID 10; 3.4.5)",
        arguments: ["CHRISTOPHE", "PIERRE", "JEA", "JEANNE", "JEAN PIERRE", "JEAN CHRISTOPHE PIERRE PAUL"]
    )
    func beginsNot(_ premier: String) {
        let expected = TraitError(.premierPrenomIncoherent, champ: .premierPrenom)
        #expect(throws: expected) { try Self.person(premier).traits() }
    }

    @Test("Left out, the first given name is the text before the first space of the list (rniv-rules 3.4.3)")
    func derived() throws {
        #expect(try Person.pierreAlain.traits().premierPrenom.texte == "PIERRE-ALAIN")
        #expect(try Person.catarina.traits().premierPrenom.texte == "OLA")
    }

    @Test(
        "The list is split at spaces, except inside the first given name and never at a hyphen (insi-protocol 10.9)",
        arguments: [
            ("JEAN", ["JEAN", "CHRISTOPHE", "PIERRE"]), ("JEAN CHRISTOPHE", ["JEAN CHRISTOPHE", "PIERRE"]),
            ("JEAN-CHRISTOPHE", ["JEAN-CHRISTOPHE", "PIERRE"]),
            ("JEAN-CHRISTOPHE-PIERRE", ["JEAN-CHRISTOPHE-PIERRE"]),
        ]
    )
    func split(_ premier: String, _ expected: [String]) throws {
        let traits = try Self.person(premier).traits()
        #expect(traits.listePrenoms.prenoms(startingWith: traits.premierPrenom).map(\.texte) == expected)
        let compound = try ListePrenoms("PIERRE-ALAIN MURIEL")
        #expect(compound.prenoms(startingWith: compound.firstWord).map(\.texte) == ["PIERRE-ALAIN", "MURIEL"])
    }

    @Test("A lunar date is refused as a local birth date (EXI ID 12)")
    func lunar() throws {
        let date = try #require(DateNaissance(insi: "1936-13-40"))
        #expect(throws: TraitError(.dateInvalide, champ: .dateNaissance)) { try Person.dominique.traits(born: date) }
    }

    @Test("The names in use are never filled by themselves (EXI ID 08)")
    func namesInUse() throws {
        let traits = try Person.dominique.traits()
        #expect(traits.nomUtilise == nil && traits.prenomUtilise == nil)
        let current = try Scenario.record(.recuperee).traits
        #expect(current.nomUtilise == nil && current.prenomUtilise == nil)
    }

    private static func person(_ premier: String) -> Person {
        Person.dominique.with {
            $0.prenoms = "JEAN CHRISTOPHE PIERRE"
            $0.premier = premier
        }
    }
}
