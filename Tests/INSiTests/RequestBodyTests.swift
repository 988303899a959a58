import INSi
import INSiSimulator
import Identitovigilance
import SafeXML
import Testing

@Suite("The body of a search by traits")
struct RequestBodyTests {
    /// What one search of a test must send.
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let query: @Sendable () throws -> INSiQuery
        let leaves: [String]

        init(_ title: String, _ query: @escaping @Sendable () throws -> INSiQuery, _ leaves: [String]) {
            self.testDescription = title
            self.query = query
            self.leaves = leaves
        }
    }

    @Test(
        "Only what the search holds is sent, in the order of the schema (insi-protocol 4.1, 10.7, 10.8)",
        arguments: [
            Sample(
                "one given name, no place",
                { try Caller.query("ADRUN", "ZOE", sexe: .feminin, date: "1975-12-31") },
                ["NomNaissance=ADRUN", "Prenom=ZOE", "Sexe=F", "DateNaissance=1975-12-31"]
            ),
            Sample(
                "the place when asked",
                { try Caller.toussaint(lieu: "2B020") },
                [
                    "NomNaissance=ADRTROIS", "Prenom=TOUSSAINT", "Sexe=M", "DateNaissance=1960-01-01",
                    "LieuNaissance=2B020",
                ]
            ),
            Sample(
                "several given names, one element each",
                { try Caller.query("HOUILLES", "PIERRE", "PAUL", "JACQUES", date: "1993-01-27") },
                [
                    "NomNaissance=HOUILLES", "Prenom=PIERRE", "Prenom=PAUL", "Prenom=JACQUES", "Sexe=M",
                    "DateNaissance=1993-01-27",
                ]
            ),
            Sample(
                "apostrophes, spaces and hyphens",
                { try Caller.query("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN", date: "2001-06-17") },
                [
                    "NomNaissance=D'ARTAGNAN DE L'HERAULT", "Prenom=PIERRE-ALAIN", "Sexe=M",
                    "DateNaissance=2001-06-17",
                ]
            ),
        ]
    )
    func body(_ sample: Sample) throws {
        let request = try Caller.encoder().encode(try sample.query(), context: try Caller.context())
        let content = try SOAPBody.content(of: request.body)
        #expect(content.name == XMLName(namespace: "http://www.cnamts.fr/INSiRecSans", local: "RECSANSVITALE"))
        #expect(leaves(content) == sample.leaves.map { "/RECSANSVITALE/\($0)" })
        #expect(content.elements.allSatisfy { $0.name.namespace == content.name.namespace })
    }

    @Test("A place that the record knows is not sent unless asked (10.7)")
    func placeOnlyWhenAsked() throws {
        let traits = try #require(FictionalPersons.named("ADRTROIS", "TOUSSAINT")).traits()
        let creation = Act.Creation(traits: traits, canal: .saisieManuelle)
        let record = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: Caller.moment).get()
        for lieu in [false, true] {
            let query = try record.insiQuery(lieu: lieu)
            let request = try Caller.encoder().encode(query, context: try Caller.context())
            let text = String(decoding: request.body, as: UTF8.self)
            #expect(text.contains("LieuNaissance") == lieu)
        }
    }
}
