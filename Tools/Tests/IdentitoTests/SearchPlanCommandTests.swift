import Testing

@testable import IdentitoCommands

@Suite("identito search-plan")
struct SearchPlanCommandTests {
    private func requests(_ document: String) -> [JSONValue] {
        guard case .array(let items)? = SearchPlanCommand.answer(Array(document.utf8))["requetes"] else { return [] }
        return items
    }

    @Test("The searches come in order, one given name first, the place on 02 only, each with its reason")
    func order() {
        let traits = Samples.traits(["listePrenoms": #""Ola Catarina""#])
        let requests = requests(#"{"traits":\#(traits),"nomUtilise":"Nessi","prenomUtilise":null}"#)
        #expect(requests.map { $0["prenoms"] }.first == .array([.string("OLA")]))
        #expect(requests.map { $0.text("surCode") } == [nil, "01", "01", "02", "01"])
        let motifs = ["premierPrenom", "autrePrenom", "tousPrenoms", "lieuAjoute", "nomUtilise"]
        #expect(requests.map { $0.text("motif") } == motifs)
        #expect(requests.map { $0.text("lieuNaissance") } == [nil, nil, nil, "2B020", nil])
        #expect(requests.map { $0["rang"] } == (1...5).map { .number(Double($0)) })
        #expect(requests.last?.text("nomNaissance") == "NESSI")
    }

    @Test(
        "A person whom INSi can't be asked about has no search, and an error that says why",
        arguments: [
            (#"{"traits":\#(Samples.traits(["sexe": #""I""#]))}"#, "sexeIndetermine"),
            (#"{"traits":\#(Samples.traits()),"autre":1}"#, "entreeInvalide"),
            (#"{"traits":\#(Samples.traits()),"nomUtilise":"X2"}"#, "caractereInterdit"),
            ("", "entreeInvalide"),
        ]
    )
    func refusals(document: String, code: String) {
        #expect(SearchPlanCommand.answer(Array(document.utf8)).erreur == code)
        #expect(requests(document).isEmpty)
    }
}
