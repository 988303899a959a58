import SafeXML
import Testing

@Suite("What XML says of itself")
struct DescriptionTests {
    @Test("No text, value or name of a document is in a description: documents are about patients")
    func values() throws {
        let root = try parse("<adrun adrun='adrun'>adrun<adrun/></adrun>")
        for value in root.children as [any Sendable] + root.attributes {
            #expect(!"\(value)".contains("adrun") && !String(reflecting: value).contains("adrun"))
        }
        #expect(root.children.count == 2 && root.attributes.count == 1)
    }
}
