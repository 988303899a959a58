import Testing

@testable import SafeXML

@Suite("Names that are known again")
struct NameCacheTests {
    /// Else a long namespace is copied for each of the names that drive one another out: gigabytes for a megabyte.
    @Test("However many names come, no namespace is copied twice")
    func namespaces() {
        var names = NameCache()
        for address in 1...10_000 as ClosedRange<UInt> { names.keep(Int(address), ofNamespace: address << 4) }
        for address in 1...10_000 as ClosedRange<UInt> {
            names.keep(0, local: address << 3, namespace: 16)
            #expect(names.place(ofNamespace: address << 4) == Int(address))
        }
        #expect(names.place(ofNamespace: 8) == nil)
    }
}
