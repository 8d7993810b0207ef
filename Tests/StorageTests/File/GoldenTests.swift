import Domain
import Testing

@testable import Storage

/// The format by hand. The bytes were written, and hashed with Python's hashlib, apart from this
/// code: if one of these fails, files of other dockets can no longer be merged.
struct GoldenTests {
  @Test func `a coalition's id follows from its code however spelled`() {
    for code in ["DC-IoT", "dc iot", "DCIOT", "dc\u{2010}iot"] {
      let id = Subject.coalition(code: code).id.description
      #expect(id == "bb602c60-c687-8b81-a9fe-35433f890eea")
    }
    #expect(Subject.coalition(code: "DC-IRP") != Subject.coalition(code: "DC-IoT"))
  }

  @Test func `a person's id follows from code and first name`() {
    let olivia = Subject.person(code: "ocl", name: "Olivia Clark")
    #expect(olivia.id.description == "1ad942ab-fcc4-8adf-9c68-183f0d9f7a54")
    #expect(olivia == Subject.person(code: "OCL", name: "Olivia Clark"))
    #expect(olivia == Subject.person(code: "OCL", name: "Olívia CLARK"))
    #expect(olivia != Subject.person(code: "OCL", name: "Other"))
    let nameless = Subject.person(code: "ZZ", name: nil)
    #expect(nameless.id.description == "9b0e9c28-b60e-83e2-a970-1195a869792e")
  }

  @Test func `what a document holds has an id of its bytes, kind and place`() {
    let hash = Documents.source("A report\n").hash
    #expect(hash == "bf8949511222855e06dc27e05517498c862e0ecd9733d8e62978df24875645c1")
    let meeting = Subject.imported(.meeting, documentHash: hash, place: "meeting")
    #expect(meeting.id.description == "26c68bdc-b742-8c37-841e-8d2cba972670")
    let statement = Subject.imported(.statement, documentHash: hash, place: "statement 1")
    #expect(statement.id.description == "0d107e71-0378-875b-85ac-78aa0d71f241")
  }

  @Test func `two known commands write two known bodies, names and fingerprints`() throws {
    let repository = try Repository.inMemory()
    #expect(
      try repository.fingerprint()
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    func zoe(_ random: [UInt64]) -> Author {
      var random = random
      return Author(now: morning, actor: .name("Zoë"), random: { random.removeFirst() })
    }
    let things = try repository.run(zoe([0, 1])) { try $0.createCoalition(code: "DC-IoT") }
    let first = try #require(try repository.log().first)
    #expect(
      String(decoding: first.body, as: UTF8.self)
        == #"{"actor":{"name":"Zoë"},"at":1512640800000,"#
        + #""batch":"00000000-0000-4000-8000-000000000001","clock":[1512640800000,0],"#
        + #""format":1,"kind":"coalition","on":"2017-12-07","set":{"code":"DC-IoT"},"#
        + #""subject":"bb602c60-c687-8b81-a9fe-35433f890eea"}"#)
    #expect(
      first.name.description == "1e4022adba87031d40a753b17ec41029d70019f64b9310b2502adaf5893a2048")
    #expect(
      try repository.fingerprint()
        == "19ba8f4c9a9f1561afa7c2902c2c96c51365f3dea6644900a37877b92cb2a806")
    try repository.run(zoe([0, 2])) {
      try $0.append(Edit(set: [Field.name: "Internet of \"Things\"\n"]), to: things)
    }
    let second = try #require(try repository.log().first { $0 != first })
    #expect(
      String(decoding: second.body, as: UTF8.self)
        == #"{"actor":{"name":"Zoë"},"at":1512640800000,"#
        + #""batch":"00000000-0000-4000-8000-000000000002","clock":[1512640800000,1],"#
        + #""format":1,"kind":"coalition","on":"2017-12-07","#
        + #""parents":["1e4022adba87031d40a753b17ec41029d70019f64b9310b2502adaf5893a2048"],"#
        + #""set":{"name":"Internet of \"Things\"\n"},"#
        + #""subject":"bb602c60-c687-8b81-a9fe-35433f890eea"}"#)
    #expect(
      second.name.description == "b34e4ef562dd7ca1ec5dc376f4a2f514cd26e250db0874b3254faf5acf9eb998")
    #expect(
      try repository.fingerprint()
        == "2d238b2260e5ed2480f996c315da05c7fceeffa5b85a5c7e63f1869448656722")
  }

  @Test func `a new subject's id is a UUIDv7 of the author's clock and dice`() throws {
    // RFC 9562, section 5.7: 48 bits of milliseconds, version 7, variant 10.
    let repository = try Repository.inMemory()
    let id = try repository.run(Author(now: morning, actor: .name("Zoë"), random: { .max })) {
      $0.newSubject(.action).id.description
    }
    #expect(id == "0160306a-e500-7fff-bfff-ffffffffffff")
  }
}
