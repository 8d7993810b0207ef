public import Domain

/// A mail with a plain text, as a file that mail programs open (RFC 5322 and RFC 2045).
public struct MailMessage: Sendable {
  public var from: Mailbox
  /// Empty: whoever sends it says to whom.
  public var to: [Mailbox]
  public var subject: String
  /// It is dated at noon of that day, UTC.
  public var day: Day
  public var identity: MessageID
  /// The mails of the same thread before it, the first one first.
  public var thread: [MessageID]
  public var body: String

  public init(
    from: Mailbox, to: [Mailbox], subject: String, day: Day, identity: MessageID,
    thread: [MessageID] = [], body: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.day = day
    self.identity = identity
    self.thread = thread
    self.body = body
  }

  /// The whole file: ASCII alone, every line at most 76 long, CR LF behind each.
  public var text: String {
    var header =
      MailHeader.list("Date", [date]) + MailHeader.list("From", from.words)
      + MailHeader.list("To", recipients) + MailHeader.text("Subject", subject)
      + MailHeader.list("Message-ID", [identity.description])
    if let parent = thread.last {
      header += MailHeader.list("In-Reply-To", [parent.description])
      header += MailHeader.list("References", thread.map(\.description))
    }
    header += "MIME-Version: 1.0\r\n"
    header += "Content-Type: text/plain; charset=utf-8\r\n"
    header += "Content-Transfer-Encoding: quoted-printable\r\n"
    // Opens as a draft where a program knows the field.
    header += "X-Unsent: 1\r\n"
    return header + "\r\n" + QuotedPrintable.encode(body)
  }

  private var recipients: [String] {
    guard !to.isEmpty else { return ["undisclosed-recipients:;"] }
    return to.enumerated().flatMap { offset, mailbox in
      var words = mailbox.words
      if offset < to.count - 1 { words[words.count - 1] += "," }
      return words
    }
  }

  /// `Wed, 17 May 2017 12:00:00 +0000` (RFC 5322, section 3.3).
  private var date: String {
    let (year, _, number) = day.components
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(day.weekdayName.prefix(3)), \(number) \(day.monthName.prefix(3)) \(padded) "
      + "12:00:00 +0000"
  }
}
