import Domain
import Rendering
import Reports
import Storage

/// Who a mail is from and to.
struct MailEnds {
  /// The name of whoever sends it, and the address where it may be told.
  var sender: (name: String, address: String)?
  /// The list of the coalition: an address, or a page.
  var list: String?

  /// - Parameter isPrivate: whether the sender's own address may be told.
  init(_ context: Context, _ snapshot: Snapshot, isPrivate: Bool) throws {
    list = try snapshot.homeList()
    guard isPrivate, let person = try context.currentUser(in: snapshot).party.subject,
      let mail = try snapshot.mail(of: person)
    else { return }
    let name = try snapshot.state(of: person).text(Field.name)
    sender = (try name ?? snapshot.shownName(of: person), mail)
  }

  /// The sender, or the coalition under an address that does not exist: a mail has to be from
  /// somebody, and the program that sends it puts in who that is.
  func from(_ home: String?, _ identity: MessageID) throws -> Mailbox {
    if let sender, let address = MailAddress.ofMailbox(sender.address),
      let mailbox = Mailbox(name: sender.name, address: address)
    {
      return mailbox
    }
    guard let nobody = Mailbox(name: home ?? "docket", address: "nobody@\(identity.domain)") else {
      throw Failure(.internalFault, "no sender can be written for this mail")
    }
    return nobody
  }

  /// The list is meant for everybody, so that its address is told; a page of one is no address.
  var to: [Mailbox] {
    list.flatMap(MailAddress.ofMailbox).flatMap { Mailbox(name: nil, address: $0) }.map { [$0] }
      ?? []
  }
}

extension MailMessage {
  init(_ digest: DigestReport, _ ends: MailEnds) throws {
    let body = MailText.lines(digest).joined(separator: "\n")
    let name = Identifier(hashing: "\(digest.subject)\n\(body)")
    let digits = name.description.filter { $0 != "-" }.prefix(24)
    let identity = MessageID(key: "digest-\(digits)", home: digest.home)
    self.init(
      from: try ends.from(digest.home, identity), to: ends.to, subject: digest.subject,
      day: digest.until, identity: identity, body: body)
  }

  /// - Parameter day: the day of the report, of which the mail is.
  init(_ notice: Notice, _ ends: MailEnds, on day: Day) throws {
    func identity(_ step: ChangeName) -> MessageID {
      MessageID(key: "notice-\(step.description.prefix(24))", home: notice.home)
    }
    self.init(
      from: try ends.from(notice.home, identity(notice.step)), to: ends.to,
      subject: notice.subject, day: day, identity: identity(notice.step),
      thread: notice.earlier.map(identity), body: MailText.lines(notice).joined(separator: "\n"))
  }
}
